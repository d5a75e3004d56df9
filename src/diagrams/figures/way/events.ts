import { lookupIn } from '#archive/4-link/lookup.ts';
import type { Archive, LinkedChange, LinkedUnit } from '#archive/4-link/types.ts';
import type { ISODate } from '#calendar/date.ts';
import type { Cause, History } from '#org/history/history.ts';
import { type Kin, type Lineage, lineage, type Stage, type Step } from '#org/lineage.ts';
import type { NamedUnit } from '#org/path.ts';
import { pathAt } from '#org/query.ts';
import { isStopped } from '#org/stages.ts';
import { verbs } from '#org/verbs/verbs.ts';
import { planState } from '#telling/reorganizations/plans.ts';
import { changeWords, verbWords } from '#telling/verbs.ts';

/** An event of a unit, or of a unit that it came from or became. */
export interface WayEvent {
  readonly date: ISODate;
  readonly word: string;
  /** Null if no change states the event: a unit went along with the unit above it. */
  readonly change: LinkedChange | null;
  readonly from: readonly NamedUnit[];
  /** Each with the extent of the duty that it takes, if that is stated. */
  readonly to: readonly (NamedUnit & Partial<Pick<LinkedChange['to'][number], 'extent'>>)[];
  /** The units whose lines end at the event, begin at it, or pass through it. */
  readonly leaves: readonly string[];
  readonly enters: readonly string[];
  readonly passes: readonly string[];
}

interface Line {
  readonly archive: Archive;
  readonly history: History;
  /** The unit, its ancestors and its descendants. */
  readonly units: ReadonlySet<string>;
}

/**
 * All events in which a unit took part, and those that connect its ancestors and descendants to it, by day.
 * `open` holds the units whose lines go on.
 */
export function eventsOf(
  archive: Archive,
  history: History,
  kin: Kin,
  unit: LinkedUnit,
): { readonly events: readonly WayEvent[]; readonly open: ReadonlySet<string> } {
  const whole: Lineage = history.lives.has(unit.id)
    ? lineage(history, kin, unit.id)
    : { stages: [], steps: [] };
  const ownIds = new Set(unit.changes);
  const own = archive.changes.filter(({ id }) => ownIds.has(id));
  const planned = own.filter((change) => isOpenPlan(archive, change)).flatMap((one) => metIn(one, unit.id));
  const units = new Set([unit.id, ...whole.stages.map((stage) => stage.unit), ...planned]);
  const line = { archive, history, units };
  const all = [
    ...own.map((change) => eventOfChange(line, change)),
    ...whole.steps.flatMap((step) => ofStep(line, step)),
    ...whole.stages.flatMap((stage) => ofStage(line, stage, whole.steps)),
  ];
  const standing = whole.stages.filter(({ span }) => span.to === null).map((stage) => stage.unit);
  return { events: sorted(archive, all), open: new Set([...standing, ...planned]) };
}

function isOpenPlan(archive: Archive, { status, verb, reorganization }: LinkedChange): boolean {
  if (status === 'in force' || isStopped(status) || verbs[verb].about !== 'units') return false;
  const plan = archive.reorganizations.find(({ id }) => id === reorganization);
  return plan !== undefined && ['awaited', 'unsaid'].includes(planState(archive, plan));
}

/**
 * The units that a planned change connects with `focus`. Units that are merged with it or divided from the
 * same unit are left out: each has a page of its own.
 */
function metIn({ from, to }: LinkedChange, focus: string): readonly string[] {
  const ids = (side: readonly NamedUnit[]) => side.flatMap(({ id }) => id ?? []);
  const [sources, targets] = [ids(from), ids(to)];
  const isSource = sources.includes(focus);
  const isTarget = targets.includes(focus);
  return [...(isSource && !isTarget ? [] : sources), ...(isTarget && !isSource ? [] : targets)];
}

function eventOfChange({ archive, units }: Line, change: LinkedChange): WayEvent {
  const { date, from, to, verb, status } = change;
  const isOfLines = verbs[verb].about === 'units' && (status === 'in force' || isOpenPlan(archive, change));
  const ids = (side: readonly NamedUnit[]) =>
    isOfLines ? side.flatMap(({ id }) => (id !== null && units.has(id) ? id : [])) : [];
  const [sources, targets] = [ids(from), ids(to)];
  const leaves = ids(from.filter((one) => one.leaves)).filter((id) => !targets.includes(id));
  const enters = ids(to.filter((one) => one.comes)).filter((id) => !sources.includes(id));
  const passes = [...new Set([...sources, ...targets])].filter(
    (id) => !leaves.includes(id) && !enters.includes(id),
  );
  return { date, word: changeWords(change), change, from, to, leaves, enters, passes };
}

