import { kindWords } from '#telling/verbs.ts';
import { attempt, type Library, type Outcome } from './attempt.ts';
import type { Asked } from './query/asked.ts';
import { isCalled } from './query/called.ts';
import { byScore, type Ranked } from './query/rank.ts';
import { wordsTerm } from './query/term.ts';
import { INFLECTED, READ } from './reach.ts';
import { mayBeCalled } from './to-read.ts';

/** What happened to a unit that is asked for by name, or in a year. Null if nothing has that name. */
export async function whatHappenedTo(
  library: Library,
  { deed, subject, levels, narrowing }: Asked,
  wantsWhole: boolean,
): Promise<Outcome | null> {
  const isOfYear = narrowing.some(({ date }) => date !== null) && [...subject, ...levels].length === 0;
  if (isOfYear && deed.kind === null) return attempt(library, narrowing, READ, wantsWhole);
  const named = subject.at(-1);
  if (!named || !(await mayBeCalled(library.store, named))) return null;
  const outcome = await attempt(library, [...subject, ...narrowing], READ, wantsWhole);
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
 * The changes of units of a kind in the whole index. Null if the query does not ask for that, or if they need
 * more files than the search may fetch.
 */
export async function whatHappenedToAny(
  library: Library,
  { deed, subject, levels, isOfAny, narrowing }: Asked,
  wantsWhole: boolean,
): Promise<Happenings | null> {
  const [kind] = deed.kinds;
  if (!kind || subject.length > 0 || (levels.length === 0 && !isOfAny)) return null;
  const terms = [wordsTerm(deed.kinds.map((one) => kindWords[one])), ...narrowing];
  // The number is known only after all records were read: too many in a large archive unless the query
  // narrows them.
  const reads = wantsWhole || !library.store.isBounded;
  if (!reads && narrowing.length === 0) return null;
  const outcome = await attempt(library, terms, INFLECTED, reads, true);
  if (!outcome.isWhole) return null;
  const all = outcome.ranked
    .filter(({ prepared: { record } }) => record.isChange && record.changes.some((one) => isMeant(one)))
    .toSorted((a, b) => place(a) - place(b));
  const asked = isOfAny ? all : all.filter(({ prepared: { record } }) => levels.includes(record.level ?? ''));
  const title = phrase(isOfAny ? '' : levels.join('・'), kind);
  const sentence = sentenceOn(asked, all, isOfAny ? '' : levels.join('・'), deed.kinds);
  return { outcome: { ...outcome, ranked: asked.length > 0 ? asked : all }, title, sentence };

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
): string {
  const [kind] = kinds;
  if (!kind) return '';
  const counted = kinds.flatMap((one) => count(asked, own, one));
  if (counted.length > 0) return `${counted.join('、')}。`;
  const others = new Set(all.flatMap(({ prepared }) => prepared.record.level ?? []));
  const elsewhere = [...others].flatMap((level) =>
    count(
      all.filter(({ prepared }) => prepared.record.level === level),
      level,
      kind,
    ),
  );
  const none = `${phrase(own, kind)}の記録はない。`;
  return elsewhere.length > 0 ? `${none}${elsewhere.join('、')}。` : none;
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
