import { isNameless, ownName } from '../name.ts';
import { nameless } from './find.ts';
import {
  arrive,
  type ChangeUnderWay,
  hasSubjects,
  type Place,
  partOf,
  placeKey,
  type State,
} from './state.ts';

/** Who leaves a place, and who is to take which. */
export function depart(state: State): void {
  for (const change of state.changes) {
    if (!hasSubjects(change)) {
      const { beginning = [], arriving } = change.names;
      for (const { name } of arriving ? [...beginning, arriving] : beginning)
        state.unsettled.add(placeKey(name));
      continue;
    }
    for (const id of change.leaving) if (id !== null) state.leaves.add(id);
    change.places = [...births(state, change), ...arrival(state, change)];
  }
}

function births(state: State, change: ChangeUnderWay): readonly Place[] {
  const { beginning = [], born = {} } = change.names;
  return beginning.map((mention) => ({
    name: mention.name,
    part: partOf(change, mention),
    id: state.world.mint(),
    born,
    parent: undefined,
  }));
}

function arrival(state: State, change: ChangeUnderWay): readonly Place[] {
  const { arriving } = change.names;
  const [id] = change.leaving;
  if (!arriving || !id) return [];
  const place: Place = {
    name: arriving.name,
    part: partOf(change, arriving),
    id,
    born: null,
    parent: undefined,
  };
  if (arriving.isBeside) stayBeside(state, place);
  return [place];
}

/** Who keeps its parent has its place without a look at what stands above. */
function stayBeside(state: State, place: Place): void {
  const unit = state.world.draft.units.get(place.id);
  if (!unit || isNameless(place.name)) {
    place.parent = nameless(state, place.name, place.part);
    return;
  }
  place.parent = unit.parent;
  arrive(state, unit.parent, unit.sort, ownName(place.name), unit.id);
}
