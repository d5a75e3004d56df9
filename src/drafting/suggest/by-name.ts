import { decide, followBelow } from './decide.ts';
import { areStrangersBelow, sharedChildren } from './likeness.ts';
import { isCommon } from './names.ts';
import type { Seat } from './seats.ts';
import { isNew, isOpen, type State } from './state.ts';
import { whyNameElsewhere } from './why.ts';

/** Matches units with the same name in the same place, from the top down. */
export function matchPaths(state: State): void {
  followBelow(state, [{ children: state.before.top }], [{ children: state.after.top }]);
}

/** Matches names that occur exactly once in each chart, wherever they stand. */
export function matchRareNames(state: State): void {
  const left = Map.groupBy(state.before.all, ({ key }) => key);
  const right = Map.groupBy(state.after.all, ({ key }) => key);
  for (const [key, [from, ...others]] of left) {
    const [to, ...more] = right.get(key) ?? [];
    if (!from || !to || others.length > 0 || more.length > 0) continue;
    if (!isOpen(state, from) || !isNew(state, to) || areStrangersBelow(from, to)) continue;
    decide(state, {
      reading: { kind: 'same', from, to },
      sureness: isCommon(from.stem) || isReplacedBelow(from, to) ? 'likely' : 'sure',
      why: whyNameElsewhere(from, to),
    });
  }
}

function isReplacedBelow(from: Seat, to: Seat): boolean {
  return from.children.length > 0 && to.children.length > 0 && sharedChildren(from, to) === 0;
}
