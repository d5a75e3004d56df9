import { addDays, type ISODate } from '#calendar/date.ts';
import { compareTexts } from '../../compare-texts.ts';
import { originKey } from '../../keys.ts';
import { dayThatCounts, duesOf } from '../promises/dues.ts';
import type { LinkedMeasure, LinkedStage } from '../promises/measures.ts';

export type DeadlineChange = 'later' | 'earlier' | 'same' | 'dropped' | 'added' | 'unclear';

/**
 * A deadline in two editions. Several dates on one side are steps, and the last one is compared. If `change`
 * is `unclear`, nothing is compared, and both sides are as the sources have them.
 */
export interface ComparedDeadline {
  /** What the deadline is for; null for the measure as a whole. */
  readonly for: string | null;
  /** The key of the older measure; null if only the newer edition has the deadline. */
  readonly older: string | null;
  /** In chronological order, as is `to`. */
  readonly from: readonly LinkedStage[];
  readonly to: readonly LinkedStage[];
  readonly change: DeadlineChange;
  /** Months by which the deadline moved, negative if it became earlier; null if nothing is compared. */
  readonly byMonths: number | null;
}

/** A newer measure, the older measures that it continues, and what is known of the two editions. */
export interface Lineage {
  readonly newer: LinkedMeasure;
  readonly older: readonly LinkedMeasure[];
  /** All measures of the newer edition that continue an older one. */
  readonly heirsOf: (older: LinkedMeasure) => readonly LinkedMeasure[];
  /** Whether each edition would name a deadline if there were one. */
  readonly isTold: { readonly older: boolean; readonly newer: boolean };
}

/** Compares the deadlines of a measure with those of all measures that it continues. */
export function compareDeadlines(lineage: Lineage): readonly ComparedDeadline[] {
  const { newer, older } = lineage;
  const named = older.flatMap((one) => pairsByName(one, newer));
  const left = without(
    groupsOf(newer),
    named.flatMap(({ to }) => to),
  );
  const rest = older.flatMap((one) => remaining(one, named, left, lineage));
  const isSure = lineage.isTold.older && older.every((one) => isLegible(one));
  const added = without(
    left,
    rest.flatMap(({ to }) => to),
  ).map((group) => changedDeadlines(group.name, null, [], group.stages, isSure ? undefined : 'unclear'));
  return [...named.map(({ pair }) => pair), ...rest, ...added].toSorted(byFirstDay);
}

interface Group {
  readonly name: string | null;
  /** In chronological order. */
  readonly stages: readonly LinkedStage[];
}

/** The deadlines of a measure, grouped by name. */
function groupsOf(measure: LinkedMeasure): readonly Group[] {
  return [...Map.groupBy(duesOf(measure), (stage) => stage.for)].map(([name, stages]) => ({
    name,
    stages: stages.toSorted(byDay),
  }));
}

/** The groups whose name no stage has. */
function without(groups: readonly Group[], stages: readonly LinkedStage[]): readonly Group[] {
  const names = new Set(stages.map((stage) => stage.for));
  return groups.filter(({ name }) => !names.has(name));
}

interface Pair {
  readonly from: readonly LinkedStage[];
  readonly to: readonly LinkedStage[];
  readonly pair: ComparedDeadline;
}

/** The deadlines that an editor declares to be the same, and those with the same name. */
function pairsByName(older: LinkedMeasure, newer: LinkedMeasure): readonly Pair[] {
  const [before, after] = [groupsOf(older), groupsOf(newer)];
  const declared = (newer.data.from ?? [])
    .filter((origin) => originKey(newer.document, origin) === older.key)
    .flatMap(({ deadlines = [] }) => deadlines);
  const pair = (from: readonly Group[], to: readonly Group[], isUnsure = false): Pair => {
    const [was, is] = [stagesOf(from), stagesOf(to)];
    const name = to.at(-1)?.name ?? from.at(-1)?.name ?? null;
    return {
      from: was,
      to: is,
      pair: changedDeadlines(
        name,
        was.length > 0 ? older.key : null,
        was,
        is,
        isUnsure ? 'unclear' : undefined,
      ),
    };
  };
  const written = declared.flatMap(({ was, is, unsure }) => {
    const [from, to] = [
      before.filter(({ name }) => meant(name, was)),
      after.filter(({ name }) => meant(name, is)),
    ];
    // An empty list declares that the other side has no counterpart.
    const isOneSided = was?.length === 0 || is?.length === 0;
    return isOneSided || (from.length > 0 && to.length > 0) ? [pair(from, to, unsure)] : [];
  });
  const open = without(
    after,
    written.flatMap(({ to }) => to),
  );
  const stillOpen = without(
    before,
    written.flatMap(({ from }) => from),
  );
  const alike = stillOpen.flatMap((group) => {
    const same = open.filter((other) => sameName(group, older, other, newer));
    return same.length === 1 ? [pair([group], same)] : [];
  });
  return [...written, ...alike];
}

