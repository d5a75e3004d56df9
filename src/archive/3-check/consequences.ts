import type { Disagreement, HistoryProblem } from '#org/history/history.ts';
import { lastName } from '#org/path.ts';
import { disagreementsIn } from './disagreements.ts';
import { near } from './near.ts';
import type { Context } from './rule.ts';
import { unitNamesIn } from './unit-names-in.ts';
import { pathBefore } from './unit-path.ts';

/**
 * Whether a chart disagrees only because of a change that could not be applied. That change is reported where it is written, and
 * comes first: an editor who began with the chart would mend the wrong file.
 */
export function consequencesIn(context: Context): (one: Disagreement) => boolean {
  const { source, derived } = context;
  const { history } = derived;
  const files = new Map(source.reorganizations.map((file) => [file.id, file]));
  const dates = new Map(history.occurrences.map(({ event, date }) => [event, date]));
  const spoiled = history.problems.map((problem) => {
    const date = dates.get(problem.event) ?? '';
    const written = unitNamesIn(files.get(problem.event)?.data.changes[problem.change]).map(
      ({ text }) => text,
    );
    const unknown = problem.kind === 'no-such-unit' ? [problem.path.join('/')] : [];
    const left = 'child' in problem ? [pathBefore(history, problem.child, date)] : [];
    const names = [...written, ...unknown, ...left];
    return { date, names, last: new Set(names.map(lastName)) };
  });
  const meant = new Set(namesInCharts(context).values());
  return ({ chart, path }) =>
    meant.has(path) ||
    spoiled.some(
      ({ date, names, last }) =>
        date <= chart && (path.some((name) => last.has(name)) || near(path.join('/'), names) !== null),
    );
}

/**
 * For each change that changes nothing, the unit of a chart that no change explains, if it stands in the same place and is the
 * only one of its kind there: 福祉部 that became 福祉部, and 健康福祉部 in the chart.
 */
export function namesInCharts({ source, derived }: Context): ReadonlyMap<HistoryProblem, readonly string[]> {
  const { history } = derived;
  const unchanged = history.problems.filter((one) => one.kind === 'changes-nothing');
  const unexplained =
    unchanged.length === 0
      ? []
      : disagreementsIn(source, derived).filter(({ kind }) => kind === 'unexplained');
  const dates = new Map(history.occurrences.map(({ event, date }) => [event, date]));
  return new Map(
    unchanged.flatMap((problem) => {
      const date = dates.get(problem.event) ?? '';
      const own = pathBefore(history, problem.unit, date);
      const [only, another] = unexplained.filter(
        ({ chart, path }) => date <= chart && kindAndPlace(path.join('/')) === kindAndPlace(own),
      );
      return only === undefined || another !== undefined ? [] : [[problem, only.path] as const];
    }),
  );
}

/** The path of the parent, and the last character, which tells 部 from 課. */
function kindAndPlace(path: string): string {
  return `${path.split('/').slice(0, -1).join('/')}/${path.at(-1) ?? ''}`;
}
