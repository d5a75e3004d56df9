import { flat } from '#archive/4-link/charts/chart-units.ts';
import type { ChartUnit, LinkedChange, LinkedChart } from '#archive/4-link/types.ts';
import { type Band, type Row, rowsOf } from '../../flow.ts';
import { keyOf } from '../around.ts';
import { flowWords } from '../captions.ts';
import { inChart } from './in-chart.ts';

interface HiddenFacts {
  /** Units in covered places: all units there and below are known. */
  readonly known: ReadonlySet<string>;
  /** Units that a change of that instant is about. */
  readonly touched: ReadonlySet<string>;
  /**
   * Units with another parent afterwards. Without a change of their own, they went along with the old parent.
   */
  readonly taken: ReadonlySet<string>;
  /** Units for which the source does not say what became of the units below them. */
  readonly scattered: ReadonlySet<string>;
}

/** What is known about units that are not shown. */
export function factsAboutHidden(
  before: LinkedChart | null,
  after: LinkedChart | null,
  together: readonly LinkedChange[],
): HiddenFacts {
  const [there, thereAfter] = [inChart(before), inChart(after)];
  return {
    known: new Set([...there.covered, ...thereAfter.covered]),
    touched: new Set(together.flatMap(({ from, to }) => [...from, ...to].map(keyOf))),
    taken: new Set(
      [...thereAfter.parents].flatMap(([id, parent]) =>
        (there.parents.get(id) ?? parent) === parent ? [] : id,
      ),
    ),
    scattered: new Set(
      together.flatMap(({ children, from }) => (children === 'unknown' ? from.map(keyOf) : [])),
    ),
  };
}

/**
 * A band, and the units of its department that are not shown on its side and go nowhere; null if no chart
 * shows any.
 */
export interface Filled {
  readonly band: Band;
  readonly hidden: readonly ChartUnit[] | null;
}

/**
 * The same bands with `along` filled in from the chart, and with the other units of the chart that are not
 * shown.
 */
export function filledBands(
  bands: readonly Band[],
  chart: LinkedChart | null,
  facts: HiddenFacts,
): readonly Filled[] {
  if (chart === null) return bands.map((band) => ({ band, hidden: band.head.fate === 'stays' ? null : [] }));
  const tops = new Map(chart.units.map((unit) => [unit.path, unit]));
  return bands.map((band) => {
    const unit = tops.get(band.head.name);
    if (!unit || band.sort !== 'department')
      return { band: { ...band, head: alongIn(band, tops, facts) }, hidden: [] };
    const { row, hidden } = filled(band.head, unit, facts, facts.known.has(unit.id));
    return { band: { ...band, head: row }, hidden };
  });
}

/**
 * The bands of one side with `unchanged` filled in: it counts the units that neither side shows, so that both
 * sides say the same.
 */
export function withUnchanged(own: readonly Filled[], other: readonly Filled[]): readonly Band[] {
  const shown = new Set(rowsOf(other.map(({ band }) => band)).map(({ id }) => id));
  const folded = new Map(
    other.map(({ band, hidden }) => [band.key, hidden && new Set(hidden.map(({ id }) => id))]),
  );
  return own.map(({ band, hidden }) => {
    const there = folded.get(band.key) ?? null;
    const rest = (hidden ?? []).filter(({ id }) => !shown.has(id) && (there === null || there.has(id)));
    const count = countWords(rest);
    return { ...band, unchanged: count === null ? null : flowWords.unchanged(count) };
  });
}

/**
 * The same for the side after a plan, which has no chart: a department takes over `unchanged` and `along`
 * from the side before, and one that nothing leaves stays as the chart before shows it.
 */
export function withUnchangedOf(
  bands: readonly Band[],
  before: readonly Band[],
  chart: LinkedChart | null,
  facts: HiddenFacts,
): readonly Band[] {
  const unchanged = new Map(before.map((band) => [band.key, band.unchanged]));
  const along = new Map(rowsOf(before).map((row) => [row.id, row.along]));
  const row = (one: Row): Row => ({
    ...one,
    along: one.fate === 'stays' || one.id === null ? null : (along.get(one.id) ?? null),
    rows: one.rows.map(row),
  });
  return bands.flatMap((band): readonly Band[] => {
    if (chart && !unchanged.has(band.key) && band.head.fate === 'stays')
      return withUnchanged(filledBands([band], chart, facts), []).map((full) => ({
        ...full,
        head: row(band.head),
      }));
    const rest = band.head.fate === 'stays' ? (unchanged.get(band.key) ?? null) : null;
    return [{ ...band, head: row(band.head), unchanged: rest }];
  });
}

/** Fills in `along` for the departments that share the band `top`. */
function alongIn({ head, sort }: Band, tops: ReadonlyMap<string, ChartUnit>, facts: HiddenFacts): Row {
  if (sort !== 'top') return head;
  const rows = head.rows.map((row) => {
    const unit = tops.get(row.name);
    return unit ? filled(row, unit, facts, facts.known.has(unit.id)).row : row;
  });
  return { ...head, rows };
}

/** A row with `along` filled in, and the units that are hidden below it and go nowhere. */
function filled(
  row: Row,
  unit: ChartUnit,
  facts: HiddenFacts,
  isKnown: boolean,
): { readonly row: Row; readonly hidden: readonly ChartUnit[] } {
  const shown = new Map(row.rows.map((one) => [one.name, one]));
  const rows = new Map<string, Row>();
  const hidden: ChartUnit[] = [];
  const taken: ChartUnit[] = [];
  for (const child of unit.children) {
    const isChildKnown = isKnown || facts.known.has(child.id);
    const below = shown.get(child.name);
    if (below) {
      const inside = filled(below, child, facts, isChildKnown);
      rows.set(below.key, inside.row);
      hidden.push(...inside.hidden);
    } else if (isChildKnown)
      (facts.taken.has(child.id) ? taken : hidden).push(
        ...flat([child]).filter(({ id }) => !facts.touched.has(id)),
      );
  }
  const full = { ...row, rows: row.rows.map((one) => rows.get(one.key) ?? one) };
  if (row.fate === 'stays') return { row: { ...full, along: alongWords(taken) }, hidden };
  const isScattered = row.fate === 'ends' && facts.scattered.has(unit.id);
  return { row: { ...full, along: alongWords([...hidden, ...taken], isScattered) }, hidden: [] };
}

/** ＋秘書係 for one unit, ＋2課11係 for more. `isScattered` adds that nobody knows where they went. */
function alongWords(units: readonly ChartUnit[], isScattered = false): string | null {
  const what = units.length === 1 ? (units[0]?.name ?? null) : countWords(units);
  if (what === null) return null;
  return isScattered ? flowWords.scattered(what) : flowWords.along(what);
}

/** Counts units by kind: 2課11係. */
function countWords(units: readonly ChartUnit[]): string | null {
  if (units.length === 0) return null;
  // Higher levels come first: 課 before 係.
  const fromTheTop = units.toSorted((a, b) => depthOf(a) - depthOf(b));
  const kinds = Map.groupBy(fromTheTop, ({ kind }) => kind ?? flowWords.anyKind);
  return [...kinds].map(([kind, own]) => `${own.length}${kind}`).join('');
}

function depthOf({ path }: ChartUnit): number {
  return path.split('/').length;
}
