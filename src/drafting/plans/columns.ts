import { normal } from '../results/items.ts';
import {
  alikeHeadings,
  called,
  headingCells,
  likestHeading,
  ROWS_ABOVE,
  rowsBelow,
} from '../tables/headings.ts';
import { done, type Outcome, type Row, refused, type Sheet } from '../tables/table.ts';
import { yearHeading } from '../tables/year-heading.ts';

/** What a column of a table of measures may hold, with the heading that is written and others that are understood. */
export const planColumns = {
  id: called('ID 取組ID'),
  code: called('番号 No № 取組番号 項目番号 整理番号 通し番号 コード 連番'),
  section: called('節 柱 基本方針 重点項目 重点事項 大項目 中項目 区分 分野 方針 改革の柱 施策'),
  title: called(
    '名称 取組 取組名 取組の名称 取組名称 取組項目 実施項目 推進項目 項目 項目名 小項目 件名 事業名 施策名 具体的取組 改革項目 取組事項',
  ),
  text: called(
    '内容 取組内容 取組の内容 実施内容 概要 取組の概要 具体的内容 具体的な内容 具体的な取組 説明 事業内容',
  ),
  owners: called(
    '担当課 担当 担当部署 担当部 担当課等 担当部局 担当課室 所管課 所管 所管部署 所管課等 主管課 実施主体 担当所属 関係課',
  ),
  schedule: called(
    '期限 実施時期 実施年度 実施期間 取組期間 達成期限 達成時期 目標年度 時期 スケジュール 実施予定 完了予定',
  ),
  indicator: called('指標 指標名 成果指標 評価指標 目標指標 KPI'),
  unit: called('単位'),
  current: called('現状 現状値 基準値 現況'),
  target: called('目標 目標値 数値目標 到達目標'),
  note: called('備考 補足 摘要'),
} as const satisfies Record<string, readonly [string, ...string[]]>;
export type PlanColumn = keyof typeof planColumns;

/** What becomes of a column: `year` is what is planned for one year, `aspect` is kept under its heading. */
export type PlanRole = PlanColumn | 'year' | 'aspect' | 'aside';

/** What the editor says of columns: by their headings, or by their places below a row of headings that was shown. */
export interface Mapping {
  readonly headings?: Readonly<Partial<Record<PlanColumn, string>>> | undefined;
  readonly shown?: ShownMapping | undefined;
  /** What columns with these headings were taken for before. */
  readonly remembered?: Readonly<Record<string, PlanRole>> | undefined;
}

export interface ShownMapping {
  readonly row: number;
  readonly places: Readonly<Record<number, PlanRole>>;
}

/** A column with its heading, and what it is taken for. */
export interface PlanHeading {
  readonly place: number;
  readonly heading: string;
  readonly role: PlanRole;
  /** Where its heading names one. */
  readonly year: number | null;
}

/** The row of headings, as it was found or as it may be meant. */
export interface PlanHeadings {
  readonly row: number;
  readonly columns: readonly PlanHeading[];
}

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

const COLUMNS = Object.keys(planColumns) as PlanColumn[];
const ASPECT =
  /^(?:背景|課題|現状と課題|現状・課題|現状分析|目的|ねらい|効果|期待(?:される|する)?効果|効果額|課題と対応|方向性)$/;

/** Which column holds what: as the editor says, else by the headings. */
export function planLayoutOf({ rows }: Sheet, mapping: Mapping = {}): Outcome<PlanLayout> {
  const heading = headingRow(rows, mapping);
  if (heading === null)
    return refused(
      '見出しの行が見つかりません。「取組」（名称）の列と、番号、担当課、期限、目標、内容のどれかの列が要ります。見出しがほかの言葉なら、どの列が何かを指定してください。',
    );
  const columns = headingsIn(heading, mapping, rowsBelow(heading, rows));
  const twice = sameHeading(columns);
  if (twice !== null) return refused(twice);
  const missing = Object.values(mapping.headings ?? {}).find(
    (said) => !columns.some((one) => normal(one.heading) === normal(said)),
  );
  if (missing !== undefined) return refused(`「${missing}」という見出しの列がありません。`);
  const of = (role: PlanRole) => columns.filter((one) => one.role === role);
  return done({
    heading,
    places: new Map(COLUMNS.flatMap((column) => of(column).map(({ place }) => [column, place] as const))),
    aspects: of('aspect').map(({ place, heading }) => ({ place, heading })),
    years: of('year').flatMap(({ place, year }) => (year === null ? [] : [{ place, year }])),
    others: of('aside').map(({ heading }) => `「${heading}」`),
  });
}

