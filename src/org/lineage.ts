import type { ISODate } from '#calendar/date.ts';
import { heldBefore, holdsOn, overlapOf } from '#calendar/stretch.ts';
import type { Cause, Heir, History, Span } from './history/history.ts';
import { spanAt } from './query.ts';
import type { UnitId } from './unit.ts';

/** A unit between two events that touched its identity. Lineage connects stages, not units. */
export interface Stage {
  readonly unit: UnitId;
  readonly span: Span;
}

export interface Step {
  readonly from: Stage;
  readonly to: Stage;
  readonly cause: Cause | null;
}

export interface Lineage {
  readonly stages: readonly Stage[];
  readonly steps: readonly Step[];
}

/**
 * All ancestors and descendants of a unit. Steps only run forward in time, so there is no cycle, even if a
 * unit is detached from another and later returns to it.
 */
export function lineage(history: History, kin: Kin, unit: UnitId): Lineage {
  const stages = new Map<string, Stage>();
  const steps: Step[] = [];
  const cut = cutsOf(history, kin);

  const stagesOf = (id: UnitId): readonly Stage[] => cut(id).map((span) => ({ unit: id, span }));
  const add = (stage: Stage) => stages.set(`${stage.unit} ${stage.span.from}`, stage);
  const seen = new Set<string>();

  const walk = (id: UnitId, direction: 'back' | 'on', from: ISODate | null, to: ISODate | null) => {
    const key = `${id} ${direction} ${from} ${to}`;
    if (seen.has(key)) return;
    seen.add(key);
    const mine = stagesOf(id).filter(({ span }) => overlapOf(span, { from, to }) !== null);
    mine.forEach((stage, index) => {
      add(stage);
      const next = mine[index + 1];
      if (next) steps.push({ from: stage, to: next, cause: null });
    });
    for (const heir of (direction === 'back' ? kin.into : kin.outOf).get(id) ?? []) {
      // A unit that joins on the day on which another one leaves is not an ancestor of the leaving unit.
      if (direction === 'back' && to !== null && heir.date >= to) continue;
      if (direction === 'on' && from !== null && heir.date <= from) continue;
      const source = stageBefore(stagesOf(heir.from), heir.date);
      const target = stageFrom(stagesOf(heir.to), heir.date);
      if (!source || !target) continue;
      add(source);
      add(target);
      steps.push({ from: source, to: target, cause: heir });
      if (direction === 'back') walk(heir.from, 'back', null, heir.date);
      else walk(heir.to, 'on', heir.date, null);
    }
  };
  walk(unit, 'back', null, null);
  walk(unit, 'on', null, null);
  return { stages: [...stages.values()], steps: unique(steps) };
}

/**
 * The heirs by the unit that they continue in (`into`) and that they come from (`outOf`). Built once per
 * history.
 */
export interface Kin {
  readonly into: ReadonlyMap<UnitId, readonly Heir[]>;
  readonly outOf: ReadonlyMap<UnitId, readonly Heir[]>;
}

export function kinOf({ heirs }: Pick<History, 'heirs'>): Kin {
  return {
    into: Map.groupBy(heirs, ({ to }) => to),
    outOf: Map.groupBy(heirs, ({ from }) => from),
  };
}

/**
 * The units that continue `unit` on `date`: the unit itself while it exists, otherwise its heirs. Empty if it
 * ended without heirs.
 */
export function holdersToday(history: History, kin: Kin, unit: UnitId, date: ISODate): readonly UnitId[] {
  const found = new Set<UnitId>();
  const seen = new Set<UnitId>();
  const follow = (id: UnitId) => {
    if (seen.has(id)) return;
    seen.add(id);
    const life = history.lives.get(id);
    if (!life) return;
    if (spanAt(life, date, 'on')) {
      found.add(id);
      return;
    }
    for (const heir of kin.outOf.get(id) ?? [])
      if (heir.date <= date && life.ended !== null && heir.date >= life.ended.date) follow(heir.to);
  };
  follow(unit);
  return [...found];
}

/** The spans of a unit, cut again on each day on which another unit joined or left it. */
function cutsOf(history: History, kin: Kin): (id: UnitId) => readonly Span[] {
  return (id) => {
    const spans = history.lives.get(id)?.spans ?? [];
    const cuts = [...(kin.into.get(id) ?? []), ...(kin.outOf.get(id) ?? [])].map((heir) => heir.date);
    return spans.flatMap((span) => {
      const inside = [...new Set(cuts)]
        .filter((date) => holdsOn(span, date) && heldBefore(span, date))
        .sort();
      const edges = [span.from, ...inside, span.to];
      return edges
        .slice(1)
        .map((to, index) => ({ from: edges[index] ?? null, to: to ?? null, unit: span.unit }));
    });
  };
}

function stageBefore(stages: readonly Stage[], date: ISODate): Stage | null {
  return stages.findLast(({ span }) => span.from === null || span.from < date) ?? null;
}

function stageFrom(stages: readonly Stage[], date: ISODate): Stage | null {
  return stages.find(({ span }) => holdsOn(span, date)) ?? null;
}

function unique(steps: readonly Step[]): readonly Step[] {
  const byKey = new Map(
    steps.map((step) => [
      `${step.from.unit} ${step.from.span.from} ${step.to.unit} ${step.to.span.from} ${step.cause?.event} ${step.cause?.change}`,
      step,
    ]),
  );
  return [...byKey.values()];
}
