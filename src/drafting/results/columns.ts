import type { Edition } from '#archive/1-read/schema/edition.ts';
import { fiscalYearIn } from '#calendar/fiscal.ts';
import { parsePrintedDate } from '#calendar/printed-date.ts';
import { itemsOf } from '../editions/items.ts';
import { parseHeading, unitIn } from '../indicators/heading.ts';
import { planColumns, withoutYear } from '../plans/columns.ts';
import {
  called,
  type Heading,
  type Headings,
  type Layout,
  type Mapping,
  type TableKind,
} from '../tables/columns.ts';
import { isPartOfYear, withoutHalf } from '../tables/part-of-year.ts';
import { withoutRemark } from '../tables/plain-heading.ts';
import { normal } from '../tables/same-words.ts';
import type { Row } from '../tables/table.ts';
import { yearHeading } from '../tables/year-heading.ts';
import type { Reported } from './aim.ts';
import { gradeNamed } from './grades.ts';
import { type Judged, judgedIn, judgedNamed, withOwnGrade } from './judged.ts';

/** The columns of a table of results. The first heading of each is written, all are recognised. */
export const columns = {
  id: called('ID 取組ID'),
  code: planColumns.code,
  title: called(
    '取組 取組名 取組の名前 取組項目 実施項目 取組事項 項目 件名 名称 取組名称 取組項目名 実施項目名 改革項目 改革項目名 公約 公約名',
  ),
  indicator: called('指標 指標名 成果指標 評価指標'),
  unit: called('単位'),
  target: called('目標 目標値 計画 計画値'),
  actual: called('実績 実績値 最終実績'),
  rate: called('達成率 達成率(%) 進捗率 進捗率(%)'),
  status: called('状況 進捗 進捗状況 達成状況 着手の状況 着手状況 進捗区分 達成区分 進捗度 進捗評価'),
  grade: called('評価 等級 評価結果 評価の段階 判定 自己評価 達成度'),
  indicatorGrade: called('指標の評価 指標ごとの評価 指標評価 指標別評価'),
  by: called('判定者 評価者 誰の評価か'),
  dated: called('評価日 判定日'),
  reason: called('理由 評価の理由 判定理由 評価理由 自己評価の理由 自己評価理由'),
  text: called(
    '実績の内容 取組の内容 取組内容 取組実績 実施内容 実施状況 実績内容 取組の実績 取組結果 実施結果 取組状況 取組の状況',
  ),
  ref: called('出典の箇所 出典 ページ 頁'),
  note: called('備考 補足'),
  together: called('まとめて述べた取組 まとめた取組 合わせて述べた取組'),
  count: called('取組数 項目数 取組の数 項目の数 総数'),
};
export type Column = keyof typeof columns;

/** What a report prints for another year than its own, or for all years. */
export type OfYear = 'actual' | 'rate';

/**
 * What a column is read as. `実績 処分件数` holds the actual values of that indicator; `actual 2024` those of an
 * earlier year, `actual total` those of several years together; `tally` holds the number of measures with the grade in its heading;
 * `grade by external` holds the grades of one judge among several.
 */
export type ResultRole =
  | Column
  | 'aside'
  | 'tally'
  | Judged
  | `実績 ${string}`
  | `${OfYear} ${number | 'total'}`;
export type ResultMapping = Mapping<ResultRole>;
export type ResultHeadings = Headings<ResultRole>;
export type ResultLayout = Layout<Column, ResultRole>;

const NAMING: readonly string[] = ['id', 'code', 'title'] satisfies readonly Column[];
const SAYING: readonly string[] = [
  'actual',
  'status',
  'grade',
  'indicatorGrade',
  'reason',
  'text',
  'count',
] satisfies readonly Column[];

/** 平成30年3月末の取組状況 is that of 平成29年度. */
const DAY_BEFORE = /^([^\d元]{1,2}(?:\d{1,2}|元)年\d{1,2}月(?:\d{1,2}日|末)?)(?:現在|時点)?の?(.+)$/;

