import { type Diagnostic, diagnose } from '#diagnostics/diagnostic.ts';
import { pathsIn } from '../../1-read/chart-nodes.ts';
import { near } from '../near.ts';
import type { Context } from '../rule.ts';

/**
 * Checks that the departments in `coverage` are known, and that a chart used for comparison covers something.
 */
export function* coverageKnown({ source }: Context): Iterable<Diagnostic> {
  // The coverage may name a department of another chart, to state that it did not exist at the time.
  const isListed = source.charts.some(({ data }) => typeof data.coverage !== 'string');
  const known = new Set(
    isListed
      ? [
          ...source.charts.flatMap(({ data }) => pathsIn(data.units)),
          ...Object.values(source.ids?.data.units ?? {}).map(({ path }) => path),
        ]
      : [],
  );
  for (const { data, at } of source.charts) {
    if (typeof data.coverage === 'string') continue;
    const paths = pathsIn(data.units);
    for (const [index, path] of data.coverage.entries()) {
      if (!known.has(path))
        yield diagnose('H240', at(['coverage', index]), { path, nearest: near(path, paths) });
    }
  }
  const proveNothing = new Set(
    source.charts.flatMap(({ id, data }) => (data.coverage.length === 0 ? id : [])),
  );
  for (const file of source.reorganizations) {
    const { after } = file.data;
    if (after !== undefined && proveNothing.has(after))
      yield diagnose('H241', file.at(['after']), { date: after });
  }
}
