import type { Archive, ChartUnit, LinkedReorganization, NamedUnit } from '#archive/4-link/types.ts';
import { around, fatesOf, keyOf } from '#diagrams/figures/around.ts';
import { flat, isCovered } from '#diagrams/figures/chart.ts';
import { verbs } from '#org/verbs/verbs.ts';
import { verbWords } from '#telling/verbs.ts';

/** A line of the 新旧対照表. What stands on one side only has begun or ended. */
export interface Line {
  readonly before: readonly NamedUnit[];
  readonly after: readonly NamedUnit[];
  /** 統合, 移管・改称; nothing where nothing happened to it itself. */
  readonly what: string | null;
  /** 秘書課の移管に伴う: what happened to that which it stands below, and took it along. */
  readonly along: string | null;
}

/** The old beside the new for each department that a reorganization touches; nothing where it has no chart. */
export function oldAndNew(
  archive: Archive,
  reorganization: LinkedReorganization,
): readonly { readonly department: string; readonly lines: readonly Line[] }[] {
  const { before, after, together } = around(archive, reorganization);
  if (!before || !after) return [];
  const structural = together.filter(({ verb }) => verbs[verb].about === 'units');
  const fates = fatesOf(structural);
  const [old, current] = [flat(before.units), flat(after.units)];
  const oldById = new Map(old.map((unit) => [unit.id, unit]));
  const newById = new Map(current.map((unit) => [unit.id, unit]));
  const cameFrom = (unit: ChartUnit): readonly NamedUnit[] => {
    const same = oldById.get(unit.id);
    if (same) return [same];
    return structural.filter(({ to }) => to.some(({ id }) => id === unit.id)).flatMap(({ from }) => from);
  };
  const wentTo = (unit: ChartUnit): readonly NamedUnit[] => {
    const same = newById.get(unit.id);
    if (same) return [same];
    return structural.filter(({ from }) => from.some(({ id }) => id === unit.id)).flatMap(({ to }) => to);
  };
  const word = (unit: ChartUnit, side: 'begins' | 'ends'): string | null =>
    fates[side].get(keyOf(unit))?.join('・') ?? null;
  /** What happened to the nearest unit above that something happened to. */
  const along = (unit: ChartUnit): string | null => {
    const was = oldById.get(unit.id);
    if (was === undefined || was.path === unit.path) return null;
    const above = current.filter(({ path }) => unit.path.startsWith(`${path}/`)).toReversed();
    const moved = above.find((one) => word(one, 'begins') !== null);
    return moved ? `${moved.name}の${word(moved, 'begins')}に伴う` : null;
  };
  const happened = (unit: ChartUnit): Pick<Line, 'what' | 'along'> => {
    const what = word(unit, 'begins');
    return { what, along: what === null ? along(unit) : null };
  };
  const isKnown = ({ path, id }: ChartUnit) =>
    isCovered(before.coverage, path) || isCovered(after.coverage, path) || isNamed(id);
  const named = new Set(structural.flatMap(({ from, to }) => [...from, ...to]).flatMap(({ id }) => id ?? []));
  const isNamed = (id: string) => named.has(id);

  const departments = [...new Set([...current, ...old].map(departmentOf))].filter((department) =>
    [...old, ...current].some((unit) => departmentOf(unit) === department && isNamed(unit.id)),
  );
  return departments.map((department) => {
    const lines: Line[] = current
      .filter((unit) => departmentOf(unit) === department && isKnown(unit))
      .map((unit) => ({ before: cameFrom(unit), after: [unit], ...happened(unit) }));
    let at = 0;
    for (const unit of old) {
      if (departmentOf(unit) !== department || !isKnown(unit)) continue;
      const place = lines.findIndex(({ before }) => before.some(({ id }) => id === unit.id));
      if (place >= 0) {
        at = place + 1;
        continue;
      }
      // What left stands below what stood above it.
      const after = wentTo(unit);
      const what = word(unit, 'ends') ?? (after.length === 0 ? verbWords.abolish : null);
      const same = newById.get(unit.id);
      lines.splice(at++, 0, {
        before: [unit],
        after,
        what,
        along: what === null && same ? along(same) : null,
      });
    }
    return { department, lines };
  });
}

function departmentOf({ path }: ChartUnit): string {
  return path.split('/')[0] ?? path;
}
