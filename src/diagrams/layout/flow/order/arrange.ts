import type { BandSort, Flow } from '../../../flow.ts';
import { measure } from '../measured.ts';
import { wide } from '../preset.ts';
import { costOf, workOf } from './cost.ts';
import { isBest, move, moveSingles, type Search, saveOrder } from './moves.ts';
import { type BandSlot, inOrder, type Slot, type Trial, trialOf } from './slots.ts';
import { sweep } from './sweep.ts';

/** The most work to spend, so that a large reorganization takes only a moment. */
const EFFORT = 8_000_000;
/** How often the two sides are sorted in turn: at first, and for each place that is tried for a band. */
const SWEEPS = { first: 8, again: 3 } as const;

/**
 * Reorders a flow to be easy to read: few lines cross, few are steep. Departments stay in official order, but
 * a band without a counterpart on the other side goes where its lines come from. Within a band everything may
 * move.
 */
export function arrange(flow: Flow): Flow {
  const search = searchIn(trialOf(flow, measure(flow, wide)));
  const { trial } = search;
  sweepBoth(search, saveOrder(trial), SWEEPS.first);
  let hasMoved = true;
  while (hasMoved && search.left > 0) {
    hasMoved = moveLoose(search);
    hasMoved = moveSingles(search) || hasMoved;
  }
  return { ...flow, before: inOrder(trial.before), after: inOrder(trial.after) };
}

function searchIn(trial: Trial): Search {
  const best = costOf(trial);
  const count = ({ below }: Slot): number => 1 + below.reduce((sum, one) => sum + count(one), 0);
  const rows = [...trial.before, ...trial.after].reduce((sum, { head }) => sum + count(head), 0);
  return { trial, best, most: best.crossings, left: Math.floor(EFFORT / workOf(trial, rows)) };
}

/**
 * Sorts the sides in turn and keeps the best order found. If none is better, `back` restores the previous
 * order.
 */
function sweepBoth(search: Search, back: () => void, turns: number): boolean {
  let restore = back;
  let isBetter = false;
  for (let turn = 0; turn < turns && search.left > 0; turn++) {
    if (turn > 0) sweep(search.trial, turn % 2 === 1 ? 'after' : 'before');
    if (isBest(search)) {
      restore = saveOrder(search.trial);
      isBetter = true;
    }
    // A sweep takes about as much work as computing the cost of an order twice.
    search.left -= 2;
  }
  restore();
  return isBetter;
}

/** Whether bands of each sort may stand anywhere even if they have a counterpart on the other side. */
const isLoose = {
  department: false,
  top: true,
  unknown: true,
  elsewhere: true,
  other: true,
  posts: false,
} as const satisfies Record<BandSort, boolean>;

/** Tries every place for the bands that may stand anywhere, and sorts the rows within the bands for each. */
function moveLoose(search: Search): boolean {
  let hasMoved = false;
  for (const side of ['after', 'before'] as const) {
    const bands = search.trial[side];
    const others = new Set(search.trial[side === 'after' ? 'before' : 'after'].map(({ band }) => band.key));
    const loose = bands.filter(
      ({ band }) => band.sort !== 'posts' && (isLoose[band.sort] || !others.has(band.key)),
    );
    for (const band of loose) hasMoved = moveBand(bands, band, search) || hasMoved;
  }
  return hasMoved;
}

function moveBand(bands: BandSlot[], band: BandSlot, search: Search): boolean {
  // Posts stay at the end.
  const end = bands.at(-1)?.band.sort === 'posts' ? bands.length - 1 : bands.length;
  let hasMoved = false;
  for (let to = 0; to < end && search.left > 0; to++) {
    const from = bands.indexOf(band);
    if (from === to) continue;
    const back = saveOrder(search.trial);
    move(bands, from, to);
    hasMoved = sweepBoth(search, back, SWEEPS.again) || hasMoved;
  }
  return hasMoved;
}
