import { verbs } from '#org/verbs/verbs.ts';
import type { Archive, LinkedChange, LinkedDuty, LinkedUnit } from '../types.ts';
import type { Turnover } from './turnover.ts';

/** A named duty of a unit, or a transfer of an unnamed duty (or one of its parts) to another unit. */
export type Work =
  | { readonly kind: 'duty'; readonly duty: LinkedDuty }
  | { readonly kind: 'handed-on'; readonly change: LinkedChange };

/**
 * All duties that a unit and its parts ever had, each once. A named duty is followed up to the as-of date.
 */
export function worksOf(archive: Archive, unit: LinkedUnit, turnovers: readonly Turnover[]): readonly Work[] {
  const had = new Set(unit.duties);
  const duties = archive.duties.filter(({ id }) => had.has(id));
  const whole = new Set([
    unit.id,
    ...turnovers.flatMap(({ before }) => (before?.children ?? []).map(({ id }) => id)),
  ]);
  const handedOn = archive.changes.filter(
    ({ verb, from, duty, status }) =>
      status === 'in force' &&
      verbs[verb].about === 'duties' &&
      from.some(({ id }) => id !== null && whole.has(id)) &&
      !(duty?.id && had.has(duty.id)),
  );
  return [
    ...duties.map((duty): Work => ({ kind: 'duty', duty })),
    ...handedOn.map((change): Work => ({ kind: 'handed-on', change })),
  ];
}
