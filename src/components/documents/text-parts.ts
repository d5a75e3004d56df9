// A text that is too long for its page: each of its chapters has pages of its own.
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { footnotes as endOfText } from '#markdown/footnotes.ts';
import type { Rendered, RenderedSection } from '#markdown/render.ts';
import { addressOfGroup, namedApart, type PageOfGroup, pagesOfGroup } from '../lists/paged.ts';
import { idsIn } from './ids-in.ts';

/** So many bytes of a text stand on one page. */
const MOST_BYTES = 54_000;
/** So many bytes of notes stand where all that is not the text does. */
const MOST_BYTES_OF_NOTES = 16_000;
/** The address of what stands before the first heading, which no id is like. */
const BEGINNING = '_';

/** A section of the text; where it is too long for a page itself, some of it. */
export interface Piece {
  readonly id: string;
  /** Whether it begins with the heading of the section. */
  readonly isFirst: boolean;
  readonly html: string;
}

/** The pages of a text, chapter by chapter, and of its notes where they are long. */
export function textInParts(
  list: string,
  sections: readonly RenderedSection[],
  { footnotes, notes }: Pick<Rendered, 'footnotes' | 'notes'>,
): readonly PageOfGroup<Piece>[] {
  const atEnd = { ...endOfText, depth: 2, html: footnotes, blocks: notes };
  const areNotesApart = bytesOfSection(atEnd) > MOST_BYTES_OF_NOTES;
  const chapters = [...chaptersOf(sections), ...(areNotesApart ? [[atEnd]] : [])].map((chapter) => ({
    key: chapter[0]?.id || BEGINNING,
    name: chapter[0]?.title || '本文',
    items: chapter.flatMap(piecesOf),
  }));
  return namedApart(chapters).flatMap((chapter) => pagesOfGroup(list, chapter, MOST_BYTES, bytesOfSection));
}

export function bytesOfSection({ html }: Pick<RenderedSection, 'html'>): number {
  return Buffer.byteLength(html);
}

/** Of a text that need not stand on another page: none. */
export function textBesides(list: string, text: Rendered, most: number): readonly PageOfGroup<Piece>[] {
  const notes = bytesOfSection({ html: text.footnotes });
  const bytes = text.sections.reduce((sum, section) => sum + bytesOfSection(section), notes);
  return bytes <= most ? [] : textInParts(list, text.sections, text);
}

/** What stands before the first heading is one where it would not fit beside the facts. */
function chaptersOf(sections: readonly RenderedSection[]): readonly (readonly RenderedSection[])[] {
  const told = sections.filter((section) => section.id !== '' || bytesOfSection(section) > MOST_BYTES);
  const top = Math.min(...told.flatMap(({ id, depth }) => (id === '' ? [] : [depth])));
  const chapters: RenderedSection[][] = [];
  for (const section of told) {
    const last = chapters.at(-1);
    if (last && section.depth > top && last[0]?.id !== '') last.push(section);
    else chapters.push([section]);
  }
  return chapters;
}

/** A heading goes with what stands below it. */
function piecesOf(section: RenderedSection): readonly Piece[] {
  const { id, html, blocks } = section;
  if (bytesOfSection(section) <= MOST_BYTES) return [{ id, isFirst: true, html }];
  const [heading = '', ...below] = blocks;
  const pieces = id === '' ? blocks : [heading + (below[0] ?? ''), ...below.slice(1)];
  return pieces.map((html, at) => ({ id, isFirst: at === 0, html }));
}

/** What stands in the address of a page behind that of the text. */
export function partOf({ group, number }: PageOfGroup<Piece>): string {
  return number === 1 ? group.key : `${group.key}/${number}`;
}

/** The headings on a page of a text. */
export function contentsOfPieces(
  { items }: PageOfGroup<Piece>,
  { sections }: { readonly sections: readonly RenderedSection[] },
): readonly { readonly id: string; readonly title: string; readonly depth: number }[] {
  const titles = new Map(sections.map(({ id, title }) => [id, title]));
  return items
    .filter(({ id, isFirst }) => id !== '' && isFirst)
    .map(({ id }) => ({ id, title: titles.get(id) ?? '', depth: 2 }));
}

export function notesWithLine(
  { footnotes }: Pick<Rendered, 'footnotes'>,
  pages: readonly PageOfGroup<Piece>[],
  page: string,
): string {
  const place = placesInText(pages).get(endOfText.id);
  return place === undefined ? footnotes : lineTo(endOfText, place.slice(page.length));
}

/** The sections as the page that they belong to has them: what has pages of its own is a line that leads there. */
export function withLines(
  sections: readonly RenderedSection[],
  pages: readonly PageOfGroup<Piece>[],
  page: string,
): readonly RenderedSection[] {
  const places = placesInText(pages);
  return sections.map((section) => {
    const place = places.get(section.id);
    return place === undefined ? section : { ...section, html: lineTo(section, place.slice(page.length)) };
  });
}

function lineTo({ id, title }: Pick<RenderedSection, 'id' | 'title'>, place: string): string {
  if (id === '') return toHtml(h('p', h('a', { href: place }, title || '本文')));
  return toHtml(h('p', { id }, h('a', { href: `${place}#${id}` }, title)));
}

/** On which page each address within a text is that has pages of its own. */
export function placesInText(pages: readonly PageOfGroup<Piece>[]): ReadonlyMap<string, string> {
  const places = new Map<string, string>();
  for (const { list, group, items, number } of pages)
    for (const { id, html } of items)
      for (const own of [id, ...idsIn(html)])
        if (!places.has(own)) places.set(own, addressOfGroup(list, group, number));
  return places;
}
