import { parseYear } from '#calendar/era.ts';
import { normal } from '../results/items.ts';
import { columnName, done, type Outcome, type Row, refused, type Sheet } from '../tables/table.ts';

/** What a column of a table of measures may hold, with the heading that is written and others that are understood. */
export const planColumns = {
  id: ['ID', '取組ID'],
  code: ['番号', 'No', '№', '取組番号', '項目番号', '整理番号', '通し番号', 'コード', '連番'],
  section: [
    '節',
    '柱',
    '基本方針',
    '重点項目',
    '重点事項',
    '大項目',
    '中項目',
    '区分',
    '分野',
    '方針',
    '改革の柱',
    '施策',
  ],
  title: [
    '名称',
    '取組',
    '取組名',
    '取組の名称',
    '取組名称',
    '取組項目',
    '実施項目',
    '推進項目',
    '項目',
    '項目名',
    '小項目',
    '件名',
    '事業名',
    '施策名',
    '具体的取組',
    '改革項目',
    '取組事項',
  ],
  text: [
    '内容',
    '取組内容',
    '取組の内容',
    '実施内容',
    '概要',
    '取組の概要',
    '具体的内容',
    '具体的な内容',
    '具体的な取組',
    '説明',
    '事業内容',
  ],
  owners: [
    '担当課',
    '担当',
    '担当部署',
    '担当部',
    '担当課等',
    '担当部局',
    '担当課室',
    '所管課',
    '所管',
    '所管部署',
    '所管課等',
    '主管課',
    '実施主体',
    '担当所属',
    '関係課',
  ],
  schedule: [
    '期限',
    '実施時期',
    '実施年度',
    '実施期間',
    '取組期間',
    '達成期限',
    '達成時期',
    '目標年度',
    '時期',
    'スケジュール',
    '実施予定',
    '完了予定',
  ],
  indicator: ['指標', '指標名', '成果指標', '評価指標', '目標指標', 'KPI'],
  unit: ['単位'],
  current: ['現状', '現状値', '基準値', '現況'],
  target: ['目標', '目標値', '数値目標', '到達目標'],
  note: ['備考', '補足', '摘要'],
} as const satisfies Record<string, readonly [string, ...string[]]>;
export type PlanColumn = keyof typeof planColumns;

/** Headings that the editor gives a column by, where they are others. */
export type Mapping = Readonly<Partial<Record<PlanColumn, string>>>;

export interface PlanLayout {
  readonly heading: Row;
  readonly places: ReadonlyMap<PlanColumn, number>;
  /** Columns that are kept under their headings: 背景, 課題, 効果. */
  readonly aspects: readonly { readonly place: number; readonly heading: string }[];
  /** What is planned for each fiscal year. */
  readonly years: readonly { readonly place: number; readonly year: number }[];
  /** Headings that nobody understood. */
  readonly others: readonly string[];
}

const ASPECT =
  /^(?:背景|課題|現状と課題|現状・課題|現状分析|目的|ねらい|効果|期待(?:される|する)?効果|効果額|課題と対応|方向性)$/;
/** A title and remarks may stand above the headings. */
const ROWS_ABOVE = 30;

/** Which column holds what: as the editor says, else by the headings. */
export function planLayoutOf({ rows }: Sheet, mapping: Mapping = {}): Outcome<PlanLayout> {
  const isHeading = (row: Row) => {
    const { places } = layoutIn(row, mapping);
    return places.has('title') && places.size > 1;
  };
  const first = rows.slice(0, ROWS_ABOVE).findIndex(isHeading);
  if (first < 0)
    return refused(
      '見出しの行が見つかりません。「取組」（名称）の列と、番号、担当課、期限、目標、内容のどれかの列が要ります。見出しがほかの言葉なら、どの列が何かを指定してください。',
    );
  // Headings may be merged over others, which then stand in the last of these rows.
  const after = rows.slice(first).findIndex((row) => !isHeading(row));
  const heading = rows[after < 0 ? rows.length - 1 : first + after - 1] as Row;
  const layout = layoutIn(heading, mapping);
  if (layout.twice !== null) return refused(layout.twice);
  const missing = Object.values(mapping).find(
    (said) => !heading.cells.some((cell) => normal(cell) === normal(said)),
  );
  return missing === undefined ? done(layout) : refused(`「${missing}」という見出しの列がありません。`);
}

function layoutIn(heading: Row, mapping: Mapping): PlanLayout & { readonly twice: string | null } {
  const places = new Map<PlanColumn, number>();
  const aspects: PlanLayout['aspects'][number][] = [];
  const years: PlanLayout['years'][number][] = [];
  const others: string[] = [];
  let twice: string | null = null;
  for (const [place, cell] of heading.cells.entries()) {
    const words = cell.trim();
    if (words === '') continue;
    const column = columnSaid(words, mapping);
    const year = fiscalYearIn(words);
    const before = column === null ? undefined : places.get(column);
    if (before !== undefined) twice ??= sameHeading(heading, before, place);
    else if (column !== null) places.set(column, place);
    else if (year !== null) years.push({ place, year });
    else if (ASPECT.test(words.replace(/\s/g, ''))) aspects.push({ place, heading: words });
    else others.push(`「${words}」`);
  }
  return { heading, places, aspects, years, others, twice };
}

function columnSaid(words: string, mapping: Mapping): PlanColumn | null {
  const wanted = normal(words);
  const keys = Object.keys(planColumns) as PlanColumn[];
  const given = keys.find((key) => mapping[key] !== undefined && normal(mapping[key]) === wanted);
  if (given !== undefined) return given;
  return (
    keys.find(
      (key) => mapping[key] === undefined && planColumns[key].some((one) => normal(one) === wanted),
    ) ?? null
  );
}

/** 令和8年度, R8, 令和8年度の取組. */
function fiscalYearIn(words: string): number | null {
  const [, year] =
    /^((?:令和|平成|[RH])?(?:\d{1,4}|元)年?)度?(?:の?(?:取組|計画|目標|予定))?$/i.exec(
      words.normalize('NFKC').replace(/\s/g, ''),
    ) ?? [];
  return year === undefined || /^\d{1,3}年?$/.test(year)
    ? null
    : parseYear(year.endsWith('年') ? year : `${year}年`);
}

function sameHeading({ cells }: Row, first: number, second: number): string {
  const [one, other] = [first, second].map((place) => `${columnName(place)}列「${cells[place]?.trim()}」`);
  return `同じことを表す見出しの列が二つあります（${one}と${other}）。どちらの列を読むか決められません。見出しを変えるか、どの列が何かを指定してください。結合した見出しは、列ごとに分けてください。`;
}
