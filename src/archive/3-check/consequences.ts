import type { Disagreement } from '#org/history/history.ts';
import { lastName } from '#org/path.ts';
import { near } from './near.ts';
import type { Context } from './rule.ts';
import { unitNamesIn } from './unit-names-in.ts';
import { pathBefore } from './unit-path.ts';

/**
 * Whether a chart disagrees only because of a change that could not be applied. That change is reported where it is written, and
 * comes first: an editor who began with the chart would mend the wrong file.
 */
export function consequencesIn({ source, derived }: Context): (one: Disagreement) => boolean {
  const { history } = derived;
  const files = new Map(source.reorganizations.map((file) => [file.id, file]));
  const dates = new Map(history.occurrences.map(({ event, date }) => [event, date]));
  const spoiled = history.problems.map((problem) => {
    const date = dates.get(problem.event) ?? '';
    const written = unitNamesIn(files.get(problem.event)?.data.changes[problem.change]).map(
      ({ text }) => text,
    );
    const left = 'child' in problem ? [pathBefore(history, problem.child, date)] : [];
    const names = [...written, ...left];
    return { date, names, last: new Set(names.map(lastName)) };
  });
  return ({ chart, path }) =>
    spoiled.some(
      ({ date, names, last }) =>
        date <= chart && (path.some((name) => last.has(name)) || near(path.join('/'), names) !== null),
    );
}
