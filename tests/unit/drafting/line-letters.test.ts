import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cellsOfPaste, readTable } from '#drafting/tables/read-table.ts';
import type { Sheet } from '#drafting/tables/table.ts';
import { LETTER, type Printed, pdfOf } from '../../support/pdf-of.ts';
import { paragraph, wordOf } from './word-of.ts';

const namesIn = (sheet: Sheet | undefined) => sheet?.rows.map(({ cells: [name] }) => name);

function pasted(text: string): Sheet {
  const read = cellsOfPaste(text);
  if (!read.ok) throw new Error(read.why);
  return read.value;
}

async function sheetsIn(file: Uint8Array<ArrayBuffer> | Uint8Array): Promise<readonly Sheet[]> {
  const read = await readTable(file);
  if (!read.ok) throw new Error(read.why);
  return read.value;
}

const DRAWN = [
  '市長─┬─総務部─┬─総務課─┬─庶務係',
  '　　　│　　　　　│　　　　　└─文書係',
  '　　　│　　　　　└─財政課───財政係',
  '　　　└─企画部───企画課',
];
const LIST = [
  '市長',
  '　総務部',
  '　　総務課',
  '　　　庶務係',
  '　　　文書係',
  '　　財政課',
  '　　　財政係',
  '　企画部',
  '　　企画課',
];

describe('a chart drawn with letters becomes an indented list', () => {
  test('in pasted text', () => {
    const sheet = pasted(DRAWN.join('\r\n'));
    expect(namesIn(sheet)).toEqual(LIST);
    expect(sheet.notes).toEqual([
      '線でつないだ図を、線のつながりから読んでいます。どの組織の下かを、資料の図と一つずつ見比べてください。',
    ]);
  });

  test('whose lines do not stand exactly below one another', () => {
    const shifted = ['市長─┬─総務部─┬─総務課', '　　　│　　　　└─財政課', '　　　└─企画部'];
    expect(namesIn(pasted(shifted.join('\n')))).toEqual([
      '市長',
      '　総務部',
      '　　総務課',
      '　　財政課',
      '　企画部',
    ]);
  });

  test('in a file of text, in a Word document, and in a PDF', async () => {
    expect(namesIn((await sheetsIn(new TextEncoder().encode(DRAWN.join('\n'))))[0])).toEqual(LIST);
    const [word] = await sheetsIn(wordOf(DRAWN.map((line) => paragraph(line)).join('')));
    expect([word?.name, namesIn(word)]).toEqual(['図', LIST]);
    const printed: Printed = {
      texts: DRAWN.map((line, at) => [50, 100 + at * LETTER * 1.6, line] as const),
      lines: [],
    };
    const [pdf] = await sheetsIn(pdfOf([printed]));
    expect([pdf?.name, namesIn(pdf)]).toEqual(['1頁の図', LIST]);
  });

  test('and what no line leads to is named, with what else is to be known of the sheet', () => {
    const sheet = pasted(
      ['組織図', '町長', ...DRAWN.slice(0, 1), '　　　└─企画部\u200b', '会計課'].join('\n'),
    );
    expect(namesIn(sheet)).toEqual(['市長', ...LIST.slice(1, 4), '　企画部']);
    expect(sheet.notes.join()).toContain('読まなかったもの: 「組織図」「町長」「会計課」。');
    expect(sheet.notes.join()).toContain('目に見えない文字を取り除いて読みました（1か所）。');
  });

  test('whose lines stand in cells of their own', () => {
    const cells = ['市長\t─\t┬\t─\t総務部', '\t\t│', '\t\t└\t─\t企画部\t─\t─\t─\t企画課'];
    expect(namesIn(pasted(cells.join('\n')))).toEqual(['市長', '　総務部', '　企画部', '　　企画課']);
  });

  test('that has its upper units in the middle', () => {
    const middle = [
      '　　　┌総務課',
      '総務部┤',
      '　　　└財政課',
      '　　　┌企画課',
      '企画部┼情報課',
      '　　　└広報センター',
    ];
    expect(namesIn(pasted(middle.join('\n')))).toEqual([
      '総務部',
      '　総務課',
      '　財政課',
      '企画部',
      '　企画課',
      '　情報課',
      '　広報センター',
    ]);
  });

  test('with lines half as wide as kanji, partly of hyphens', () => {
    const half = [
      '総務部 -┬- 総務課 -┬- 庶務係',
      '       │          └- 文書係',
      '       └- 財政課 --- 財政係',
    ];
    expect(namesIn(pasted(half.join('\n')))).toEqual([
      '総務部',
      '　総務課',
      '　　庶務係',
      '　　文書係',
      '　財政課',
      '　　財政係',
    ]);
  });

  test('whatever its units', () => {
    fc.assert(
      fc.property(fc.array(unit(3), { minLength: 1, maxLength: 3 }), (units) => {
        const name = (at: number) => `${'甲乙丙丁戊'[at % 5]}${at}課`;
        let count = 0;
        const named = (one: Unit): Named => ({ name: name(count++), below: one.below.map(named) });
        const roots = units.map(named);
        const drawn = roots.flatMap(drawnOf);
        fc.pre(drawn.some((line) => line.includes('┬')) && count > roots.length + 1);
        expect(namesIn(pasted(drawn.join('\n')))).toEqual(
          roots.filter(({ below }) => below.length > 0).flatMap((one) => listed(one)),
        );
      }),
    );
  });
});

test('a diagram with many names above and below its lines is read', () => {
  const roots = Array.from({ length: 80 }, (_, at) => ({
    name: at % 2 === 0 ? '甲部' : '総合企画推進部',
    below: [
      { name: `乙${at}課`, below: [] },
      { name: `丙${at}課`, below: [] },
    ],
  }));
  expect(namesIn(pasted(roots.flatMap(drawnOf).join('\n')))).toEqual(roots.flatMap((one) => listed(one)));
});

test('a long line of dashes and drawn letters that leads to no name is passed over', () => {
  const text = ['総務部', '├─総務課', `注${'―─'.repeat(200)}`];
  expect(namesIn(pasted(text.join('\n')))?.slice(0, 2)).toEqual(text.slice(0, 2));
});

test('a list with lines before its names stays a list', () => {
  const list = ['総務部', '├─総務課', '│　└─庶務係', '└─財政課'];
  expect(namesIn(pasted(list.join('\n')))).toEqual(list);
});

interface Unit {
  readonly below: readonly Unit[];
}

interface Named {
  readonly name: string;
  readonly below: readonly Named[];
}

function unit(depth: number): fc.Arbitrary<Unit> {
  if (depth === 0) return fc.constant({ below: [] });
  return fc.array(unit(depth - 1), { maxLength: 3 }).map((below) => ({ below }));
}

/** The lines of text in which a unit stands at the left of those below it. */
function drawnOf({ name, below }: Named): readonly string[] {
  // Digits are half as wide.
  const space = name.replace(/\D/g, '　').replace(/\d/g, ' ');
  if (below.length === 0) return [name];
  return below.flatMap((one, at) => {
    const isLast = at === below.length - 1;
    return drawnOf(one).map((line, row) => {
      if (row > 0) return `${space}　${isLast ? '　' : '│'}　${line}`;
      if (at === 0) return `${name}─${below.length === 1 ? '─' : '┬'}─${line}`;
      return `${space}　${isLast ? '└' : '├'}─${line}`;
    });
  });
}

function listed({ name, below }: Named, depth = 0): readonly string[] {
  return ['　'.repeat(depth) + name, ...below.flatMap((one) => listed(one, depth + 1))];
}
