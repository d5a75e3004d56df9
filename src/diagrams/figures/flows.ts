import { lookupIn } from '#archive/4-link/lookup.ts';
import type {
  Archive,
  LinkedChange,
  LinkedChart,
  LinkedReorganization,
  NamedUnit,
} from '#archive/4-link/types.ts';
import { urls } from '#archive/4-link/urls.ts';
import type { Extent } from '#org/change.ts';
import { isPlaceUnknown, knownOrNot, placeUnknown } from '#telling/place.ts';
import { changeWords, extentWords } from '#telling/verbs.ts';
import type { Figure } from '../figure.ts';
import type { Edge, Group, Node } from '../graph.ts';
import { type Around, around, fatesOf, keyOf } from './around.ts';
import { flowWords } from './captions.ts';
import { flat } from './chart.ts';
import type { FigureWithText, TextCell, TextTable } from './equal.ts';
import { nodeId } from './node-id.ts';
import { plainGraph, plainNode } from './parts.ts';

/**
 * What went where: units and duties from left to right across a reorganization, each side in the order of the
 * chart; null where nothing changed.
 */
export function flowsFigure(archive: Archive, reorganization: LinkedReorganization): FigureWithText | null {
  const times = around(archive, reorganization);
  const { changes, titles } = times;
  if (changes.length === 0) return null;
  const fates = fatesOf(changes);
  const left = endsOf(archive, times, 'from');
  const right = endsOf(archive, times, 'to');
  const nodes = (ends: Ends, marks: ReadonlyMap<string, unknown>, mark: string) =>
    [...ends].map(([key, end]) => nodeOf(end, marks.has(key) ? mark : null));
  const figure: Figure = {
    id: `flows-${reorganization.id}`,
    title: flowWords.title,
    description: flowWords.description(reorganization.data.title, left.size, right.size),
    picture: {
      ...plainGraph,
      layout: 'flow',
      nodes: [...nodes(left, fates.ends, 'ends'), ...nodes(right, fates.begins, 'begins')],
      edges: edgesOf(changes, left, right),
      groups: [groupOf('before', titles.before, left), groupOf('after', titles.after, right)],
    },
  };
  return { figure, text: tableOf(changes, left, right) };
}

/** A unit on one side, and what happens to it that no arrow tells. */
interface End {
  readonly id: string;
  readonly name: string;
  /** What it stands below, or an empty text. */
  readonly above: string;
  readonly href: string | null;
  readonly badges: readonly string[];
  readonly duties: readonly string[];
}

type Ends = ReadonlyMap<string, End>;

function endsOf(archive: Archive, { before, after, changes }: Around, side: 'from' | 'to'): Ends {
  const place = placeIn(side === 'from' ? before : (after ?? before));
  const found = new Map<string, End>();
  for (const change of changes) {
    for (const one of change[side]) {
      const key = keyOf(one);
      const end = found.get(key) ?? endOf(archive, one, side, found.size);
      const alone = change[side === 'from' ? 'to' : 'from'].length === 0 ? change : null;
      found.set(key, {
        ...end,
        badges: unique([...end.badges, ...(alone ? [aloneWord(alone)] : [])]),
        duties: unique([...end.duties, ...(alone?.duty ? [alone.duty.name] : [])]),
      });
    }
  }
  const sides = new Map(changes.flatMap((change) => change[side].map((one) => [keyOf(one), one] as const)));
  const order = (key: string) => place(sides.get(key) ?? { id: null, path: '' });
  return new Map([...found].toSorted(([a], [b]) => compare(order(a), order(b))));
}

function endOf(archive: Archive, { id, path }: NamedUnit, side: 'from' | 'to', index: number): End {
  const names = path.split('/');
  const unit = id === null ? undefined : lookupIn(archive).units.get(id);
  const isNowhere = unit !== undefined && isPlaceUnknown(unit);
  return {
    // No unit's id begins with the hyphen that makes this one.
    id: nodeId(side === 'from' ? 'b' : 'a', id ?? `-${index + 1}`),
    name: knownOrNot(names.at(-1) ?? path),
    above: names.length === 1 && isNowhere ? placeUnknown : names.slice(0, -1).join(' '),
    href: id === null ? null : urls.unit(archive.id, id),
    badges: [],
    duties: [],
  };
}

