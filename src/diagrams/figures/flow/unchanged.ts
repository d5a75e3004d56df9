import type { ChartUnit, LinkedChange, LinkedChart } from '#archive/4-link/types.ts';
import { type Band, type Row, rowsOf } from '../../flow.ts';
import { keyOf } from '../around.ts';
import { flowWords } from '../captions.ts';
import { flat, isCovered } from '../chart.ts';

interface Told {
  /** The units that are known to be all that there is in their place, with all below them. */
  readonly known: ReadonlySet<string>;
  /** Whoever any change of that instant is about. */
  readonly touched: ReadonlySet<string>;
}

/** What may be said of units that are not shown. */
export function toldOf(charts: readonly (LinkedChart | null)[], together: readonly LinkedChange[]): Told {
  const covered = charts.flatMap((chart) =>
    flat(chart?.units ?? []).filter(({ path }) => isCovered(chart?.coverage ?? null, path)),
  );
  return {
    known: new Set(covered.map(({ id }) => id)),
    touched: new Set(together.flatMap(({ from, to }) => [...from, ...to].map(keyOf))),
  };
}

/** The same bands, with what is not shown of the chart: it goes along with a row, or stays and is counted. */
export function withTheRest(bands: readonly Band[], chart: LinkedChart, told: Told): readonly Band[] {
  const tops = new Map(chart.units.map((unit) => [unit.path, unit]));
  return bands.map((band) => {
    const unit = tops.get(band.head.name);
    if (!unit || band.sort !== 'department') return { ...band, head: alongIn(band, tops, told) };
    const { row, hidden } = filled(band.head, unit, told, told.known.has(unit.id));
    return { ...band, head: row, unchanged: countWords(hidden, flowWords.unchanged) };
  });
}

/**
 * The same for a plan, after which no chart shows anything: what is said of a department before it holds after it, too,
 * and one that nothing leaves stays as the chart before shows it.
 */
export function withTheSame(
  bands: readonly Band[],
  before: readonly Band[],
  chart: LinkedChart | null,
  told: Told,
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
      return withTheRest([band], chart, told).map((full) => ({ ...full, head: row(band.head) }));
    const rest = band.head.fate === 'stays' ? (unchanged.get(band.key) ?? null) : null;
    return [{ ...band, head: row(band.head), unchanged: rest }];
  });
}

/** Where departments stand together, each with all that is below it. */
function alongIn({ head, sort }: Band, tops: ReadonlyMap<string, ChartUnit>, told: Told): Row {
  if (sort !== 'top') return head;
  const rows = head.rows.map((row) => {
    const unit = tops.get(row.name);
    return unit ? filled(row, unit, told, told.known.has(unit.id)).row : row;
  });
  return { ...head, rows };
}

/** A row with what goes along with it, and what is hidden below it and goes nowhere. */
function filled(
  row: Row,
  unit: ChartUnit,
  told: Told,
  isKnown: boolean,
): { readonly row: Row; readonly hidden: readonly ChartUnit[] } {
  const shown = new Map(row.rows.map((one) => [one.name, one]));
  const rows = new Map<string, Row>();
  const hidden: ChartUnit[] = [];
  for (const child of unit.children) {
    const isTold = isKnown || told.known.has(child.id);
    const below = shown.get(child.name);
    if (below) {
      const inside = filled(below, child, told, isTold);
      rows.set(below.key, inside.row);
      hidden.push(...inside.hidden);
    } else if (isTold) hidden.push(...flat([child]).filter(({ id }) => !told.touched.has(id)));
  }
  const full = { ...row, rows: row.rows.map((one) => rows.get(one.key) ?? one) };
  if (row.fate === 'stays') return { row: full, hidden };
  return { row: { ...full, along: countWords(hidden, flowWords.along) }, hidden: [] };
}

/** One by its name, several by their kinds: 秘書係, 2課11係. */
function countWords(units: readonly ChartUnit[], words: (what: string) => string): string | null {
  const [only] = units;
  if (!only) return null;
  if (units.length === 1 && words === flowWords.along) return words(only.name);
  // 課 before 係: what stands higher comes first.
  const fromTheTop = units.toSorted((a, b) => depthOf(a) - depthOf(b));
  const kinds = Map.groupBy(fromTheTop, ({ kind }) => kind ?? flowWords.anyKind);
  return words([...kinds].map(([kind, own]) => `${own.length}${kind}`).join(''));
}

function depthOf({ path }: ChartUnit): number {
  return path.split('/').length;
}
