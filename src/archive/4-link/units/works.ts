import { verbs } from '#org/verbs/verbs.ts';
import type { Archive, LinkedChange, LinkedDuty, LinkedUnit } from '../types.ts';
import type { Turnover } from './turnover.ts';

/** A work that a unit or its parts had, and who took it over by which change; or a duty, and who has it today. */
export type Work =
  | { readonly kind: 'duty'; readonly duty: LinkedDuty }
  | { readonly kind: 'handed-on'; readonly change: LinkedChange };

/** All of it, each once: a duty that has a name is known up to the as-of date. */
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
