import type { Flow } from '../../flow.ts';
import { tallnessOf } from '../../layout/flow/layout.ts';
import { narrow, wide } from '../../layout/flow/preset.ts';
import { departmentsIn, partsOf } from './parts.ts';
import { slicesOf } from './slices.ts';

/** A flow taller than this many px is cut. */
const TALLEST = 1600;

/**
 * The flows to draw: one or, if that is too tall, each part that joins several departments, and at least the
 * largest part. A part that is still too tall is cut into slices.
 */
export function cut(flow: Flow): readonly Flow[] {
  if (!isTooTall(flow)) return [flow];
  const parts = partsOf(flow);
  const joined = parts.filter((part) => departmentsIn(part) > 1);
  const largest = parts.toSorted((a, b) => b.lines.length - a.lines.length).slice(0, 1);
  return (joined.length > 0 ? joined : largest).flatMap((part) =>
    isTooTall(part) ? slicesOf(part, isTooTall) : [part],
  );
}

/** A part taller than this many px fits neither a phone nor the rest of a first sheet. */
const TALLEST_NARROW = 480;

/** The flow in parts that stand below each other on a phone, or beside each other on paper. */
export function partedNarrow(flow: Flow): readonly Flow[] {
  const isTaller = (part: Flow) => tallnessOf(part, narrow) > TALLEST_NARROW;
  return isTaller(flow) ? slicesOf(flow, isTaller) : [flow];
}

function isTooTall(flow: Flow): boolean {
  return tallnessOf(flow, wide) > TALLEST;
}
