import { isCommon, likenessOfStems } from './names.ts';
import type { Seat } from './seats.ts';

/** How similar a unit before and a unit after are. */
export interface Likeness {
  readonly from: Seat;
  readonly to: Seat;
  readonly value: number;
  /** The share of children with the same name; null if one of them has no children. */
  readonly children: number | null;
  readonly near: Nearness;
}

/** Below the same parent, within the same department, or elsewhere. */
export type Nearness = 'beside' | 'department' | 'elsewhere';

/** How often each name occurs in both charts together. */
export type Frequency = ReadonlyMap<string, number>;

const FARTHER = { beside: 1, department: 0.85, elsewhere: 0.72 } satisfies Record<Nearness, number>;
/** Factor for a name that also occurs elsewhere. */
const BY_CHANCE = 0.6;
const OTHER_ENDING = 0.9;

export function likenessOf(from: Seat, to: Seat, near: Nearness, frequency: Frequency): Likeness {
  const name = nameLikeness(from, to, near, frequency);
  const children = childLikeness(from, to, frequency);
  const evidence = children === null ? name : 1 - (1 - name * 0.8) * (1 - children * 0.9);
  return { from, to, children, near, value: evidence * FARTHER[near] };
}

function nameLikeness(from: Seat, to: Seat, near: Nearness, frequency: Frequency): number {
  const stems = likenessOfStems(from.stem, to.stem) * (from.ending === to.ending ? 1 : OTHER_ENDING);
  const isByChance =
    near !== 'beside' && from.key === to.key && (isCommon(from.stem) || (frequency.get(from.key) ?? 0) > 2);
  return isByChance ? stems * BY_CHANCE : stems;
}

/** The weighted share of common children; rare names count more. */
function childLikeness(from: Seat, to: Seat, frequency: Frequency): number | null {
  if (from.children.length === 0 || to.children.length === 0) return null;
  const there = new Set(to.children.map(({ key }) => key));
  const weight = (key: string) => 2 / Math.max(2, frequency.get(key) ?? 2);
  let shared = 0;
  let all = to.children.reduce((sum, { key }) => sum + weight(key), 0);
  for (const { key } of from.children) {
    if (there.has(key)) shared += weight(key);
    else all += weight(key);
  }
  return shared / all;
}

/** How many children have the same name. */
export function sharedChildren(from: Seat, to: Seat): number {
  const there = new Set(to.children.map(({ key }) => key));
  return from.children.filter(({ key }) => there.has(key)).length;
}

/** Whether both have several children and none in common: then the name passed to another unit. */
export function areStrangersBelow(from: Seat, to: Seat): boolean {
  return from.children.length > 1 && to.children.length > 1 && sharedChildren(from, to) === 0;
}
