import type { ISODate } from '#calendar/date.ts';
import { withPermanentIds } from '../permanent.ts';
import type { PublishedChart } from '../published-chart.ts';
import type { UnitId } from '../unit.ts';
import { adoptChart } from './adopt-chart.ts';
import { close } from './close.ts';
import { realisedUnits } from './come-true.ts';
import { compareChart } from './compare-chart.ts';
import { foresee } from './foresee.ts';
import type { History, HistoryEvent } from './history.ts';
import { begin, fork } from './state.ts';
import { compareStates } from './states.ts';
import { takeEffect } from './take-effect.ts';
import { type World, worldsOf } from './worlds.ts';

/**
 * Builds the history in one pass through time. The events of one day take effect together; then the charts of
 * that day are compared with the result. A unit that a chart shows and no event created is assumed to have
 * always existed, unless an earlier chart covered its place: then it is a disagreement, and the unit exists
 * from the later chart on. Stages that are not in force are computed as overlays and change nothing.
 * `closing` is the date on which the municipality itself ended: every unit that exists then ends with it.
 */
export function historyOf(
  events: readonly HistoryEvent[],
  charts: readonly PublishedChart[],
  closing: ISODate | null = null,
): History {
  const carriedOutBy = carriersOf(events);
  const state = begin();
  for (const { date, worlds, inForce, published } of daysOf(events, charts, carriedOutBy)) {
    // A stage that was passed is laid over the plans before its day, as they were without the plans of that day.
    const ahead = state.future && worlds.some(({ kind }) => kind === 'earlier') ? fork(state.future) : state;
    for (const world of worlds) foresee(state, date, world, world.kind === 'earlier' ? ahead : state);
    if (inForce.length > 0) takeEffect(state, date, inForce);
    for (const event of inForce) compareStates(state, date, event);
    for (const chart of published) {
      adoptChart(state, chart);
      compareChart(state, chart);
    }
  }
  if (closing !== null) close(state, closing);
  const { lives, heirs, tenures, occurrences, overlays, planned, foreseen, disagreements } = state;
  const problems = [...state.problems.values()];
  for (const id of lives.keys()) planned.delete(id);
  const resolved = {
    lives,
    heirs,
    tenures,
    occurrences,
    overlays,
    planned,
    foreseen,
    disagreements,
    problems,
  };
  const realised = realisedUnits(resolved, carriedOutBy);
  for (const id of realised.keys()) planned.delete(id);
  return withPermanentIds(resolved, numbered([...lives.keys(), ...planned.keys()], realised));
}

/**
 * Short ids for those that describe where a unit comes from. A planned unit that came about shares the id of
 * the unit that it became.
 */
function numbered(
  ids: readonly UnitId[],
  realised: ReadonlyMap<UnitId, UnitId>,
): ReadonlyMap<UnitId, UnitId> {
  const short = new Map(ids.map((id, index) => [id, `unit${index + 1}`]));
  for (const [id, other] of realised) short.set(id, short.get(other) ?? other);
  return short;
}

/** Maps the id of each plan to the id of the event in force that carries it out. */
function carriersOf(events: readonly HistoryEvent[]): ReadonlyMap<string, string> {
  return new Map(
    events.flatMap(({ id, status, realises }) =>
      realises !== undefined && status === 'in force' ? [[realises, id] as const] : [],
    ),
  );
}

interface Day {
  readonly date: ISODate;
  readonly worlds: readonly World[];
  readonly inForce: readonly HistoryEvent[];
  readonly published: readonly PublishedChart[];
}

function daysOf(
  events: readonly HistoryEvent[],
  charts: readonly PublishedChart[],
  carriedOutBy: ReadonlyMap<string, string>,
): readonly Day[] {
  const dates = new Map(events.map(({ id, date }) => [id, date]));
  // A plan that was carried out before its date is laid over the chart of the earlier day.
  const dayOf = ({ id, date }: HistoryEvent): ISODate => {
    const other = dates.get(carriedOutBy.get(id) ?? '');
    return other !== undefined && other < date ? other : date;
  };
  const happening = Map.groupBy(events, dayOf);
  const published = Map.groupBy(charts, ({ asOf }) => asOf);
  const carriedOut = new Set(carriedOutBy.keys());
  return [...new Set([...happening.keys(), ...published.keys()])].sort().map((date) => {
    const ofDay = happening.get(date) ?? [];
    const shown = published.get(date) ?? [];
    return {
      date,
      worlds: worldsOf(
        ofDay,
        shown.filter(({ isPlan }) => isPlan),
        carriedOut,
      ),
      inForce: ofDay.filter(({ status }) => status === 'in force'),
      published: shown.filter(({ isPlan }) => !isPlan),
    };
  });
}
