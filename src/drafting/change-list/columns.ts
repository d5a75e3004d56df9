import { framed, isUnitLike, markAfter } from '../charts/unit-words.ts';
import { NOTICE_COLUMNS, readNotice } from '../notice/read-notice.ts';
import { ROWS_ABOVE } from '../tables/columns.ts';
import { sidesIn, withSame } from '../tables/sides.ts';
import { columnName, type Row, type Sheet } from '../tables/table.ts';
import { arrowApart } from './arrow-apart.ts';
import { isOnlyKind, parseKind, type SaidKind } from './kinds.ts';

/** The headings by which each column of a 新旧対照表 is recognised. */
const HEADINGS = {
  kind: /^(?:種別|区分|種類|(?:変更|改正|見直し|改編|再編|異動)の?(?:種別|種類|区分)|変更の?内容|変更点|(?:新設|廃止|改称|統合|移管)(?:・(?:新設|廃止|改称|統合|移管))+等?(?:の別)?)$/,
  duty: /^(?:(?:移管(?:する)?|対象)?(?:事務|業務|事務事業)(?:の?名称?|の?内容)?)$/,
  ref: /^(?:箇所|記述|出典|出典の箇所|資料の番号|ref)$/,
  note: /^(?:備考|補足|理由|摘要|説明|内容|主な内容|特記事項|(?:主な)?(?:改正|変更|見直し|改編|再編|異動)の?(?:内容|理由|概要|趣旨|事項|ポイント))$/,
} as const;
/** `above`: levels left of both sides, which apply to both. */
export type ChangeColumn = keyof typeof HEADINGS | 'before' | 'after' | 'above';

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

const ABOVE = /^(?:部|局|部局|課|室|課室)(?:等|名)?$/;
const LEVEL = /^(?:部|局|部局|課|室|課室|係|班|担当|グループ|所属|組織)(?:等|名)?$/;

/** Finds the heading row. Null if no row has headings for 旧 and 新 and for the kind, or remarks that say it. */
export function changeColumnsOf(rows: readonly Row[]): ChangeColumns | null {
  return (
    columnsBelow(rows, false) ??
    columnsBelow(rows, true) ??
    columnsBelow(withMarksApart(rows), true) ??
    columnsBelow(withArrowsApart(rows, false), false) ??
    columnsBelow(withArrowsApart(rows, true), true)
  );
}

/** A list with a column of kinds and one of units, 広報課 → 広報戦略課, with both sides in further columns. */
function withArrowsApart(rows: readonly Row[], areKindsRemarks: boolean): readonly Row[] {
  const at = rows
    .slice(0, ROWS_ABOVE)
    .findIndex(({ cells }) => placesIn(cells, areKindsRemarks).kind.length > 0);
  const heading = rows[at]?.cells ?? [];
  const [kind] = placesIn(heading, areKindsRemarks).kind;
  const list = heading.findIndex((_, place) =>
    rows.slice(at + 1).some(({ cells }) => arrowApart(cells[place] ?? '') !== null),
  );
  if (kind === undefined || list < 0 || sidesIn(heading) !== null) return [];
  return rows.slice(at).map((row, which) => {
    const own = row.cells[list] ?? '';
    const [from, to] =
      arrowApart(own) ?? (parseKind(row.cells[kind] ?? '') === 'establish' ? ['', own] : [own, '']);
    const cells = heading.map((_, place) => (place === list ? '' : (row.cells[place] ?? '')));
    return { ...row, cells: [...cells, ...(which === 0 ? ['旧', '新'] : [from, to])] };
  });
}

/** A kind before a name: 【新設】危機管理課. */
const MARK_BEFORE =
  /^(\s*)[（(【《〔［[〈<＜]([^（）()【】《》〔〕［］[\]〈〉<>＜＞]+)[)）】》〕］\]〉>＞]\s*(\S.*)$/su;

/** The kinds that stand in brackets beside names, 広報課（新設）, in a further column of remarks. */
function withMarksApart(rows: readonly Row[]): readonly Row[] {
  const at = rows.slice(0, ROWS_ABOVE).findIndex(({ cells }) => sidesIn(cells) !== null);
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length));
  const notes = placesIn(rows[at]?.cells ?? [], true).note;
  return rows.map((row, which) => {
    if (at < 0 || which < at) return row;
    const cells = Array.from({ length: width }, (_, place) => row.cells[place] ?? '');
    if (which === at) return { ...row, cells: [...cells, '備考'] };
    const marks = cells.map((cell, place) => {
      if (notes.includes(place)) return { name: cell, mark: '' };
      // A side may say what happened in place of a name: 広報課｜（廃止）.
      const whole = plain(framed(cell) ?? cell);
      if (isOnlyKind(whole)) return { name: '', mark: whole };
      const [, blank = '', before = '', rest = ''] = MARK_BEFORE.exec(cell) ?? [];
      const found = before === '' ? markAfter(cell) : { name: blank + rest, mark: before };
      return typeof parseKind(found.mark) === 'string' ? found : { name: cell, mark: '' };
    });
    const said = new Set(marks.map(({ mark }) => mark).filter((mark) => mark !== ''));
    return { ...row, cells: [...marks.map(({ name }) => name), [...said].join('・')] };
  });
}

