import { overlapping } from './intervals.ts';
import type { Rule } from './page.ts';

/** Lines this near are one: a double border, or the borders of two neighbouring cells. */
const NEAR = 3;
/** Shorter lines are parts of letters and marks. */
const SHORTEST = 5;

/** Joins the parts of a line: dots and dashes, and the sides of neighbouring cells. */
export function joinedRules(rules: readonly Rule[]): readonly Rule[] {
  return clusters(rules)
    .flatMap((same) => {
      const at = same.reduce((sum, rule) => sum + rule.at, 0) / same.length;
      const parts = overlapping(same, ({ from, to }) => [from, to], NEAR);
      return parts.map(({ interval: [from, to] }): Rule => ({ at, from, to }));
    })
    .filter(({ from, to }) => to - from >= SHORTEST);
}

/** Groups of lines in nearly the same place. */
function clusters(rules: readonly Rule[]): readonly (readonly Rule[])[] {
  const groups: Rule[][] = [];
  for (const rule of rules.toSorted((a, b) => a.at - b.at)) {
    const last = groups.at(-1);
    if (last && rule.at - (last[0]?.at ?? 0) <= NEAR) last.push(rule);
    else groups.push([rule]);
  }
  return groups;
}
