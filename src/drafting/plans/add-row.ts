import { calendarReason } from '#archive/1-read/calendar-reason.ts';
import { isOneOrDash } from '#archive/1-read/printed-quantity.ts';
import { formatFiscalYear } from '#calendar/era.ts';
import { formatInterval } from '#calendar/format-interval.ts';
import { parseSchedule } from '#calendar/schedule.ts';
import { withoutArrows } from '../tables/arrows.ts';
import { isDash, oneOrDashFault, type Row } from '../tables/table.ts';
import {
  type PlanColumn,
  type PlanLayout,
  type PlanRole,
  rowKind,
  withoutYear,
  yearPlanned,
} from './columns.ts';
import type { DraftMeasure, OpenMeasure } from './draft-measure.ts';
import { parseOwners, unknownOwner } from './owners.ts';
import { type At, fail, oneLine, type Reading } from './reading.ts';
import { isFigure, parseTarget } from './targets.ts';

/** Adds a row to a measure. Words repeated in several rows because of merged cells count once. */
export function addRow(reading: Reading, measure: OpenMeasure, row: Row, at: At): void {
  const { layout, paths, doubts } = reading;
  const doubt = (why: string) => doubts.push({ row: row.number, why });
  const lost = (column: PlanColumn, why: string) =>
    fail(reading, measure, {
      row: row.number,
      place: layout.places.get(column) ?? null,
      cell: at(column),
      why,
    });
  const cell = (place: number) => (row.cells[place] ?? '').trim();
  for (const column of ['owners', 'supporters'] as const) {
    const { owners, supporters, andOthers, faults, unknown, undecided } = parseOwners(
      at(column),
      paths,
      column === 'owners' ? at('department') : '',
    );
    // A table with only 関係課 names the owners there, so without an owner column `supporters` is read as
    // `owners`.
    const list = layout.places.has('owners') || layout.places.has('department') ? column : 'owners';
    measure[list] = united(measure[list], owners);
    measure.supporters = united(measure.supporters, supporters);
    measure.andOthers ||= andOthers;
    const marks = at(column).match(/[◎○●]/gu) ?? [];
    if (marks.length > 0 && marks.length < owners.length)
      doubt(
        `担当の印（${marks[0]}）の意味は読んでいません。主担当とほかの担当を分けるなら、書き込んだあとに直してください`,
      );
    for (const fault of faults) lost(column, `担当「${fault}」を組織の名前として読めません`);
    for (const words of undecided) doubt(`担当「${words}」は、担当なしとして載せます`);
    for (const name of unknown) doubt(unknownOwner(name, paths));
  }
  const plans: YearLines[] = [];
  const ofYears = parseSchedule(oneLine(at('schedule'))).ok ? null : yearLines(at('schedule'));
  if (ofYears === null) addSchedule(measure, at('schedule'), doubt);
  else plans.push(ofYears);
  const yearOf = (column: PlanColumn) =>
    withoutYear(layout.columns.find(({ role }) => role === column)?.heading ?? '').year;
  const said = (column: PlanColumn) => (isDash(oneLine(at(column))) ? '' : oneLine(at(column)));
  const indicator = said('indicator');
  const target = parseTarget({
    indicator,
    unit: at('unit'),
    current: isDash(at('current')) ? '' : at('current'),
    target: said('target'),
    years: { current: yearOf('current'), target: yearOf('target') },
  });
  for (const column of ['current', 'target'] as const)
    if (indicator !== '' && isOneOrDash(at(column))) lost(column, oneOrDashFault(at(column)));
  if (target !== null) measure.targets = united(measure.targets, [target]);
  const currentYear = yearOf('current');
  const present =
    currentYear === null ? at('current') : `${at('current')}（${formatFiscalYear(currentYear)}）`;
  const current = { heading: '現状', text: at('current') === '' || isDash(at('current')) ? '' : present };
  const headed = (role: PlanRole) => layout.columns.filter((one) => one.role === role);
  const years = headed('year');
  const words = withoutArrows(years.map(({ place }) => cell(place)));
  const isOfIndicator = indicator !== '' && (target !== null || words.some(isFigure));
  const further = headed('aspect').flatMap(({ place, heading }) => {
    const lines = yearLines(cell(place));
    if (lines !== null) plans.push(lines);
    return lines === null ? [{ heading, text: cell(place) }] : [];
  });
  const aspects = [...(isOfIndicator ? [] : [current]), ...further].filter(
    ({ text }) => text !== '' && !isDash(text),
  );
  measure.aspects = united(measure.aspects, aspects);
  if (indicator !== '' && !isOfIndicator) lost('indicator', `指標「${indicator}」に、目標が書かれていません`);
  const [kindCell = ''] = headed('kind').map(({ place }) => cell(place));
  const kind = rowKind(kindCell) ?? 'goal';
  if (kind === 'aside') reading.kindsAside.add(kindCell);
  if (kind === 'target') addTargets(measure, years, words, doubt);
  if (kind !== 'goal') return;
  reading.arrows += words.filter((goal, at) => goal !== cell(years[at]?.place ?? -1)).length;
  const goals = years.flatMap(({ heading }, at) => {
    const [year, goal = ''] = [yearPlanned(heading), words[at]];
    // The numbers of an indicator are read as such.
    const isRead = isOfIndicator && isFigure(goal);
    return year === null || goal === '' || isDash(goal) || isRead ? [] : [{ year, goal }];
  });
  measure.progress = united(measure.progress, [...goals, ...plans.flat()]);
  measure.text = lines(measure.text, at('text'));
  measure.note = lines(measure.note, at('note'));
}

