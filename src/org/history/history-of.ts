import type { ISODate } from '#calendar/date.ts';
import type { PublishedChart } from '../published-chart.ts';
import { adoptChart } from './adopt-chart.ts';
import { compareChart } from './compare-chart.ts';
import { foresee } from './foresee.ts';
import type { History, HistoryEvent } from './history.ts';
import { begin } from './state.ts';
import { compareStates } from './states.ts';
import { takeEffect } from './take-effect.ts';

/**
 * One pass through time. Events of one day take effect together; a chart of that day is compared after them.
 * What a chart shows and no event told of is taken to have been there all along, except where an earlier
 * chart covered the place: there it is a disagreement, and stands from the chart that shows it.
 */
export function historyOf(events: readonly HistoryEvent[], charts: readonly PublishedChart[]): History {
  const state = begin();
  for (const { date, plans, inForce, published } of daysOf(events, charts)) {
    for (const event of plans) foresee(state, date, event);
    if (inForce.length > 0) takeEffect(state, date, inForce);
    for (const event of inForce) compareStates(state, date, event);
    for (const chart of published) {
      adoptChart(state, chart);
      compareChart(state, chart);
    }
  }
  const { lives, heirs, tenures, occurrences, planned, disagreements, problems } = state;
  return { lives, heirs, tenures, occurrences, planned, disagreements, problems };
}

interface Day {
  readonly date: ISODate;
  readonly plans: readonly HistoryEvent[];
  readonly inForce: readonly HistoryEvent[];
  readonly published: readonly PublishedChart[];
}

function daysOf(events: readonly HistoryEvent[], charts: readonly PublishedChart[]): readonly Day[] {
  const happening = Map.groupBy(events, ({ date }) => date);
  const published = Map.groupBy(charts, ({ asOf }) => asOf);
  return [...new Set([...happening.keys(), ...published.keys()])].sort().map((date) => {
    const ofDay = happening.get(date) ?? [];
    return {
      date,
      plans: ofDay.filter(({ status }) => status !== 'in force'),
      inForce: ofDay.filter(({ status }) => status === 'in force'),
      published: published.get(date) ?? [],
    };
  });
}
