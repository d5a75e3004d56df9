import type { Archive, LinkedChange } from '#archive/4-link/types.ts';
import type { ISODate } from '#calendar/date.ts';
import { heldBefore } from '#calendar/stretch.ts';
import { lastName, pathAbove } from '#org/path.ts';
import type { Doings, ShownPost } from './standing.ts';

export interface StandingPost {
  readonly name: string;
  /** Path of the unit that the post belongs to; empty for the whole municipality. */
  readonly within: string;
  /** Indexes of the changes in the open file that name the post. */
  readonly changes: readonly number[];
}

/** The posts just before a day. */
export function postsBefore({ units }: Archive, date: ISODate, { changes }: Doings): readonly StandingPost[] {
  return units.flatMap(({ sort, names, isProvisional }) => {
    if (sort !== 'post' || isProvisional) return [];
    const now = names.find((one) => heldBefore(one, date));
    if (now === undefined) return [];
    return [{ name: now.name, within: pathAbove(now.path), changes: changes.get(now.path) ?? [] }];
  });
}

/** The posts after a reorganization: those that stay and those that begin. */
export function postsAfter(
  archive: Archive,
  touched: readonly LinkedChange[],
  before: readonly StandingPost[],
): readonly ShownPost[] {
  const posts = new Set(archive.units.flatMap(({ id, sort }) => (sort === 'post' ? [id] : [])));
  const isPost = ({ id }: { readonly id: string | null }) => id !== null && posts.has(id);
  const gone = new Set(
    touched.flatMap(({ from }) => from.filter((one) => one.leaves && isPost(one)).map(({ path }) => path)),
  );
  const pathOf = ({ name, within }: StandingPost) => (within === '' ? name : `${within}/${name}`);
  const came = touched.flatMap(({ to }) => to.filter((one) => one.comes && isPost(one)));
  return [
    ...before
      .filter((post) => !gone.has(pathOf(post)))
      .map(({ name, within }) => ({ name, within, does: null })),
    ...came.map(({ path }) => ({ name: lastName(path), within: pathAbove(path), does: 'begins' as const })),
  ];
}
