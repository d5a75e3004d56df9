import type { PublishedChart } from '../published-chart.ts';
import { STATUSES, type Status } from '../stages.ts';
import type { HistoryEvent, Overlay } from './history.ts';
import type { View } from './understand.ts';

/** What stands together if plans of one day come, or had come. */
export interface World {
  readonly kind: Overlay['kind'];
  /** All that takes effect in it. */
  readonly views: readonly View[];
  /** Of these, what is only planned or decided. */
  readonly told: readonly View[];
  readonly isAwaited: boolean;
  readonly charts: readonly PublishedChart[];
}

/** The events of a day that are not all in force, each stage of them with what it stands beside. */
export function worldsOf(
  ofDay: readonly HistoryEvent[],
  charts: readonly PublishedChart[],
  carriedOut: ReadonlySet<string>,
): readonly World[] {
  const worlds = [...plans(ofDay, carriedOut), ...earlier(ofDay, carriedOut), ...withdrawn(ofDay)];
  const shownIn = (chart: PublishedChart) =>
    worlds.find(({ told }) => told.some(({ stage }) => stage === chart.stage)) ?? worlds[0];
  return worlds.map((world) => ({ ...world, charts: charts.filter((chart) => shownIn(chart) === world) }));
}

type Unshown = Omit<World, 'charts'>;

/** All plans and decisions of a day come together. */
function plans(ofDay: readonly HistoryEvent[], carriedOut: ReadonlySet<string>): readonly Unshown[] {
  const views = ofDay.filter((event) => isPlan(event, carriedOut)).map(present);
  if (views.length === 0) return [];
  const isAwaited = views.every(({ event }) => event.isAwaited === true);
  return [{ kind: 'plans', views, told: views, isAwaited }];
}

/** What has gone on to its next stage, the last first, beside what it would have stood with. */
function earlier(ofDay: readonly HistoryEvent[], carriedOut: ReadonlySet<string>): readonly Unshown[] {
  const own = ofDay.filter(({ status }) => status !== 'withdrawn');
  return STATUSES.toReversed().flatMap((stage): readonly Unshown[] => {
    const went = own.filter(
      (event) => event.earlier?.includes(stage) || (event.status === stage && carriedOut.has(event.id)),
    );
    if (went.length === 0) return [];
    const replaced = new Set(went.map(({ id }) => id));
    const isOver = own.some(({ status }) => status === 'in force');
    const beside = own.filter(
      (event) =>
        !replaced.has(event.id) &&
        !replaced.has(event.realises ?? '') &&
        (event.status === 'in force' || (!isOver && isPlan(event, carriedOut))),
    );
    const told = went.map((event): View => ({ event, stage }));
    return [{ kind: 'earlier', views: [...told, ...beside.map(present)], told, isAwaited: false }];
  });
}

/** What was given up stands beside nothing: something else may have come in its stead. */
function withdrawn(ofDay: readonly HistoryEvent[]): readonly Unshown[] {
  return ofDay
    .filter(({ status }) => status === 'withdrawn')
    .flatMap((event) => {
      const stages: readonly Status[] = event.earlier ?? [];
      return (stages.length > 0 ? stages.toReversed() : (['planned'] as const)).map((stage): Unshown => {
        const told = [{ event, stage }];
        return { kind: 'withdrawn', views: told, told, isAwaited: false };
      });
    });
}

function isPlan({ id, status }: HistoryEvent, carriedOut: ReadonlySet<string>): boolean {
  return (status === 'planned' || status === 'decided') && !carriedOut.has(id);
}

function present(event: HistoryEvent): View {
  return { event, stage: event.status };
}

/** Whether a view is the last that there is of its event: what is withdrawn was something until then. */
export function isLast({ event, stage }: View): boolean {
  return event.status === 'withdrawn'
    ? stage === (event.earlier?.at(-1) ?? 'planned')
    : stage === event.status;
}
