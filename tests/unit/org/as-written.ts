import type { Change, Outcome, WrittenChange } from '#org/change.ts';
import { pathOf } from '#org/chart.ts';
import type { Name } from '#org/name.ts';
import { type Parent, ROOT, UNKNOWN, type Unit, type UnitId } from '#org/unit.ts';
import { isBorn } from '#org/verbs/definition.ts';

/** The name of a unit of a chart as an editor writes it. */
export function nameIn(units: ReadonlyMap<UnitId, Unit>, id: UnitId): Name {
  const unit = units.get(id);
  if (!unit) throw new Error(`${id} is not in the chart`);
  let top: Parent = unit.parent;
  const isTop = top === ROOT;
  while (top !== ROOT && top !== UNKNOWN) top = units.get(top)?.parent ?? ROOT;
  return {
    sort: unit.sort,
    path: pathOf(units, id),
    ...(top === UNKNOWN ? { parentUnknown: true } : {}),
    ...(isTop ? { isTop } : {}),
    ...(unit.unnamed === null ? {} : { unnamed: unit.unnamed }),
    ...(unit.kind === null ? {} : { kind: unit.kind }),
    ...(unit.collective ? { collective: true } : {}),
  };
}

/** Changes as an editor writes them. */
export function write(
  changes: readonly Change[],
  before: ReadonlyMap<UnitId, Unit>,
  after: ReadonlyMap<UnitId, Unit>,
): readonly WrittenChange[] {
  const was = (id: UnitId) => nameIn(before, id);
  const is = (id: UnitId) => nameIn(after, id);
  const said = (outcome: Outcome) => (isBorn(outcome) ? newborn(outcome) : {});
  const newborn = (unit: Unit) => ({
    ...(unit.kind === null ? {} : { kind: unit.kind }),
    ...(unit.grade === null ? {} : { grade: unit.grade }),
    supervisedBy: unit.supervisedBy,
  });
  const written = (change: Change): WrittenChange => {
    switch (change.verb) {
      case 'establish':
        return {
          verb: 'establish',
          unit: is(change.unit.id),
          ...(change.replaces === null ? {} : { replaces: was(change.replaces) }),
          ...said(change.unit),
        };
      case 'abolish':
        return { verb: 'abolish', unit: was(change.ids[0] ?? '') };
      case 'rename':
        return {
          verb: 'rename',
          unit: was(change.named[0]?.id ?? ''),
          to: change.named[0]?.to ?? '',
        };
      case 'move':
        return { verb: 'move', unit: was(change.moved[0]?.id ?? ''), to: is(change.moved[0]?.id ?? '') };
      case 'merge':
        return { verb: 'merge', units: change.ids.map(was), into: is(change.into.id), ...said(change.into) };
      case 'absorb':
        return { verb: 'absorb', units: change.ids.map(was), into: was(change.into) };
      case 'split': {
        return { verb: 'split', unit: was(change.id), into: change.into.map(({ id }) => is(id)) };
      }
      case 'detach':
        return { verb: 'detach', unit: is(change.unit.id), from: was(change.from), ...said(change.unit) };
      case 'reorganize':
        return {
          verb: 'reorganize',
          units: change.ids.map(was),
          into: change.into.map(({ id }) => is(id)),
        };
      case 'lose':
        return { verb: 'lose', unit: was(change.ids[0] ?? '') };
      case 'transfer': {
        const to = change.to.map(({ id, extent }) => ({ unit: is(id), extent }));
        const { duty, elsewhere } = change;
        return { verb: 'transfer', duty, from: change.from.map(was), to, elsewhere };
      }
      case 'regrade':
        return { verb: 'regrade', unit: was(change.id), from: change.from ?? '', to: change.to ?? '' };
      case 'hold':
        return { verb: 'hold', unit: is(change.id), also: change.also.map(is) };
      case 'release':
        return { verb: 'release', unit: was(change.id), from: change.from.map(was) };
      case 'assign':
        return { verb: 'assign', duty: change.duty, to: is(change.to) };
    }
  };
  return changes.map(written);
}
