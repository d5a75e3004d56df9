import { type Diagnostic, diagnose } from '#diagnostics/diagnostic.ts';
import { nearest } from '#diagnostics/nearest.ts';
import { withoutBraces } from '../../1-read/markdown/body.ts';
import type { Heading, Passage } from '../../1-read/markdown/passages.ts';
import { numbered } from '../heading-number.ts';
import { itemsOf, repeatedIds } from '../items-of.ts';
import type { Context } from '../rule.ts';

/** Checks that ids of sections and measures are unique and that their headings or texts exist. */
export function* editionIds({ source }: Context): Iterable<Diagnostic> {
  for (const file of source.editions) {
    const { sections, measures, known } = file.data;
    const items = itemsOf(file);
    const repeated = repeatedIds(file);
    for (const { key: id, place, first } of repeated) yield diagnose('H404', place, { id, first });
    if (repeated.length > 0) continue;

    const taken = new Set(items.map(({ id }) => id));
    const sectionIds = new Set(sections.map(({ id }) => id));
    for (const { above, aboveKey, keys } of items) {
      if (above === undefined || sectionIds.has(above)) continue;
      const facts = { section: above, nearest: nearest(above, [...sectionIds]), known: [...sectionIds] };
      yield diagnose('H405', file.at([...keys, aboveKey]), facts);
    }
    const headings = wordsBelow(file.body.passages);
    // A heading without an id is reported by the reader.
    const unnamed = new Set(
      file.body.passages.flatMap(({ heading }) => {
        if (heading?.id !== '') return [];
        const title = withoutBraces(heading.title);
        return [title, numbered(title).title];
      }),
    );
    for (const [index, section] of sections.entries()) {
      if (!headings.has(section.id) && known !== 'title' && !unnamed.has(section.title)) {
        const near = nearest(section.id, [...headings.keys()]);
        yield diagnose('H421', file.at(['sections', index, 'id']), { id: section.id, nearest: near });
      }
    }
    for (const [index, measure] of measures.entries()) {
      const hasText =
        measure.text !== undefined ||
        (measure.aspects?.length ?? 0) > 0 ||
        Boolean(headings.get(measure.id)) ||
        unnamed.has(measure.title);
      if (hasText) continue;
      const { id, title } = measure;
      const others = [...headings.keys()].filter((heading) => !taken.has(heading));
      yield diagnose('H406', file.at(['measures', index, 'id']), {
        id,
        title,
        nearest: headings.has(id) ? null : nearest(id, others),
      });
    }
  }
}

/** The text below each heading, or else below its subheadings. */
function wordsBelow(passages: readonly Passage[]): ReadonlyMap<string, string> {
  const words = new Map<string, string>();
  let above: readonly Heading[] = [];
  for (const { heading, plain } of passages) {
    if (!heading) continue;
    above = [...above.filter(({ depth }) => depth < heading.depth), heading];
    for (const { id } of above) words.set(id, words.get(id) || plain);
  }
  return words;
}
