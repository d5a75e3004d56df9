import type { ISODate } from '#calendar/date.ts';
import type { WayEvent } from './events.ts';

/** What is drawn beside an event in one column: a line down to it and a line on from it. */
export interface Cell {
  readonly above: Line | null;
  readonly below: Line | null;
  /** The sides to which a line leads across. */
  readonly across: 'left' | 'right' | 'both' | null;
  readonly mark: 'change' | 'end' | 'other' | null;
}

export interface Line {
  /** `ends`: a later event affects the unit. `begins`: only earlier events do. `stays`: no event does. */
  readonly fate: 'ends' | 'begins' | 'stays';
  readonly isMain: boolean;
  /** `unknown`: before a beginning that is not known. `planned`: after the as-of date. */
  readonly sort: 'known' | 'unknown' | 'planned';
}

/** A unit in its column, from one half row to another: the upper half of row 3 is 6, the lower 7. */
interface Track {
  readonly unit: string;
  readonly first: number;
  readonly last: number;
  /** Whether the unit existed before its first event. */
  readonly isLed: boolean;
  readonly column: number;
}

interface Context {
  readonly focus: string;
  /** Units that still exist. */
  readonly open: ReadonlySet<string>;
  /** Whether the beginning of a unit is known. */
  readonly isBegun: (unit: string) => boolean;
  readonly asOf: ISODate;
}

type Row = WayEvent | null;

/**
 * The cells beside the events, row by row, with the unit itself in the first column. Null is the row of the
 * as-of date.
 */
export function linesBeside(rows: readonly Row[], context: Context): readonly (readonly Cell[])[] {
  const tracks = tracksOf(rows, context);
  const width = Math.max(0, ...tracks.map(({ column }) => column + 1));
  return rows.map((row, at) => {
    const joined = row ? tracks.filter(({ unit }) => involves(row, unit)).map(({ column }) => column) : [];
    const [left, right] = [Math.min(...joined), Math.max(...joined)];
    return Array.from({ length: width }, (_, column) => {
      const inHalf = (half: number) =>
        tracks.find((one) => one.column === column && one.first <= half && half <= one.last);
      const [over, under] = [inHalf(2 * at), inHalf(2 * at + 1)];
      return {
        above: over ? lineIn(rows, context, over, 2 * at) : null,
        below: under ? lineIn(rows, context, under, 2 * at + 1) : null,
        across: acrossAt(column, left, right),
        mark: markOf(row, context, over?.unit, under?.unit),
      };
    });
  });
}

function involves({ leaves, enters, passes }: WayEvent, unit: string): boolean {
  return [leaves, enters, passes].some((units) => units.includes(unit));
}

function acrossAt(column: number, left: number, right: number): Cell['across'] {
  if (left >= right || column < left || column > right) return null;
  return column === left ? 'right' : column === right ? 'left' : 'both';
}

function markOf(
  row: Row,
  { focus }: Context,
  over: string | undefined,
  under: string | undefined,
): Cell['mark'] {
  if (row === null) return null;
  if (under !== undefined && [...row.enters, ...row.passes].includes(under)) return 'change';
  if (over !== undefined && row.passes.includes(over)) return 'change';
  const isAlone = row.enters.length + row.passes.length === 0;
  if (isAlone && over !== undefined && row.leaves.includes(over)) return 'end';
  const isOwn = [...row.from, ...row.to].some(({ id }) => id === focus);
  return isOwn && !involves(row, focus) && (over === focus || under === focus) ? 'other' : null;
}

function tracksOf(rows: readonly Row[], context: Context): readonly Track[] {
  const units = new Set([
    context.focus,
    ...rows.flatMap((row) => (row ? [...row.leaves, ...row.passes, ...row.enters] : [])),
  ]);
  const spans = [...units].map((unit) => spanOf(rows, context, unit));
  const placed: Track[] = [];
  for (const span of spans.filter(({ unit }) => unit === context.focus)) placed.push({ ...span, column: 0 });
  for (const span of spans.filter(({ unit }) => unit !== context.focus).toSorted((a, b) => a.first - b.first))
    placed.push({ ...span, column: columnFor(rows, placed, span) });
  return placed;
}

type Span = Omit<Track, 'column'>;

function spanOf(rows: readonly Row[], { focus, open }: Context, unit: string): Span {
  const own = rows.flatMap((row, at) => (row && involves(row, unit) ? [at] : []));
  const [first = 0, last = rows.length - 1] = [own[0], own.at(-1)];
  const isLed = rows[first]?.enters.includes(unit) !== true;
  const isLeft = rows[last]?.leaves.includes(unit) === true;
  const isEntered = rows[last]?.enters.includes(unit) === true;
  return {
    unit,
    isLed,
    first: isLed ? (unit === focus ? 0 : 2 * first) : 2 * first + 1,
    last:
      !isLeft && (open.has(unit) || own.length === 0)
        ? 2 * rows.length - 1
        : isEntered
          ? 2 * last + 1
          : 2 * last,
  };
}

/**
 * The first column that is free at that time. A unit that directly follows a unit that it came from takes the
 * column of that unit.
 */
function columnFor(rows: readonly Row[], placed: readonly Track[], span: Span): number {
  const isMet = (one: Track, half: number) => {
    const row = rows[Math.floor(half / 2)];
    return row ? involves(row, one.unit) && involves(row, span.unit) : false;
  };
  const isFree = (one: Track) =>
    one.last < span.first - 1 ||
    span.last < one.first - 1 ||
    (one.last === span.first - 1 && isMet(one, span.first)) ||
    (span.last === one.first - 1 && isMet(one, one.first));
  const follows = placed.find(
    (one) => one.last === span.first - 1 && isMet(one, span.first) && isFreeOf(placed, one.column, isFree),
  );
  if (follows) return follows.column;
  let column = 0;
  while (!isFreeOf(placed, column, isFree)) column += 1;
  return column;
}

function isFreeOf(placed: readonly Track[], column: number, isFree: (one: Track) => boolean): boolean {
  return placed.filter((one) => one.column === column).every(isFree);
}

function lineIn(rows: readonly Row[], { focus, isBegun, asOf }: Context, track: Track, half: number): Line {
  const { unit } = track;
  const came = rows.flatMap((row, at) =>
    row && involves(row, unit) && row.date <= asOf && row.change?.status !== 'planned' ? [at] : [],
  );
  const today = rows.indexOf(null);
  return {
    fate: came.some((at) => 2 * at >= half) ? 'ends' : came.length > 0 ? 'begins' : 'stays',
    isMain: unit === focus,
    sort:
      today >= 0 && half > 2 * today
        ? 'planned'
        : track.isLed && half === track.first && !isBegun(unit)
          ? 'unknown'
          : 'known',
  };
}
