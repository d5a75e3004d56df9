import { type Diagnostic, diagnose, type Position } from '#diagnostics/diagnostic.ts';
import { pathAt } from '#org/query.ts';
import { type Parent, ROOT, UNKNOWN, type UnitId } from '#org/unit.ts';
import type { Role } from '#org/verbs/definition.ts';
import { effectOf } from '#org/verbs/verbs.ts';
import { knownNodesIn, partOfName } from '../../1-read/chart-nodes.ts';
import { dutyNameOf } from '../../1-read/schema/change.ts';
import { nameOf } from '../../1-read/schema/unit-ref.ts';
import { effectiveDate } from '../../2-derive/derive.ts';
import { formerAddresses } from '../../2-derive/former-addresses.ts';
import { unaccepted } from '../acceptance.ts';
import { changesIn } from '../changes-in.ts';
import { rolePosition } from '../changes-position.ts';
import { disagreementsIn } from '../disagreements.ts';
import { dutyNamesIn } from '../duty-names.ts';
import { probablyOf } from '../lost-ids.ts';
import { near } from '../near.ts';
import type { Context } from '../rule.ts';
import { firstPath, knownPath } from '../unit-path.ts';

/** Checks that every unit, post and duty has a permanent id. */
export function* idsMinted({ source, derived }: Context): Iterable<Diagnostic> {
  const { history, identities, duties } = derived;
  const missing = identities.missing.map((id) => ({ id, path: knownPath(history, id) }));
  const paths = missing.map(({ id }) => firstPath(history, id));
  // A unit whose id is kept under another name needs no second id.
  const renamed = new Set(identities.lost.map((anchor) => probablyOf(anchor, paths)));
  // A unit whose published id is missing needs that id again, not a new one.
  const withdrawn = new Set(
    formerAddresses(source, derived)
      .filter(({ fate }) => fate === null)
      .map(({ name }) => name),
  );
  const places = missing.length === 0 ? NOWHERE : firstPlaces({ source, derived });
  const isUnexplained = missing.length === 0 ? () => false : unexplainedIn(source, derived);
  for (const { id, path } of missing) {
    const first = firstPath(history, id);
    if (renamed.has(first) || withdrawn.has(first) || isUnexplained(id)) continue;
    const unit = history.lives.get(id)?.spans.at(-1)?.unit ?? history.planned.get(id)?.unit;
    const place = places.get(id) ?? places.get(path);
    if (!place) continue;
    // The name at the place that the message points to: later ones may never have stood together.
    yield unit?.sort === 'post'
      ? diagnose('H303', place, { post: first })
      : diagnose('H301', place, { path: first });
  }
  const seen = new Set<string>();
  const known = dutyNamesIn(source);
  for (const file of source.reorganizations) {
    for (const [index, change] of file.data.changes.entries()) {
      const duty = dutyNameOf(change);
      if (duty === null || duties.idOf(duty) !== null || seen.has(duty) || withdrawn.has(duty)) continue;
      seen.add(duty);
      const place = file.at(['changes', index, change.kindKey]);
      yield diagnose('H302', place, { duty, nearest: near(duty, known) });
    }
  }
}

const NOWHERE: ReadonlyMap<UnitId, Position> = new Map();

/**
 * Returns whether a unit only occurs in a chart where it may be a mistake: correcting the chart then resolves
 * it.
 */
function unexplainedIn(source: Context['source'], derived: Context['derived']): (id: UnitId) => boolean {
  const { history } = derived;
  const slips = new Set(
    unaccepted(source, disagreementsIn(source, derived))
      .filter(({ kind }) => kind === 'unexplained')
      .map(({ chart, path }) => [chart, ...path].join('\n')),
  );
  return (id) => {
    const known = history.lives.get(id)?.known;
    const path = known === undefined ? null : pathAt(history, id, known);
    return path?.some((_, depth) => slips.has([known, ...path.slice(0, depth + 1)].join('\n'))) ?? false;
  };
}

/** The position where each unit is first named: in a chart, in a change or in a stated state. */
function firstPlaces(context: Pick<Context, 'source' | 'derived'>): ReadonlyMap<UnitId, Position> {
  const { lives, planned } = context.derived.history;
  const places = new Map<UnitId, Position>();
  for (const [id, place] of [
    ...placesInCharts(context),
    ...placesInChanges(context),
    ...placesInStates(context),
  ])
    if (!places.has(id)) places.set(id, place);
  // A unit that is only named as part of a path gets the position of that path.
  for (const [id, place] of [...places]) {
    let parent = lives.get(id)?.spans[0]?.unit.parent ?? planned.get(id)?.unit.parent;
    while (parent !== undefined && lives.has(parent)) {
      if (!places.has(parent)) places.set(parent, place);
      parent = lives.get(parent)?.spans[0]?.unit.parent;
    }
  }
  return places;
}

type NamedAt = readonly [UnitId, Position];

function* placesInCharts({ source, derived }: Pick<Context, 'source' | 'derived'>): Iterable<NamedAt> {
  for (const chart of source.charts.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
    const { units, asOf } = chart.data;
    const find = (parent: Parent, name: string) => derived.directory.find([name], asOf, 'on', 'unit', parent);
    for (const { node, id } of knownNodesIn(units, find)) yield [id, chart.at(node.at, partOfName(node))];
  }
}

function* placesInChanges(context: Pick<Context, 'source' | 'derived'>): Iterable<NamedAt> {
  for (const { file, change, index } of changesIn(context)) {
    const { ends, placed, begins, stood, goesOn } = effectOf(change);
    const ids = (units: readonly { readonly id: UnitId }[]) => units.map(({ id }) => id);
    const named = { ends, placed: ids(placed), begins: ids(begins), stood, goesOn };
    for (const [role, members] of Object.entries(named) as [Role, readonly UnitId[]][])
      for (const [at, id] of members.entries()) yield [id, rolePosition(file, change, index, role, at)];
  }
}

function* placesInStates({ source, derived }: Pick<Context, 'source' | 'derived'>): Iterable<NamedAt> {
  const { directory } = derived;
  for (const file of source.reorganizations) {
    const date = effectiveDate(file.data);
    if (date === null) continue;
    for (const [index, { unit, has }] of file.data.states.entries()) {
      const { path, parentUnknown } = nameOf({ kindKey: 'unit', ...unit });
      const stated = directory.find(path, date, 'on', 'unit', parentUnknown ? UNKNOWN : ROOT);
      if (stated === null) continue;
      yield [stated, file.at(['states', index, 'unit'])];
      for (const [at, name] of ('count' in has ? [] : has).entries()) {
        const id = directory.find([name], date, 'on', 'unit', stated);
        if (id !== null) yield [id, file.at(['states', index, 'has', at])];
      }
    }
  }
}
