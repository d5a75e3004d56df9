import type { Chart } from '#org/chart.ts';
import type { Unit } from '#org/unit.ts';

/** Equality of content, not of storage. The order of siblings does not matter. */
export function sameChart(a: Chart, b: Chart): boolean {
  if (a.units.size !== b.units.size || a.holders.size !== b.holders.size) return false;
  for (const [id, unit] of a.units) {
    const other = b.units.get(id);
    if (!other || !sameUnit(unit, other)) return false;
  }
  for (const [duty, holders] of a.holders) {
    const others = b.holders.get(duty);
    if (!others || others.size !== holders.size || [...holders].some((holder) => !others.has(holder)))
      return false;
  }
  return true;
}

function sameUnit(a: Unit, b: Unit): boolean {
  return (
    a.sort === b.sort &&
    a.name === b.name &&
    a.parent === b.parent &&
    a.grade === b.grade &&
    a.kind === b.kind &&
    a.unnamed === b.unnamed &&
    a.collective === b.collective &&
    a.supervisedBy.join('\n') === b.supervisedBy.join('\n')
  );
}
