import { type Diagnostic, diagnose } from '#diagnostics/diagnostic.ts';
import { nearest } from '#diagnostics/nearest.ts';
import { pathsIn } from '../../1-read/chart-nodes.ts';
import type { Context } from '../rule.ts';

/** Checks that the posts of a chart belong to units of that chart. */
export function* chartPosts({ source }: Context): Iterable<Diagnostic> {
  for (const chart of source.charts) {
    if (chart.data.posts.length === 0) continue;
    const known = new Set(pathsIn(chart.data.units));
    for (const [index, post] of chart.data.posts.entries()) {
      for (const [field, path] of [
        ['in', post.in],
        ...(post.supervises ?? []).map((one) => ['supervises', one] as const),
      ] as const) {
        if (path === undefined || known.has(path)) continue;
        yield diagnose('H234', chart.at(['posts', index, field]), {
          path,
          nearest: nearest(path, [...known]),
        });
      }
    }
  }
}
