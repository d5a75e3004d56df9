// Former addresses of figures: the files /<m>/figures/<name>.svg and .mmd; the pages of a department before
// and after a reorganization, and of flows between two charts; and the list of a chart,
// /data/<m>/charts/<id>.csv.
import { urls } from '#archive/4-link/addresses/urls.ts';

/** The pages that may have the figure, with its anchor: ids contain hyphens, so a name is ambiguous. */
export function placesOf(address: string): readonly string[] {
  const charts = /^(.*\/reorganizations\/([^/]+)\/charts\/)([^/]+)\/$/.exec(address);
  if (charts) return [`${charts[1]}#pair-${charts[2]}-${charts[3]}`];
  const compared = /^(.*\/org\/compare\/[^/]+\/)flows\/[^/]+\/$/.exec(address);
  if (compared?.[1]) return [compared[1]];
  const list = /^data\/([^/]+)\/charts\/([^/]+)\.csv$/.exec(address.slice(urls.home.length));
  if (list) return [`${urls.chart(list[1] ?? '', list[2] ?? '')}#downloads`];
  const file = /^([^/]+)\/figures\/([a-z]+)-([^/]+)\.(?:svg|mmd)$/.exec(address.slice(urls.home.length));
  const [, m = '', kind = '', rest = ''] = file ?? [];
  return (kinds[kind]?.(m, rest) ?? []).map(
    (page) => `${page}#${kind === 'chart' ? 'downloads' : `${kind}-${rest}`}`,
  );
}

const kinds: Readonly<Record<string, (m: string, rest: string) => readonly string[]>> = {
  chart: (m, rest) => beginnings(rest).map((chart) => urls.chart(m, chart)),
  pair: (m, rest) => inParts(rest, (id) => urls.chartsOfReorganization(m, id)),
  flows: (m, rest) => [
    ...betweenCharts(m, rest),
    ...inParts(rest, (id) => urls.reorganization(m, id), urls.flowsIn),
  ],
  lineage: (m, rest) => [urls.unit(m, rest)],
  schedule: (m, rest) => halves(rest).map(([document, edition]) => urls.edition(m, document, edition)),
  slip: (m, rest) => {
    const [before = '', newer = ''] = rest.split('--');
    return halves(before).map(([document, older]) => urls.comparison(m, document, older, newer));
  },
};

function betweenCharts(m: string, rest: string): readonly string[] {
  const [, older, newer, part] = /^compare-(\d{4}-\d\d-\d\d)-(\d{4}-\d\d-\d\d)(?:-(.*))?$/.exec(rest) ?? [];
  if (older === undefined || newer === undefined) return [];
  const page = urls.chartComparison(m, older, newer);
  return part === undefined ? [page] : [urls.pageOfList(urls.flowsIn(page), part), page];
}

/** The page itself and, for large figures, the pages of their parts below `list`. */
function inParts(
  rest: string,
  pageOf: (id: string) => string,
  list = (page: string) => page,
): readonly string[] {
  const parts = halves(rest).flatMap(([id, part]) => [urls.pageOfList(list(pageOf(id)), part), pageOf(id)]);
  return [pageOf(rest), ...parts];
}

/** a-b-c → a-b-c, a-b, a */
function beginnings(name: string): readonly string[] {
  return [name, ...halves(name).map(([before]) => before)];
}

/** a-b-c → [a-b, c], [a, b-c] */
function halves(name: string): readonly (readonly [string, string])[] {
  return [...name.matchAll(/-/g)]
    .map(({ index }) => [name.slice(0, index), name.slice(index + 1)] as const)
    .toReversed();
}
