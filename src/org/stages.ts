import type { ISODate } from '#calendar/date.ts';

/** How far an event has come. */
export type Status = 'planned' | 'decided' | 'in force' | 'withdrawn';

/** A stage that an event has gone through, or is to go through; a day is not always told. */
export interface Stage {
  readonly status: Status;
  readonly on: ISODate | null;
}

/** With which stage a change came, and by which it was dropped; nothing where it belongs to every stage. */
export interface Bounds {
  readonly since?: Status | undefined;
  readonly until?: Status | undefined;
}

/** In the order in which an event comes to them. Who is in force is not withdrawn, and the reverse. */
export const STATUSES: readonly Status[] = ['planned', 'decided', 'in force', 'withdrawn'];

export function isBefore(one: Status, other: Status): boolean {
  return STATUSES.indexOf(one) < STATUSES.indexOf(other);
}

/** Whether a change is one of those that an event has at a stage. */
export function isOf({ since, until }: Bounds, stage: Status): boolean {
  return (since === undefined || !isBefore(stage, since)) && (until === undefined || isBefore(stage, until));
}

/**
 * The stages that have come by a day. One without a date has come unless one before it has not: what is to be
 * decided next month is not in force. An event that is only announced is planned.
 */
export function reached(stages: readonly Stage[], day: ISODate): readonly Status[] {
  const next = stages.findIndex(({ on }) => on !== null && on > day);
  const come = (next < 0 ? stages : stages.slice(0, next)).map(({ status }) => status);
  return come.length > 0 ? come : ['planned'];
}
