import { ROWS_ABOVE } from '../tables/columns.ts';
import { columnName, type Row, type Sheet } from '../tables/table.ts';

/** The headings by which each column of a 新旧対照表 is recognised. */
const HEADINGS = {
  kind: /^(?:種別|区分|種類|変更の?(?:種別|種類|区分|内容)|改正の?(?:種別|種類|区分)|見直し区分|異動区分)$/,
  before:
    /^(?:旧|改正前|現行|変更前|見直し前|再編前|現在|旧組織|現組織|現行組織|改正前の組織|旧名称|現名称|もと|移管元)(?:の組織|の名称|名|名称)?$/,
  after:
    /^(?:新|改正後|変更後|見直し後|再編後|改正案|新組織|改正後の組織|新名称|移管先|令和\d+年度)(?:の組織|の名称|名|名称)?$/,
  duty: /^(?:事務|業務|事務の?名称|業務の?名称|移管する?(?:事務|業務)|事務名|業務名)$/,
  ref: /^(?:箇所|記述|出典|出典の箇所|資料の番号|ref)$/,
  note: /^(?:備考|補足|理由|摘要|説明|内容|改正の?(?:内容|理由)|主な内容)$/,
} as const;
export type ChangeColumn = keyof typeof HEADINGS;

/** Where the columns are. 旧 and 新 may each span several columns (部｜課｜係). */
interface ChangeColumns {
  /** The rows below the headings. */
  readonly rows: readonly Row[];
  readonly heading: Row;
  readonly places: Readonly<Record<ChangeColumn, readonly number[]>>;
  /** Headings of the columns that are not read, with their letters: 「所管」（D列）. */
  readonly aside: readonly string[];
}

const LEVEL = /^(?:部|局|部局|課|室|課室|係|班|担当|グループ|所属|組織)(?:等|名)?$/;

/** Finds the heading row. Null if no row has headings for the kind, 旧 and 新. */
export function changeColumnsOf(rows: readonly Row[]): ChangeColumns | null {
  const at = rows.slice(0, ROWS_ABOVE).findIndex((row) => {
    const found = placesIn(row.cells);
    return found.kind.length > 0 && found.before.length > 0 && found.after.length > 0;
  });
  const heading = rows[at];
  if (heading === undefined) return null;
  const below = rows[at + 1];
  const isTwo = below !== undefined && isSecond(below);
  const places = placesIn(isTwo ? spreadOver(heading.cells, below.cells) : heading.cells);
  const taken = new Set(Object.values(places).flat());
  const aside = heading.cells.flatMap((cell, place) =>
    cell.trim() === '' || taken.has(place) ? [] : [`「${cell.trim()}」（${columnName(place)}列）`],
  );
  return { rows: rows.slice(isTwo ? at + 2 : at + 1), heading, places, aside };
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

function placesIn(cells: readonly string[]): Record<ChangeColumn, readonly number[]> {
  const of = (column: ChangeColumn) =>
    cells.flatMap((cell, place) => (HEADINGS[column].test(plain(cell)) ? [place] : []));
  return {
    kind: of('kind'),
    before: of('before'),
    after: of('after'),
    duty: of('duty'),
    ref: of('ref'),
    note: of('note'),
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
