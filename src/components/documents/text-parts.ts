// A text that is too long for its page is split into pages by chapter.
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { footnotes as endOfText } from '#markdown/footnotes.ts';
import type { Rendered, RenderedSection } from '#markdown/render.ts';
import { addressOfGroup, namedApart, type PageOfGroup, pagesOfGroup } from '../lists/paged.ts';
import { idsIn } from './ids-in.ts';

/** The most bytes of text on one page. */
const MOST_BYTES = 54_000;
/** With more bytes of footnotes, these get a page of their own. */
const MOST_BYTES_OF_NOTES = 16_000;
/** The key of the text before the first heading. No id is like it. */
const BEGINNING = '_';

/** A section of the text, or a part of a section that is too long for one page. */
export interface Piece {
  readonly id: string;
  /** Whether the piece starts with the heading of the section. */
  readonly isFirst: boolean;
  readonly html: string;
}

/** The pages of a text by chapter, and of its footnotes if these are long. */
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

/** The pages of a text. None if it has at most `most` bytes. */
export function textBesides(list: string, text: Rendered, most: number): readonly PageOfGroup<Piece>[] {
  const notes = bytesOfSection({ html: text.footnotes });
  const bytes = text.sections.reduce((sum, section) => sum + bytesOfSection(section), notes);
  return bytes <= most ? [] : textInParts(list, text.sections, text);
}

/** The text before the first heading is a chapter only if it does not fit beside the facts. */
function chaptersOf(sections: readonly RenderedSection[]): readonly (readonly RenderedSection[])[] {
  const listed = sections.filter((section) => section.id !== '' || bytesOfSection(section) > MOST_BYTES);
  const top = Math.min(...listed.flatMap(({ id, depth }) => (id === '' ? [] : [depth])));
  const chapters: RenderedSection[][] = [];
  for (const section of listed) {
    const last = chapters.at(-1);
    if (last && section.depth > top && last[0]?.id !== '') last.push(section);
    else chapters.push([section]);
  }
  return chapters;
}

/** Pieces of a long section. A heading stays with the block below it. */
function piecesOf(section: RenderedSection): readonly Piece[] {
  const { id, html, blocks } = section;
  if (bytesOfSection(section) <= MOST_BYTES) return [{ id, isFirst: true, html }];
  const [heading = '', ...below] = blocks;
  const pieces = id === '' ? blocks : [heading + (below[0] ?? ''), ...below.slice(1)];
  return pieces.map((html, at) => ({ id, isFirst: at === 0, html }));
}

/** The part of the page's address below that of the text. */
export function partOf({ group, number }: PageOfGroup<Piece>): string {
  return number === 1 ? group.key : `${group.key}/${number}`;
}

/** The table of contents for one page of a text. */
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

/** The sections as on the page of the text. Those with pages of their own are lines that link there. */
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

/** The page of every anchor, for a text that is split into pages. */
export function placesInText(pages: readonly PageOfGroup<Piece>[]): ReadonlyMap<string, string> {
  const places = new Map<string, string>();
  for (const { list, group, items, number } of pages)
    for (const { id, html } of items)
      for (const own of [id, ...idsIn(html)])
        if (!places.has(own)) places.set(own, addressOfGroup(list, group, number));
  return places;
}
