import { columnName, type Row, type Sheet } from '../tables/table.ts';
import { normal } from './items.ts';

/** What a column of a table of results may hold, with the heading that is written and others that are understood. */
export const columns = {
  id: ['ID', '取組ID'],
  code: ['番号', 'コード', '取組番号', '項目番号', 'No', '№'],
  title: ['取組', '取組名', '取組の名前', '取組項目', '実施項目', '取組事項', '項目', '件名'],
  indicator: ['指標', '指標名', '成果指標', '評価指標'],
  unit: ['単位'],
  target: ['目標', '目標値', '計画', '計画値'],
  actual: ['実績', '実績値'],
  rate: ['達成率', '達成率(%)', '進捗率', '進捗率(%)'],
  status: ['状況', '進捗', '進捗状況', '達成状況'],
  grade: ['評価', '等級', '評価結果', '評価の段階', '判定'],
  by: ['判定者', '評価者', '誰の評価か'],
  dated: ['評価日', '判定日'],
  reason: ['理由', '評価の理由', '判定理由'],
  text: ['実績の内容', '取組の内容', '取組内容', '取組実績', '実施内容', '実施状況'],
  ref: ['出典の箇所', '出典', 'ページ', '頁'],
  note: ['備考', '補足'],
} as const satisfies Record<string, readonly [string, ...string[]]>;
export type Column = keyof typeof columns;

/** Where in a sheet its results begin, and in which column what stands. */
export interface Layout {
  readonly heading: Row;
  readonly places: ReadonlyMap<Column, number>;
  /** Columns that hold the actual of one indicator each: 実績（処分件数）. */
  readonly actuals: readonly { readonly place: number; readonly indicator: string }[];
  /** Headings that nobody understood. */
  readonly others: readonly { readonly place: number; readonly heading: string }[];
  /** That two columns are headed alike, which nobody can tell apart; null where none are. */
  readonly twice: string | null;
}

const byHeading = new Map(
  (Object.keys(columns) as Column[]).flatMap((column) =>
    columns[column].map((heading) => [normal(heading), column] as const),
  ),
);
/** A title and remarks may stand above the headings. */
const ROWS_ABOVE = 30;
const SAYS_SOMETHING: readonly Column[] = ['actual', 'status', 'grade', 'reason', 'text'];

/** Null where no row of headings names items and says something of them. */
export function layoutOf({ rows }: Sheet): Layout | null {
  for (const row of rows.slice(0, ROWS_ABOVE)) {
    const layout = layoutIn(row);
    const has = (column: Column) => layout.places.has(column);
    const names = has('id') || has('code') || has('title');
    if (names && (layout.actuals.length > 0 || SAYS_SOMETHING.some(has))) return layout;
  }
  return null;
}

function layoutIn(heading: Row): Layout {
  const places = new Map<Column, number>();
  const actuals: Layout['actuals'][number][] = [];
  const others: Layout['others'][number][] = [];
  let twice: string | null = null;
  for (const [place, cell] of heading.cells.entries()) {
    const words = cell.trim();
    if (words === '') continue;
    const column = byHeading.get(normal(words));
    const [, indicator] = /^実績(?:値)?\s*[（(:：]\s*(.+?)\s*[)）]?$/s.exec(words) ?? [];
    const before = column && places.get(column);
    if (before !== undefined) twice ??= sameHeading(heading, before, place);
    else if (column !== undefined) places.set(column, place);
    else if (indicator !== undefined) actuals.push({ place, indicator });
    else others.push({ place, heading: words });
  }
  return { heading, places, actuals, others, twice };
}

function sameHeading({ cells }: Row, first: number, second: number): string {
  const [one, other] = [first, second].map((place) => `${columnName(place)}列「${cells[place]?.trim()}」`);
  return `同じことを表す見出しの列が二つあります（${one}と${other}）。どちらの列を読むか決められません。見出しを変えるか、読まない列を消してください。結合した見出しは、列ごとに分けてください。`;
}
