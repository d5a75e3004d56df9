import { formatDate } from '#calendar/era.ts';
import { diagnose } from '#diagnostics/codes.ts';
import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import { nearest } from '#diagnostics/nearest.ts';
import type { Sourced } from '../../1-read/read.ts';
import type { ChartNode, PublishedChart } from '../../1-read/schema/chart.ts';
import { acceptancesOf, accepts } from '../acceptance.ts';
import type { Context, Rule } from '../rule.ts';

export const chartsAgree: Rule = {
  name: 'charts-agree',
  description: '改正から導いた組織図と、公表された組織図とが、両方の向きで一致する',
  needs: ['organization'],
  *check({ source, derived }: Context): Iterable<Diagnostic> {
    const acceptances = acceptancesOf(source);
    const charts = new Map(source.charts.map((chart) => [chart.data.asOf, chart]));
    const { disagreements } = derived.history;
    for (const disagreement of disagreements) {
      if (acceptances.some((acceptance) => accepts(acceptance, disagreement))) continue;
      const chart = charts.get(disagreement.chart);
      if (!chart) continue;
      const path = disagreement.path.join('/');
      const date = formatDate(disagreement.chart);
      const position = placeOf(chart, disagreement.path);
      if (disagreement.kind === 'grade') {
        yield diagnose('H214', chart.at(['posts']), { path, chart: date });
        continue;
      }
      const others = disagreements
        .filter((other) => other.chart === disagreement.chart && other.kind !== disagreement.kind)
        .map((other) => other.path.join('/'));
      const code = disagreement.kind === 'missing' ? 'H212' : 'H213';
      yield diagnose(code, position, { path, chart: date, nearest: nearest(path, others) });
    }
  },
};

/** Where a path stands in a chart's file, or the lowest unit above it that does. */
function placeOf(chart: Sourced<PublishedChart>, path: readonly string[]) {
  let nodes: readonly ChartNode[] = chart.data.units;
  let keys: readonly (string | number)[] = ['units'];
  let part: 'key' | 'value' = 'key';
  for (const name of path) {
    const node = nodes.find((one) => one.name.trim() === name);
    if (!node) break;
    keys = node.at;
    nodes = node.children;
    part = typeof keys.at(-1) === 'string' ? 'key' : 'value';
  }
  return chart.at(keys, part);
}
