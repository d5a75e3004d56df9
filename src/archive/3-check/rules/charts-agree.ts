import type { ISODate } from '#calendar/date.ts';
import { formatDate } from '#calendar/era.ts';
import { type Diagnostic, diagnose } from '#diagnostics/diagnostic.ts';
import { type Disagreement, isOfState } from '#org/history/history.ts';
import { lastName } from '#org/path.ts';
import { partOfName } from '../../1-read/chart-nodes.ts';
import type { ChartNode, PublishedChart } from '../../1-read/schema/chart.ts';
import { pathParts } from '../../1-read/schema/unit-ref.ts';
import type { Sourced } from '../../1-read/source.ts';
import { effectiveDate } from '../../2-derive/derive.ts';
import { unaccepted } from '../acceptance.ts';
import { consequencesIn } from '../consequences.ts';
import { disagreementsIn } from '../disagreements.ts';
import { near } from '../near.ts';
import type { Context } from '../rule.ts';
import { unitNamesIn } from '../unit-names-in.ts';

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
        const meantName = apartByRemark(path, missing) ?? near(path, missing);
        if (meantName !== null) meant.add(meantName);
        yield diagnose('H213', placeOf(chart, disagreement.path), {
          path,
          chart: date,
          nearest: meantName,
          written: meantName === null ? null : nameGivenIn(context, meantName, asOf),
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

/** The place in the reorganization of that day that gives a unit its name, which may be misspelt there as well. */
function nameGivenIn({ source }: Context, path: string, date: ISODate): string | null {
  for (const file of source.reorganizations) {
    if (effectiveDate(file.data) !== date) continue;
    for (const { text, keys } of unitNamesIn(file.data.changes))
      if (lastName(text) === lastName(path) && GIVES_NAME.has(String(keys[1])))
        return `${file.id}.md の ${file.at(['changes', ...keys]).line} 行目`;
  }
  return null;
}

const GIVES_NAME: ReadonlySet<string> = new Set(['establish', 'to', 'into', 'detach']);

/** The missing path that differs only by a remark in brackets: 秘書係（本庁）, or 秘書係 where the other is 秘書係（仮）. */
function apartByRemark(path: string, missing: readonly string[]): string | null {
  const plain = withoutRemark(path);
  return missing.find((one) => one !== path && withoutRemark(one) === plain) ?? null;
}

function withoutRemark(path: string): string {
  return path.replace(/\s*[（(][^（()）]*[)）]$/u, '');
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
