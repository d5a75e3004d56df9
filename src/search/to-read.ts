import type { Reach } from './attempt.ts';
import { pagesFor, pagesNamed } from './query/candidates.ts';
import type { Term } from './query/term.ts';
import type { Index, Store } from './store.ts';

/** Record files that one search reads, unless it is asked for everything: of an index in one part, or in several. */
const FILES_AT_ONCE = 5;
const FILES_OF_SEVERAL = 3;
/** How many parts are asked, one after the other, as long as nothing is found. */
const TURNS = 3;

interface PartsToAsk {
  readonly parts: readonly number[];
  /** Whether no other part may hold an answer. */
  readonly isWhole: boolean;
}

/** The parts of the index that may hold an answer, in turns, the likeliest first. */
export async function partsToAsk(
  store: Store,
  terms: readonly Term[],
  reach: Reach,
  wantsWhole: boolean,
): Promise<readonly PartsToAsk[]> {
  const { parts } = await store.manifest();
  const index = await store.whichPart();
  if (index === null) return [{ parts: parts.map((_, number) => number), isWhole: true }];
  const { mayAnswer, held } = await holding(index, terms, reach);
  const hopeful = [...parts.keys()].filter(mayAnswer);
  if (wantsWhole || hopeful.length < 2) return [{ parts: hopeful, isWhole: true }];

  const named = await pagesNamed(index, terms);
  const places = new Set(terms.flatMap((term) => term.places));
  const isPlace = (part: number) => parts[part]?.of.some((id) => places.has(id)) === true;
  const likeliest = hopeful.toSorted(
    (a, b) =>
      Number(isPlace(b)) - Number(isPlace(a)) ||
      Number(named.has(b)) - Number(named.has(a)) ||
      held(b) - held(a) ||
      a - b,
  );
  return likeliest.slice(0, TURNS).map((part) => ({ parts: [part], isWhole: false }));
}

interface PagesToRead {
  readonly pages: readonly number[];
  readonly isWhole: boolean;
}

/** The pages of parts of the index that may hold an answer, as many as are read at once, the likeliest first. */
export async function pagesToRead(
  store: Store,
  parts: readonly number[],
  terms: readonly Term[],
  reach: Reach,
  wantsWhole: boolean,
): Promise<PagesToRead> {
  const index = store.pagesOf(parts);
  // Whoever needs them asks again.
  store.readAhead(parts).catch(() => {});
  const [fileOf, { mayAnswer, held }] = await Promise.all([
    store.allPages(parts),
    holding(index, terms, reach),
  ]);
  const hopeful = [...fileOf.keys()].filter(mayAnswer);
  const isOne = (await store.manifest()).parts.length === 1;
  const most = isOne ? FILES_AT_ONCE : FILES_OF_SEVERAL;
  const files = new Set((isOne ? [...fileOf.keys()] : hopeful).map((page) => fileOf.get(page)));
  if (wantsWhole || files.size <= most) return { pages: hopeful, isWhole: true };

  const named = await pagesNamed(index, terms);
  const likeliest = hopeful.toSorted(
    (a, b) => Number(named.has(b)) - Number(named.has(a)) || held(b) - held(a) || a - b,
  );
  const chosen = new Set<string | undefined>();
  for (const page of likeliest) if (chosen.size < most) chosen.add(fileOf.get(page));
  const pages = hopeful.filter((page) => chosen.has(fileOf.get(page)));
  return { pages, isWhole: pages.length === hopeful.length };
}

interface Holding {
  /** How many of the terms something may hold. */
  readonly held: (number: number) => number;
  /** Whether that are as many as an answer needs. */
  readonly mayAnswer: (number: number) => boolean;
}

async function holding(index: Index, terms: readonly Term[], reach: Reach): Promise<Holding> {
  const sets = await Promise.all(terms.map((term) => pagesFor(index, term, reach)));
  const isPlace = terms.map(({ places }) => places.length > 0);
  const others = terms.filter((term, at) => !term.isWeak && !isPlace[at]).length;
  const needed = { none: terms.length, weak: others, some: Math.max(1, Math.ceil(others / 2)) }[
    reach.missing
  ];
  const held = (number: number) => sets.filter((set, at) => set?.has(number) !== false || isPlace[at]).length;
  return {
    held,
    mayAnswer: (number) =>
      held(number) >= Math.min(needed, terms.length) && sets.some((set) => set?.has(number) !== false),
  };
}
