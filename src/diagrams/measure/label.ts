import type { Node } from '../graph.ts';
import { fitWidth } from './text-width.ts';

export const text = { size: 14, badge: 12, edge: 12, line: 20, edgeLine: 17 } as const;

const pad = 8;

/** The width of a box for its label, in the widest font that a reader may have. */
export function labelWidth({ lines: [first = '', ...rest], badge }: Pick<Node, 'lines' | 'badge'>): number {
  const beside = badge === null ? 0 : badgeWidth(badge) + 6;
  const widths = [fitWidth(first, text.size) + beside, ...rest.map((line) => fitWidth(line, text.edge))];
  return Math.ceil(Math.max(...widths) + 2 * pad);
}

export function badgeWidth(badge: string): number {
  return Math.ceil(fitWidth(badge, text.badge) + 10);
}
