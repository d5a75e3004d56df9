import { plain } from './normal-form.ts';

/** The current numbering while reading down a document. */
export interface Outline {
  /** The numbering of the whole document: 1, (2), ③. */
  readonly main: Numbering;
  /** A part such as 方針1 or 表2 with its own numbering; null before the first. */
  readonly part: Part | null;
}

/** `names` may hold two: 表6【参考3】. */
interface Part extends Numbering {
  readonly names: readonly string[];
}

interface Numbering {
  readonly number: string;
  readonly paren: number;
  readonly circled: string;
}

const NONE: Numbering = { number: '', paren: 0, circled: '' };
export const BEGINNING: Outline = { main: NONE, part: null };

// How a numbered paragraph begins.
const BEGINS = {
  part: /^[◎○【[]?\s*(?<name>(?!令和|平成|昭和)[\p{sc=Han}\p{sc=Katakana}ー]{1,6})\s*(?<count>\d{1,2})(?=\s|$|[<〈（(:：】\]])/u,
  roman: /^(?<roman>I{1,3}|IV|V|VI{0,3}|IX|X)(?=\s)/,
  number: /^(?<number>\d{1,2})(?:[.、](?!\d)\s*|\s+)(?=\S)/,
  paren: /^[(（]\s*(?<paren>\d{1,2})\s*[)）]/,
  circled: /^(?<circled>[\u2460-\u2473])/u,
  note: /^(?<note>※\d{1,2})/,
};

export interface Step {
  readonly outline: Outline;
  /** The labels of the text from this paragraph on: 3(2)①, 方針1(1), 表1No.4. Several labels are synonyms. */
  readonly labels: readonly string[];
}

export interface Beginning {
  readonly text: string;
  /** Whether the text is a cell of a table, where numbers only number rows. */
  readonly isRow: boolean;
  /** Whether the text may be a heading. A sentence beginning with 1 is a note. */
  readonly isHeading: boolean;
}

export function step(outline: Outline, { text: printed, isRow, isHeading }: Beginning): Step {
  const text = printed.replace(/[^\u2460-\u24ff]+/g, (part) => part.normalize('NFKC')).trim();
  const groups = firstOf(text);
  const same = { outline, labels: [] };
  if (groups === null) return isRow ? rowStep(outline, text) : same;
  const { name, roman, number, paren, circled, note } = groups;
  if (name !== undefined) return partStep(outline, text);
  if (isRow) return rowStep(outline, text);
  if (roman !== undefined) return { outline: BEGINNING, labels: [roman] };
  if (number !== undefined && number === '1' && !isHeading) return same;
  if (number !== undefined) return stepTo({ main: { ...NONE, number }, part: null }, 'main');
  if (note !== undefined) return { outline, labels: [`${labelOf(outline.main, false)}${note}`] };
  if (paren !== undefined) return parenStep(outline, Number(paren));
  const which = outline.part === null || outline.part.paren === 0 ? 'main' : 'part';
  return stepTo(withIn(outline, which, { circled: circled ?? '' }), which);
}

function firstOf(text: string): Readonly<Record<string, string | undefined>> | null {
  for (const begins of Object.values(BEGINS)) {
    const groups = begins.exec(text)?.groups;
    if (groups !== undefined) return groups;
  }
  return null;
}

function partStep(outline: Outline, text: string): Step {
  const names: string[] = [];
  let rest = text;
  for (;;) {
    const found = BEGINS.part.exec(rest);
    if (found === null) break;
    names.push(`${found.groups?.name}${found.groups?.count}`);
    rest = rest.slice(found[0].length).trim();
  }
  return stepTo({ ...outline, part: { ...NONE, names } }, 'part');
}

/**
 * (1) begins a numbering within the latest part. Other numbers continue the numbering that has the number
 * before.
 */
function parenStep(outline: Outline, paren: number): Step {
  const isOfPart = outline.part !== null && (paren === 1 || outline.part.paren === paren - 1);
  const which = isOfPart ? 'part' : 'main';
  return stepTo(withIn(outline, which, { paren, circled: '' }), which);
}

function rowStep(outline: Outline, text: string): Step {
  const number = /^\d{1,2}$/.exec(text)?.[0];
  return { outline, labels: number ? (outline.part?.names ?? []).map((name) => `${name}No.${number}`) : [] };
}

function withIn(outline: Outline, which: 'main' | 'part', change: Partial<Numbering>): Outline {
  if (which === 'part' && outline.part !== null) return { ...outline, part: { ...outline.part, ...change } };
  return { main: { ...outline.main, ...change }, part: null };
}

function stepTo(outline: Outline, which: 'main' | 'part'): Step {
  const { part, main } = outline;
  return {
    outline,
    labels:
      which === 'part' && part !== null
        ? part.names.map((name) => `${name}${labelOf(part)}`)
        : [labelOf(main)],
  };
}

function labelOf({ number, paren, circled }: Numbering, isWhole = true): string {
  return `${number}${paren === 0 ? '' : `(${paren})`}${isWhole ? circled : ''}`;
}

/** A place as editors write it, in the form of labels. */
export function placeOf(ref: string): string {
  return plain(ref).replace(/^[◎〇]/, '');
}

/** Whether a label is that of a place or of something below it. */
export function isWithin(label: string, place: string): boolean {
  return label.startsWith(place) && !/^\d/.test(label.slice(place.length));
}
