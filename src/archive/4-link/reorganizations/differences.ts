import { lastName } from '#org/path.ts';
import { verbs } from '#org/verbs/verbs.ts';
import type { Differences, LinkedChange } from '../types.ts';

/**
 * Compares the planned changes with those that came. Planned and later established units share an id, so
 * their names may differ.
 */
export function differencesOf(
  of: Differences['of'],
  planned: readonly LinkedChange[],
  came: readonly LinkedChange[],
): Differences {
  const open = new Set(came);
  const take = (fits: (one: LinkedChange) => boolean): LinkedChange | undefined => {
    const found = [...open].find(fits);
    if (found) open.delete(found);
    return found;
  };
  const byContent = Map.groupBy(came, contentKey);
  const others = planned.filter((one) => {
    const same = byContent.get(contentKey(one))?.shift();
    if (same) open.delete(same);
    return same === undefined;
  });
  const pairs = others.map((one) => ({ planned: one, came: take((other) => isAboutSame(one, other)) }));
  return {
    of,
    asPlanned: planned.length - others.length,
    notCome: pairs.flatMap(({ planned, came }) => (came ? [] : [planned])),
    unplanned: [...open],
    otherwise: pairs.flatMap(({ planned, came }) => (came ? [{ planned, came }] : [])),
  };
}

/** A key of what a change says, independent of the units above those it concerns. */
function contentKey({ verb, from, to, duty, grade }: LinkedChange): string {
  const places = (sides: readonly { readonly id: string | null; readonly path: string }[]) =>
    sides.map(({ id, path }) => `${id ?? path} ${lastName(path)}`).sort();
  const extents = to.map(({ id, path, extent }) => `${id ?? path} ${extent}`).sort();
  return JSON.stringify([verb, places(from), places(to), extents, duty?.name, grade]);
}

/** Whether two changes concern the same duty, or at least one common unit. */
function isAboutSame(one: LinkedChange, other: LinkedChange): boolean {
  if (verbs[one.verb].about !== verbs[other.verb].about) return false;
  if (one.duty || other.duty) return one.duty?.name === other.duty?.name;
  const subjects = new Set(subjectsOf(one));
  return subjectsOf(other).some((subject) => subjects.has(subject));
}

function subjectsOf({ from, to }: LinkedChange): readonly string[] {
  const leaving = from.filter(({ leaves }) => leaves);
  const coming = to.filter(({ comes }) => comes);
  const all = leaving.length + coming.length > 0 ? [...leaving, ...coming] : [...from, ...to];
  return all.map(({ id, path }) => id ?? path);
}
