import { partOf } from '../verbs/part.ts';
import type { ChangeUnderWay, State } from './state.ts';

/** Reports a change that changes nothing: a unit becomes itself, or hands a duty to itself alone. */
export function checkIdle({ problems }: State, { change, effect, index }: ChangeUnderWay): void {
  const { stood, goesOn, duties, ...others } = effect;
  const moves = [others.ends, others.begins, others.placed, others.replaced, others.graded, others.holds];
  const [only, another] = new Set([...stood, ...goesOn]);
  if (only === undefined || another !== undefined || stood.length === 0 || goesOn.length === 0) return;
  if (moves.some(({ length }) => length > 0) || duties.some(({ from }) => from !== only)) return;
  if ('isJoined' in change && change.isJoined) return;
  // A duty that goes to an unknown holder is not in the effect, but it does change hands.
  if ('elsewhere' in change && change.elsewhere !== null) return;
  problems.push({ ...partOf(change, index, 'stood', 0), kind: 'changes-nothing', unit: only });
}
