import { isId } from '#archive/1-read/names.ts';
import { parseAs, unitIn } from '../indicators/heading.ts';
import { called, type Heading, type Layout, type Mapping, type TableKind } from '../tables/columns.ts';
import { withoutRemark } from '../tables/plain-heading.ts';
import type { Row } from '../tables/table.ts';
import { yearHeading } from '../tables/year-heading.ts';

/** The columns of a table of measures. The first heading of each is written, all are recognised. */
export const planColumns = {
  id: called('ID 取組ID'),
  code: called('番号 No № コード 連番'),
  section: called(
    '節 柱 基本方針 重点項目 重点事項 大項目 中項目 区分 分野 方針 改革の柱 大綱の柱 基本目標 重点取組 重点目標 施策 体系 大分類 中分類',
  ),
  title: called(
    '名称 取組 取組名 取組の名称 取組名称 取組項目 実施項目 推進項目 項目 項目名 小項目 件名 事業 事業名 施策名 具体的取組 改革項目 取組事項 取組項目名 実施項目名 改革項目名 小分類 公約 公約名 公約項目',
  ),
  text: called(
    '内容 取組内容 実施内容 概要 具体的内容 具体的な内容 具体的な取組 説明 事業内容 取組概要 実施概要 取組内容（計画） 取組の内容（計画） 実施内容（計画）',
  ),
  owners: called(
    '担当課 担当 担当部署 担当課室 所管課 所管 所管部署 主管課 実施主体 担当所属 主担当 主担当課 担当部課 所管部課 主管部課 担当課名 所管課名 推進部署 推進課 実施部署 課名',
  ),
  department: called('担当部 担当部局 所管部 所管部局 主管部 主管部局 担当部名 部局名 部名'),
  supporters: called('関係課 関係部署 関係部局 関係課室 協力課 連携課 副担当 副担当課'),
  schedule: called(
    '期限 実施時期 実施年度 実施期間 取組期間 達成期限 達成時期 目標年度 取組年度 取組時期 予定年度 時期 スケジュール 実施予定 完了年度 完了予定 完了目標 実施スケジュール',
  ),
  indicator: called('指標 指標名 成果指標 評価指標 目標指標 KPI'),
  unit: called('単位'),
  current: called('現状 現状値 基準値 現況'),
  target: called('目標 目標値 数値目標 到達目標 達成目標 取組目標'),
  note: called('備考 補足 摘要'),
};
export type PlanColumn = keyof typeof planColumns;

/**
 * What a column is read as. `year` holds the goal of one year; `aspect` is kept under its heading; `kind` says what the
 * other columns of its row hold.
 */
export type PlanRole = PlanColumn | 'year' | 'aspect' | 'kind' | 'aside';
export type PlanMapping = Mapping<PlanRole>;
export type PlanLayout = Layout<PlanColumn, PlanRole>;

/** The parts of a plan, as 前期, have no years of their own, so that what they say is kept as printed. */
const ASPECT =
  /^(?:[前中後短長]期(?:の?(?:取組|取組内容|計画|目標|実施内容|予定))?|背景|課題|現状(?:と|・|及び|や)課題|課題・問題点|問題点|現状分析|目的|取組の目的|ねらい|効果|期待(?:される|する)?(?:効果|成果)|効果額|課題と対応|方向性|今後の(?:取組|課題|方向性)|目指す姿)(?:[(（].*[)）])?$/;

/** Whether a measure keeps the text under this heading. */
export function isAspect(heading: string): boolean {
  return ASPECT.test(heading.replace(/\s/g, ''));
}

/** A text with a line for each year. */
const YEARLY = /^[【［[]?(?:年度別|年次)の?(?:計画|取組|工程|スケジュール)[】］\]]?[:：]?$/;

export function isYearly(heading: string): boolean {
  return YEARLY.test(heading);
}

/** Headings that group what stands to their right: 推進項目 above 実施項目. */
const GROUPING: ReadonlySet<string> = new Set(
  '推進項目 改革項目 取組項目 取組事項 項目 小項目 小分類 施策名'.split(' '),
);
/** Headings of groups that name what is done where nothing else does. */
const NAMING: ReadonlySet<string> = new Set('重点項目 重点事項 重点取組 重点目標 施策'.split(' '));

/** What 区分 says of a measure itself, which is no group of measures. */
const SORT =
  /^(?:(?:一部|完全)?(?:新規|継続|拡充|拡大|縮小|見直し|改善|変更|追加|修正|完了|終了|廃止|統合|重点|再掲|新|継)(?:[・/](?=.)|$))+$/;

/** What 区分 says of an indicator: 成果指標, 活動指標. */
const OF_INDICATOR = /^(?:成果|活動|効果|アウトカム|アウトプット|定量|定性)(?:指標|目標)?$/;

/**
 * The names of measures stand in the last of the columns that could have them; the others group them. A column 区分 may
 * say of each measure whether it is new.
 */
