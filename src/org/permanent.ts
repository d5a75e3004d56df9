import type { Change } from './change.ts';
import type { History, Life, ResolvedChanges } from './history/history.ts';
import type { Parent, Unit, UnitId } from './unit.ts';
import { definitionOf } from './verbs/verbs.ts';

/** The same history with permanent ids in place of temporary ones. */
export function withPermanentIds(history: History, permanent: ReadonlyMap<UnitId, UnitId>): History {
  const id = <I extends Parent>(temporary: I): I => (permanent.get(temporary) as I | undefined) ?? temporary;
  const unit = (was: Unit): Unit => ({ ...was, id: id(was.id), parent: id(was.parent) });
  const units = (all: ReadonlyMap<UnitId, Unit>) =>
    new Map([...all.values()].map((one) => [id(one.id), unit(one)]));
  const identified = (change: Change) => definitionOf(change).identify(change, { id, unit });
  const withIds = <One extends ResolvedChanges>(one: One): One => ({
    ...one,
    changes: one.changes.map((change) => change && identified(change)),
    implied: one.implied.map(({ index, change }) => ({ index, change: identified(change) })),
  });
  const lives = new Map<UnitId, Life>();
  for (const life of history.lives.values()) {
    const spans = life.spans.map((span) => ({ ...span, unit: unit(span.unit) }));
    lives.set(id(life.id), { ...life, id: id(life.id), spans });
  }
  return {
    lives,
    heirs: history.heirs.map((heir) => ({ ...heir, from: id(heir.from), to: id(heir.to) })),
    tenures: new Map(
      [...history.tenures].map(([duty, tenures]) => [
        duty,
        tenures.map((one) => ({ ...one, holder: id(one.holder) })),
      ]),
    ),
    occurrences: history.occurrences.map(withIds),
    overlays: history.overlays.map((overlay) => ({
      ...overlay,
      stages: overlay.stages.map(withIds),
      before: units(overlay.before),
      after: units(overlay.after),
    })),
    planned: new Map(
      [...history.planned].map(([temporary, plan]) => [id(temporary), { ...plan, unit: unit(plan.unit) }]),
    ),
    foreseen: history.foreseen.map((one) => ({ ...one, id: id(one.id) })),
    disagreements: history.disagreements,
    problems: history.problems.map((problem) => ({
      ...problem,
      ...('unit' in problem ? { unit: id(problem.unit) } : {}),
      ...('child' in problem ? { child: id(problem.child) } : {}),
    })) as History['problems'],
  };
}
