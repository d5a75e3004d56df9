import type { Archive, LinkedChange, LinkedChart } from '#archive/4-link/types.ts';
import { verbs } from '#org/verbs/verbs.ts';
import { changeWords } from '#telling/verbs.ts';
import type { Row, Side } from '../../flow.ts';
import { keyOf } from '../around.ts';
import { flowWords } from '../captions.ts';
import { gather, keyOfPlace, type Place, placesIn } from './places.ts';

/** A unit or post on one side, with everything that its row states and no line shows. */
export interface End extends Pick<Row, 'key' | 'id' | 'grade' | 'fate' | 'words' | 'changes'> {
  readonly place: Place;
}

/** Keyed by `keyOf` of the unit. */
export type Ends = ReadonlyMap<string, End>;

type Charts = Readonly<Record<Side, LinkedChart | null>>;

/** The ends of changes on both sides. */
export function endsOf(
  archive: Archive,
  changes: readonly LinkedChange[],
  charts: Charts,
): Readonly<Record<Side, Ends>> {
  const before = placesOf(changes, 'before', placesIn(archive, charts.before));
  const after = placesOf(changes, 'after', placesIn(archive, charts.after ?? charts.before));
  const gathered = gather(archive, [...before.values(), ...after.values()]);
  const side = (which: Side, places: ReadonlyMap<string, Place>) => {
    const held = withOwnKeys(places, gathered);
    return new Map([...held].map(([key, own]) => [key, endOf(key, own, changes, which)]));
  };
  return { before: side('before', before), after: side('after', after) };
}

function sideOf(change: LinkedChange, side: Side): LinkedChange['from'] | LinkedChange['to'] {
  return side === 'before' ? change.from : change.to;
}

function placesOf(
  changes: readonly LinkedChange[],
  side: Side,
  placeOf: ReturnType<typeof placesIn>,
): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>();
  // A change of units states a place more reliably than a change that only mentions a unit.
  const byWeight = changes.toSorted((a, b) => weightOf(a) - weightOf(b));
  for (const change of byWeight) {
    for (const end of sideOf(change, side)) {
      const key = keyOf(end);
      if (!places.has(key)) places.set(key, placeOf(end, change));
    }
  }
  return places;
}

function weightOf({ verb }: LinkedChange): number {
  return verbs[verb].about === 'units' ? 0 : 1;
}

/**
 * Gives different keys to two units with the same name in the same place, such as a unit and another whose
 * place is unknown.
 */
function withOwnKeys(
  places: ReadonlyMap<string, Place>,
  gathered: (place: Place) => Place,
): ReadonlyMap<string, Place> {
  const taken = new Set<string>();
  return new Map(
    [...places].map(([key, found]) => {
      const place = gathered(found);
      const last = place.steps.at(-1);
      const isTaken = taken.has(keyOfPlace(place));
      taken.add(keyOfPlace(place));
      if (!isTaken || !last) return [key, place];
      return [
        key,
        { ...place, steps: [...place.steps.slice(0, -1), { ...last, key: `${last.key}#${key}` }] },
      ];
    }),
  );
}

function endOf(key: string, place: Place, changes: readonly LinkedChange[], side: Side): End {
  const own = changes.flatMap((change) => {
    const end = sideOf(change, side).find((one) => keyOf(one) === key);
    return end ? [{ change, end }] : [];
  });
  const id = own[0]?.end.id ?? null;
  const alone = own.filter(({ change }) => isAlone(change, side));
  const graded = own.find(({ change }) => change.grade !== null)?.change.grade;
  const passes = own.some(({ end }) => ('leaves' in end ? end.leaves : end.comes));
  const fate = side === 'before' ? 'ends' : 'begins';
  return {
    key: keyOfPlace(place),
    place,
    grade: (side === 'before' ? graded?.from : graded?.to) ?? null,
    id,
    fate: passes || graded ? fate : 'stays',
    words: [...new Set(alone.map(({ change }) => wordFor(change)))],
    changes: alone.map(({ change }) => change.id),
  };
}

/** Whether no line shows the change, because its other side is empty. A new duty does come in by a line. */
function isAlone(change: LinkedChange, side: Side): boolean {
  if (side === 'before') return change.to.length === 0;
  return change.from.length === 0 && verbs[change.verb].about !== 'duties';
}

/** The word for a change in a row: 廃止, 新設, 兼務, 統計事務の終了. */
function wordFor(change: LinkedChange): string {
  return change.duty !== null && change.to.length === 0
    ? flowWords.dutyEnds(change.duty.name)
    : changeWords(change);
}
