import { lastDay } from '#calendar/interval.ts';
import { type Diagnostic, diagnose } from '#diagnostics/diagnostic.ts';
import { nearest } from '#diagnostics/nearest.ts';
import type { Change } from '#org/change.ts';
import { isStopped, type Status } from '#org/stages.ts';
import { isProvisional } from '#org/unit.ts';
import { effectOf } from '#org/verbs/verbs.ts';
import { changesIn } from '../changes-in.ts';
import { rolePosition } from '../changes-position.ts';
import type { Context } from '../rule.ts';

/** Checks that a plan whose date has passed is linked to the reorganization that carried it out. */
export function* plansResolved(context: Context): Iterable<Diagnostic> {
  const { source, derived, asOf } = context;
  // Only a reorganization in force shows that a plan came about.
  const realised = new Set(
    source.reorganizations
      .filter(({ id }) => derived.statuses.get(id) === 'in force')
      .flatMap((file) => file.data.realises ?? []),
  );
  const plans = source.reorganizations
    .filter((file) => isPlan(derived.statuses.get(file.id)))
    .map((file) => file.id);
  // Only one reorganization can be shown as the outcome of a plan.
  const carriers = Map.groupBy(
    source.reorganizations.filter(({ id }) => !isStopped(derived.statuses.get(id))),
    ({ data }) => data.realises,
  );
  const changes = [...changesIn(context)];
  for (const { occurrence, file, index, change } of changes)
    for (const { name, role, at } of occurrence.status === 'in force' ? namesOf(change) : [])
      if (isProvisional(name)) yield diagnose('H233', rolePosition(file, change, index, role, at), { name });
  for (const file of source.reorganizations) {
    const { realises, effective } = file.data;
    const status = derived.statuses.get(file.id);
    const others = plans.filter((id) => id !== file.id);
    if (realises !== undefined && !others.includes(realises)) {
      yield diagnose('H230', file.at(['realises']), { id: realises, nearest: nearest(realises, others) });
    }
    const first = carriers.get(realises)?.[0]?.id;
    if (realises !== undefined && !isStopped(status) && first !== undefined && first !== file.id)
      yield diagnose('H239', file.at(['realises']), { plan: realises, other: first });
    if (!isPlan(status)) continue;
    const end = lastDay(effective.interval);
    if (end === null || end >= asOf || realised.has(file.id)) continue;
    const names = changes
      .filter((one) => one.file === file)
      .flatMap(({ change }) => namesOf(change).map(({ name }) => name))
      .filter(isProvisional);
    yield diagnose('H229', file.at(['effective']), { effective: effective.text, names });
  }
}

function isPlan(status: Status | undefined): boolean {
  return status === 'planned' || status === 'decided';
}

/** The names that a change gives to units, each with its role in the effect. */
function namesOf(change: Change) {
  const { begins, placed } = effectOf(change);
  return [
    ...begins.map(({ name }, at) => ({ name, role: 'begins' as const, at })),
    ...placed.map(({ name }, at) => ({ name, role: 'place' as const, at })),
  ];
}
