import { breakLines } from '#diagrams/measure/break-lines.ts';
import { widestFace } from '#diagrams/measure/text-width.ts';
import { escapeXml } from '#diagrams/svg/xml.ts';
import { phrasesOf } from '#markdown/phrases.ts';
import { type ColourUse, light } from '#styles/palette.ts';
import { type Inline, type Line, lineText, type Tone } from '#telling/inline.ts';
import { type Face, widthOf } from './faces.ts';

interface Run {
  readonly text: string;
  readonly tone: Tone;
}

interface SetText {
  readonly lines: readonly (readonly Run[])[];
  readonly size: number;
  readonly face: Face;
}

interface Words {
  readonly text: string;
  readonly size: number;
  readonly face: Face;
}

/** How words are set, and the width of the room for them. */
interface Setting {
  readonly width: number;
  readonly size: number;
  readonly face: Face;
}

interface Trial {
  readonly size: number;
  /** The most lines at this size. */
  readonly most: number;
}

const ELLIPSIS = '…';

const colours: Readonly<Record<Tone, ColourUse>> = { begins: 'begins', ends: 'ends', none: 'ink' };

/**
 * Sets a line in the first size at which it fits, broken between phrases and not within names that fit on a
 * line. If it does not fit at the last size either, it ends with 「…」.
 */
export function setLine(line: Line, width: number, face: Face, trials: readonly Trial[]): SetText {
  const whole = lineText(line);
  const pieces = piecesOf(line);
  const toneAt = tonesOf(line);
  const runs = (lines: readonly string[]) => runsOf(lines, toneAt);
  for (const { size, most } of trials) {
    const setting = { width, size, face };
    const lines = filled(pieces, setting);
    if (lines.length <= most) return { size, face, lines: runs(balanced(pieces, lines.length, setting)) };
  }
  const { size, most } = trials.at(-1) ?? { size: 16, most: 1 };
  const setting = { width, size, face };
  const kept = filled(pieces, setting).slice(0, most);
  const rest = whole.slice(kept.slice(0, -1).join('').length);
  return { size, face, lines: runs([...kept.slice(0, -1), cut(rest, setting)]) };
}

/** Words on one line, reduced in size to fit and otherwise cut with 「…」; empty if nothing fits. */
export function fitted(
  text: string,
  width: number,
  face: Face,
  sizes: { readonly from: number; readonly to: number },
): Words & { readonly width: number } {
  const natural = widthOf(text, 1, face);
  const size = Math.min(sizes.from, Math.max(sizes.to, Math.floor(width / Math.max(natural, 0.01))));
  const short = cut(text, { width, size, face });
  return { text: short, size, face, width: widthOf(short, size, face) };
}

/** `y` is the base line. */
export function wordsAt({ text, size, face }: Words, x: number, y: number, fill: ColourUse): string {
  const weight = face === 'bold' ? ' font-weight="bold"' : '';
  const family = face === 'serif' ? ' font-family="serif"' : '';
  return `<text x="${x}" y="${y}" font-size="${size}"${weight}${family} fill="${light(fill)}">${escapeXml(text)}</text>`;
}

/** Lines one below the other; `y` is the base line of the first. */
export function linesAt({ lines, size, face }: SetText, x: number, y: number, step: number): string {
  return lines
    .map((line, index) => {
      let at = x;
      return line
        .map(({ text, tone }) => {
          const left = Math.round(at * 100) / 100;
          const words = wordsAt({ text, size, face }, left, y + index * step, colours[tone]);
          at += widthOf(text, size, face);
          return words;
        })
        .join('');
    })
    .join('');
}

/** The phrases of a line; names are not split. */
function piecesOf(line: Line): readonly string[] {
  const within = new Set<number>();
  let at = 0;
  for (const one of line) {
    const { length } = lineText([one]);
    if (one.kind === 'name') for (let inside = 1; inside < length; inside++) within.add(at + inside);
    at += length;
  }
  const pieces: string[] = [];
  let end = 0;
  for (const phrase of phrasesOf(lineText(line))) {
    if (within.has(end)) pieces[pieces.length - 1] += phrase;
    else pieces.push(phrase);
    end += phrase.length;
  }
  return pieces;
}

function filled(pieces: readonly string[], setting: Setting): readonly string[] {
  const fits = (text: string) => isFitting(text, setting);
  const lines: string[] = [];
  for (const piece of pieces) {
    const last = lines.at(-1);
    if (last !== undefined && fits(last + piece)) lines[lines.length - 1] = last + piece;
    else if (fits(piece)) lines.push(piece);
    else
      lines.push(
        ...breakLines(piece, setting.width / widestFace, setting.size, 'bold').flatMap((part) =>
          parted(part, setting),
        ),
      );
  }
  return lines;
}

/**
 * Breaks a part again by characters, because the face may be wider than the one that `breakLines` measures.
 */
function parted(line: string, setting: Setting): readonly string[] {
  const lines: string[] = [];
  for (const letter of line) {
    const last = lines.at(-1);
    if (last !== undefined && isFitting(last + letter, setting)) lines[lines.length - 1] = last + letter;
    else lines.push(letter);
  }
  return lines;
}

/** Breaks into `count` lines of similar width. */
function balanced(pieces: readonly string[], count: number, setting: Setting): readonly string[] {
  const { width, size, face } = setting;
  const narrowest = Math.max(width / 2, ...pieces.map((piece) => widthOf(piece, size, face)));
  for (let tried = narrowest; tried < width; tried += size) {
    const lines = filled(pieces, { ...setting, width: tried });
    if (lines.length === count) return lines;
  }
  return filled(pieces, setting);
}

function isFitting(text: string, { width, size, face }: Setting): boolean {
  return widthOf(text, size, face) <= width;
}

function cut(text: string, setting: Setting): string {
  if (isFitting(text, setting)) return text;
  const letters = [...text];
  while (letters.length > 0 && !isFitting(letters.join('') + ELLIPSIS, setting)) letters.pop();
  return letters.length === 0 ? '' : letters.join('') + ELLIPSIS;
}

/** The tone of each character. */
function tonesOf(line: Line): readonly Tone[] {
  const tone = (one: Inline) => (one.kind === 'name' ? one.tone : 'none');
  return line.flatMap((one) => Array.from({ length: lineText([one]).length }, () => tone(one)));
}

function runsOf(lines: readonly string[], toneAt: readonly Tone[]): SetText['lines'] {
  let at = 0;
  return lines.map((line) => {
    const runs: Run[] = [];
    for (const letter of line) {
      const tone = toneAt[at] ?? 'none';
      const last = runs.at(-1);
      if (last?.tone === tone) runs[runs.length - 1] = { tone, text: last.text + letter };
      else runs.push({ tone, text: letter });
      at += letter.length;
    }
    return runs;
  });
}
