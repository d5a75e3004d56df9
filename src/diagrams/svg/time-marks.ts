import { fitWidth } from '../measure/text-width.ts';
import type { TimeSheet } from './time-sheet.ts';
import { escapeXml } from './xml.ts';

/** The mark of a single day. */
export function diamond(x: number, middle: number, radius: number, attributes: string): string {
  const r = radius;
  return `<path d="M${x} ${Math.round(middle - r)}l${r} ${r}l-${r} ${r}l-${r}-${r}z" ${attributes}/>`;
}

/** An arrow from a day on, for a period whose end is unknown. */
export function onwards(x: number, middle: number, length: number, attributes: string): string {
  const shaft = length - 9;
  return `<path d="M${x} ${Math.round(middle - 2)}h${shaft}v-4l9 6l-9 6v-4h-${shaft}z" ${attributes}/>`;
}

interface LegendPart {
  readonly words: string;
  /** The distance from the left edge of the mark to the words. */
  readonly lead: number;
  readonly draw: (x: number, middle: number) => string;
}

export interface Legend {
  readonly drawn: string;
  readonly height: number;
}

/** Explains the marks, as many on a line as fit. */
export function legendOf(parts: readonly LegendPart[], sheet: TimeSheet): Legend {
  let [x, y] = [0, 0];
  const drawn = parts.map(({ words, lead, draw }) => {
    const width = lead + fitWidth(words, sheet.text) + 20;
    if (x > 0 && x + width > sheet.width) [x, y] = [0, y + 24];
    const one = `${draw(Math.round(x + 12), y + 14)}<text x="${Math.round(x + lead)}" y="${y + 19}">${escapeXml(words)}</text>`;
    x += width;
    return one;
  });
  return { drawn: drawn.join(''), height: y + 34 };
}
