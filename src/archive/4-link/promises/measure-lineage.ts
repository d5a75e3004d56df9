import type { LinkedMeasure } from './measures.ts';

/**
 * The measures that precede (`from`) or succeed (`to`) a measure, directly or through others, nearest first.
 */
export function measureLineage(
  measure: LinkedMeasure,
  way: 'from' | 'to',
  byKey: ReadonlyMap<string, LinkedMeasure>,
): readonly LinkedMeasure[] {
  const found = new Set<LinkedMeasure>();
  const open = [...measure[way]];
  for (let key = open.shift(); key !== undefined; key = open.shift()) {
    const next = byKey.get(key);
    if (!next || found.has(next)) continue;
    found.add(next);
    open.push(...next[way]);
  }
  return [...found];
}
