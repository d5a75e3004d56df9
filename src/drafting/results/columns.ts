import {
  alikeHeadings,
  called,
  headingCells,
  likestHeading,
  ROWS_ABOVE,
  rowsBelow,
} from '../tables/headings.ts';
import type { Row, Sheet } from '../tables/table.ts';
import { yearHeading } from '../tables/year-heading.ts';
import { normal } from './items.ts';

/** What a column of a table of results may hold, with the heading that is written and others that are understood. */
export const columns = {
  id: called('ID 取組ID'),
  code: called('番号 コード 取組番号 項目番号 No №'),
  title: called('取組 取組名 取組の名前 取組項目 実施項目 取組事項 項目 件名 名称 取組名称'),
  indicator: called('指標 指標名 成果指標 評価指標'),
  unit: called('単位'),
  target: called('目標 目標値 計画 計画値'),
  actual: called('実績 実績値'),
  rate: called('達成率 達成率(%) 進捗率 進捗率(%)'),
  status: called('状況 進捗 進捗状況 達成状況'),
  grade: called('評価 等級 評価結果 評価の段階 判定 自己評価 達成度'),
  by: called('判定者 評価者 誰の評価か'),
  dated: called('評価日 判定日'),
  reason: called('理由 評価の理由 判定理由 評価理由'),
  text: called('実績の内容 取組の内容 取組内容 取組実績 実施内容 実施状況 実績内容'),
  ref: called('出典の箇所 出典 ページ 頁'),
  note: called('備考 補足'),
} as const satisfies Record<string, readonly [string, ...string[]]>;
export type Column = keyof typeof columns;

/** What becomes of a column; `実績 処分件数` is one that holds the actual of that indicator alone. */
export type ResultRole = Column | 'aside' | `実績 ${string}`;

/** What is said of columns: by their places below a row of headings that was shown, or by their headings. */
export interface ResultMapping {
  readonly shown?:
    | { readonly row: number; readonly places: Readonly<Record<number, ResultRole>> }
    | undefined;
  readonly headings?: Readonly<Record<string, ResultRole>> | undefined;
}

/** The row of headings with what each is taken for. */
export interface ResultHeadings {
  readonly row: number;
  readonly columns: readonly {
    readonly place: number;
    readonly heading: string;
    readonly role: ResultRole;
  }[];
}

/** Where in a sheet its results begin, and in which column what stands. */
export interface Layout {
  readonly heading: Row;
  readonly places: ReadonlyMap<Column, number>;
  /** Columns that hold the actual of one indicator each: 実績（処分件数）. */
  readonly actuals: readonly { readonly place: number; readonly indicator: string }[];
  /** Headings of columns that are not read. */
  readonly others: readonly { readonly place: number; readonly heading: string }[];
  /** That two columns are headed alike, which nobody can tell apart; null where none are. */
  readonly twice: string | null;
}

const byHeading = new Map(
  (Object.keys(columns) as Column[]).flatMap((column) =>
    columns[column].map((heading) => [normal(heading), column] as const),
  ),
);
const SAYS_SOMETHING: readonly Column[] = ['actual', 'status', 'grade', 'reason', 'text'];

/** What is known of a table before it is read: what the indicators of the plan are called, and of which year it tells. */
export interface KnownBefore {
  readonly indicators: readonly string[];
  readonly year: number;
}

/** Null where no row of headings names items and says something of them. */
export function layoutOf({ rows }: Sheet, mapping: ResultMapping, known: KnownBefore): Layout | null {
  const asked = rows.filter(({ number }) => mapping.shown === undefined || mapping.shown.row === number);
  for (const row of asked.slice(0, ROWS_ABOVE)) {
    const layout = layoutIn(row, mapping, known, []);
    const has = (column: Column) => layout.places.has(column);
    const names = has('id') || has('code') || has('title');
    if (names && (layout.actuals.length > 0 || SAYS_SOMETHING.some(has)))
      return layoutIn(row, mapping, known, rowsBelow(row, rows));
  }
  return null;
}

/** The row of headings that is read, or else the one that is most like one: to say of each column what it holds. */
export function resultHeadingsOf(
  sheet: Sheet,
  mapping: ResultMapping,
  known: KnownBefore,
): ResultHeadings | null {
  const row =
    layoutOf(sheet, mapping, known)?.heading ??
    sheet.rows.find(({ number }) => number === mapping.shown?.row) ??
    likestHeading(sheet.rows, (one) => headingsIn(one, mapping, known, []));
  return row && { row: row.number, columns: headingsIn(row, mapping, known, rowsBelow(row, sheet.rows)) };
}

function layoutIn(heading: Row, mapping: ResultMapping, known: KnownBefore, below: readonly Row[]): Layout {
  const places = new Map<Column, number>();
  const actuals: Layout['actuals'][number][] = [];
  const others: Layout['others'][number][] = [];
  let twice: string | null = null;
  for (const { place, heading: words, role } of headingsIn(heading, mapping, known, below)) {
    const before = isColumn(role) ? places.get(role) : undefined;
    if (before !== undefined)
      twice ??= alikeHeadings(columnAt(heading, before), columnAt(heading, place), '読まない列を消して');
    else if (isColumn(role)) places.set(role, place);
    else if (role === 'aside') others.push({ place, heading: words });
    else actuals.push({ place, indicator: role.slice('実績 '.length) });
  }
  return { heading, places, actuals, others, twice };
}

function isColumn(role: ResultRole): role is Column {
  return Object.hasOwn(columns, role);
}

function headingsIn(
  row: Row,
  { shown, headings = {} }: ResultMapping,
  known: KnownBefore,
  below: readonly Row[],
): ResultHeadings['columns'] {
  const places = shown?.row === row.number ? shown.places : {};
  return headingCells(row, below).map(({ place, heading, isWritten }) => {
    const byWords = isWritten ? (headings[normal(heading)] ?? roleOf(heading, known)) : 'aside';
    return { place, heading, role: places[place] ?? byWords };
  });
}

/** By its words alone: one that is called as an indicator is holds the actual of that; one of another year is not read. */
function roleOf(heading: string, known: KnownBefore): ResultRole {
  const column = byHeading.get(normal(heading));
  if (column !== undefined) return column;
  const indicator = known.indicators.find((one) => normal(one) === normal(heading));
  if (indicator !== undefined) return `実績 ${indicator}`;
  const dated = yearHeading(heading);
  if (dated !== null) return dated.year === known.year ? roleOf(dated.rest, known) : 'aside';
  const [, inBrackets] = /^実績(?:値)?\s*[（(:：]\s*(.+?)\s*[)）]?$/s.exec(heading) ?? [];
  return inBrackets === undefined ? 'aside' : `実績 ${inBrackets}`;
}

function columnAt({ cells }: Row, place: number): { readonly place: number; readonly heading: string } {
  return { place, heading: cells[place]?.trim() ?? '' };
}
