import { fitWidth } from '../measure/fit-width.ts';
import { round } from './time-axis.ts';
import type { TimeSheet } from './time-sheet.ts';
import { escapeXml } from './xml.ts';

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
    const one = `${draw(round(x + 12), y + 14)}<text x="${round(x + lead)}" y="${y + 19}">${escapeXml(words)}</text>`;
    x += width;
    return one;
  });
  return { drawn: drawn.join(''), height: y + 34 };
}