export function resultTable({ edition, year, part, scales }: Reported): TableKind<Column, ResultRole> {
  const indicators = indicatorNames(edition);
  // A heading with the name of an indicator holds its actual values.
  const meant: TableKind<Column, ResultRole>['meant'] = (heading, columnCalled) => {
    const column = columnCalled(heading);
    if (column !== undefined) return column;
    const indicator = indicators.find((one) => normal(one) === normal(heading));
    if (indicator !== undefined) return `実績 ${indicator}`;
    const { unit, rest: named } = unitIn(heading);
    if (unit !== null && indicators.some((one) => normal(one) === normal(named))) return `実績 ${heading}`;
    const [, day = '', rest = ''] = DAY_BEFORE.exec(heading) ?? [];
    const read = day === '' ? null : parsePrintedDate(day);
    const ofDay = read?.ok ? fiscalYearIn(read.value) : null;
    if (ofDay !== null) return ofYear(ofDay, meant(rest, columnCalled));
    if (isPartOfYear(heading)) {
      const whole = withoutHalf(heading, part);
      return isPartOfYear(whole) ? 'aside' : meant(whole, columnCalled);
    }
    const judged = judgedNamed(heading);
    if (judged !== null) return judged;
    const dated = yearHeading(heading);
    if (dated !== null) return ofYear(dated.year, meant(dated.rest, columnCalled));
    if (typeof gradeNamed(scales, gradeCounted(heading)) !== 'string') return 'tally';
    const ofAll = totalIn(heading);
    if (ofAll !== null) return ofAll;
    const { words, year: inEnd } = withoutYear(heading);
    if (inEnd !== null) return ofYear(inEnd, meant(words, columnCalled));
    const [, inBrackets] = /^実績(?:値)?\s*[（(:：]\s*(.+?)\s*[)）]?$/s.exec(heading) ?? [];
    if (inBrackets !== undefined) return `実績 ${inBrackets}`;
    const bare = withoutRemark(heading);
    return bare === null ? 'aside' : meant(bare, columnCalled);
  };
  const ofYear = (one: number, role: ResultRole): ResultRole => {
    // What a year has altogether is neither that of its half nor of all years.
    if (part !== undefined && role.endsWith(' total')) return 'aside';
    if (one === year) return role;
    return one < year && (role === 'actual' || role === 'rate') ? `${role} ${one}` : 'aside';
  };
  return {
    columns,
    // Targets are those of the plan, so that none is read.
    repeated: new Set(['target']),
    meant,
    settled: (all, below) => withJudgesBelow(withMarksOfYear(settled(withOwnGrade(all)), below, year), below),
    isHeading: (roles) =>
      // A table of totals may count grades without naming any measure.
      (NAMING.some((column) => roles.has(column)) || (roles.has('count') && roles.size > 1)) &&
      [...roles].some(
        (role) =>
          SAYING.includes(role) ||
          role === 'tally' ||
          judgedIn(role) !== null ||
          indicatorIn(role) !== null ||
          ofYearIn(role) !== null,
      ),
    noHeading:
      '見出しの行が見つかりません。「番号」か「取組」の列と、「実績」「評価」「状況」「理由」「実績の内容」のどれかの列が要ります。評価ごとの取組の数なら、評価の言葉（「計画以上」など）か「取組数」の列が要ります。見出しがほかの言葉なら、どの列が何かを指定してください。',
    orElse: '読まない列を消して',
  };
}

/** H25 | H26 above ◎ and ○: with no other statuses, the column of the year has them. */
function withMarksOfYear(
  all: readonly Heading<ResultRole>[],
  below: readonly Row[],
  year: number,
): readonly Heading<ResultRole>[] {
  if (all.some(({ role }) => role === 'status' || role === 'grade')) return all;
  return all.map((one): Heading<ResultRole> => {
    const said = yearHeading(one.heading);
    const cells = below.flatMap(({ cells: own }) => (own[one.place] ?? '').trim() || []);
    const isOfMarks = cells.length > 0 && cells.every((cell) => cell.length < 6 && !/[\d０-９]/.test(cell));
    const isOwn = one.role === 'aside' && said?.year === year && said.rest === '';
    return isOwn && isOfMarks ? { ...one, role: 'status' } : one;
  });
}