function settled(all: readonly Heading<PlanRole>[], below: readonly Row[]): readonly Heading<PlanRole>[] {
  const columns = all.map((column): Heading<PlanRole> => {
    const words = wordsBelow(column.place, below);
    if (column.role === 'section' && isAll(words, (word) => OF_INDICATOR.test(word)))
      return { ...column, role: 'aside' };
    const hasCode = all.some(({ role }) => role === 'code');
    if (column.role === 'id' && !hasCode && !words.every(isId)) return { ...column, role: 'code' };
    if (column.role === 'current' && isAll(words, isProse)) return { ...column, role: 'aspect' };
    return MAY_SAY_KIND.has(column.role) && areKinds(words) ? { ...column, role: 'kind' } : column;
  });
  const titles = columns.filter(({ role }) => role === 'title');
  const naming = columns.findLast(({ role, heading }) => role === 'section' && NAMING.has(heading));
  const last = titles.at(-1) ?? namesBelow(naming, columns, below) ?? naming;
  return columns.map((column) => {
    if (column === last) return { ...column, role: 'title' };
    const maySort = column.role === 'aside' || (column.role === 'section' && column.heading === '区分');
    if (maySort && areSorts(column.place, below)) return { ...column, role: 'aspect' };
    return titles.includes(column) && GROUPING.has(column.heading) ? { ...column, role: 'section' } : column;
  });
}

/** 施策 | 具体的な取組: a text in more rows than the group left of it is the name of a measure. */
function namesBelow(
  naming: Heading<PlanRole> | undefined,
  columns: readonly Heading<PlanRole>[],
  below: readonly Row[],
): Heading<PlanRole> | undefined {
  const text = columns.find(({ role, heading }) => role === 'text' && /取組$/.test(heading));
  const filled = (place = -1) => below.filter(({ cells }) => (cells[place] ?? '').trim() !== '').length;
  return naming && text && filled(text.place) > filled(naming.place) ? text : undefined;
}

function areSorts(place: number, rows: readonly Row[]): boolean {
  return isAll(wordsBelow(place, rows), (word) => SORT.test(word));
}

const MAY_SAY_KIND: ReadonlySet<string> = new Set<PlanRole>(['title', 'section', 'text', 'aside']);

/** 工程 and 目標値 by turns: more rows than kinds, and more kinds than one. */
function areKinds(words: readonly string[]): boolean {
  const kinds = new Set(words.map(rowKind));
  return isAll(words, (word) => rowKind(word) !== null) && kinds.size > 1;
}

/** Whether 現状 is told in sentences instead of a value. */
export function isProse(words: string): boolean {
  return words.includes('。') || words.length > 20;
}

function isAll(words: readonly string[], is: (word: string) => boolean): boolean {
  return words.length > 0 && words.every(is);
}

function wordsBelow(place: number, rows: readonly Row[]): readonly string[] {
  return rows.flatMap(({ cells }) => (cells[place] ?? '').normalize('NFKC').trim() || []);
}

/** What a row holds by the word at its beginning: goals in words, a target, or what is not of a plan. */
export function rowKind(word: string): 'goal' | 'target' | 'aside' | null {
  const plain = word.normalize('NFKC').replace(/\s/g, '');
  if (
    /^(?:年度別|年次|実施|取組)?(?:工程表?|行程|計画|予定|スケジュール|取組|取組内容|実施内容)$/.test(plain)
  )
    return 'goal';
  if (/^(?:数値|成果|達成)?目標値?(?:\(.{1,5}\))?$/.test(plain)) return 'target';
  return parseAs(plain) !== null || /額(?:\(.{1,5}\))?$/.test(plain) ? 'aside' : null;
}

export const planTable: TableKind<PlanColumn, PlanRole> = {
  columns: planColumns,
  repeated: new Set(['section']),
  settled,
  meant: (heading, columnCalled) => {
    const column = columnCalled(heading);
    if (column !== undefined) return column;
    if (yearPlanned(heading) !== null) return 'year';
    const undated = columnCalled(withoutYear(heading).words);
    if (undated === 'current' || undated === 'target') return undated;
    if (isAspect(heading) || isYearly(heading)) return 'aspect';
    const bare = unitIn(heading).unit === null ? withoutRemark(heading) : null;
    return (bare === null ? undefined : columnCalled(bare)) ?? 'aside';
  },
  isHeading: (roles) =>
    roles.has('title') && [...roles].some((role) => role !== 'title' && Object.hasOwn(planColumns, role)),
  noHeading:
    '見出しの行が見つかりません。「取組」（名称）の列と、番号、担当課、期限、目標、内容のどれかの列が要ります。見出しがほかの言葉なら、どの列が何かを指定してください。文章なら、取組ごとに、番号か「○」の付いた見出しの行を置き、その下の行に「担当課：総務課」「目標：…」のように書くと読めます。',
  orElse: 'どの列が何かを指定して',
};

/** Splits 目標（令和10年度）, a heading with the year of its values in brackets. */
export function withoutYear(heading: string): { readonly words: string; readonly year: number | null } {
  const [, words = heading, dated = ''] = /^(.+?)\s*[（(]([^（()）]+)[)）]$/.exec(heading) ?? [];
  const said = yearHeading(dated);
  return said !== null && /^末?(?:現在|時点)?$/.test(said.rest)
    ? { words, year: said.year }
    : { words: heading, year: null };
}

/** The year of a heading for yearly goals: 令和8年度, R8, 令和8年度の取組. */
export function yearPlanned(heading: string): number | null {
  const found = yearHeading(heading);
  return found !== null && /^(?:取組|計画|目標|予定)?$/.test(found.rest) ? found.year : null;
}