/** 新設, 廃止, 職務追加: what has no other side. */
function aloneWord(change: LinkedChange): string {
  return change.duty !== null && change.to.length === 0 ? flowWords.dutyEnds : changeWords(change);
}

function nodeOf({ id, name, above, href, badges, duties }: End, mark: string | null): Node {
  return {
    ...plainNode,
    id,
    lines: [name, above, ...duties].filter((one) => one !== ''),
    badge: badges.length === 0 ? null : badges.join('・'),
    classes: mark === null ? [] : [mark],
    link: href,
  };
}

function groupOf(id: string, title: string, ends: Ends): Group {
  return { id, title, nodes: [...ends.values()].map((end) => end.id) };
}

/** One arrow for each pair of units and each stroke, with all that it tells. */
function edgesOf(changes: readonly LinkedChange[], left: Ends, right: Ends): readonly Edge[] {
  const edges = new Map<string, Edge>();
  for (const change of changes) {
    for (const from of change.from) {
      for (const to of change.to) {
        const [source, target] = [left.get(keyOf(from)), right.get(keyOf(to))];
        if (!source || !target) continue;
        const stroke = isPartial(to.extent) ? 'dotted' : 'normal';
        const key = `${source.id} ${stroke} ${target.id}`;
        const lines = unique([...(edges.get(key)?.lines ?? []), told(change, to.extent)]);
        edges.set(key, { from: source.id, to: target.id, stroke, arrow: 'end', lines });
      }
    }
  }
  const [fromOrder, toOrder] = [left, right].map((ends) => [...ends.values()].map(({ id }) => id));
  const place = (edge: Edge) => [fromOrder?.indexOf(edge.from) ?? 0, toOrder?.indexOf(edge.to) ?? 0];
  return [...edges.values()].toSorted((a, b) => compare(place(a), place(b)));
}

/** Of a duty that changes hands, not the whole, or nobody says how much. */
function isPartial(extent: Extent | null): extent is 'part' | 'unknown' {
  return extent !== null && extent !== 'whole';
}

/** 統合, 一部：統計事務, 職位変更：部長級→副部長級 */
function told(change: LinkedChange, extent: Extent | null): string {
  const word = isPartial(extent) ? extentWords[extent] : changeWords(change);
  const what = change.duty?.name ?? (change.grade ? `${change.grade.from}→${change.grade.to}` : null);
  return what === null ? word : `${word}：${what}`;
}

function tableOf(changes: readonly LinkedChange[], left: Ends, right: Ends): TextTable {
  const cell = (ends: Ends, sides: LinkedChange['from'] | LinkedChange['to']): TextCell =>
    sides.flatMap((side) => {
      const end = ends.get(keyOf(side));
      if (!end) return [];
      const above = end.above === '' ? '' : `（${end.above}）`;
      const extent = 'extent' in side && side.extent !== null ? `〔${extentWords[side.extent]}〕` : '';
      return [{ text: `${end.name}${above}${extent}`, href: end.href }];
    });
  return {
    kind: 'table',
    caption: flowWords.title,
    header: flowWords.header,
    rows: changes.map((change) => {
      const what = change.duty?.name ?? (change.grade ? `${change.grade.from}→${change.grade.to}` : null);
      return [
        [{ text: changeWords(change), href: change.url }],
        cell(left, change.from),
        cell(right, change.to),
        what === null ? [] : [{ text: what, href: null }],
      ];
    }),
  };
}

/** Where a unit stands in a chart; one that it does not show comes right after what it stands below. */
function placeIn(chart: LinkedChart | null): (unit: NamedUnit) => readonly number[] {
  const units = flat(chart?.units ?? []);
  const byId = new Map(units.map(({ id }, index) => [id, index]));
  const byPath = new Map(units.map(({ path }, index) => [path, index]));
  return ({ id, path }) => {
    const own = id === null ? undefined : byId.get(id);
    if (own !== undefined) return [own, 0];
    const names = path.split('/');
    for (let length = names.length; length > 0; length--) {
      const above = byPath.get(names.slice(0, length).join('/'));
      if (above !== undefined) return [above, 1];
    }
    return [units.length, 0];
  };
}

function compare(a: readonly number[], b: readonly number[]): number {
  return (a[0] ?? 0) - (b[0] ?? 0) || (a[1] ?? 0) - (b[1] ?? 0);
}

function unique(words: readonly string[]): readonly string[] {
  return [...new Set(words)];
}
