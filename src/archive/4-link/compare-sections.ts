import type { Fate, LinkedEdition } from './types.ts';

/** The words below a heading that is no measure, as one edition has them. */
export interface SectionText {
  readonly id: string;
  readonly code: string | null;
  readonly title: string;
  readonly text: string;
  readonly url: string;
}

export interface ComparedSection {
  readonly fate: Fate;
  readonly older: SectionText | null;
  readonly newer: SectionText | null;
}

/**
 * Headings that are no measures, in the order of the newer edition; what is gone stands at the end. They are the
 * same where their ids are, or else where code and title are. Nothing where one of the editions has none.
 */
export function compareSections(older: LinkedEdition, newer: LinkedEdition): readonly ComparedSection[] {
  const [before, after] = [sectionTexts(older), sectionTexts(newer)];
  if (before.length === 0 || after.length === 0) return [];
  const left = new Map(before.map((section) => [section.id, section]));
  const sameId = new Set(after.filter(({ id }) => left.has(id)).map(({ id }) => id));
  const counterpart = (section: SectionText) =>
    left.get(section.id) ??
    [...left.values()].find(
      ({ id, code, title }) => !sameId.has(id) && code === section.code && title === section.title,
    );
  const kept = after.map((section): ComparedSection => {
    const before = counterpart(section);
    if (before) left.delete(before.id);
    if (!before)
      return { fate: older.data.known === 'full' ? 'new' : 'unknown', older: null, newer: section };
    return { fate: saysTheSame(before, section) ? 'continued' : 'revised', older: before, newer: section };
  });
  const gone = [...left.values()].map(
    (section): ComparedSection => ({
      // An edition that is known in part cannot show that something is missing from it.
      fate: newer.data.known === 'full' ? 'ended' : 'unknown',
      older: section,
      newer: null,
    }),
  );
  return [...kept, ...gone];
}

/** Which editions are shown beside each other: each with the one before it and with the first. */
export function pairsOf(
  editions: readonly LinkedEdition[],
): readonly { readonly older: LinkedEdition; readonly newer: LinkedEdition }[] {
  return editions.flatMap((newer, at) =>
    [...new Set([editions[at - 1], at > 1 ? editions[0] : undefined])].flatMap((older) =>
      older ? [{ older, newer }] : [],
    ),
  );
}

function sectionTexts({ body, measures, sections }: LinkedEdition): readonly SectionText[] {
  const plain = new Map(body.passages.map((passage) => [passage.heading?.id ?? '', passage.plain]));
  const promised = new Set(measures.map((key) => key.split('#')[1]));
  return sections
    .filter(({ id }) => !promised.has(id))
    .map(({ id, code, title, url }) => ({ id, code, title, url, text: plain.get(id) ?? '' }));
}

function saysTheSame(a: SectionText, b: SectionText): boolean {
  return a.code === b.code && a.title === b.title && a.text === b.text;
}
