import { expect, test } from 'vitest';
import type { Outcome } from '#diagnostics/outcome.ts';
import { readTable } from '#drafting/tables/read-table.ts';
import type { Sheet } from '#drafting/tables/table.ts';
import { LETTER, pdfOf, tableOf } from '../../support/pdf-of.ts';
import { tableOfPaste } from '../../support/table-of-paste.ts';
import { cell, paragraph, run, table, wordOf } from './word-of.ts';
import { partsOf, zipOf } from './workbook-of.ts';

const NOTE = '右肩の小さな数字は、注の番号とみて読みませんでした（B2「24¹」）。';

async function firstOf(read: Outcome<readonly Sheet[]> | Promise<Outcome<readonly Sheet[]>>) {
  const result = await read;
  if (!result.ok) throw new Error(result.why);
  const [sheet] = result.value;
  return { cells: sheet?.rows.map(({ cells }) => cells), notes: sheet?.notes };
}

const TABLE = [
  ['面積', '件数'],
  ['5m²', '24'],
];
const raised = (text: string) => run(text, '<w:vertAlign w:val="superscript"/>');
const rich = (text: string, small: string) =>
  `<r><t>${text}</t></r><r><rPr><vertAlign val="superscript"/></rPr><t>${small}</t></r>`;

test.each([
  ['pasted', () => firstOf(onlySheet(tableOfPaste('面積\t件数\n5m²\t24¹')))],
  [
    'of Word',
    () => {
      const figures = [`${run('5m')}${raised('2')}`, `${run('24')}${raised('1')}`];
      const cells = figures.map((runs) => cell(paragraph(runs)));
      return firstOf(readTable(wordOf(table([['面積', '件数'], `<w:tr>${cells.join('')}</w:tr>`]))));
    },
  ],
  [
    'of Excel',
    () => {
      const strings = `<si><t>面積</t></si><si><t>件数</t></si><si>${rich('5m', '2')}</si>`;
      const sheet =
        '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>' +
        `<row r="2"><c r="A2" t="s"><v>2</v></c><c r="B2" t="inlineStr"><is>${rich('24', '1')}</is></c></row></sheetData>`;
      return firstOf(readTable(zipOf(partsOf({ 表: sheet }, { strings }))));
    },
  ],
  [
    'of a PDF',
    () => {
      const { texts, lines } = tableOf(
        [50, 100],
        [60, 60],
        [
          ['面積', '件数'],
          ['5m', '24'],
        ],
      );
      const small = texts
        .slice(-2)
        .map(([x, y, text]) => [x + LETTER * text.length, y, text === '24' ? '1' : '2', 6] as const);
      return firstOf(readTable(pdfOf([{ texts: [...texts, ...small], lines }])));
    },
  ],
])('the raised number of a note is no digit of a figure: a table %s', async (_, read) => {
  const { cells, notes } = await read();
  expect(cells).toEqual(TABLE);
  expect(notes).toContain(NOTE);
});

test('the numbers of notes in brackets and after ※ are left out, and a cell of nothing else stays', async () => {
  const { cells, notes } = await firstOf(
    onlySheet(tableOfPaste('年度\t値\n令和7年度※¹\t50%⁽²⁾\n¹\t25億円³')),
  );
  expect(cells).toEqual([
    ['年度', '値'],
    ['令和7年度', '50%'],
    ['¹', '25億円'],
  ]);
  expect(notes?.at(-1)).toContain('A2「令和7年度※¹」、B2「50%⁽²⁾」、B3「25億円³」');
});

function onlySheet(read: Outcome<Sheet>): Outcome<readonly Sheet[]> {
  return read.ok ? { ok: true, value: [read.value] } : read;
}
