import type { PlainChange } from '../write/add-changes.ts';
import { changeOf, follows, type Heir, heirsIn } from './changes.ts';
import { type Decided, endsOf, type Open, type Reading, type Sureness } from './reading.ts';
import { pathText, type Seat } from './seats.ts';
import type { State } from './state.ts';

export interface Suggestion {
  readonly id: string;
  readonly written: PlainChange;
  readonly sureness: Sureness;
  readonly why: string;
  /** The units concerned, by their paths in each chart. */
  readonly uses: Paths;
}

export interface Question {
  readonly id: string;
  readonly asks: string;
  readonly about: Paths;
  /** The likeliest first. All choices lead to the second chart. */
  readonly choices: readonly { readonly label: string; readonly written: readonly PlainChange[] }[];
}

interface Paths {
  readonly before: readonly string[];
  readonly after: readonly string[];
}

export interface Suggestions {
  readonly suggestions: readonly Suggestion[];
  readonly questions: readonly Question[];
}

type Same = Extract<Reading, { readonly kind: 'same' }>;

/** The readings as changes. Units that only follow their parent need none. */
export function suggestionsFrom(state: State): Suggestions {
  const heirs = heirsIn(state.decided.map(({ reading }) => reading));
  const heir: Heir = (parent) =>
    parent === null ? { seat: null, isSame: true } : (heirs.get(parent) ?? null);
  const sames = state.decided.map(({ reading }) => reading).filter(isSame);
  const origins = new Map(sames.map((same) => [same.to, same]));
  const isQuiet = (to: Seat): boolean =>
    to.children.every((child) => {
      const same = origins.get(child);
      return same !== undefined && follows(same, heir, isQuiet) && isQuiet(child);
    });
  const followers = new Set(sames.filter((same) => follows(same, heir, isQuiet)).map(({ from }) => from));
  const hanging = Map.groupBy(sames, (same) => hangsOn(state, same));
  const suggestions = state.decided.flatMap((decided) => {
    const { reading } = decided;
    if (isSame(reading) && (hangsOn(state, reading) || followers.has(reading.from))) return [];
    const written = changeOf(reading, { heir, followers });
    return written ? [suggestionOf(decided, written)] : [];
  });
  return {
    suggestions: suggestions.map((one, at) => ({ id: `s${at + 1}`, ...one })),
    questions: state.open.map((open, at) => ({
      id: `q${at + 1}`,
      ...questionOf(open, hanging.get(open) ?? [], heir, isQuiet),
    })),
  };
}

function isSame(reading: Reading): reading is Same {
  return reading.kind === 'same';
}

/** The question whose answer decides whether a unit simply follows its parent, or null. */
function hangsOn({ asked }: State, { from, to }: Same): Open | null {
  const open = from.parent && asked.get(from.parent);
  return open && to.parent && asked.get(to.parent) === open && from.name === to.name ? open : null;
}

function suggestionOf({ reading, sureness, why }: Decided, written: PlainChange): Omit<Suggestion, 'id'> {
  const { from, to } = endsOf(reading);
  const into = reading.kind === 'absorb' ? [reading.into] : [];
  return {
    written,
    sureness,
    why,
    uses: { before: [...from, ...into].map(pathText), after: to.map(pathText) },
  };
}

function questionOf(
  open: Open,
  hanging: readonly Same[],
  heir: Heir,
  isQuiet: (to: Seat) => boolean,
): Omit<Question, 'id'> {
  return {
    asks: open.asks,
    about: { before: open.from.map(pathText), after: open.to.map(pathText) },
    choices: open.choices.map(({ label, readings }) => ({
      label,
      written: chosen(readings, hanging, heir, isQuiet),
    })),
  };
}

/** The changes of one choice, including those of the children that depend on it. */
function chosen(
  readings: readonly Reading[],
  hanging: readonly Same[],
  heir: Heir,
  isQuiet: (to: Seat) => boolean,
): readonly PlainChange[] {
  const heirs = heirsIn(readings);
  const heirBelow: Heir = (parent) => (parent && heirs.get(parent)) ?? heir(parent);
  const followers = new Set<Seat>(
    hanging.filter((one) => follows(one, heirBelow, isQuiet)).map(({ from }) => from),
  );
  return [
    ...readings.map((reading) => changeOf(reading, { heir: heirBelow, followers })),
    ...hanging
      .filter(({ from }) => !followers.has(from))
      .map((same) => changeOf(same, { heir: heirBelow, followers })),
  ].filter((change) => change !== null);
}
