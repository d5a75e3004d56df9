import { kindWords } from '#telling/verbs.ts';
import { attempt, type Library, type Outcome } from './attempt.ts';
import type { Asked } from './query/asked.ts';
import { isCalled } from './query/called.ts';
import { byScore, type Ranked } from './query/rank.ts';
import { type Term, wordsTerm } from './query/term.ts';
import { INFLECTED, READ } from './reach.ts';
import { mayBeCalled } from './to-read.ts';

/** What happened to a unit that is asked for by name, or in a year. Null if nothing has that name. */
export async function whatHappenedTo(
  library: Library,
  { deed, subject, levels, narrowing }: Asked,
): Promise<Outcome | null> {
  const isOfYear = narrowing.some(({ date }) => date !== null) && [...subject, ...levels].length === 0;
  if (isOfYear && deed.kind === null) return attempt(library, narrowing, READ);
  const named = subject.at(-1);
  if (!named || !(await mayBeCalled(library.store, named))) return null;
  const outcome = await attempt(library, [...subject, ...narrowing], READ);
  const [best] = outcome.ranked.toSorted(byScore);
  return best && isCalled(best.prepared, named) ? outcome : null;
}

/** Changes of the kinds asked for, and their number in words. */
export interface Happenings {
  readonly outcome: Outcome;
  /** 係の統合 */
  readonly title: string;
  /** 係の統合は5件。 */
  readonly sentence: string;
}

/**
 * The changes of units of a kind in the whole index; if there are none on the date asked for, those of all dates. Null if the query
 * does not ask for that, or if they need more files than the search may fetch.
 */
export async function whatHappenedToAny(
  library: Library,
  { deed, subject, levels, isOfAny, narrowing }: Asked,
): Promise<Happenings | null> {
  const [kind] = deed.kinds;
  if (!kind || subject.length > 0 || (levels.length === 0 && !isOfAny)) return null;
  // The number is known only after all records were read: too many in a large archive unless the query
  // narrows them.
  const { isBounded } = library.store;
  if (isBounded && narrowing.length === 0) return null;
  const level = isOfAny ? '' : levels.join('・');
  const here = await changesOf(narrowing);
  if (here === null) return null;
  const places = narrowing.filter(({ date }) => date === null);
  const isElsewhere = here.all.length === 0 && places.length < narrowing.length && !isBounded;
  const elsewhere = isElsewhere ? await changesOf(places) : null;
  const { outcome, asked, all } = elsewhere !== null && elsewhere.asked.length > 0 ? elsewhere : here;
  const title = `${within(narrowing)}${phrase(level, kind)}`;
  const first = sentenceOn(here.asked, here.all, level, deed.kinds, narrowing);
  const second =
    asked === here.asked ? '' : `時期を問わなければ、${sentenceOn(asked, all, level, deed.kinds, places)}`;
  return {
    outcome: { ...outcome, ranked: asked.length > 0 ? asked : all },
    title,
    sentence: `${first}${second}`,
  };

  async function changesOf(beside: readonly Term[]) {
    const words = wordsTerm(deed.kinds.map((one) => kindWords[one]));
    const outcome = await attempt(
      { ...library, wantsWhole: !isBounded },
      [words, ...beside],
      INFLECTED,
      true,
    );
    if (!outcome.isWhole) return null;
    const all = outcome.ranked
      .filter(({ prepared: { record } }) => record.isChange && record.changes.some((one) => isMeant(one)))
      .toSorted((a, b) => place(a) - place(b));
    const isAsked = ({ prepared: { record } }: Ranked) => isOfAny || levels.includes(record.level ?? '');
    return { outcome, all, asked: all.filter(isAsked) };
  }
  function isMeant(one: string): boolean {
    return deed.kinds.some((known) => known === one);
  }
  function place({ prepared }: Ranked): number {
    return deed.kinds.findIndex((known) => prepared.record.changes.includes(known));
  }
}

/** 課の統合の記録はない。係の統合は5件。 */
function sentenceOn(
  asked: readonly Ranked[],
  all: readonly Ranked[],
  own: string,
  kinds: Asked['deed']['kinds'],
  narrowing: readonly Term[],
): string {
  const [kind] = kinds;
  if (!kind) return '';
  const counted = kinds.flatMap((one) => count(asked, own, one));
  const where = within(narrowing);
  if (counted.length > 0) return `${where}${counted.join('、')}。`;
  const others = new Set(all.flatMap(({ prepared }) => prepared.record.level ?? []));
  const elsewhere = [...others].flatMap((level) =>
    count(
      all.filter(({ prepared }) => prepared.record.level === level),
      level,
      kind,
    ),
  );
  const none = `${where}${phrase(own, kind)}の記録はない。`;
  return elsewhere.length > 0 ? `${none}${elsewhere.join('、')}。` : none;
}

/** 伊勢崎市の令和8年度の, before what is counted there. */
function within(narrowing: readonly Term[]): string {
  return narrowing.map(({ typed }) => `${typed}の`).join('');
}

function phrase(level: string, kind: keyof typeof kindWords): string {
  return level === '' ? kindWords[kind] : `${level}の${kindWords[kind]}`;
}

function count(list: readonly Ranked[], level: string, kind: keyof typeof kindWords): readonly string[] {
  const found = list.filter(({ prepared }) => prepared.record.changes.includes(kind));
  const planned = found.filter(({ prepared }) => prepared.record.state === '予定').length;
  if (found.length === 0) return [];
  const words = `${phrase(level, kind)}は${found.length}件`;
  return [
    planned === 0
      ? words
      : planned === found.length
        ? `${words}（予定）`
        : `${words}（うち予定${planned}件）`,
  ];
}
