import { done, type Outcome, refused } from '#diagnostics/outcome.ts';
import { diagramsInText } from '../drawn/text-diagrams.ts';
import { tableOfLines } from '../forms/lines.ts';
import { readNotice } from '../notice/read-notice.ts';
import { spread } from '../tables/merged.ts';
import type { OfficeFile } from '../tables/parts.ts';
import { rowsOf } from '../tables/sheet.ts';
import { type Sheet, tooLarge } from '../tables/table.ts';
import { type Allowance, TOO_LARGE } from '../tables/xml.ts';
import type { Block, Oddities, Paragraph, Table } from './blocks.ts';
import { readWord } from './document.ts';
import { gridOf } from './grid.ts';
import { type Above, nameAbove, unique } from './names.ts';

const EMBEDDED =
  '文書に、Excel の表などが部品として埋め込まれています。埋め込まれた表は読めません。Word でその表を開き、Excel のブックとして保存してください。';
const NO_TABLE = 'Word の文書に、表がありません。';
const NO_TABLE_ADVICE =
  '字下げや箇条書きの文字なら、写して下書きの机の「表を貼る」に貼るか、Word の「表の挿入」の「文字列を表にする」で表にしてください。画像の中の文字は読めません。図形と線でかいた組織図は、PDF で保存して、その PDF を選べば読めます。';

/** The tables of a Word document, each as a sheet. */
export async function sheetsOfWord(file: OfficeFile, main: string): Promise<Outcome<readonly Sheet[]>> {
  const document = await readWord(file, main);
  if (!document.ok) return document;
  const { blocks, oddities } = document.value;
  const found: Found[] = [];
  let isEmpty = true;
  for (const [table, above] of tablesIn(blocks)) {
    isEmpty = false;
    const sheet = sheetOf(table, file.allowance);
    if (!sheet.ok) return sheet;
    if (sheet.value.rows.length > 0) found.push({ sheet: sheet.value, name: nameAbove(above) });
  }
  const lines = blocks.map((block) => (block.kind === 'paragraph' ? block.text : ''));
  const diagrams = diagramsInText(lines, '図');
  const text = isEmpty && diagrams.length === 0 ? textIn(lines) : null;
  if (text !== null) return done([text]);
  if (isEmpty && diagrams.length === 0)
    return refused(`${NO_TABLE}${oddities.hasEmbedded ? EMBEDDED : NO_TABLE_ADVICE}`);
  return done([...named(found, oddities), ...diagrams]);
}

/** The paragraphs as a sheet, if they tell of a reorganization in sentences, or of the measures of a plan. */
function textIn(lines: readonly string[]): Sheet | null {
  const rows = lines
    .map((line, at) => ({ number: at + 1, cells: [line] }))
    .filter(({ cells: [line = ''] }) => line.trim() !== '');
  const notes = ['行は、Word の文書の段落を上から数えます。'];
  const sheet: Sheet = { name: '本文', rows, unread: [], joined: new Map(), notes };
  return readNotice(rows, []) === null && tableOfLines(sheet) === null ? null : sheet;
}

interface Found {
  readonly sheet: Sheet;
  readonly name: string | null;
}

function named(found: readonly Found[], oddities: Oddities): readonly Sheet[] {
  const names = unique(found.map(({ name }, at) => name ?? `表${at + 1}`));
  const all = found.map(({ sheet }, at) => ({ ...sheet, name: names[at] ?? '', noun: '表' as const }));
  const tables = all.filter((sheet) => !isTitle(sheet));
  // A document may have nothing but titles, so what looks like one is the table.
  const [read, titles] = tables.length > 0 ? [tables, all.filter(isTitle)] : [all, []];
  const notes = [...titleNotes(titles), ...oddityNotes(oddities), PLACES];
  return read.map((sheet) => ({ ...sheet, notes }));
}

const PLACES = '行と列は、Word の表の上と左から数えます（「B3」は、3行目の2列目）。';

/** Texts in a frame, or a title beside its number, are often drawn as a table. */
function isTitle(sheet: Sheet): boolean {
  return textsIn(sheet).length <= 2;
}

function textsIn({ rows }: Sheet): readonly string[] {
  return [...new Set(rows.flatMap(({ cells }) => cells.filter((cell) => cell.trim() !== '')))];
}

/** How many letters of a title are quoted. */
const QUOTED = 30;

function titleNotes(titles: readonly Sheet[]): readonly string[] {
  const quoted = titles.map((sheet) => {
    const words = textsIn(sheet).join(' ').replace(/\s+/g, ' ');
    return `「${words.length > QUOTED ? `${words.slice(0, QUOTED)}…` : words}」`;
  });
  return quoted.length === 0
    ? []
    : [`枠で囲んだだけの文字は、表として読んでいません（${quoted.join('、')}）。`];
}

function oddityNotes(oddities: Oddities): readonly string[] {
  const { hasTrackedChanges, hasHiddenText, hasStruckText, hasNumbers, hasPictures, hasEmbedded } = oddities;
  const { unknownSymbols } = oddities;
  return [
    ...(hasTrackedChanges
      ? ['文書に変更履歴があります。すべての変更を承諾した形で読みました（消した文字は読んでいません）。']
      : []),
    ...(hasHiddenText ? ['隠し文字は読んでいません。'] : []),
    ...(hasStruckText
      ? ['取り消し線の付いた文字も、読みました。要らなければ、消してから読み直してください。']
      : []),
    ...(hasNumbers ? ['自動で付いた番号と行頭の記号は、Word に見えるとおりに計算して読みました。'] : []),
    ...(hasPictures ? ['表の中の画像は、読んでいません。'] : []),
    ...(hasEmbedded ? [EMBEDDED] : []),
    ...(unknownSymbols > 0 ? [`読めない記号を「〓」としました（${unknownSymbols}か所）。`] : []),
  ];
}

function sheetOf(table: Table, allowance: Allowance): Outcome<Sheet> {
  const { cells, merged, unread, rows, columns } = gridOf(table, allowance);
  if (allowance.cells < 0 || allowance.letters < 0) return TOO_LARGE;
  const large = tooLarge('', rows, columns);
  if (large !== null) return refused(large);
  const joined = spread(cells, merged, allowance);
  if (!joined.ok) return joined;
  return done({ name: '', rows: rowsOf(cells), unread, joined: joined.value, notes: [] });
}

/** The tables of a document, each with what stands above it. */
function* tablesIn(blocks: readonly Block[]): Iterable<readonly [Table, Above]> {
  let heading: string | null = null;
  let lines: Paragraph[] = [];
  for (const block of withoutFrames(blocks)) {
    if (block.kind === 'paragraph') {
      if (block.level !== null && block.text.trim() !== '') heading = block.text;
      lines.push(block);
      continue;
    }
    yield [block, { heading, lines }];
    const [only, another] = block.rows.flatMap(({ cells }) => cells);
    // A title in a frame names the next table.
    lines = only && another === undefined ? only.blocks.filter((one) => one.kind === 'paragraph') : [];
  }
}

/** A table of one row around others is only their frame. */
function* withoutFrames(blocks: readonly Block[]): Iterable<Block> {
  for (const block of blocks) {
    const [row, another] = block.kind === 'table' ? block.rows : [];
    const inner = row?.cells.flatMap((cell) => cell.blocks) ?? [];
    const isFrame = another === undefined && inner.some((one) => one.kind === 'table' && one.rows.length > 1);
    if (isFrame) yield* withoutFrames(inner);
    else yield block;
  }
}
