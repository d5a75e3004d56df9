// The text of an edition that is too long for its page: each of its chapters has pages of its own.
import type { Archive, LinkedEdition } from '#archive/4-link/types.ts';
import { urls } from '#archive/4-link/urls.ts';
import type { RenderedSection } from '#markdown/render.ts';
import { addressOfGroup, type PageOfGroup } from '../paged.ts';
import { idsIn, measuresInParts, placesElsewhere } from './edition-parts.ts';

/** So many letters are read on one page. */
const MOST_LETTERS = 18_000;
/** The address of what stands before the first heading, which no id is like. */
const BEGINNING = '_';

/** A section of the text; where it is too long for a page itself, the one at `at` of `of` pieces of it. */
export interface Piece {
  readonly id: string;
  readonly at: number;
  readonly of: number;
}

interface Section {
  readonly id: string;
  readonly title: string;
  readonly depth: number;
  letters: number;
}

/** The pages of a text, chapter by chapter; none where it has room beside the facts of its edition. */
export function textInParts(archive: Archive, edition: LinkedEdition): readonly PageOfGroup<Piece>[] {
  const { body, url } = edition;
  const measures = new Set(
    [...placesElsewhere(measuresInParts(archive, edition)).keys()].map(({ id }) => id),
  );
  const sections = sectionsOf(body).filter(({ id }) => !measures.has(id));
  if (lettersIn(sections) <= MOST_LETTERS) return [];
  return chaptersOf(sections).flatMap((chapter) => pagesOfChapter(urls.textIn(url), chapter));
}

/** A heading without an id belongs to what stands before it. */
function sectionsOf({ passages }: LinkedEdition['body']): readonly Section[] {
  const sections: Section[] = [];
  for (const { heading, plain } of passages) {
    const last = sections.at(-1);
    if (last && heading?.id === '') last.letters += plain.length;
    else
      sections.push({
        id: heading?.id ?? '',
        title: heading?.title ?? '',
        depth: heading?.depth ?? 0,
        letters: plain.length,
      });
  }
  return sections;
}

function lettersIn(sections: readonly Section[]): number {
  return sections.reduce((sum, { letters }) => sum + letters, 0);
}

/** What stands before the first heading is one where it would not fit beside the facts. */
function chaptersOf(sections: readonly Section[]): readonly (readonly Section[])[] {
  const told = sections.filter(({ id, letters }) => id !== '' || letters > MOST_LETTERS);
  const top = Math.min(...told.flatMap(({ id, depth }) => (id === '' ? [] : [depth])));
  const chapters: Section[][] = [];
  for (const section of told) {
    const last = chapters.at(-1);
    if (last && section.depth > top && last[0]?.id !== '') last.push(section);
    else chapters.push([section]);
  }
  return chapters;
}

function pagesOfChapter(list: string, chapter: readonly Section[]): readonly PageOfGroup<Piece>[] {
  const pages: Piece[][] = [];
  let room = 0;
  for (const { id, letters } of chapter) {
    const of = Math.max(1, Math.ceil(letters / MOST_LETTERS));
    for (let at = 0; at < of; at++) {
      const own = letters / of;
      const last = pages.at(-1);
      if (last && own <= room) last.push({ id, at, of });
      else pages.push([{ id, at, of }]);
      room = (last && own <= room ? room : MOST_LETTERS) - own;
    }
  }
  const [first] = chapter;
  const group = { key: first?.id || BEGINNING, name: first?.title || '本文', items: pages.flat() };
  return pages.map((items, at) => ({
    kind: 'group',
    list,
    group,
    items,
    number: at + 1,
    of: pages.length,
  }));
}

/** What of a text as it was rendered stands on a page of it. */
export function htmlOfPiece({ blocks, html }: RenderedSection, { at, of }: Piece): string {
  let before = 0;
  return blocks
    .filter((block) => {
      const page = Math.floor((before / html.length) * of);
      before += block.length;
      return page === at;
    })
    .join('');
}

/** On which page each address within a text is that has pages of its own. */
export function placesInText(
  pages: readonly PageOfGroup<Piece>[],
  rendered: readonly RenderedSection[],
): ReadonlyMap<string, string> {
  const byId = new Map(rendered.map((section) => [section.id, section]));
  const places = new Map<string, string>();
  for (const { list, group, items, number } of pages)
    for (const piece of items) {
      const section = byId.get(piece.id);
      const ids = section ? idsIn(htmlOfPiece(section, piece)) : [];
      for (const id of [piece.id, ...ids])
        if (!places.has(id)) places.set(id, addressOfGroup(list, group, number));
    }
  return places;
}
