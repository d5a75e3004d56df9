import type { Flow } from '../../flow.ts';
import { tallnessOf } from '../../layout/flow/layout.ts';
import { wide } from '../../layout/flow/preset.ts';
import { departmentsIn, partsOf } from './parts.ts';
import { slicesOf } from './slices.ts';

/** What is taller, in px, is cut. */
const TALLEST = 1600;

/**
 * What is drawn: all in one or, where that is too tall, what joins departments, and at least the largest of what does
 * not. What hangs together and is still too tall is cut by the departments to which it leads.
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

function isTooTall(flow: Flow): boolean {
  return tallnessOf(flow, wide) > TALLEST;
}
