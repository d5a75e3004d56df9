import type { ISODate } from '#calendar/date.ts';

/** The stage of an event. */
export type Status = 'planned' | 'decided' | 'postponed' | 'in force' | 'withdrawn';

/** A stage that an event has reached or is to reach. `on` is null if the source gives no date. */
export interface Stage {
  readonly status: Status;
  readonly on: ISODate | null;
}

/**
 * The stage with which a change came, and the stage at which it was dropped. Without bounds a change belongs
 * to every stage.
 */
export interface Bounds {
  readonly since?: Status | undefined;
  readonly until?: Status | undefined;
}

/**
 * In the order in which an event reaches them. `in force` and `withdrawn` exclude each other. After `postponed`
 * (延期、時期未定) an event may be planned or decided again.
 */
export const STATUSES: readonly Status[] = ['planned', 'decided', 'postponed', 'in force', 'withdrawn'];

/** Whether an event does not take effect on its date: it was withdrawn, or postponed without a new date. */
export function isStopped(status: Status | undefined): status is 'withdrawn' | 'postponed' {
  return status === 'withdrawn' || status === 'postponed';
}

export function isBefore(one: Status, other: Status): boolean {
  return STATUSES.indexOf(one) < STATUSES.indexOf(other);
}

/** Whether a change belongs to its event at `stage`. */
export function isOf({ since, until }: Bounds, stage: Status): boolean {
  return (since === undefined || !isBefore(stage, since)) && (until === undefined || isBefore(stage, until));
}

/**
 * The stages reached by `day`. A stage without a date is reached unless a stage before it is still to come:
 * what is to be decided next month is not in force. An event without a reached stage is planned.
 */
export function reached(stages: readonly Stage[], day: ISODate): readonly Status[] {
  const next = stages.findIndex(({ on }) => on !== null && on > day);
  const come = (next < 0 ? stages : stages.slice(0, next)).map(({ status }) => status);
  return come.length > 0 ? come : ['planned'];
}
