import { diagnose } from '#diagnostics/codes.ts';
import type { Diagnostic, Position } from '#diagnostics/diagnostic.ts';
import type { History } from '#org/history.ts';
import { pathAt } from '#org/query.ts';
import { type Parent, ROOT, type UnitId } from '#org/unit.ts';
import { unaccepted } from '../acceptance.ts';
import { partPosition } from '../changes-position.ts';
import { dutyNameOf, dutyNamesIn } from '../duty-names.ts';
import { probablyOf } from '../lost-ids.ts';
import { near } from '../near.ts';
import type { Context, Rule } from '../rule.ts';
import { firstPath, lastPath } from '../unit-path.ts';

export const idsMinted: Rule = {
  name: 'ids-minted',
  description: '組織・職・事務には、どれも永久の ID がある',
  needs: ['organization', 'ids'],
  *check({ source, derived }: Context): Iterable<Diagnostic> {
    const { history, identities, duties } = derived;
    const places = firstPlaces({ source, derived });
    const missing = identities.missing.map((id) => ({ id, path: lastPath(history, id) }));
    const paths = missing.map(({ id }) => firstPath(history, id));
    // Whose id is kept under another name does not want a second one.
    const renamed = new Set(identities.lost.map((anchor) => probablyOf(anchor, paths)));
    const isUnexplained = unexplainedIn(source, history);
    for (const { id, path } of missing) {
      if (renamed.has(firstPath(history, id)) || isUnexplained(id)) continue;
      const unit = history.lives.get(id)?.spans.at(-1)?.unit ?? history.planned.get(id)?.unit;
      const place = places.get(id) ?? places.get(path);
      if (!place) continue;
      yield unit?.sort === 'post'
        ? diagnose('H303', place, { post: path })
        : diagnose('H301', place, { path });
    }
    const seen = new Set<string>();
    const known = dutyNamesIn(source);
    for (const file of source.reorganizations) {
      for (const [index, change] of file.data.changes.entries()) {
        const duty = dutyNameOf(change);
        if (duty === null || duties.idOf(duty) !== null || seen.has(duty)) continue;
        seen.add(duty);
        const place = file.at(['changes', index, change.kindKey]);
        yield diagnose('H302', place, { duty, nearest: near(duty, known) });
      }
    }
  },
};

/** Whether a unit stands in a chart only by what may be a slip: it has an id once that is mended. */
function unexplainedIn(source: Context['source'], history: History): (id: UnitId) => boolean {
  const slips = new Set(
    unaccepted(source, history.disagreements)
      .filter(({ kind }) => kind === 'unexplained')
      .map(({ chart, path }) => [chart, ...path].join('\n')),
  );
  return (id) => {
    const known = history.lives.get(id)?.known;
    const path = known === undefined ? null : pathAt(history, id, known);
    return path?.some((_, depth) => slips.has([known, ...path.slice(0, depth + 1)].join('\n'))) ?? false;
  };
}

/** Where each unit is first named: the change that brings it or speaks of it, or its line in a chart. */
function firstPlaces({
  source,
  derived,
}: Pick<Context, 'source' | 'derived'>): ReadonlyMap<UnitId, Position> {
  const places = new Map<UnitId, Position>();
  const put = (id: UnitId, place: Position) => {
    if (!places.has(id)) places.set(id, place);
  };
  const charts = source.charts.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  for (const chart of charts) {
    const walk = (nodes: typeof chart.data.units, parent: Parent) => {
      for (const node of nodes) {
        const id = derived.directory.find([node.name.trim()], chart.data.asOf, 'on', 'unit', parent);
        if (id === null) continue;
        const part = typeof node.at.at(-1) === 'string' ? 'key' : 'value';
        if (!places.has(id)) places.set(id, chart.at(node.at, part));
        walk(node.children, id);
      }
    };
    walk(chart.data.units, ROOT);
  }
  const files = new Map(source.reorganizations.map((file) => [file.id, file]));
  for (const { event, changes } of derived.history.occurrences) {
    const file = files.get(event);
    if (!file) continue;
    for (const [index, change] of changes.entries()) {
      if (!change) continue;
      const unit = partPosition(file, { change: index, field: 'unit' });
      const other = (field: 'to' | 'into' | 'from', at?: number) =>
        partPosition(file, { change: index, field, index: at });
      switch (change.verb) {
        case 'establish':
          put(change.unit.id, unit);
          break;
        case 'detach':
          put(change.unit.id, unit);
          put(change.from, other('from'));
          break;
        case 'merge':
          put(change.into.id, other('into'));
          for (const [at, id] of change.ids.entries())
            put(id, partPosition(file, { change: index, field: 'units', index: at }));
          break;
        case 'split':
          put(change.id, unit);
          for (const [at, { id }] of change.into.entries()) put(id, other('into', at));
          break;
        case 'transfer':
          put(change.from, other('from'));
          for (const [at, { id }] of change.to.entries()) put(id, other('to', at));
          break;
        case 'assign':
          put(change.to, other('to'));
          break;
        case 'absorb':
          put(change.into, other('into'));
          put(change.id, unit);
          break;
        default:
          put(change.id, unit);
      }
    }
  }
  // A unit that only stands above one that is named has the place of that one.
  for (const [id, place] of [...places]) {
    let parent =
      derived.history.lives.get(id)?.spans[0]?.unit.parent ?? derived.history.planned.get(id)?.unit.parent;
    while (parent !== undefined && derived.history.lives.has(parent)) {
      put(parent, place);
      parent = derived.history.lives.get(parent)?.spans[0]?.unit.parent;
    }
  }
  return places;
}
