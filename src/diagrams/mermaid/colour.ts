import { type Colord, colord, extend } from 'colord';
import names from 'colord/plugins/names';
import oklch from 'colord/plugins/oklch';
import { mark } from './palette.ts';

extend([names, oklch]);

/** `none`, a reference to something in the drawing, or the name of a colour of the palette. */
export type Paint =
  | { readonly kind: 'none' }
  | { readonly kind: 'reference'; readonly id: string }
  | { readonly kind: 'colour'; readonly name: ColourName };

export type ColourName = 'surface' | 'muted' | 'line' | 'ink' | '1' | '2' | '3' | '4' | '5' | '6' | '7' | '8';

/** Null for what is no paint, or one that the element would have anyway. */
export function paintOf(value: string): Paint | null {
  const given = value.trim();
  const id = referenced(given);
  if (id !== null) return { kind: 'reference', id };
  if (given === 'none') return { kind: 'none' };
  if (/^(?:currentcolor$|var\()/i.test(given)) return { kind: 'colour', name: 'line' };
  const colour = colord(given);
  if (!colour.isValid()) return null;
  return colour.alpha() === 0 ? { kind: 'none' } : { kind: 'colour', name: nearest(colour) };
}

export function referenced(value: string | undefined): string | null {
  return /^url\(["']?[^#)]*#([^"')]+)["']?\)/.exec(value?.trim() ?? '')?.[1] ?? null;
}

const { tints, ...greys } = mark;
const known = new Map<string, ColourName>([
  ...Object.entries(greys).map(([name, colour]) => [colour, name as ColourName] as const),
  ...tints.map((tint, index) => [tint, String(index + 1) as ColourName] as const),
]);

const hues = tints.map((tint) => colord(tint).toOklch().h);

/** A colour keeps its hue or, where it has none, its lightness. A palette has no more than that to offer. */
function nearest(colour: Colord): ColourName {
  const exact = known.get(colour.alpha(1).toHex());
  if (exact !== undefined) return exact;
  const { l, c, h } = colour.toOklch();
  if (c < 0.03) return l > 0.985 ? 'surface' : l > 0.68 ? 'muted' : l > 0.35 ? 'line' : 'ink';
  const distances = hues.map((hue) => 180 - Math.abs(180 - Math.abs(h - hue)));
  return String(distances.indexOf(Math.min(...distances)) + 1) as ColourName;
}
