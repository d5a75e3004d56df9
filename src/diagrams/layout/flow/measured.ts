import { type Band, type Flow, type Line, type Row, rowsOf, type Side } from '../../flow.ts';
import { type DutyWords, type Fitted, fitRow, lineOf, portOf } from './fit.ts';
import type { Preset } from './preset.ts';
import { strandsOf, type Tail, tailsOf } from './tails.ts';

/** A row with its words set, and the room that it takes at any place. */
export interface MeasuredRow {
  readonly row: Row;
  readonly depth: number;
  readonly fitted: Fitted;
  /** The gap above the row. */
  readonly lead: number;
  /** The height of the name and of the lines at its side. */
  readonly top: number;
  /** The whole height: with the gap, and with the words below the name. */
  readonly whole: number;
}

export interface Measured {
  readonly preset: Preset;
  readonly before: ReadonlyMap<string, MeasuredRow>;
  readonly after: ReadonlyMap<string, MeasuredRow>;
  /** Keyed by the row that they reach. */
  readonly tails: ReadonlyMap<string, readonly Tail[]>;
  /** Keyed by the row that they leave. */
  readonly leaving: ReadonlyMap<string, readonly Line[]>;
}

/** The space above the head of a band, below its last row, and above a row of the first level. */
export const space = { above: 5, below: 7, section: 4 } as const;

interface WordsOfTails {
  readonly words: readonly string[];
  readonly duties: readonly DutyWords[];
}

export function measure(flow: Flow, preset: Preset): Measured {
  const tails = Map.groupBy(tailsOf(flow.lines), ({ to }) => to);
  const leaving = Map.groupBy(
    flow.lines.filter(({ from }) => from !== null),
    ({ from }) => from ?? '',
  );
  const portsBefore = (row: Row) => strandsOf(leaving.get(row.key) ?? []).length * preset.leaving;
  const portsAfter = (row: Row) =>
    (tails.get(row.key) ?? []).reduce((sum, tail) => sum + portOf(tail, preset), 0);
  const names = new Map(rowsOf(flow.before).map((row) => [row.key, row.name]));
  // If lines have no labels, the row that they reach says what became of a unit (統合), and which duties it
  // gets from whom.
  const wordsOfTails = ({ key }: Row): WordsOfTails => {
    const own = Map.groupBy(preset.labels > 0 ? [] : (tails.get(key) ?? []), ({ carries }) => carries);
    return {
      words: (own.get('unit') ?? []).map(({ label }) => label),
      duties: (own.get('duty') ?? []).map(({ label, lines }) => ({
        label,
        from: lines.flatMap(({ from }) => names.get(from ?? '') ?? []).join('・'),
      })),
    };
  };
  return {
    preset,
    before: measureSide(flow.before, 'before', preset, portsBefore),
    after: measureSide(flow.after, 'after', preset, portsAfter, wordsOfTails),
    tails,
    leaving,
  };
}

/** The height of one side, in any order of its rows. */
export function heightOf(
  bands: readonly Band[],
  measured: ReadonlyMap<string, MeasuredRow>,
  preset: Preset,
): number {
  const rows = rowsOf(bands).reduce((sum, { key }) => sum + (measured.get(key)?.whole ?? 0), 0);
  return rows + bands.reduce((sum, band) => sum + space.above + afterRows(band, preset), 0) - preset.gap;
}

/** The distance from the last row of a band to the next band. */
export function afterRows({ unchanged }: Band, preset: Preset): number {
  return (unchanged === null ? space.below : preset.unchanged) + preset.gap;
}

function measureSide(
  bands: readonly Band[],
  side: Side,
  preset: Preset,
  portsOf: (row: Row) => number,
  wordsOfTails: (row: Row) => WordsOfTails = () => ({ words: [], duties: [] }),
): ReadonlyMap<string, MeasuredRow> {
  const measured = new Map<string, MeasuredRow>();
  const visit = (row: Row, depth: number) => {
    const ports = portsOf(row);
    const isBoxed = depth === 0 ? row.fate !== 'stays' && ports > 0 : row.fate !== 'stays';
    const { words, duties } = wordsOfTails(row);
    const all = { ...row, words: [...new Set([...row.words, ...words])], duties };
    const fitted = fitRow(all, depth, side, isBoxed, preset);
    const top = topOf(fitted, ports, depth, side, preset);
    const lead = depth === 1 ? space.section : 0;
    const whole = lead + top + fitted.below.length * lineOf(preset);
    measured.set(row.key, { row, depth, fitted, lead, top, whole });
    for (const below of row.rows) visit(below, depth + 1);
  };
  for (const { head } of bands) visit(head, 0);
  return measured;
}

function topOf(
  { height, isBoxed }: Fitted,
  ports: number,
  depth: number,
  side: Side,
  preset: Preset,
): number {
  const { head, context, row, leaving, reaching } = preset;
  const least = depth === 0 ? head : ports === 0 && !isBoxed ? context : row;
  const one = side === 'before' ? leaving : reaching;
  return Math.ceil(Math.max(least, height + 4, ports > 0 ? ports + row - one : 0));
}
