import { departmentIn } from '#org/path.ts';
import { verbs } from '#org/verbs/verbs.ts';
import { chartAt, chartBefore } from '../charts/chart-at.ts';
import { lookupIn } from '../lookup.ts';
import { type Counted, countedOf } from '../reorganizations/change-kind.ts';
import { withImplied } from '../reorganizations/implied.ts';
import type { Archive, LinkedChange } from '../types.ts';

/** What changes did to the departments of a municipality. Each effect is counted once. */
export interface Glance {
  readonly rows: readonly GlanceRow[];
  readonly counts: Readonly<Record<GlanceKind, Counted>>;
}

/** `lost`: no source says what became of the unit. */
export type GlanceKind = 'began' | 'ended' | 'lost' | 'moved' | 'duties';

export interface GlanceRow {
  /** Null for posts, and for units whose parent is unknown. */
  readonly department: string | null;
  readonly began: readonly GlanceUnit[];
  readonly ended: readonly GlanceUnit[];
  readonly lost: readonly GlanceUnit[];
  readonly moved: readonly GlanceUnit[];
  readonly duties: readonly LinkedChange[];
}

interface GlanceUnit {
  readonly id: string | null;
  readonly path: string;
  readonly change: LinkedChange;
}

/**
 * The effects of changes by department, in the order of the nearest chart. An ended unit is listed where it
 * was, every other one where it is.
 */
export function glanceAt(archive: Archive, changes: readonly LinkedChange[]): Glance {
  const { units } = lookupIn(archive);
  const isPost = (id: string | null) => id !== null && units.get(id)?.sort === 'post';
  const things = withImplied(changes).flatMap((change) => thingsOf(change, isPost));
  const rows = new Map<
    string | null,
    { [K in GlanceKind]: K extends 'duties' ? LinkedChange[] : GlanceUnit[] }
  >();
  for (const { kind, id, path, change } of things) {
    const department = departmentOf(path, id, isPost);
    const row = rows.get(department) ?? { began: [], ended: [], lost: [], moved: [], duties: [] };
    rows.set(department, row);
    if (kind === 'duties') row.duties.push(change);
    else row[kind].push({ id, path, change });
  }
  const order = orderOf(archive, changes);
  return glanceOf(
    [...rows]
      .map(([department, row]) => ({ department, ...row }))
      .toSorted((a, b) => order(a.department) - order(b.department)),
  );
}

/** The given rows, with counts of these rows alone. */
export function glanceOf(rows: readonly GlanceRow[]): Glance {
  const counted = (changesOf: (row: GlanceRow) => readonly LinkedChange[]) =>
    countedOf(rows.flatMap(changesOf));
  return {
    rows,
    counts: {
      began: counted(({ began }) => began.map(({ change }) => change)),
      ended: counted(({ ended }) => ended.map(({ change }) => change)),
      lost: counted(({ lost }) => lost.map(({ change }) => change)),
      moved: counted(({ moved }) => moved.map(({ change }) => change)),
      duties: counted(({ duties }) => duties),
    },
  };
}

interface Thing extends GlanceUnit {
  readonly kind: GlanceKind;
}

/**
 * The effects of a change: one for each unit that begins or ends, otherwise one for its subject. Changes of
 * posts count as `duties`.
 */
function thingsOf(change: LinkedChange, isPost: (id: string | null) => boolean): readonly Thing[] {
  const { from, to, verb } = change;
  const { about } = verbs[verb];
  const first = to[0] ?? from[0];
  const at = (
    kind: GlanceKind,
    side: { readonly id: string | null; readonly path: string } | undefined,
  ): Thing[] => (side ? [{ kind, id: side.id, path: side.path, change }] : []);
  if (about === 'duties' || about === 'grades') return at('duties', first);
  if ([...from, ...to].every(({ id }) => isPost(id))) return at('duties', first);
  // Their sides may have no ids, as すべての班 has none.
  if (verb === 'rename' || verb === 'move') return at('moved', first);
  const before = new Set(from.map(({ id }) => id));
  const after = new Set(to.map(({ id }) => id));
  const began = to.filter(({ id, comes }) => comes && !(id !== null && before.has(id)));
  const ended = from.filter(({ id, leaves }) => leaves && !(id !== null && after.has(id)));
  const things = [
    ...began.flatMap((side) => at('began', side)),
    ...ended.flatMap((side) => at(verb === 'lose' ? 'lost' : 'ended', side)),
  ];
  return things.length > 0 ? things : at('moved', first);
}

function departmentOf(
  path: string,
  id: string | null,
  isPost: (id: string | null) => boolean,
): string | null {
  const department = departmentIn(path);
  if (department === '?') return null;
  return !path.includes('/') && isPost(id) ? null : department;
}

/**
 * The position of a department in the charts after and before the changes. Departments that neither shows
 * come last, followed by posts.
 */
function orderOf(archive: Archive, changes: readonly LinkedChange[]): (department: string | null) => number {
  const date = changes.at(-1)?.date ?? archive.asOf;
  const [after, before] = [chartAt(archive, date), chartBefore(archive, date)];
  const names = [...(after?.units ?? []), ...(before?.units ?? [])].map(({ name }) => name);
  return (department) => {
    if (department === null) return names.length + 1;
    const at = names.indexOf(department);
    return at === -1 ? names.length : at;
  };
}