function columnsBelow(rows: readonly Row[], areKindsRemarks: boolean): ChangeColumns | null {
  const at = rows.slice(0, ROWS_ABOVE).findIndex((_, place) => {
    const found = placesIn(headingsAt(rows, place).cells, areKindsRemarks);
    const isTold = found.kind.length > 0 || (areKindsRemarks && found.duty.length > 0);
    return isTold && found.before.length > 0 && found.after.length > 0;
  });
  const heading = rows[at];
  if (heading === undefined) return null;
  const { cells: headings, second } = headingsAt(rows, at);
  const isTwo = second !== null;
  const places = placesIn(headings, areKindsRemarks);
  const below = withSame(rows.slice(isTwo ? at + 2 : at + 1), places);
  // Numbers of units before and after are no list of changes.
  const isNamed = ({ cells }: Row) =>
    [...places.before, ...places.after].some((place) => /\p{L}{2}/u.test(cells[place] ?? ''));
  if (!below.some(isNamed) || (areKindsRemarks && !sayKinds(below, places))) return null;
  const lowest = heading.cells.map((cell, place) => (isTwo && second.cells[place]?.trim()) || cell.trim());
  const first = Math.min(...places.before, ...places.after);
  const above = lowest.flatMap((cell, place) => (place < first && ABOVE.test(plain(cell)) ? [place] : []));
  const taken = new Set([...Object.values(places).flat(), ...above]);
  const aside = lowest.flatMap((cell, place) =>
    cell === '' || taken.has(place) ? [] : [`「${cell}」（${columnName(place)}列）`],
  );
  return { rows: below, heading, places: { ...places, above }, areKindsRemarks, aside };
}

/** The headings in a row; with those of the row below it, if that is a second heading row. */
function headingsAt(
  rows: readonly Row[],
  at: number,
): { readonly cells: readonly string[]; readonly second: Row | null } {
  const [heading, second] = [rows[at], rows[at + 1]];
  const isTwo = second !== undefined && isSecond(second);
  const cells = heading?.cells ?? [];
  return isTwo ? { cells: spreadOver(cells, second.cells), second } : { cells, second: null };
}

/** Whether the remarks say the kind for most rows in which the sides differ. Otherwise the sides are charts. */
function sayKinds(
  rows: readonly Row[],
  { kind, duty, before, after }: Readonly<Record<ChangeColumn, readonly number[]>>,
): boolean {
  const words = ({ cells }: Row, places: readonly number[]) =>
    places.map((place) => (cells[place] ?? '').trim()).join('\n');
  const isSaid = (row: Row) => words(row, duty).trim() !== '' || says(parseKind(words(row, kind).trim()));
  const differing = rows.filter((row) => differ(words(row, before), words(row, after)));
  const said = rows.filter(isSaid);
  return said.length > 0 && said.length * 2 >= differing.length;
}

function says(kind: SaidKind): boolean {
  return typeof kind === 'string' ? kind !== 'stays' : kind.several !== undefined;
}

/** Whether more differs than the name of a unit above. */
function differ(before: string, after: string): boolean {
  let end = 0;
  while (end < Math.min(before.length, after.length) && before.at(-1 - end) === after.at(-1 - end)) end++;
  return before !== after && !(end > 1 && isUnitLike(before.slice(-end)));
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
    return last === '' ? level : last;
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
    above: [],
    duty: of('duty'),
    ref: of('ref'),
    note,
  };
}

/** The columns of the rows that a notice in sentences was read as. */
export function columnsOfNotice(rows: readonly Row[]): ChangeColumns {
  const none: readonly number[] = [];
  return {
    rows,
    heading: { number: 0, cells: NOTICE_COLUMNS },
    places: { kind: [0], before: [1], after: [2], duty: [3], ref: none, note: none, above: none },
    areKindsRemarks: false,
    aside: [],
  };
}

export function isChangeList({ rows }: Sheet): boolean {
  return changeColumnsOf(rows) !== null || readNotice(rows, []) !== null;
}

/** Whether the row is a second heading row: 部｜課｜係 below 改正前 and 改正後. */
function isSecond({ cells }: Row): boolean {
  return cells.filter((cell) => LEVEL.test(plain(cell))).length >= 2;
}

function plain(cell: string): string {
  return cell.normalize('NFKC').replace(/[\s()]/g, '');
}
