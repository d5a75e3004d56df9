import type { PublishedChart } from '../published-chart.ts';
import { isStopped, STATUSES, type Status } from '../stages.ts';
import type { HistoryEvent, Overlay } from './history.ts';
import type { View } from './understand.ts';

/** Events that take effect together in one overlay. */
export interface World {
  readonly kind: Overlay['kind'];
  /** All events that take effect. */
  readonly views: readonly View[];
  /** The views among them that the overlay is about. */
  readonly focus: readonly View[];
  readonly isAwaited: boolean;
  readonly charts: readonly PublishedChart[];
}

/**
 * The overlays of one day: its plans, stages that events have passed, and events that were withdrawn or postponed, each with the
 * charts that show it.
 */
export function worldsOf(
  ofDay: readonly HistoryEvent[],
  charts: readonly PublishedChart[],
  carriedOut: ReadonlySet<string>,
): readonly World[] {
  const worlds = [...plans(ofDay, carriedOut), ...earlier(ofDay, carriedOut), ...withdrawn(ofDay)];
  const shownIn = (chart: PublishedChart) =>
    worlds.find(({ focus }) => focus.some(({ stage }) => stage === chart.stage)) ?? worlds[0];
  return worlds.map((world) => ({ ...world, charts: charts.filter((chart) => shownIn(chart) === world) }));
}

type Unshown = Omit<World, 'charts'>;

/** All plans and decisions of a day take effect together. */
function plans(ofDay: readonly HistoryEvent[], carriedOut: ReadonlySet<string>): readonly Unshown[] {
  const views = ofDay.filter((event) => isPlan(event, carriedOut)).map(present);
  if (views.length === 0) return [];
  const isAwaited = views.every(({ event }) => event.isAwaited === true);
  return [{ kind: 'plans', views, focus: views, isAwaited }];
}

/** The stages that events have passed, the last one first, each together with the other events of the day. */
function earlier(ofDay: readonly HistoryEvent[], carriedOut: ReadonlySet<string>): readonly Unshown[] {
  const own = ofDay.filter(({ status }) => !isStopped(status));
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
    const focus = went.map((event): View => ({ event, stage }));
    return [{ kind: 'earlier', views: [...focus, ...beside.map(present)], focus, isAwaited: false }];
  });
}

/** A withdrawn or postponed event stands alone, because another event may have come in its place. */
function withdrawn(ofDay: readonly HistoryEvent[]): readonly Unshown[] {
  return ofDay
    .filter(({ status }) => isStopped(status))
    .flatMap((event) => {
      const stages: readonly Status[] = event.earlier ?? [];
      return (stages.length > 0 ? stages.toReversed() : (['planned'] as const)).map((stage): Unshown => {
        const focus = [{ event, stage }];
        return { kind: 'withdrawn', views: focus, focus, isAwaited: false };
      });
    });
}

function isPlan({ id, status }: HistoryEvent, carriedOut: ReadonlySet<string>): boolean {
  return (status === 'planned' || status === 'decided') && !carriedOut.has(id);
}

function present(event: HistoryEvent): View {
  return { event, stage: event.status };
}

/** Whether a view is the current stage of its event, or the last stage before the event was withdrawn. */
export function isLast({ event, stage }: View): boolean {
  return isStopped(event.status) ? stage === (event.earlier?.at(-1) ?? 'planned') : stage === event.status;
}
