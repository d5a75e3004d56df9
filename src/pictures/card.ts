import { type ColourUse, light } from '#styles/palette.ts';
import type { Line } from '#telling/inline.ts';
import { widthOf } from './faces.ts';
import { pictureSize } from './picture.ts';
import { fitted, linesAt, setLine, wordsAt } from './set-text.ts';

/** The preview picture of a page on social networks: its lede and a figure. */
export interface Card {
  /** The municipality. */
  readonly of: string;
  /** The date, prefecture or other text beside it. */
  readonly beside: string;
  /** The status, such as 予定; null if in force. */
  readonly mark: string | null;
  /** The title of the page, if the lede does not name it. */
  readonly title: string | null;
  readonly lede: Line;
  /** The first figure that has content for the remaining room is drawn. */
  readonly figures: readonly CardFigure[];
  readonly site: string;
}

export interface Room {
  readonly width: number;
  readonly height: number;
}

/** Draws a figure from 0, 0 within the room; null if it has nothing to show there. */
export type CardFigure = (room: Room) => string | null;

const MARGIN = 64;
/** The base line of the first line. */
const TOP = 76;
const BELOW = 30;
const ACROSS = pictureSize.width - 2 * MARGIN;

/** Font sizes that stay readable when the picture is shown at a third of its width. */
const LEDE = [
  { size: 66, most: 1 },
  { size: 60, most: 1 },
  { size: 54, most: 1 },
  { size: 48, most: 1 },
  { size: 58, most: 2 },
  { size: 52, most: 2 },
  { size: 46, most: 3 },
  { size: 38, most: 4 },
] as const;
const LEADING = 1.36;

/** Sizes for a card without a figure. */
const LEDE_ALONE = [
  { size: 84, most: 1 },
  { size: 72, most: 2 },
  { size: 64, most: 3 },
  { size: 54, most: 4 },
  { size: 46, most: 6 },
] as const;

export function drawCard(card: Card): string {
  const [ground, body] = withFigure(card) ?? withoutFigure(card);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${pictureSize.width}" height="${pictureSize.height}" viewBox="0 0 ${pictureSize.width} ${pictureSize.height}">`,
    rect(pictureSize.height, 'paper'),
    rect(ground, 'paper-quiet'),
    drawHead(card),
    body,
    '</svg>',
  ].join('');
}

/** The height of the shaded ground behind the lede, and the SVG below the head. */
type Body = readonly [ground: number, drawn: string];

function withFigure(card: Card): Body | null {
  const lede = setLine(card.lede, ACROSS, 'serif', LEDE);
  const step = Math.round(lede.size * LEADING);
  const first = headOf(card) + Math.round(lede.size * 0.98);
  const band = first + (lede.lines.length - 1) * step + Math.round(lede.size * 0.3) + BELOW;
  const figure = drawn(card.figures, { width: ACROSS, height: pictureSize.height - band - 2 * BELOW });
  if (figure === null) return null;
  const placed = `<g transform="translate(${MARGIN} ${band + BELOW})">${figure}</g>`;
  return [band, linesAt(lede, MARGIN, first, step) + placed];
}

function withoutFigure(card: Card): Body {
  const lede = setLine(card.lede, ACROSS, 'serif', LEDE_ALONE);
  const step = Math.round(lede.size * LEADING);
  const height = (lede.lines.length - 1) * step + lede.size;
  const top = (headOf(card) + pictureSize.height - BELOW - height) / 2;
  const y = Math.round(top + lede.size * 0.88);
  return [pictureSize.height, linesAt(lede, MARGIN, y, step)];
}

/** The height of the head above the lede. */
function headOf({ title }: Card): number {
  return title === null ? 98 : 148;
}

function drawn(figures: readonly CardFigure[], room: Room): string | null {
  for (const figure of figures) {
    const made = figure(room);
    if (made !== null) return made;
  }
  return null;
}

/** Municipality, status and date on the left, the site's name on the right, the title below. */
function drawHead({ of, beside, mark, title, site }: Card): string {
  const name = fitted(site, ACROSS / 3, 'serif', { from: 36, to: 24 });
  const right = ACROSS - name.width - 32;
  const whose = fitted(of, right, 'bold', { from: 32, to: 24 });
  const parts = [
    wordsAt(name, Math.round(pictureSize.width - MARGIN - name.width), TOP, 'ink'),
    wordsAt(whose, MARGIN, TOP, 'ink'),
  ];
  let at = whose.width + 20;
  if (mark !== null && at + 100 < right) {
    const pill = drawMark(mark, MARGIN + Math.round(at));
    parts.push(pill.drawn);
    at += pill.width + 20;
  }
  if (beside !== '' && at + 60 < right) {
    const words = fitted(beside, right - at, 'sans', { from: 28, to: 24 });
    parts.push(wordsAt(words, MARGIN + Math.round(at), TOP, 'ink-quiet'));
  }
  if (title !== null) {
    const words = fitted(title, ACROSS, 'bold', { from: 30, to: 24 });
    parts.push(wordsAt(words, MARGIN, TOP + 54, 'ink'));
  }
  return parts.join('');
}

function drawMark(text: string, x: number): { readonly drawn: string; readonly width: number } {
  const words = { text, size: 26, face: 'bold' } as const;
  const width = Math.round(widthOf(text, words.size, words.face)) + 24;
  const box = `<rect x="${x}" y="${TOP - 33}" width="${width}" height="42" fill="${light('paper')}" stroke="${light('ink')}" stroke-width="2"/>`;
  return { width, drawn: box + wordsAt(words, x + 12, TOP - 3, 'ink') };
}

function rect(height: number, fill: ColourUse): string {
  return `<rect width="${pictureSize.width}" height="${height}" fill="${light(fill)}"/>`;
}
