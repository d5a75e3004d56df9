import type { Band, Flow, Line, Row, Side } from '../../../flow.ts';
import { afterRows, type Measured, space } from '../measured.ts';

/** A row in an order that is being tried. `below` is reordered in place. */
export interface Slot {
  readonly row: Row;
  /** The index of the row in the result of `middlesOf`. */
  readonly index: number;
  readonly lead: number;
  readonly top: number;
  readonly whole: number;
  readonly below: Slot[];
}

export interface BandSlot {
  readonly band: Band;
  readonly head: Slot;
  readonly after: number;
}

/** An order that is being tried. */
export interface Trial {
  readonly before: BandSlot[];
  readonly after: BandSlot[];
  readonly ties: readonly Tie[];
  /** For each row of a side, by index: the rows on the other side that its lines lead to. */
  readonly ends: Readonly<Record<Side, readonly (readonly number[])[]>>;
  /** Everything that is reordered in place: both sides, and the rows below each row. */
  readonly lists: readonly unknown[][];
}

/** A line between two rows, by the indexes of the rows. */
interface Tie {
  readonly from: number;
  readonly to: number;
  readonly weight: number;
}

/** A crossing of two lines costs the product of their weights. */
const weights = { unit: 3, duty: 1 } as const satisfies Record<Line['carries'], number>;

export function trialOf(flow: Flow, measured: Measured): Trial {
  const before = slotsOf(flow.before, 'before', measured);
  const after = slotsOf(flow.after, 'after', measured);
  const ties = flow.lines.flatMap(({ from, to, carries }): Tie[] => {
    const ends = [from === null ? undefined : before.indices.get(from), after.indices.get(to)];
    const [left, right] = ends;
    return left === undefined || right === undefined
      ? []
      : [{ from: left, to: right, weight: weights[carries] }];
  });
  const trial = { before: before.bands, after: after.bands, ties };
  return {
    ...trial,
    ends: {
      before: endsOf(before.indices.size, ties, ({ from, to }) => [from, to]),
      after: endsOf(after.indices.size, ties, ({ from, to }) => [to, from]),
    },
    lists: [trial.before, trial.after, ...listsOf(trial)],
  };
}

function endsOf(rows: number, ties: readonly Tie[], from: (tie: Tie) => readonly [number, number]) {
  const ends: number[][] = Array.from({ length: rows }, () => []);
  for (const tie of ties) {
    const [here, there] = from(tie);
    ends[here]?.push(there);
  }
  return ends;
}

function slotsOf(bands: readonly Band[], side: Side, measured: Measured) {
  const indices = new Map<string, number>();
  const slot = (row: Row): Slot => {
    const { lead = 0, top = 0, whole = 0 } = measured[side].get(row.key) ?? {};
    const index = indices.size;
    indices.set(row.key, index);
    return { row, index, lead, top, whole, below: row.rows.map(slot) };
  };
  return {
    indices,
    bands: bands.map((band) => ({ band, head: slot(band.head), after: afterRows(band, measured.preset) })),
  };
}

/** The vertical middles of all rows of one side. */
export function middlesOf(trial: Trial, side: Side): Float64Array {
  const middles = new Float64Array(trial.ends[side].length);
  let y = 0;
  const put = ({ index, lead, top, whole, below }: Slot) => {
    middles[index] = y + lead + top / 2;
    y += whole;
    for (const one of below) put(one);
  };
  for (const { head, after } of trial[side]) {
    y += space.above;
    put(head);
    y += after;
  }
  return middles;
}

/** Every list of sibling rows that has two or more of them. */
export function listsOf(trial: Pick<Trial, Side>): readonly Slot[][] {
  const lists = ({ below }: Slot): readonly Slot[][] => [
    ...(below.length > 1 ? [below] : []),
    ...below.flatMap(lists),
  ];
  return [...trial.before, ...trial.after].flatMap(({ head }) => lists(head));
}

/** The same bands in the order of the slots. */
export function inOrder(bands: readonly BandSlot[]): readonly Band[] {
  const row = ({ row: own, below }: Slot): Row => ({ ...own, rows: below.map(row) });
  return bands.map(({ band, head }) => ({ ...band, head: row(head) }));
}
