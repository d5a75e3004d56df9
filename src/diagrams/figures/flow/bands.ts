import { urls } from '#archive/4-link/addresses/urls.ts';
import type { Archive, LinkedChart } from '#archive/4-link/types.ts';
import type { Band, BandSort, Row } from '../../flow.ts';
import type { End, Ends } from './ends.ts';
import { inChart } from './in-chart.ts';
import type { Place } from './places.ts';

/** The bands of one side in official order, with their rows. `along` and `unchanged` are filled in later. */
export function bandsOf(archive: Archive, ends: Ends, chart: LinkedChart | null): readonly Band[] {
  const { ids, places } = inChart(chart);
  // Paths that the chart does not show come last.
  const order = (path: string) => places.get(path) ?? places.size;
  const idOf = (path: string) => ids.get(path) ?? null;
  const byBand = Map.groupBy(ends.values(), ({ place }) => place.band.key);
  const bands = [...byBand].flatMap(([key, own]): Band[] => {
    const band = own[0]?.place.band;
    if (!band) return [];
    const { name, sort } = band;
    const root = branchAt(key, name, sort === 'department' ? name : '');
    for (const end of own) plant(root, end.place, end);
    const isOfHere = sort !== 'elsewhere' && sort !== 'other';
    return [{ key, sort, head: rowOf(archive, root, order, isOfHere ? idOf : () => null), unchanged: null }];
  });
  const place = ({ sort, head }: Band) => (sort === 'department' ? order(head.name) : 0);
  return bands.toSorted((a, b) => bandOrder[a.sort] - bandOrder[b.sort] || place(a) - place(b));
}

/** Departments first, other bands after them. */
const bandOrder = {
  department: 0,
  top: 1,
  unknown: 2,
  elsewhere: 3,
  other: 4,
  posts: 5,
} as const satisfies Record<BandSort, number>;

interface Branch {
  readonly key: string;
  readonly name: string;
  readonly path: string;
  end: End | null;
  readonly below: Map<string, Branch>;
}

function branchAt(key: string, name: string, path: string): Branch {
  return { key, name, path, end: null, below: new Map() };
}

/** Adds an end to a tree, with the rows above it. */
function plant(root: Branch, { steps }: Place, end: End): void {
  let at = root;
  for (const { key, name } of steps) {
    const path = at.path === '' ? name : `${at.path}/${name}`;
    const below = at.below.get(key) ?? branchAt(`${at.key}/${key}`, name, path);
    at.below.set(key, below);
    at = below;
  }
  at.end = end;
}

function rowOf(
  archive: Archive,
  { key, name, path, end, below }: Branch,
  order: (path: string) => number,
  idOf: (path: string) => string | null,
): Row {
  const branches = [...below.values()].toSorted((a, b) => order(a.path) - order(b.path));
  const id = end ? end.id : idOf(path);
  return {
    key,
    id,
    name,
    grade: end?.grade ?? null,
    link: id === null ? null : urls.unit(archive.id, id),
    fate: end?.fate ?? 'stays',
    words: end?.words ?? [],
    along: null,
    changes: end?.changes ?? [],
    rows: branches.map((branch) => rowOf(archive, branch, order, idOf)),
  };
}
