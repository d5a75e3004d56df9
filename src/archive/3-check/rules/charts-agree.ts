import { formatDate } from '#calendar/era.ts';
import { type Diagnostic, diagnose } from '#diagnostics/diagnostic.ts';
import { type Disagreement, isOfState } from '#org/history/history.ts';
import { partOfName } from '../../1-read/chart-nodes.ts';
import type { ChartNode, PublishedChart } from '../../1-read/schema/chart.ts';
import { pathParts } from '../../1-read/schema/unit-ref.ts';
import type { Sourced } from '../../1-read/source.ts';
import { unaccepted } from '../acceptance.ts';
import { consequencesIn } from '../consequences.ts';
import { disagreementsIn } from '../disagreements.ts';
import { near } from '../near.ts';
import type { Context } from '../rule.ts';

/** Checks that the derived chart and the published one agree, in both directions. */
export function* chartsAgree(context: Context): Iterable<Diagnostic> {
  const { source, derived } = context;
  const isConsequence = consequencesIn(context);
  const charts = new Map(source.charts.map((chart) => [chart.data.asOf, chart]));
  const found = disagreementsIn(source, derived).filter((one) => !isOfState(one) && !isConsequence(one));
  for (const [asOf, disagreements] of byChart(unaccepted(source, found))) {
    const chart = charts.get(asOf);
    if (!chart) continue;
    const date = formatDate(asOf);
    const paths = (kind: Disagreement['kind']) =>
      disagreements.filter((one) => one.kind === kind).map(({ path }) => path.join('/'));
    const missing = paths('missing');
    const unexplained = paths('unexplained');
    // A typing error leaves one name too many in the chart and one too few.
    const meant = new Set<string>();
    for (const disagreement of disagreements.toSorted(unexplainedFirst)) {
      const path = disagreement.path.join('/');
      if (disagreement.kind === 'grade') {
        const index = chart.data.posts.findIndex(
          (post) => [...pathParts(post.in ?? ''), post.post].join('/') === path,
        );
        yield diagnose('H214', chart.at(['posts', index, 'grade']), { path, chart: date });
      } else if (disagreement.kind === 'unexplained') {
        const meantName = withoutRemark(path, missing) ?? near(path, missing);
        if (meantName !== null) meant.add(meantName);
        yield diagnose('H213', placeOf(chart, disagreement.path), {
          path,
          chart: date,
          nearest: meantName,
        });
      } else if (!meant.has(path)) {
        const meantName = near(path, unexplained);
        yield diagnose('H212', placeOf(chart, disagreement.path), {
          path,
          chart: date,
          nearest: meantName,
        });
      }
    }
  }
}

/** The missing path that `path` is apart from a remark in brackets: 秘書係（5人）, 秘書係（係長 甲野）. */
function withoutRemark(path: string, missing: readonly string[]): string | null {
  const plain = path.replace(/\s*[（(][^（）()]*[)）]$/u, '');
  return plain !== path && missing.includes(plain) ? plain : null;
}

function byChart(disagreements: readonly Disagreement[]): ReadonlyMap<string, readonly Disagreement[]> {
  return Map.groupBy(disagreements, ({ chart }) => chart);
}

function unexplainedFirst(a: Disagreement, b: Disagreement): number {
  return Number(b.kind === 'unexplained') - Number(a.kind === 'unexplained');
}

/** The position of a path in the file of a chart, or of its lowest unit that the chart has. */
function placeOf(chart: Sourced<PublishedChart>, path: readonly string[]) {
  let nodes: readonly ChartNode[] = chart.data.units;
  let lowest: ChartNode | null = null;
  for (const name of path) {
    const node = nodes.find((one) => one.name === name);
    if (!node) break;
    lowest = node;
    nodes = node.children;
  }
  return lowest ? chart.at(lowest.at, partOfName(lowest)) : chart.at(['units'], 'key');
}