type YearLines = DraftMeasure['progress'];

const YEAR_LINE = /^((?:令和|平成|[RHＲＨ])\s*(?:[\d０-９]{1,2}|元)(?:年度?)?)(?:\s*[:：]\s*|\s+)(\S.*)$/;

/** The goals of a text with a line for each of several years: R6：検討, then R7：実施. Null for other texts. */
function yearLines(text: string): YearLines | null {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const goals = lines.flatMap((line) => {
    const [, printed = '', goal = ''] = YEAR_LINE.exec(line.trim()) ?? [];
    const year = yearPlanned(printed);
    return year === null ? [] : [{ year, goal }];
  });
  const years = new Set(goals.map(({ year }) => year));
  return years.size > 1 && years.size === lines.length ? goals : null;
}

/**
 * The targets in words of a row of 目標値. What stands below the first year alone may belong to all years, which share
 * one cell in the source.
 */
function addTargets(
  measure: OpenMeasure,
  years: PlanLayout['columns'],
  words: readonly string[],
  doubt: (why: string) => void,
): void {
  const [first = ''] = words;
  const isOfAll =
    first !== '' && !isDash(first) && words.length > 1 && words.slice(1).every((one) => one === '');
  const said = words.flatMap((text, at) =>
    text === '' || isDash(text) || (isFigure(text) && !isOfAll) ? [] : [{ text, at }],
  );
  if (isOfAll)
    doubt(
      `目標「${first}」は、はじめの年度（${years[0]?.heading}）の欄にだけ書かれています。計画期間を通した目標として載せるので、その年度だけの目標なら、期日を書き足してください`,
    );
  const targets = said.map(({ text, at }) => {
    const year = yearPlanned(years[at]?.heading ?? '');
    return { milestone: text, ...(isOfAll || year === null ? {} : { due: formatFiscalYear(year) }) };
  });
  measure.targets = united(measure.targets, targets);
}

function addSchedule(measure: OpenMeasure, cell: string, doubt: (why: string) => void): void {
  // A date may be broken over the lines of its cell.
  const printed = parseSchedule(oneLine(cell)).ok ? oneLine(cell) : cell.replace(/\s*\n\s*/g, ' / ');
  if (printed === '' || measure.schedule.split(' / ').includes(printed) || measure.schedule === printed)
    return;
  measure.schedule = measure.schedule === '' ? printed : `${measure.schedule} / ${printed}`;
  const read = parseSchedule(measure.schedule);
  if (!read.ok)
    doubt(`期限「${printed}」を日付として読めないので（${calendarReason(read.reason)}）、言葉のまま載せます`);
  measure.deadlines = read.ok
    ? read.value.map(({ for: what, text, deadline }) => ({
        for: what,
        text,
        means: formatInterval({ ...deadline.interval, precision: 'day' }),
      }))
    : [];
}

function united<T>(before: readonly T[], more: readonly T[]): readonly T[] {
  const known = new Set(before.map((one) => JSON.stringify(one)));
  return [...before, ...more.filter((one) => !known.has(JSON.stringify(one)))];
}

function lines(before: string, more: string): string {
  if (more === '' || before.split('\n\n').includes(more)) return before;
  return before === '' ? more : `${before}\n\n${more}`;
}