function stagesOf(groups: readonly Group[]): readonly LinkedStage[] {
  return groups.flatMap(({ stages }) => stages).toSorted(byDay);
}

/** An undeclared side means the deadline of the measure as a whole. */
function meant(name: string | null, declared: readonly string[] | undefined): boolean {
  return declared === undefined ? name === null : name !== null && declared.includes(name);
}

/** Whether two groups have the same name. An unnamed deadline counts as named after its measure. */
function sameName(a: Group, older: LinkedMeasure, b: Group, newer: LinkedMeasure): boolean {
  if (a.name === null && b.name === null) return true;
  return plain(a.name ?? older.data.title) === plain(b.name ?? newer.data.title);
}

function plain(name: string): string {
  return name
    .normalize('NFKC')
    .replace(/\(仮称?\)/g, '')
    .replace(/[\s「」『』()・、]/g, '');
}

/** Compares the deadlines of an older measure that `pairsByName` could not pair. */
function remaining(
  older: LinkedMeasure,
  named: readonly Pair[],
  left: readonly Group[],
  lineage: Lineage,
): readonly ComparedDeadline[] {
  const { newer } = lineage;
  const elsewhere = lineage.heirsOf(older).filter((one) => one !== newer);
  const found = named.filter(({ pair }) => pair.older === older.key).flatMap(({ from }) => from);
  const isPartlyFound = found.length > 0;
  // An unnamed deadline applies to every part of a split measure.
  const foundElsewhere = elsewhere
    .flatMap((heir) => pairsByName(older, heir).flatMap(({ from }) => from))
    .filter((stage) => stage.for !== null);
  const rest = without(groupsOf(older), [...found, ...foundElsewhere]);
  if (rest.length === 0) return [];
  // In a split measure nobody can say which part lacks the rest, so only the first part reports it.
  if (isPartlyFound && elsewhere.some(({ key }) => key < newer.key)) return [];
  const was = stagesOf(rest);
  const all = isPartlyFound ? left : candidates(left, lineage);
  if (all.length === 0) return rest.map((group) => dropped(group, older, elsewhere.length > 0, lineage));
  const is = stagesOf(all);
  const isMeasured = !isPartlyFound && areWhole(rest, all, elsewhere.length > 0, lineage);
  const name = rest.length === 1 ? (rest[0]?.name ?? null) : null;
  return [changedDeadlines(name, older.key, was, is, isMeasured ? undefined : 'unclear')];
}

/** A measure merged from several may have one deadline for all of them. */
function candidates(left: readonly Group[], { newer, older }: Lineage): readonly Group[] {
  const all = groupsOf(newer);
  return older.length > 1 && all.length === 1 ? all : left;
}

/**
 * Whether both sides are deadlines of the same whole: one on each side, or one unnamed deadline and all the
 * stages that it was divided into. For stages of merged or split measures this cannot be known.
 */
function areWhole(
  before: readonly Group[],
  after: readonly Group[],
  isSplit: boolean,
  { older, newer }: Lineage,
): boolean {
  const isOneEach = before.length === 1 && after.length === 1;
  // Different names are different things unless the editor declares otherwise: 検討 is not 実施.
  if (isOneEach && before[0]?.name !== null && after[0]?.name !== null) return false;
  // A deadline left over in a merged measure may belong to any of the originals.
  if (isOneEach) return older.length === 1 || groupsOf(newer).length === 1;
  if (before.length === 1 && before[0]?.name === null) return older.length === 1;
  return after.length === 1 && after[0]?.name === null && !isSplit;
}

