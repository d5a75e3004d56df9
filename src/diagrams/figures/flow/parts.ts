import { type Band, type Flow, rowsIn, type Side } from '../../flow.ts';

/**
 * Splits a flow into groups of departments that lines join, each with its lines, in the order of their first
 * bands.
 */
export function partsOf(flow: Flow): readonly Flow[] {
  const bandOf = bandsOfRows(flow);
  const groups = new Map<string, string>();
  const find = (key: string): string => {
    const above = groups.get(key);
    return above === undefined || above === key ? key : find(above);
  };
  for (const line of flow.lines) {
    const [from, to] = [bandOf.before.get(line.from ?? ''), bandOf.after.get(line.to)];
    if (from !== undefined && to !== undefined) groups.set(find(from), find(to));
  }
  const keys = [...new Set([...flow.before, ...flow.after].map(({ key }) => key))];
  return [...Map.groupBy(keys, find).values()].map((own) => partOf(flow, new Set(own), bandOf));
}

/** The number of departments in a part. */
export function departmentsIn({ before, after }: Flow): number {
  return new Set([...before, ...after].map(({ key }) => key)).size;
}

type BandOf = Readonly<Record<Side, ReadonlyMap<string, string>>>;

function partOf(flow: Flow, keys: ReadonlySet<string>, bandOf: BandOf): Flow {
  const own = (bands: readonly Band[]) => bands.filter(({ key }) => keys.has(key));
  return {
    ...flow,
    before: own(flow.before),
    after: own(flow.after),
    lines: flow.lines.filter((line) => keys.has(bandOf.after.get(line.to) ?? '')),
  };
}

function bandsOfRows({ before, after }: Flow): BandOf {
  const of = (bands: readonly Band[]) =>
    new Map(bands.flatMap(({ key, head }) => rowsIn(head).map((row) => [row.key, key] as const)));
  return { before: of(before), after: of(after) };
}

/** The ids of the changes that a figure shows, by a line or by words. */
export function changesShownIn({ before, after, lines }: Flow): ReadonlySet<string> {
  const rows = [...before, ...after].flatMap(({ head }) => rowsIn(head));
  return new Set([...rows, ...lines].flatMap(({ changes }) => changes));
}
