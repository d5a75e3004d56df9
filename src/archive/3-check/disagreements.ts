import type { Disagreement } from '#org/history/history.ts';
import { type Parent, ROOT } from '#org/unit.ts';
import { verbs } from '#org/verbs/verbs.ts';
import type { ChartNode, PublishedChart } from '../1-read/schema/chart.ts';
import type { MunicipalitySource } from '../1-read/source.ts';
import type { Derived } from '../2-derive/derive.ts';

/** The disagreements between charts and changes, including those that only the first chart shows. */
export function disagreementsIn(source: MunicipalitySource, derived: Derived): readonly Disagreement[] {
  const [first] = source.charts.map(({ data }) => data).toSorted((a, b) => (a.asOf < b.asOf ? -1 : 1));
  return [
    ...derived.history.disagreements,
    ...(first ? bornUnexplained(first, derived, statedIn(source)) : []),
  ];
}

/** The paths that reorganizations state to exist, without a change that creates them. */
function statedIn({ reorganizations }: MunicipalitySource): ReadonlySet<string> {
  const states = reorganizations.flatMap(({ data }) => data.states);
  return new Set(
    states.flatMap(({ unit, has }) => ('count' in has ? [] : has.map((name) => `${unit.unit}/${name}`))),
  );
}

/**
 * Disagreements in the first chart: if a change created a unit, the units below it must come from changes,
 * too.
 */
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
      const path = [...above, name];
      const id = directory.find([name], asOf, 'on', 'unit', parent);
      const life = id === null ? undefined : history.lives.get(id);
      if (id === null || life === undefined) continue;
      // A state on that day or earlier may mention the unit.
      const isMentioned = life.known < asOf || stated.has(path.join('/'));
      const came = life.began !== null || life.spans.length > 1 || isMentioned;
      if (born !== null && !verbs[born.verb].takesAlong && !came)
        yield { kind: 'unexplained', chart: asOf, path, sort: 'unit', event: null };
      else yield* walk(children, id, path);
    }
  };
  yield* walk(units, ROOT, []);
}