function dropped({ name, stages }: Group, older: LinkedMeasure, isSplit: boolean, lineage: Lineage) {
  const isSure = lineage.isTold.newer && !isSplit && isLegible(lineage.newer);
  return changedDeadlines(name, older.key, stages, [], isSure ? undefined : 'unclear');
}

function isLegible({ schedule }: LinkedMeasure): boolean {
  return schedule === null || typeof schedule.text === 'string';
}

function changedDeadlines(
  name: string | null,
  older: string | null,
  from: readonly LinkedStage[],
  to: readonly LinkedStage[],
  known?: 'unclear',
): ComparedDeadline {
  const change = known ?? changeOf(from, to);
  const isMeasured = change === 'later' || change === 'earlier' || change === 'same';
  return { for: name, older, from, to, change, byMonths: isMeasured ? monthsBetween(from, to) : null };
}

function changeOf(from: readonly LinkedStage[], to: readonly LinkedStage[]): DeadlineChange {
  const [was, is] = [from.at(-1), to.at(-1)];
  const [before, after] = comparedDays({ from, to });
  // 継続 and 随時 set no deadline that could be new or gone.
  if (!was) return after === null ? 'unclear' : 'added';
  if (!is) return before === null ? 'unclear' : 'dropped';
  if (was.text === is.text) return 'same';
  if (before === null || after === null) return 'unclear';
  // 10月から is neither before nor after 10月まで, nor 令和8年度から before or after 令和8年度.
  const isUnclear = isOneOpen(was, is) && monthOf(before) === monthOf(after);
  if (before === after && !(isUnclear && was.precision !== 'day')) return 'same';
  if (isUnclear || isTurnOfYear(was, is) || isTurnOfYear(is, was)) return 'unclear';
  return after > before ? 'later' : 'earlier';
}

/**
 * The days by which the last stages of both sides are compared. Where only one of them has an end, two equally precise beginnings
 * are compared: 令和9年度 is one year after 令和8年度から. The beginning and the end of a month are in the same month.
 */
export function comparedDays({
  from,
  to,
}: Pick<ComparedDeadline, 'from' | 'to'>): readonly [ISODate | null, ISODate | null] {
  const [was, is] = [from.at(-1), to.at(-1)];
  const isMonth = was?.precision === 'month';
  if (was?.start && is?.start && isOneOpen(was, is) && was.precision === is.precision && !isMonth)
    return [was.start, is.start];
  return [was ? dayThatCounts(was) : null, is ? dayThatCounts(is) : null];
}

function isOneOpen(was: LinkedStage, is: LinkedStage): boolean {
  return (was.end === null) !== (is.end === null);
}

/**
 * 年度末 and the April after it: what is ready by the end of a fiscal year starts with the next one, which is no
 * delay.
 */
function isTurnOfYear(one: LinkedStage, other: LinkedStage): boolean {
  if (one.end === null || one.start !== one.end || !one.end.endsWith('-03-31')) return false;
  const next = addDays(one.end, 1);
  return other.start === next && monthOf(other.end ?? next) === monthOf(next);
}

function monthsBetween(from: readonly LinkedStage[], to: readonly LinkedStage[]): number | null {
  const [was, is] = comparedDays({ from, to });
  return was && is ? monthOf(is) - monthOf(was) : null;
}

function monthOf(day: string): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
}

/** By day, undated stages first. On the same day, stages with an end come first, and the unnamed one last. */
function byDay(a: LinkedStage, b: LinkedStage): number {
  const key = (stage: LinkedStage) =>
    [dayThatCounts(stage) ?? '', stage.end === null ? 1 : 0, stage.for ?? '\uffff', stage.text].join(' ');
  return compareTexts(key(a), key(b));
}

function byFirstDay(a: ComparedDeadline, b: ComparedDeadline): number {
  const key = ({ older, from, to, for: name }: ComparedDeadline) => {
    const [first] = from.length > 0 ? from : to;
    return [older ?? '\uffff', (first && dayThatCounts(first)) ?? '', name ?? '', to[0]?.text ?? ''].join(
      ' ',
    );
  };
  return compareTexts(key(a), key(b));
}