/** The row of headings that is read, or else the one that is most like one: to say of each column what it holds. */
export function planHeadingsOf({ rows }: Sheet, mapping: Mapping = {}): PlanHeadings | null {
  const found = headingRow(rows, mapping) ?? likestHeading(rows, (row) => headingsIn(row, mapping));
  return found && { row: found.number, columns: headingsIn(found, mapping, rowsBelow(found, rows)) };
}

function headingRow(rows: readonly Row[], mapping: Mapping): Row | null {
  if (mapping.shown) {
    const shown = rows.find(({ number }) => number === mapping.shown?.row);
    return shown !== undefined && isHeading(shown, mapping) ? shown : null;
  }
  const first = rows.slice(0, ROWS_ABOVE).findIndex((row) => isHeading(row, mapping));
  if (first < 0) return null;
  // Headings may be merged over others, which then stand in the last of these rows.
  const after = rows.slice(first).findIndex((row) => !isHeading(row, mapping));
  return rows[after < 0 ? rows.length - 1 : first + after - 1] ?? null;
}

function isHeading(row: Row, mapping: Mapping): boolean {
  const roles = headingsIn(row, mapping).map(({ role }) => role);
  const columns = new Set(roles.filter((role) => isColumn(role)));
  return columns.has('title') && columns.size > 1;
}

function isColumn(role: PlanRole): role is PlanColumn {
  return Object.hasOwn(planColumns, role);
}

function headingsIn(row: Row, mapping: Mapping, below: readonly Row[] = []): readonly PlanHeading[] {
  const given = new Set<PlanRole>([
    ...(Object.keys(mapping.headings ?? {}) as PlanColumn[]),
    ...Object.values(mapping.shown?.places ?? {}),
  ]);
  return headingCells(row, below).map(({ place, heading, isWritten }) => {
    const year = fiscalYearIn(heading);
    const role = isWritten
      ? roleOf(place, heading, year, mapping, given)
      : (mapping.shown?.places[place] ?? 'aside');
    return { place, heading, year, role };
  });
}

/** As it is said; what is said of one column is looked for in no other. */
function roleOf(
  place: number,
  heading: string,
  year: number | null,
  { headings = {}, shown, remembered = {} }: Mapping,
  given: ReadonlySet<PlanRole>,
): PlanRole {
  const wanted = normal(heading);
  const said =
    shown?.places[place] ??
    COLUMNS.find((column) => headings[column] !== undefined && normal(headings[column]) === wanted);
  if (said !== undefined) return said;
  const before = remembered[wanted];
  if (before !== undefined && !given.has(before)) return before;
  const column = COLUMNS.find(
    (one) => !given.has(one) && planColumns[one].some((word) => normal(word) === wanted),
  );
  if (column !== undefined) return column;
  if (year !== null) return 'year';
  return ASPECT.test(heading.replace(/\s/g, '')) ? 'aspect' : 'aside';
}

/** 令和8年度, R8, 令和8年度の取組: what is to be done in that year. */
function fiscalYearIn(words: string): number | null {
  const said = yearHeading(words);
  return said !== null && /^(?:取組|計画|目標|予定)?$/.test(said.rest) ? said.year : null;
}

/** Why nobody can tell which of two columns is meant; null where none are alike. */
function sameHeading(columns: readonly PlanHeading[]): string | null {
  for (const column of COLUMNS) {
    const [first, second] = columns.filter(({ role }) => role === column);
    if (!first || !second) continue;
    return alikeHeadings(first, second, 'どの列が何かを指定して');
  }
  return null;
}
