import type { Join, Stretch } from '../../course.ts';

/**
 * The units in the order of their lines: those whom one came from above it, those whom it became below it. Who joined
 * first lies nearest, and who left last, so that the lines between them cross as few others as can be.
 */
export function tracksOf(
  stretches: readonly Stretch[],
  joins: readonly Join[],
  focus: string,
): readonly string[] {
  const unitOf = new Map(stretches.map(({ id, unit }) => [id, unit]));
  const steps = joins
    .map(({ from, to, date }) => ({ from: unitOf.get(from) ?? '', to: unitOf.get(to) ?? '', date }))
    .filter(({ from, to }) => from !== to)
    .toSorted((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0));
  const placed = new Set([focus]);
  const around = (unit: string, side: 'from' | 'to'): readonly string[] => {
    const other = side === 'from' ? 'to' : 'from';
    const next = steps.filter((step) => step[other] === unit).map((step) => step[side]);
    return next.flatMap((one) => {
      if (placed.has(one)) return [];
      placed.add(one);
      const further = around(one, side);
      return side === 'from' ? [...further, one] : [one, ...further];
    });
  };
  const [above, below] = [around(focus, 'from'), around(focus, 'to')];
  const rest = stretches.map(({ unit }) => unit).filter((unit) => !placed.has(unit));
  return [...above, focus, ...below, ...new Set(rest)];
}