/** 区分 above 自己評価 and 外部評価, which are rows of a measure. */
function withJudgesBelow(
  all: readonly Heading<ResultRole>[],
  below: readonly Row[],
): readonly Heading<ResultRole>[] {
  if (all.some(({ role }) => role === 'by')) return all;
  const isOfJudges = ({ role, place }: Heading<ResultRole>) => {
    const cells = below.flatMap(({ cells: own }) => (own[place] ?? '').trim() || []);
    const judges = new Set(cells.map(judgedNamed));
    return role === 'aside' && judges.size > 1 && [...judges].every((one) => one?.startsWith('grade by '));
  };
  const column = all.find(isOfJudges);
  return all.map((one) => (one === column ? { ...one, role: 'by' } : one));
}

/** What the measures are counted by. */
const GROUPS: ReadonlySet<string> = new Set(['部', '部局', '部局名', ...planColumns.section]);

/** The roles that depend on the columns beside them. */
function settled(all: readonly Heading<ResultRole>[]): readonly Heading<ResultRole>[] {
  const has = (role: ResultRole) => all.some((one) => one.role === role);
  const isOfGrades = all.filter(({ role }) => role === 'tally').length > 1;
  const isNamed = has('id') || has('code') || has('title');
  return all.map((one, at): Heading<ResultRole> => {
    // 累計 | 進捗率
    if (one.role === 'rate' && all[at - 1]?.role === 'actual total') return { ...one, role: 'rate total' };
    if (one.role !== 'aside') return one;
    // 部 | 計画以上 | 計画どおり | 計: a row of values may name a grade, too.
    const isLast = all.slice(at).every(({ role }) => role !== 'tally');
    if (isOfGrades && isLast && !has('count') && /^(?:計|合計|全体|全項目)$/.test(one.heading))
      return { ...one, role: 'count' };
    if (isNamed || !GROUPS.has(one.heading)) return one;
    if (isOfGrades) return { ...one, role: 'title' };
    // 区分 | 項目数
    return has('count') && !has('grade') ? { ...one, role: 'grade' } : one;
  });
}

/** The indicator of a column with its actual values: 実績（処分件数） → 処分件数. */
export function indicatorIn(role: string): string | null {
  return role.startsWith('実績 ') ? role.slice('実績 '.length) : null;
}

/** Cheaper to load than `judgedIn`. */
export function isJudged(role: ResultRole): role is Judged {
  return role.includes(' by ');
}

/** The year and kind of a column with values of an earlier year, or of all years together. */
export function ofYearIn(role: string): { readonly as: OfYear; readonly year: number | 'total' } | null {
  const [, as, year] = /^(actual|rate) (\d{4}|total)$/.exec(role) ?? [];
  if (as === undefined) return null;
  return { as: as as OfYear, year: year === 'total' ? year : Number(year) };
}

/** 累計（平成28〜令和2年度） and 5年間の達成率, but not 計 alone, which may count anything. */
function totalIn(heading: string): `${OfYear} total` | null {
  const { of, as, name, isAside } = parseHeading([heading]);
  if (
    of !== 'total' ||
    as === 'target' ||
    isAside ||
    name !== '' ||
    /^(?:合計|総計|小計|計)$/.test(normal(heading))
  )
    return null;
  return as === 'rate' ? 'rate total' : 'actual total';
}

/** The grade of a column with counts: 計画以上の件数 or 計画以上（件） → 計画以上. */
export function gradeCounted(heading: string): string {
  return heading.replace(/(?:の?(?:件数|項目数|取組数|数)|[（(](?:件|項目|取組)数?[)）])$/, '').trim();
}

/** The names of all indicators of a plan. */
export function indicatorNames(edition: Edition): readonly string[] {
  return [...new Set(itemsOf(edition).flatMap(({ indicators }) => indicators.map(({ name }) => name)))];
}
