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

/** Whether any part may hold something that is called just so. */
export async function mayBeCalled(store: Store, named: Term): Promise<boolean> {
  const index = await store.whichPart();
  if (index === null) return true;
  const { pages, isWhole } = await pagesNamed(index, [named]);
  return pages.size > 0 || !isWhole;
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
  const isOne = (await store.manifest()).parts.length === 1;
  const [fileOf, namedInTime, { mayAnswer, held }] = await Promise.all([
    store.allPages(parts),
    // In an index of one part there is room for it later, where it is needed at all.
    isOne ? null : pagesNamed(index, terms),
    holding(index, terms, reach),
  ]);
  const hopeful = [...fileOf.keys()].filter(mayAnswer);
  const { allowance } = store;
  const fileAt = (page: number) => fileOf.get(page) ?? '';
  const isRead = (page: number) => !isOne && allowance.isTaken(fileAt(page));
  const most = isOne ? FILES_AT_ONCE : Math.min(FILES_OF_SEVERAL, Math.ceil(allowance.left() / 2));
  const read = new Set(hopeful.filter(isRead));
  const unread = new Set((isOne ? [...fileOf.keys()] : hopeful).filter((page) => !isRead(page)).map(fileAt));
  if (wantsWhole || unread.size <= most) {
    for (const file of unread) allowance.take(file);
    return { pages: hopeful, isWhole: true };
  }
  const { pages: named } = namedInTime ?? (await pagesNamed(index, terms));
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