/** A step from a unit to itself is an event only if a change states it. */
function ofStep(line: Line, { from, to, cause }: Step): readonly WayEvent[] {
  const [before, after] = [from.unit, to.unit];
  const date = cause?.date ?? to.span.from;
  const here = changesOn(line, date).filter(
    (change) => names(change.from, before) && names(change.to, after),
  );
  if (cause === null) return here.map((change) => eventOfChange(line, change));
  const change = here.find(({ verb }) => verb === cause.verb) ?? here[0];
  if (change) return [eventOfChange(line, change)];
  return [
    {
      ...eventOfCause(cause),
      from: [named(line, before, cause.date, 'before')],
      to: [named(line, after, cause.date, 'after')],
      leaves: from.span.to === cause.date ? [before] : [],
      enters: to.span.from === cause.date ? [after] : [],
      passes: [
        ...(from.span.to === cause.date ? [] : [before]),
        ...(to.span.from === cause.date ? [] : [after]),
      ],
    },
  ];
}

/** Events that began or ended a unit without another unit that it came from or became. */
function ofStage(line: Line, { unit, span }: Stage, steps: readonly Step[]): readonly WayEvent[] {
  const { began, ended } = line.history.lives.get(unit) ?? {};
  const isFirst = !steps.some(({ to }) => to.unit === unit && to.span.from === span.from);
  const isLast = !steps.some(({ from }) => from.unit === unit && from.span.to === span.to);
  return [
    ...(began && began.date === span.from && isFirst ? [eventAlone(line, unit, began, 'after')] : []),
    ...(ended && ended.date === span.to && isLast ? [eventAlone(line, unit, ended, 'before')] : []),
  ];
}

/** The beginning of a unit that exists after it, or the end of a unit that exists before it. */
function eventAlone(line: Line, unit: string, cause: Cause, side: 'before' | 'after'): WayEvent {
  const isEnd = side === 'before';
  const change = changesOn(line, cause.date).find(({ from, to }) => names(isEnd ? from : to, unit));
  if (change) return eventOfChange(line, change);
  const self = [named(line, unit, cause.date, side)];
  return {
    ...eventOfCause(cause),
    from: isEnd ? self : [],
    to: isEnd ? [] : self,
    leaves: isEnd ? [unit] : [],
    enters: isEnd ? [] : [unit],
    passes: [],
  };
}

/** The changes of units in force on a day. */
function changesOn({ archive }: Line, date: ISODate | null): readonly LinkedChange[] {
  return archive.changes.filter(
    (change) => change.date === date && change.status === 'in force' && verbs[change.verb].about === 'units',
  );
}

function names(side: readonly NamedUnit[], unit: string): boolean {
  return side.some(({ id }) => id === unit);
}

function eventOfCause({ date, verb }: Cause): Pick<WayEvent, 'date' | 'word' | 'change'> {
  return { date, word: verbWords[verb], change: null };
}

function named({ archive, history }: Line, id: string, date: ISODate, side: 'before' | 'after'): NamedUnit {
  const path = pathAt(history, id, date, side === 'before' ? 'before' : undefined);
  return { id, path: path?.join('/') ?? lookupIn(archive).units.get(id)?.names.at(-1)?.path ?? id };
}

/** Each event once, by day; events of one day in the order in which they are written. */
function sorted({ changes }: Archive, events: readonly WayEvent[]): readonly WayEvent[] {
  const keyOf = ({ change, date, word, from, to }: WayEvent) =>
    change?.id ?? `${date} ${word} ${[...from, ...to].map(({ id }) => id).join(' ')}`;
  const places = new Map(changes.map(({ id }, at) => [id, at]));
  const placeOf = ({ change }: WayEvent) => places.get(change?.id ?? '') ?? changes.length;
  return [...new Map(events.map((event) => [keyOf(event), event])).values()].toSorted((a, b) =>
    a.date === b.date ? placeOf(a) - placeOf(b) : a.date < b.date ? -1 : 1,
  );
}
