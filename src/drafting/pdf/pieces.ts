import type { Piece } from '../drawn/page.ts';

/** What the library finds printed on a page. */
export interface PrintedText {
  readonly items: readonly PrintedItem[];
  readonly styles: Readonly<Record<string, { readonly vertical?: boolean }>>;
}

interface PrintedItem {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
  readonly fontName: string;
  readonly hasEOL: boolean;
}

/** A matrix of six numbers, as PDF writes them. */
export type Matrix = readonly number[];

export function textOf({ items }: PrintedText): string {
  return asWritten(items.map(({ str, hasEOL }) => str + (hasEOL ? '\n' : '')).join(''));
}

/** The pieces of a page with their places. Blank ones are left out. */
export function piecesOf({ items, styles }: PrintedText, toPage: Matrix): readonly Piece[] {
  return items.flatMap((item) => {
    const text = asWritten(item.str);
    if (text.trim() === '') return [];
    const isVertical = styles[item.fontName]?.vertical === true;
    const place = placeOf(item, isVertical, toPage);
    // Letters without a height, or at a place beyond all numbers, are not to be seen.
    const isSeen = place.size > 0 && Object.values(place).every(Number.isFinite);
    return isSeen ? [{ text, isVertical, ...place }] : [];
  });
}

function placeOf({ transform, width, height }: PrintedItem, isVertical: boolean, toPage: Matrix) {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = times(toPage, transform);
  const along = Math.hypot(a, b) || 1;
  const up = Math.hypot(c, d) || 1;
  const [right, rise] = [a / along, b / along];
  const [lean, above] = [c / up, d / up];
  // Horizontal text begins at its lower left corner, vertical text in the middle of its upper end.
  const [x, y] = isVertical ? [e - (right * width) / 2, f - (rise * width) / 2] : [e, f];
  const [over, under] = isVertical ? [-height, 0] : [height, 0];
  const corners = [0, width].flatMap((far) =>
    [over, under].map((high) => [x + right * far + lean * high, y + rise * far + above * high] as const),
  );
  const xs = corners.map(([x]) => x);
  const ys = corners.map(([, y]) => y);
  return {
    left: Math.min(...xs),
    top: Math.min(...ys),
    right: Math.max(...xs),
    bottom: Math.max(...ys),
    size: isVertical ? width : height,
  };
}

/** The matrix that applies `inner` first. */
export function times(outer: Matrix, inner: Matrix): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = outer;
  const [p = 1, q = 0, r = 0, s = 1, t = 0, u = 0] = inner;
  return [a * p + c * q, b * p + d * q, a * r + c * s, b * r + d * s, a * t + c * u + e, b * t + d * u + f];
}

/** Fonts with one glyph for a letter and for the radical that looks like it are often read back as the radical. */
const RADICALS: Readonly<Record<string, string>> = {
  '⺟': '母',
  '⺠': '民',
  '⺩': '王',
  '⺭': '示',
  '⻁': '虎',
  '⻄': '西',
  '⻆': '角',
  '⻑': '長',
  '⻘': '青',
  '⻝': '食',
  '⻤': '鬼',
  '⻨': '麦',
  '⻩': '黄',
  '⻫': '斉',
  '⻭': '歯',
  '⻯': '竜',
  '⻲': '亀',
};

function asWritten(text: string): string {
  return text
    .replace(/[\u2E80-\u2EFF]/g, (radical) => RADICALS[radical] ?? radical)
    .replace(/[\u2F00-\u2FDF]/g, (radical) => radical.normalize('NFKC'));
}
