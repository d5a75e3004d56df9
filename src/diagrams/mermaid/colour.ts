import { colourNames } from './colour-names.ts';
import { mark } from './palette.ts';

interface Oklab {
  readonly lightness: number;
  readonly a: number;
  readonly b: number;
}

/** `none`, a reference to something in the drawing, or the name of a colour of the palette. */
export type Paint =
  | { readonly kind: 'none' }
  | { readonly kind: 'reference'; readonly id: string }
  | { readonly kind: 'colour'; readonly name: ColourName };

export type ColourName = 'surface' | 'muted' | 'line' | 'ink' | '1' | '2' | '3' | '4' | '5' | '6' | '7' | '8';

export function paintOf(value: string): Paint | null {
  const given = value.trim();
  const id = /^url\(["']?[^#)]*#([^"')]+)["']?\)/.exec(given)?.[1];
  if (id !== undefined) return { kind: 'reference', id };
  const lower = given.toLowerCase();
  if (lower === 'none' || lower === 'transparent') return { kind: 'none' };
  if (lower === 'inherit' || lower === 'initial' || lower === 'unset') return null;
  if (lower === 'currentcolor' || lower.startsWith('var(')) return { kind: 'colour', name: 'line' };
  const colour = parseColour(lower);
  if (colour === null) return null;
  return colour.alpha === 0 ? { kind: 'none' } : { kind: 'colour', name: nearest(colour.rgb) };
}

const exact: ReadonlyMap<string, ColourName> = new Map([
  [mark.surface, 'surface'],
  [mark.muted, 'muted'],
  [mark.line, 'line'],
  [mark.ink, 'ink'],
  ...mark.tints.map((tint, index) => [tint, String(index + 1) as ColourName] as const),
]);

type Rgb = readonly [red: number, green: number, blue: number];

/** A colour keeps its hue or, where it has none, its lightness. A palette has no more than that to offer. */
function nearest(rgb: Rgb): ColourName {
  const hex = `#${rgb.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`;
  const known = exact.get(hex);
  if (known !== undefined) return known;
  const { lightness, a, b } = oklab(rgb);
  if (Math.hypot(a, b) < 0.03) {
    return lightness > 0.985 ? 'surface' : lightness > 0.68 ? 'muted' : lightness > 0.35 ? 'line' : 'ink';
  }
  const hue = Math.atan2(b, a);
  const distances = tintHues.map((one) => Math.abs(Math.atan2(Math.sin(hue - one), Math.cos(hue - one))));
  return String(distances.indexOf(Math.min(...distances)) + 1) as ColourName;
}

const tintHues = mark.tints.map((tint) => {
  const { a, b } = oklab(parseColour(tint)?.rgb ?? [0, 0, 0]);
  return Math.atan2(b, a);
});

function oklab([red, green, blue]: Rgb): Oklab {
  const linear = (part: number) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  const [r, g, b] = [linear(red), linear(green), linear(blue)];
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return {
    lightness: 0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    a: 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    b: 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  };
}

function parseColour(text: string): { readonly rgb: Rgb; readonly alpha: number } | null {
  const value = colourNames.get(text) ?? text;
  const hex = /^#([0-9a-f]{3,8})$/.exec(value)?.[1];
  if (hex !== undefined) {
    const long = hex.length < 6 ? [...hex].map((digit) => digit + digit).join('') : hex;
    const part = (index: number) => Number.parseInt(long.slice(index, index + 2), 16);
    return { rgb: [part(0), part(2), part(4)], alpha: long.length === 8 ? part(6) / 255 : 1 };
  }
  const match = /^(rgb|hsl)a?\(([^)]*)\)$/.exec(value);
  const parts = (match?.[2] ?? '').split(/[\s,/]+/).filter((part) => part !== '');
  const [one = 0, two = 0, three = 0] = parts.map(Number.parseFloat);
  if (match === null || parts.length < 3) return null;
  const alpha = parts[3] === undefined ? 1 : Number.parseFloat(parts[3]);
  return { rgb: match[1] === 'rgb' ? [one, two, three] : fromHsl(one, two / 100, three / 100), alpha };
}

function fromHsl(hue: number, saturation: number, lightness: number): Rgb {
  const part = (shift: number) => {
    const k = (shift + hue / 30) % 12;
    const chroma = saturation * Math.min(lightness, 1 - lightness);
    return 255 * (lightness - chroma * Math.max(-1, Math.min(k - 3, 9 - k, 1)));
  };
  return [part(0), part(8), part(4)];
}
