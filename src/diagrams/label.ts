import { fitWidth } from './fit-width.ts';
import type { Label } from './laid-out.ts';

export const text = { size: 14, badge: 12, edge: 12, line: 20, edgeLine: 17 } as const;

/** 政策係〔移管・改称〕: the words in the brackets at the end say what happened and are set as a badge. */
export function labelOf(lines: readonly string[]): Label {
  const [first = '', ...rest] = lines;
  const match = /^(.*?)\s*〔([^〔〕]+)〕$/.exec(first);
  return match ? { lines: [match[1] ?? '', ...rest], badge: match[2] ?? null } : { lines, badge: null };
}

const pad = 8;

/** How wide a box must be for its label, in the widest face that a reader may have. */
export function labelWidth(label: Label): number {
  const [first = '', ...rest] = label.lines;
  const badge = label.badge === null ? 0 : badgeWidth(label.badge) + 6;
  const widths = [fitWidth(first, text.size) + badge, ...rest.map((line) => fitWidth(line, text.edge))];
  return Math.ceil(Math.max(...widths) + 2 * pad);
}

export function badgeWidth(badge: string): number {
  return Math.ceil(fitWidth(badge, text.badge) + 10);
}
