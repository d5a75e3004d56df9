import type { Disagreement } from '#org/history/history.ts';
import { type Parent, ROOT } from '#org/unit.ts';
import { verbs } from '#org/verbs/verbs.ts';
import type { ChartNode, PublishedChart } from '../1-read/schema/chart.ts';
import type { MunicipalitySource } from '../1-read/source.ts';
import type { Derived } from '../2-derive/derive.ts';

/** Where charts and changes say different things, what no chart before could tell included. */
export function disagreementsIn(source: MunicipalitySource, derived: Derived): readonly Disagreement[] {
  const [first] = source.charts.map(({ data }) => data).toSorted((a, b) => (a.asOf < b.asOf ? -1 : 1));
  return [
    ...derived.history.disagreements,
    ...(first ? bornUnexplained(first, derived, statedIn(source)) : []),
  ];
}

/** The paths of which reorganizations say that they are there, without saying how they came about. */
function statedIn({ reorganizations }: MunicipalitySource): ReadonlySet<string> {
  const states = reorganizations.flatMap(({ data }) => data.states);
  return new Set(
    states.flatMap(({ unit, has }) => ('count' in has ? [] : has.map((name) => `${unit.unit}/${name}`))),
  );
}

/** Of the first chart: what stands below a unit that a change has brought about came there by a change, too. */
function* bornUnexplained(
  { asOf, units }: PublishedChart,
  derived: Derived,
  stated: ReadonlySet<string>,
): Iterable<Disagreement> {
  const { history, directory } = derived;
  const walk = function* (
    nodes: readonly ChartNode[],
    parent: Parent,
    above: readonly string[],
  ): Iterable<Disagreement> {
    const born = parent === ROOT ? null : (history.lives.get(parent)?.began ?? null);
    for (const { name, children } of nodes) {
      const path = [...above, name.trim()];
      const id = directory.find([name.trim()], asOf, 'on', 'unit', parent);
      const life = id === null ? undefined : history.lives.get(id);
      if (id === null || life === undefined) continue;
      // A state may have told of it, on that day or earlier.
      const isTold = life.known < asOf || stated.has(path.join('/'));
      const came = life.began !== null || life.spans.length > 1 || isTold;
      if (born !== null && !verbs[born.verb].takesAlong && !came)
        yield { kind: 'unexplained', chart: asOf, path, sort: 'unit', event: null };
      else yield* walk(children, id, path);
    }
  };
  yield* walk(units, ROOT, []);
}
