import type { Change, Outcome } from '../change.ts';
import { ownName } from '../name.ts';
import { goingOn } from '../verbs/definition.ts';
import { definitionOf } from '../verbs/verbs.ts';
import { type ChangeUnderWay, hasSubjects, isSettled, type Place, type State } from './state.ts';

/** The changes with ids in place of names, null for a change with a name that could not be resolved. */
export function understand(state: State): readonly (Change | null)[] {
  return state.changes.map((change) => understood(state, change));
}

function understood(state: State, change: ChangeUnderWay): Change | null {
  if (!hasSubjects(change) || !isSettled(state, change)) return null;
  const { written, leaving, staying, former, places } = change;
  const standing = change.standing.filter((id) => id !== null);
  if (standing.length < change.standing.length) return null;
  return definitionOf(written).understand(written, {
    leaving,
    staying,
    former,
    beginning: places.flatMap((place) => outcomeOf(state, place) ?? []),
    arriving: places.flatMap(({ born, id, parent, name }) =>
      born === null && parent ? [{ id, parent, name: ownName(name) }] : [],
    ),
    standing,
    swept: change.swept,
    followed: state.followed,
  });
}

function outcomeOf({ born }: State, { id, stays }: Place): Outcome | null {
  return stays === null ? (born.get(id) ?? null) : goingOn(stays);
}
