import { pagesFor, pagesNamed } from './query/candidates.ts';
import type { Term } from './query/term.ts';
import type { Reach } from './reach.ts';
import type { Index, Store } from './store.ts';

/** Record files that one step reads in a small and in a large archive, unless everything is wanted. */
const FILES_OF_SMALL = 5;
const FILES_OF_LARGE = 3;

/** Prefetches the index files for all terms, before the steps decide which terms are looked up first. */
export async function lookAhead({ index }: Store, terms: readonly Term[]): Promise<void> {
  await Promise.all([
    pagesNamed(index, terms),
    ...terms
      .filter(({ isWeak }) => !isWeak)
      .map((term) => pagesFor(index, term, { near: false, readings: /[ぁ-んa-z]/.test(term.typed) })),
  ]);
}

/** Whether something may have exactly this name; true if the index could not be read in full. */
export async function mayBeCalled(store: Store, named: Term): Promise<boolean> {
  const { pages, isWhole } = await pagesNamed(store.index, [named]);
  return pages.size > 0 || !isWhole;
}

interface PagesToRead {
  readonly pages: readonly number[];
  readonly isWhole: boolean;
}

/**
 * The pages that may hold an answer. If they lie in too many files, those of the likeliest files, and
 * `isWhole` is false.
 */
export async function pagesToRead(
  store: Store,
  terms: readonly Term[],
  reach: Reach,
  wantsWhole: boolean,
): Promise<PagesToRead> {
  const [fileOf, own, { pages: named }, { mayAnswer, held }] = await Promise.all([
    store.allPages(),
    store.pagesIn(new Set(terms.flatMap(({ places }) => places))),
    pagesNamed(store.index, terms),
    holding(store.index, terms, reach),
  ]);
  const hopeful = [...fileOf.keys()].filter(mayAnswer);
  const { allowance, isBounded } = store;
  const fileAt = (page: number) => fileOf[page] ?? '';
  const isRead = (page: number) => allowance.isTaken(fileAt(page));
  // One file is left for a later step.
  const left = allowance.left();
  const most = isBounded ? Math.min(FILES_OF_LARGE, Math.max(left - 1, Math.min(left, 1))) : FILES_OF_SMALL;
  const read = new Set(hopeful.filter(isRead));
  const unread = new Set(hopeful.filter((page) => !isRead(page)).map(fileAt));
  if (wantsWhole || unread.size <= most) {
    for (const file of unread) allowance.take(file);
    return { pages: hopeful, isWhole: true };
  }
  const likeliest = hopeful.toSorted(
    (a, b) =>
      Number(own.has(b)) - Number(own.has(a)) ||
      Number(named.has(b)) - Number(named.has(a)) ||
      held(b) - held(a) ||
      a - b,
  );
  const chosen = new Set<string>();
  for (const page of likeliest) if (chosen.size < most && !isRead(page)) chosen.add(fileAt(page));
  for (const file of chosen) allowance.take(file);
  const pages = hopeful.filter((page) => chosen.has(fileAt(page)) || read.has(page));
  return { pages, isWhole: pages.length === hopeful.length };
}

interface Holding {
  /** How many terms a page may hold. */
  readonly held: (number: number) => number;
  /** Whether a page may hold as many terms as an answer needs. */
  readonly mayAnswer: (number: number) => boolean;
}

async function holding(index: Index, terms: readonly Term[], reach: Reach): Promise<Holding> {
  const sets = await Promise.all(terms.map((term) => pagesFor(index, term, reach)));
  const isPlace = terms.map(({ places }) => places.length > 0);
  const others = terms.filter((term, at) => !term.isWeak && !isPlace[at]).length;
  // As in `answers`: half of the words are enough only if each of them is known.
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
