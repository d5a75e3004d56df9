import { type Colord, colord, extend } from 'colord';
import names from 'colord/plugins/names';
import oklch from 'colord/plugins/oklch';
import { mark } from './palette.ts';

extend([names, oklch]);

export type ColourName = 'surface' | 'muted' | 'line' | 'ink' | '1' | '2' | '3' | '4' | '5' | '6' | '7' | '8';

/** The palette colour for a CSS colour; null if the value is not a colour. */
export function colourOf(value: string): ColourName | 'none' | null {
  if (value === 'none') return value;
  if (/^(?:currentcolor$|var\()/i.test(value)) return 'line';
  const colour = colord(value);
  if (!colour.isValid()) return null;
  return colour.alpha() === 0 ? 'none' : nearest(colour);
}

const { tints, ...greys } = mark;
const known = new Map<string, ColourName>([
  ...Object.entries(greys).map(([name, colour]) => [colour, name as ColourName] as const),
  ...tints.map((tint, index) => [tint, String(index + 1) as ColourName] as const),
]);

const hues = tints.map((tint) => colord(tint).toOklch().h);

/** The palette colour with the nearest hue or, for a grey, the nearest lightness. */
function nearest(colour: Colord): ColourName {
  const exact = known.get(colour.alpha(1).toHex());
  if (exact !== undefined) return exact;
  const { l, c, h } = colour.toOklch();
  if (c < 0.03) return l > 0.985 ? 'surface' : l > 0.68 ? 'muted' : l > 0.35 ? 'line' : 'ink';
  const distances = hues.map((hue) => 180 - Math.abs(180 - Math.abs(h - hue)));
  return String(distances.indexOf(Math.min(...distances)) + 1) as ColourName;
}
