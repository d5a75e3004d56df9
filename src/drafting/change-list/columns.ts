import { ROWS_ABOVE } from '../tables/columns.ts';
import { sidesIn } from '../tables/sides.ts';
import { columnName, type Row, type Sheet } from '../tables/table.ts';
import { parseKind } from './kinds.ts';

/** The headings by which each column of a 新旧対照表 is recognised. */
const HEADINGS = {
  kind: /^(?:種別|区分|種類|変更の?(?:種別|種類|区分|内容)|改正の?(?:種別|種類|区分)|見直し区分|異動区分|変更点|(?:新設|廃止|改称|統合|移管)(?:・(?:新設|廃止|改称|統合|移管))+等?(?:の別)?)$/,
  duty: /^(?:事務|業務|事務の?名称|業務の?名称|移管する?(?:事務|業務)|事務名|業務名)$/,
  ref: /^(?:箇所|記述|出典|出典の箇所|資料の番号|ref)$/,
  note: /^(?:備考|補足|理由|摘要|説明|内容|改正の?(?:内容|理由)|主な内容)$/,
} as const;
export type ChangeColumn = keyof typeof HEADINGS | 'before' | 'after';

/** Where the columns are. 旧 and 新 may each span several columns (部｜課｜係). */
export interface ChangeColumns {
  /** The rows below the headings. */
  readonly rows: readonly Row[];
  readonly heading: Row;
  readonly places: Readonly<Record<ChangeColumn, readonly number[]>>;
  /** There is no column of kinds: the remarks say them, and nothing of a row where both sides are the same. */
  readonly areKindsRemarks: boolean;
  /** Headings of the columns that are not read, with their letters: 「所管」（D列）. */
  readonly aside: readonly string[];
}

const LEVEL = /^(?:部|局|部局|課|室|課室|係|班|担当|グループ|所属|組織)(?:等|名)?$/;

/** Finds the heading row. Null if no row has headings for 旧 and 新 and for the kind, or remarks that say it. */
export function changeColumnsOf(rows: readonly Row[]): ChangeColumns | null {
  return columnsBelow(rows, false) ?? columnsBelow(rows, true) ?? columnsBelow(withMarksApart(rows), true);
}

const MARKED = /^(.+?)\s*[（(]([^（）()]+)[)）]$/su;

/** The kinds that stand in brackets after names, 広報課（新設）, in a further column of remarks. */
function withMarksApart(rows: readonly Row[]): readonly Row[] {
  const at = rows.slice(0, ROWS_ABOVE).findIndex(({ cells }) => sidesIn(cells) !== null);
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length));
  return rows.map((row, which) => {
    if (at < 0 || which < at) return row;
    const cells = Array.from({ length: width }, (_, place) => row.cells[place] ?? '');
    if (which === at) return { ...row, cells: [...cells, '備考'] };
    const marks = cells.map((cell) => {
      const [, name = '', mark = ''] = MARKED.exec(cell) ?? [];
      return typeof parseKind(mark) === 'string' ? { name, mark } : { name: cell, mark: '' };
    });
    const said = new Set(marks.map(({ mark }) => mark).filter((mark) => mark !== ''));
    return { ...row, cells: [...marks.map(({ name }) => name), [...said].join('・')] };
  });
}

function columnsBelow(rows: readonly Row[], areKindsRemarks: boolean): ChangeColumns | null {
  const at = rows.slice(0, ROWS_ABOVE).findIndex((row) => {
    const found = placesIn(row.cells, areKindsRemarks);
    return found.kind.length > 0 && found.before.length > 0 && found.after.length > 0;
  });
  const heading = rows[at];
  if (heading === undefined) return null;
  const second = rows[at + 1];
  const isTwo = second !== undefined && isSecond(second);
  const places = placesIn(isTwo ? spreadOver(heading.cells, second.cells) : heading.cells, areKindsRemarks);
  const below = rows.slice(isTwo ? at + 2 : at + 1);
  if (areKindsRemarks && !sayKinds(below, places)) return null;
  const taken = new Set(Object.values(places).flat());
  const aside = heading.cells.flatMap((cell, place) =>
    cell.trim() === '' || taken.has(place) ? [] : [`「${cell.trim()}」（${columnName(place)}列）`],
  );
  return { rows: below, heading, places, areKindsRemarks, aside };
}

/** Whether the remarks say the kind for most rows in which the sides differ. Otherwise the sides are charts. */
function sayKinds(
  rows: readonly Row[],
  { kind, before, after }: Readonly<Record<ChangeColumn, readonly number[]>>,
): boolean {
  const words = ({ cells }: Row, places: readonly number[]) =>
    places.map((place) => (cells[place] ?? '').trim()).join('\n');
  const differing = rows.filter((row) => words(row, before) !== words(row, after));
  const said = differing.filter((row) => typeof parseKind(words(row, kind).trim()) === 'string');
  return said.length > 0 && said.length * 2 >= differing.length;
}

/**
 * Repeats a heading over the columns that it was merged across: pasted from a clipboard, only the first
 * has the words.
 */
function spreadOver(heading: readonly string[], below: readonly string[]): readonly string[] {
  let last = '';
  return below.map((level, place) => {
    const own = heading[place] ?? '';
    last = own.trim() === '' && LEVEL.test(plain(level)) ? last : own;
    return last;
  });
}

function placesIn(
  cells: readonly string[],
  areKindsRemarks: boolean,
): Record<ChangeColumn, readonly number[]> {
  const of = (column: keyof typeof HEADINGS) =>
    cells.flatMap((cell, place) => (HEADINGS[column].test(plain(cell)) ? [place] : []));
  const sides = sidesIn(cells);
  const note = of('note');
  return {
    kind: areKindsRemarks ? note : of('kind'),
    before: sides?.before ?? [],
    after: sides?.after ?? [],
    duty: of('duty'),
    ref: of('ref'),
    note,
  };
}

export function isChangeList({ rows }: Sheet): boolean {
  return changeColumnsOf(rows) !== null;
}

/** Whether the row is a second heading row: 部｜課｜係 below 改正前 and 改正後. */
function isSecond({ cells }: Row): boolean {
  return cells.filter((cell) => LEVEL.test(plain(cell))).length >= 2;
}

function plain(cell: string): string {
  return cell.normalize('NFKC').replace(/[\s()]/g, '');
}
