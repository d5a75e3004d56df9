import { APART, type Claim } from './claims.ts';
import { isWithin, placeOf } from './outline.ts';
import { hashOf, isKeptOfSentences, piecesOf } from './pieces.ts';
import type { Print, PrintedParagraph } from './print.ts';

/**
 * Whether a source prints a claim: at the named place, elsewhere, or nowhere. `untold`: it cannot be decided.
 */
export type Verdict = 'there' | 'elsewhere' | 'nowhere' | 'untold';

export function verdictOn(
  print: Print,
  { kind, words, forms, places }: Pick<Claim, 'kind' | 'words' | 'forms' | 'places'>,
): Verdict {
  if (kind === 'code')
    return hasLabel(print, words) || isIn(print.paragraphs, forms.map(piecesWanted)) ? 'there' : 'nowhere';
  const asked = forms.map(piecesWanted);
  if (asked.every(({ all }) => all.length === 0)) return 'untold';
  const scope = scopeOf(print, places);
  if (scope !== null && isIn(scope, asked)) return 'there';
  if (isIn(print.paragraphs, asked)) return scope === null ? 'there' : 'elsewhere';
  // Fingerprints keep such words only in headings, so a sentence may still contain them.
  return asked.every(({ ofSentence }) => ofSentence.length === 0) ? 'untold' : 'nowhere';
}

interface Wanted {
  readonly all: readonly number[];
  /** The pieces that a fingerprint keeps even in sentences. */
  readonly ofSentence: readonly number[];
}

const wanted = new Map<string, Wanted>();
const MANY = 20_000;

function piecesWanted(form: string): Wanted {
  const known = wanted.get(form);
  if (known !== undefined) return known;
  const pieces = form.split(APART).flatMap(piecesOf);
  const made = { all: pieces.map(hashOf), ofSentence: pieces.filter(isKeptOfSentences).map(hashOf) };
  if (wanted.size > MANY) wanted.clear();
  wanted.set(form, made);
  return made;
}

function isIn(paragraphs: readonly PrintedParagraph[], asked: readonly Wanted[]): boolean {
  return asked.some(({ all, ofSentence }) => {
    const pieces = ofSentence.length > 0 ? ofSentence : all;
    return pieces.length > 0 && (hasAll(paragraphs, pieces) || isOverTwo(paragraphs, pieces));
  });
}

function hasAll(paragraphs: readonly PrintedParagraph[], pieces: readonly number[]): boolean {
  return paragraphs.some(({ hashes }) => pieces.every((piece) => hashes.has(piece)));
}

/** Whether the pieces lie in two consecutive paragraphs: a long title may be printed on two lines. */
function isOverTwo(paragraphs: readonly PrintedParagraph[], pieces: readonly number[]): boolean {
  if (pieces.length < 8) return false;
  return paragraphs.some(({ hashes }, at) => {
    const next = paragraphs[at + 1];
    if (next === undefined) return false;
    const missing = pieces.filter((piece) => !hashes.has(piece) && !next.hashes.has(piece));
    // Pieces across the line break are in neither paragraph.
    return missing.length <= 3 && pieces.length - missing.length >= 6;
  });
}

const scopes = new WeakMap<Print, Map<string, readonly PrintedParagraph[] | null>>();

/** The paragraphs at the named places; null if the fingerprint knows none of them. */
function scopeOf(print: Print, places: readonly string[]): readonly PrintedParagraph[] | null {
  const known = scopes.get(print) ?? new Map<string, readonly PrintedParagraph[] | null>();
  scopes.set(print, known);
  const found = places.flatMap((place) => {
    const before = known.get(place);
    const scope = before === undefined ? paragraphsAt(print, placeOf(place)) : before;
    known.set(place, scope);
    return scope ?? [];
  });
  return found.length === 0 ? null : found;
}

/** The paragraphs at a place, or at the nearest known place above it: 1(1)① for 1(1)①a. */
function paragraphsAt(print: Print, place: string): readonly PrintedParagraph[] | null {
  for (let end = place.length; end > 0; end--) {
    const within = below(print, place.slice(0, end));
    if (within.length > 0) return within;
  }
  return null;
}

const ROW = /No\.\d+$/;
// The number of a row may stand beside its last line, or be misread by text recognition.
const AROUND_A_ROW = 2;

function below({ paragraphs }: Print, place: string): readonly PrintedParagraph[] {
  const around = ROW.test(place) ? AROUND_A_ROW : 0;
  const here = paragraphs.map(({ labels }) => labels.some((label) => isWithin(label, place)));
  return paragraphs.filter((_, at) => here.slice(Math.max(0, at - around), at + around + 1).includes(true));
}

function hasLabel({ paragraphs }: Print, code: string): boolean {
  const place = placeOf(code);
  return paragraphs.some(({ labels }) => labels.includes(place));
}
