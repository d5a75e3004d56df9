import { pagesFor, pagesNamed } from './query/candidates.ts';
import type { Term } from './query/term.ts';
import type { Reach } from './reach.ts';
import type { Index, Store } from './store.ts';

/** Record files that are read at once, unless everything is asked for: of a small archive, or of a large one. */
const FILES_OF_SMALL = 5;
const FILES_OF_LARGE = 3;
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
  // First of all, so that there is room for it.
  const named = (await pagesNamed(index, terms)).pages;
  const { mayAnswer, held } = await holding(index, terms, reach);
  const hopeful = [...parts.keys()].filter(mayAnswer);
  if (wantsWhole || hopeful.length < 2) return [{ parts: hopeful, isWhole: true }];

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

/** Begins to fetch what tells of all of the words, before it is known which of them are looked for first. */
export async function lookAhead(store: Store, terms: readonly Term[]): Promise<void> {
  const { parts } = await store.manifest();
  const places = new Set(terms.flatMap((term) => term.places));
  const own = [...parts.keys()].filter((part) => parts[part]?.of.some((id) => places.has(id)));
  const ask = (index: Index) =>
    Promise.all([
      pagesNamed(index, terms),
      ...terms
        .filter(({ isWeak }) => !isWeak)
        .map((term) => pagesFor(index, term, { near: false, readings: /[ぁ-んa-z]/.test(term.typed) })),
    ]);
  const indexes = [await firstIndex(store), ...(own.length === 1 ? [store.pagesOf(own)] : [])];
  await Promise.all(indexes.map(ask));
}

/** Whether something may be called just so. */
export async function mayBeCalled(store: Store, named: Term): Promise<boolean> {
  const { pages, isWhole } = await pagesNamed(await firstIndex(store), [named]);
  return pages.size > 0 || !isWhole;
}

/** What tells of a word first: in which parts it is, or on which pages of the only one. */
async function firstIndex(store: Store): Promise<Index> {
  return (await store.whichPart()) ?? store.pagesOf([0]);
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
  const [fileOf, { pages: named }, { mayAnswer, held }] = await Promise.all([
    store.allPages(parts),
    pagesNamed(index, terms),
    holding(index, terms, reach),
  ]);
  const hopeful = [...fileOf.keys()].filter(mayAnswer);
  const { allowance, isBounded } = store;
  const fileAt = (page: number) => fileOf.get(page) ?? '';
  const isRead = (page: number) => allowance.isTaken(fileAt(page));
  // One is left for who has to look again.
  const left = allowance.left();
  const most = isBounded ? Math.min(FILES_OF_LARGE, Math.max(left - 1, Math.min(left, 1))) : FILES_OF_SMALL;
  const read = new Set(hopeful.filter(isRead));
  const unread = new Set(hopeful.filter((page) => !isRead(page)).map(fileAt));
  if (wantsWhole || unread.size <= most) {
    for (const file of unread) allowance.take(file);
    return { pages: hopeful, isWhole: true };
  }
  const likeliest = hopeful.toSorted(
    (a, b) => Number(named.has(b)) - Number(named.has(a)) || held(b) - held(a) || a - b,
  );
  const chosen = new Set<string>();
  for (const page of likeliest) if (chosen.size < most && !isRead(page)) chosen.add(fileAt(page));
  for (const file of chosen) allowance.take(file);
  const pages = hopeful.filter((page) => chosen.has(fileAt(page)) || read.has(page));
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
  // Half of the words will do only where all of them are known.
  const isNowhere = sets.some((set, at) => set?.size === 0 && !isPlace[at]);
  const half = isNowhere ? Math.floor(others / 2) + 1 : Math.ceil(others / 2);
  const needed = { none: terms.length, weak: others, some: Math.max(1, half) }[reach.missing];
  const held = (number: number) => sets.filter((set, at) => set?.has(number) !== false || isPlace[at]).length;
  return {
    held,
    mayAnswer: (number) =>
      held(number) >= Math.min(needed, terms.length) && sets.some((set) => set?.has(number) !== false),
  };
}
