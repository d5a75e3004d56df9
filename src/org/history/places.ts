import type { ISODate } from '#calendar/date.ts';
import { later, overlapOf, type Stretch } from '#calendar/stretch.ts';
import { put, take } from '../chart.ts';
import type { Name } from '../name.ts';
import { lastNames } from '../query.ts';
import { type Parent, placeOf, UNKNOWN, type Unit, type UnitId } from '../unit.ts';
import { isKnownEmpty } from './coverage.ts';
import type { HistoryEvent, Span } from './history.ts';
import { sinceWhen } from './lives.ts';
import type { State } from './state.ts';

/**
 * Places a unit with an unknown parent below `parent`, and returns whether it could: not if that place is
 * known to be empty. The unit is assumed to have stood there as long as it has had its name and its parent
 * has existed. Its place under an earlier name stays unknown, because another unit may have had that name
 * there.
 */
export function getPlace(state: State, id: UnitId, parent: Parent): boolean {
  const { draft, lives } = state;
  const unit = draft.units.get(id);
  const spans = lives.get(id)?.spans;
  if (!unit || !spans || isBelow(state, parent, id)) return false;
  if (isKnownEmpty(state, parent, unit.sort, unit.name)) return false;
  const placed = { ...unit, parent };
  const since = sinceWhen(state, placed);
  take(draft, id);
  put(draft, placed);
  if (state.isForeseen) return true;
  const [latest] = spans.splice(-1);
  const stretches = latest ? placedSince(latest, parent, later(since, lastBelow(state, parent, id))) : [];
  spans.push(...stretches);
  // On this day the unit left its place below the unknown parent, which is empty since then.
  const from = stretches.at(-1)?.from ?? null;
  if (from !== null)
    state.emptied.set(placeOf(UNKNOWN, unit.sort, unit.name), { since: from, isCovered: false });
  return true;
}

/** Splits a span at `since`: before it the parent is unknown, from then on it is `parent`. */
function placedSince(span: Span, parent: Parent, since: ISODate | null): readonly Span[] {
  const there = { ...span, unit: { ...span.unit, parent } };
  if (since === null || (span.from !== null && span.from >= since)) return [there];
  if (span.to !== null && span.to <= since) return [span];
  return [
    { ...span, to: since },
    { ...there, from: since },
  ];
}

function isBelow({ draft }: State, parent: Parent, id: UnitId): boolean {
  for (let at: Parent | undefined = parent; at !== undefined; at = draft.units.get(at)?.parent)
    if (at === id) return true;
  return false;
}

/** The last day until which `at` stood below `id`, at any depth; null if it never did. */
function lastBelow({ lives }: Pick<State, 'lives'>, at: Parent, id: UnitId, during = EVER): ISODate | null {
  let last: ISODate | null = null;
  for (const span of lives.get(at)?.spans ?? []) {
    const shared = overlapOf(span, during);
    if (!shared) continue;
    const { parent } = span.unit;
    last = later(last, parent === id ? shared.to : lastBelow({ lives }, parent, id, shared));
  }
  return last;
}

const EVER: Stretch = { from: null, to: null };

/** The unit that ended last under `name`, or null. */
export function formerly({ lives }: State, { sort, path, parentUnknown }: Name): UnitId | null {
  const ended = [...lives.values()].filter(
    ({ id, ended, spans }) =>
      ended !== null &&
      spans.at(-1)?.unit.sort === sort &&
      samePath(lastNames(lives, id), path, parentUnknown === true),
  );
  const last = ended.toSorted((a, b) => ((a.ended?.date ?? '') < (b.ended?.date ?? '') ? -1 : 1)).at(-1);
  return last?.id ?? null;
}

/** The unit that stood in `place` since `event` became known, or that another event was to bring there. */
export function onceIn({ lives, planned }: State, place: string, event: HistoryEvent): UnitId | null {
  const isThere = ({ parent, sort, name }: Unit) => placeOf(parent, sort, name) === place;
  const { id, since = null } = event;
  const lived = [...lives.values()].findLast(({ spans }) =>
    spans.some(({ unit, to }) => isThere(unit) && (to === null || since === null || to > since)),
  );
  const plan = [...planned.values()].findLast(({ unit, event }) => event !== id && isThere(unit));
  return lived?.id ?? plan?.unit.id ?? null;
}

function samePath(
  { names, isUnknown }: { readonly names: readonly string[]; readonly isUnknown: boolean },
  path: readonly string[],
  parentUnknown: boolean,
): boolean {
  return isUnknown === parentUnknown && names.join('/') === path.join('/');
}
