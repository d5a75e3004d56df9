import type { Change } from './change.ts';
import type { Draft } from './chart.ts';
import type { Problem } from './problem.ts';
import type { Resolved } from './resolve/resolve.ts';
import type { UnitId } from './unit.ts';
import { validate } from './validate/validate.ts';
import { effectOf } from './verbs/verbs.ts';

export interface Passed {
  readonly change: Change;
  /** The index of the written change that this change is or follows from. */
  readonly index: number;
  readonly implied: boolean;
  /** Whether a child without a fate ends: no change implies that. */
  readonly isOrphan?: boolean;
}

/**
 * The changes that can take effect together. An invalid change is left out, and a child without a fate ends
 * with its parent. Only problems of the changes as written are added to `found`: problems that appear once
 * some changes are left out are consequences, and would bury the mistake itself.
 */
export function passable(
  draft: Draft,
  { changes, implied: following, spokenOf }: Resolved,
  found: Problem[],
): readonly Passed[] {
  let standing: readonly Passed[] = [
    ...changes.flatMap((change, index) => (change ? [{ change, index, implied: false }] : [])),
    ...following.map((one) => ({ ...one, implied: true })),
  ];
  let implied: readonly Passed[] = [];
  // Each round leaves out a written change, or else ends one more generation of children.
  for (let isFirst = true; ; isFirst = false) {
    const passing = [...standing, ...implied];
    const problems = validate(
      draft,
      passing.map(({ change }) => change),
    );
    if (problems.length === 0) return passing;
    const failing = new Set<number>();
    const orphans = new Map<UnitId, Passed>();
    for (const problem of problems) {
      const index = passing[problem.change]?.index ?? problem.change;
      if (problem.kind === 'child-without-fate') {
        orphans.set(problem.child, {
          change: { verb: 'abolish', ids: [problem.child] },
          index,
          implied: true,
          isOrphan: true,
        });
        if (isFirst && spokenOf.has(problem.child)) continue;
      } else failing.add(problem.change);
      const other = 'other' in problem ? { other: passing[problem.other]?.index ?? problem.other } : {};
      if (isFirst) found.push({ ...problem, ...other, change: index });
    }
    standing.forEach(({ change }, index) => {
      if (effectOf(change).placed.some(({ id }) => orphans.has(id))) failing.add(index);
    });
    if (failing.size === 0) implied = [...implied, ...orphans.values()];
    else {
      standing = standing.filter((_, index) => !failing.has(index));
      // An implied change does not happen without the change that it follows from.
      const written = new Set(standing.flatMap(({ index, implied }) => (implied ? [] : [index])));
      standing = standing.filter(({ index }) => written.has(index));
      implied = [];
    }
  }
}
