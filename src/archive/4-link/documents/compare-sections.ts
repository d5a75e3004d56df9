import type { LinkedMeasure } from '../promises/measures.ts';
import type { LinkedEdition } from '../types.ts';
import { areWordsCompared, type ComparedItem, type ComparedSection, type SectionText } from './comparison.ts';

/**
 * Compares headings that are not measures, in the order of the newer edition, followed by those that are
 * gone. Two headings match by id, then by title, then by the measures they share. Empty if one of the
 * editions has no such headings.
 */
export function compareSections(
  older: LinkedEdition,
  newer: LinkedEdition,
  items: readonly Pick<ComparedItem, 'older' | 'newer'>[],
  measures: ReadonlyMap<string, LinkedMeasure>,
): readonly ComparedSection[] {
  const [before, after] = [sectionTexts(older), sectionTexts(newer)];
  if (before.length === 0 || after.length === 0) return [];
  const ways = waysOf(items, measures);
  const counterparts = match(before, after, ways);
  const matched = new Set(counterparts.values());
  const areCompared = areWordsCompared(older, newer);
  const shown = after.map((section): ComparedSection => {
    const same = counterparts.get(section);
    if (same) {
      const isSame = isUnchanged(same, section, areCompared);
      return { fate: isSame ? 'continued' : 'revised', older: [same], newer: [section] };
    }
    const origins = before.filter(({ id }) => ways.some((way) => way.from === id && way.to === section.id));
    if (origins.length > 0)
      return { fate: origins.length > 1 ? 'merged' : 'split', older: origins, newer: [section] };
    return { fate: older.data.known === 'full' ? 'new' : 'unknown', older: [], newer: [section] };
  });
  const shownOlder = new Set(shown.flatMap((row) => row.older));
  const gone = before
    .filter((section) => !matched.has(section) && !shownOlder.has(section))
    .map((section): ComparedSection => {
      const heirs = after.filter(({ id }) => ways.some((way) => way.from === section.id && way.to === id));
      if (heirs.length > 0)
        return { fate: heirs.length > 1 ? 'split' : 'merged', older: [section], newer: heirs };
      // An incomplete edition cannot show that something is missing from it.
      return { fate: newer.data.known === 'full' ? 'ended' : 'unknown', older: [section], newer: [] };
    });
  return [...shown, ...gone];
}

/** How many measures of section `from` continue in section `to`. */
interface Way {
  readonly from: string;
  readonly to: string;
  readonly count: number;
}

function waysOf(
  items: readonly Pick<ComparedItem, 'older' | 'newer'>[],
  measures: ReadonlyMap<string, LinkedMeasure>,
): readonly Way[] {
  const sectionOf = (key: string) => measures.get(key)?.data.section;
  const steps = items.flatMap(({ older, newer }) =>
    older.flatMap((a) =>
      newer.flatMap((b) => {
        const [from, to] = [sectionOf(a), sectionOf(b)];
        return from === undefined || to === undefined ? [] : [{ from, to }];
      }),
    ),
  );
  return [...Map.groupBy(steps, ({ from, to }) => JSON.stringify([from, to])).values()].flatMap((same) => {
    const [first] = same;
    return first ? [{ ...first, count: same.length }] : [];
  });
}

/** The older counterpart of each section of the newer edition. */
function match(
  before: readonly SectionText[],
  after: readonly SectionText[],
  ways: readonly Way[],
): ReadonlyMap<SectionText, SectionText> {
  const found = new Map<SectionText, SectionText>();
  const open = {
    before: () => before.filter((one) => ![...found.values()].includes(one)),
    after: () => after.filter((one) => !found.has(one)),
  };
  const isSame: readonly ((a: SectionText, b: SectionText) => boolean)[] = [
    (a, b) => a.id === b.id,
    (a, b) => a.code === b.code && a.title === b.title,
    (a, b) => a.title === b.title,
    (a, b) => isMost(ways, a.id, b.id),
  ];
  for (const same of isSame) {
    const left = open.before();
    for (const section of open.after()) {
      const candidates = left.filter((one) => same(one, section));
      const [only] = candidates;
      if (only && candidates.length === 1 && !open.after().some((b) => b !== section && same(only, b)))
        found.set(section, only);
    }
  }
  return found;
}

/** Whether more measures went from `from` to `to` than between either of them and any other section. */
function isMost(ways: readonly Way[], from: string, to: string): boolean {
  const own = ways.find((way) => way.from === from && way.to === to)?.count ?? 0;
  return own > 0 && ways.every((way) => (way.from === from) === (way.to === to) || way.count < own);
}

function sectionTexts({ body, measures, sections }: LinkedEdition): readonly SectionText[] {
  const plain = new Map(body.passages.map((passage) => [passage.heading?.id ?? '', passage.plain]));
  const promised = new Set(measures.map((key) => key.split('#')[1]));
  return sections
    .filter(({ id }) => !promised.has(id))
    .map(({ id, code, title, url }) => ({ id, code, title, url, text: plain.get(id) ?? '' }));
}

/** Numbers of sections are ignored. Texts are ignored where they are editors' summaries. */
function isUnchanged(a: SectionText, b: SectionText, areCompared: boolean): boolean {
  return a.title === b.title && (!areCompared || a.text === b.text);
}
