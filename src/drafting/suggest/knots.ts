import { ask, decide, meetBelow } from './decide.ts';
import type { Likeness } from './likeness.ts';
import type { Open, Reading } from './reading.ts';
import type { Seat } from './seats.ts';
import { isNew, isOpen, type State } from './state.ts';
import { names, whyAlike } from './why.ts';

/** A group of removed and added units that all may be each other. */
interface Knot {
  readonly from: readonly Seat[];
  readonly to: readonly Seat[];
  readonly found: readonly Likeness[];
}

const STRONG = 0.45;
const ALIKE = 0.1;
/** With more units on a side, the question is too large to answer at a glance. */
const MOST = 6;

export function askKnots(state: State, found: readonly Likeness[]): void {
  const left = found.filter(({ from, to }) => isOpen(state, from) && isNew(state, to));
  for (const knot of knotsOf(left.filter(({ near, value }) => near === 'beside' || value >= STRONG))) {
    if (canAsk(state, knot)) ask(state, questionOf(knot));
    else settle(state, knot);
  }
}

/** Connected components of the candidate pairs. */
function knotsOf(edges: readonly Likeness[]): readonly Knot[] {
  const above = new Map<Seat, Seat>();
  const top = (seat: Seat): Seat => {
    const next = above.get(seat);
    if (next === undefined) return seat;
    const found = top(next);
    above.set(seat, found);
    return found;
  };
  for (const { from, to } of edges) if (top(from) !== top(to)) above.set(top(from), top(to));
  return [...Map.groupBy(edges, ({ from }) => top(from)).values()].map((found) => ({
    from: [...new Set(found.map(({ from }) => from))],
    to: [...new Set(found.map(({ to }) => to))],
    found,
  }));
}

/**
 * Whether the knot can be a question of its own. Not below units that are themselves in question, if names
 * repeat: whether these units simply follow depends on the other answer.
 */
function canAsk(state: State, { from, to }: Knot): boolean {
  const isBelowAsked = [...from, ...to].some(({ parent }) => parent !== null && state.asked.has(parent));
  const names = new Set(from.map(({ name }) => name));
  if (isBelowAsked && to.some(({ name }) => names.has(name))) return false;
  return from.length <= MOST && to.length <= MOST && !meetBelow(state, from, to);
}

/** Takes the most similar pairs; units that remain have ended or begun. */
function settle(state: State, { found }: Knot): void {
  for (const likeness of found) {
    const { from, to, value } = likeness;
    if (value < STRONG || !isOpen(state, from) || !isNew(state, to)) continue;
    decide(state, {
      reading: { kind: 'same', from, to },
      sureness: 'likely',
      why: whyAlike(likeness, false),
    });
  }
}

function questionOf(knot: Knot): Open {
  return { from: knot.from, to: knot.to, asks: asksOf(knot), choices: choicesOf(knot) };
}

type Choice = Open['choices'][number];

/**
 * The likeliest choice first. Units with hardly similar names that keep no children have more often ended;
 * units without children have more often been renamed.
 */
function choicesOf({ from, to, found }: Knot): readonly Choice[] {
  const best = found[0];
  const [one, other] = [from[0], to[0]];
  if (!best || !one || !other) return [];
  const apart: Choice = { label: labelApart(from, to), readings: [...from.map(ends), ...to.map(begins)] };
  const isAlike = best.value >= ALIKE || [...from, ...to].every(({ children }) => children.length === 0);
  if (from.length === 1 && to.length === 1) {
    const pair = pairing(from, to, [[one, other]]);
    return isAlike ? [pair, apart] : [apart, pair];
  }
  if (from.length > 1 && to.length > 1) return manyChoices({ from, to, found }, apart);
  const singles = found.slice(0, 3).map((likeness) => pairing(from, to, [[likeness.from, likeness.to]]));
  const together: Choice =
    to.length === 1
      ? {
          label: `${names(from)}が統合されて「${other.name}」になった`,
          readings: [{ kind: 'merge', from, to: other }],
        }
      : {
          label: `「${one.name}」が${names(to)}に分割された`,
          readings: [{ kind: 'split', from: one, to }],
        };
  return isAlike ? [together, ...singles, apart] : [apart, together, ...singles];
}

function manyChoices({ from, to, found }: Knot, apart: Choice): readonly Choice[] {
  const pairs = bestPairs(found);
  const alike = bestPairs(found.filter(({ value }) => value >= ALIKE));
  return [
    ...(alike.length > 0 ? [pairing(from, to, alike)] : [apart]),
    ...(pairs.length > alike.length ? [pairing(from, to, pairs)] : []),
    {
      label: `${names(from)}が${names(to)}に再編された（どれがどれになったかは言えない）`,
      readings: [{ kind: 'reorganize', from, to }],
    },
    ...(alike.length > 0 ? [apart] : []),
  ];
}

function bestPairs(found: readonly Likeness[]): readonly (readonly [Seat, Seat])[] {
  const taken = new Set<Seat>();
  return found.flatMap(({ from, to }) => {
    if (taken.has(from) || taken.has(to)) return [];
    taken.add(from).add(to);
    return [[from, to] as const];
  });
}

function pairing(
  from: readonly Seat[],
  to: readonly Seat[],
  pairs: readonly (readonly [Seat, Seat])[],
): Choice {
  const paired = new Set(pairs.flat());
  const [ended, begun] = [from.filter((one) => !paired.has(one)), to.filter((one) => !paired.has(one))];
  return {
    label: sentence([
      ...pairs.map(([one, other]) => ({
        stem: `「${one.name}」が「${other.name}」にな`,
        going: 'り',
        last: 'った',
      })),
      ...(ended.length > 0 ? [{ stem: `${names(ended)}は廃止され`, going: '', last: 'た' }] : []),
      ...(begun.length > 0 ? [{ stem: `${names(begun)}は新しくでき`, going: '', last: 'た' }] : []),
    ]),
    readings: [
      ...pairs.map(([one, other]): Reading => ({ kind: 'same', from: one, to: other })),
      ...ended.map(ends),
      ...begun.map(begins),
    ],
  };
}

interface Clause {
  readonly stem: string;
  readonly going: string;
  readonly last: string;
}

function sentence(clauses: readonly Clause[]): string {
  return clauses
    .map(({ stem, going, last }, at) => `${stem}${at < clauses.length - 1 ? going : last}`)
    .join('、');
}

function labelApart(from: readonly Seat[], to: readonly Seat[]): string {
  return `${names(from)}は廃止され、${names(to)}は新しくできた（つながりはない）`;
}

function asksOf({ from, to }: Knot): string {
  return `前の図の${names(from)}が後の図になく、後の図の${names(to)}が前の図にない。どうなったか。`;
}

function ends(from: Seat): Reading {
  return { kind: 'end', from };
}

function begins(to: Seat): Reading {
  return { kind: 'begin', to };
}
