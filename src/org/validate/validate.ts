import type { Change } from '../change.ts';
import type { Draft } from '../chart.ts';
import type { Problem } from '../problem.ts';
import { checkChildren } from './children.ts';
import {
  checkBegins,
  checkEnds,
  checkGoesOn,
  checkGrades,
  checkPlaced,
  checkReplaced,
  checkStood,
} from './fates.ts';
import { checkHolds } from './holds.ts';
import { checkIdle } from './idle.ts';
import { checkPlaces } from './places.ts';
import { begin } from './state.ts';

/**
 * Everything that keeps a change set from taking effect on this chart. The cost depends on what the change
 * set touches, not on the size of the chart.
 */
export function validate(draft: Draft, changes: readonly Change[]): readonly Problem[] {
  const state = begin(draft, changes);
  for (const change of state.changes) {
    checkEnds(state, change);
    checkPlaced(state, change);
    checkBegins(state, change);
    checkGrades(state, change);
    checkStood(state, change);
    checkIdle(state, change);
  }
  for (const change of state.changes) {
    checkGoesOn(state, change);
    checkReplaced(state, change);
  }
  checkChildren(state);
  checkPlaces(state);
  checkHolds(state);
  return state.problems;
}
