// The glyphs of the pictures, from fonts in packages: no system font is used, so pictures are the same on
// every machine.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create, type Font } from 'fontkitten';

export type Face = 'serif' | 'sans' | 'bold';

const FILES: Readonly<Record<Face, string>> = {
  serif: '@expo-google-fonts/biz-udpmincho/700Bold/BIZUDPMincho_700Bold.ttf',
  sans: '@expo-google-fonts/biz-udpgothic/400Regular/BIZUDPGothic_400Regular.ttf',
  bold: '@expo-google-fonts/biz-udpgothic/700Bold/BIZUDPGothic_700Bold.ttf',
};

/** Replaces characters that no font has. */
const UNKNOWN = '〓';

/** A glyph in thousandths of an em, with its base line at 0 and y pointing down. */
interface Glyph {
  readonly advance: number;
  /** The path data; empty for a space. Computed on demand, because most glyphs are only measured. */
  readonly path: () => string;
}

/** Combining marks, variation selectors and control characters. */
const WITHOUT_WIDTH = /^[\p{Mn}\p{Me}\p{Cf}\p{Cc}]$/u;
const NOTHING: Glyph = { advance: 0, path: () => '' };

const glyphs: Readonly<Record<Face, Map<string, Glyph>>> = {
  serif: new Map(),
  sans: new Map(),
  bold: new Map(),
};

/** The glyph of a character, from another face if this one lacks it. */
export function glyphOf(letter: string, face: Face): Glyph {
  const known = glyphs[face].get(letter);
  if (known) return known;
  const found = WITHOUT_WIDTH.test(letter) ? NOTHING : glyphIn(letter, face);
  glyphs[face].set(letter, found);
  return found;
}

export function widthOf(text: string, size: number, face: Face): number {
  let sum = 0;
  for (const letter of text) sum += glyphOf(letter, face).advance;
  return (sum * size) / 1000;
}

function glyphIn(letter: string, face: Face): Glyph {
  const point = letter.codePointAt(0) ?? 0;
  const others: readonly Face[] = [face, 'sans', 'bold', 'serif'];
  const having = others.find((one) => fontOf(one).hasGlyphForCodePoint(point));
  if (having === undefined) return letter === UNKNOWN ? NOTHING : glyphOf(UNKNOWN, face);
  const font = fontOf(having);
  const scale = 1000 / font.unitsPerEm;
  const glyph = font.glyphForCodePoint(point);
  let path: string | undefined;
  return {
    advance: Math.round(glyph.advanceWidth * scale),
    path: () => {
      path ??= glyph.path.commands.map((one) => written(one, scale)).join('');
      return path;
    },
  };
}

function written({ command, args }: Drawn, scale: number): string {
  const at = args.map((one, index) => Math.round(one * scale) * (index % 2 === 0 ? 1 : -1));
  return `${LETTERS[command] ?? ''}${at.join(' ')}`;
}

type Drawn = ReturnType<Font['glyphForCodePoint']>['path']['commands'][number];

const LETTERS: Readonly<Record<string, string>> = {
  moveTo: 'M',
  lineTo: 'L',
  quadraticCurveTo: 'Q',
  bezierCurveTo: 'C',
  closePath: 'Z',
};

const fonts = new Map<Face, Font>();

function fontOf(face: Face): Font {
  const known = fonts.get(face);
  if (known) return known;
  const font = create(readFileSync(createRequire(import.meta.url).resolve(FILES[face])));
  if (font.isCollection) throw new Error(`more than one font in ${FILES[face]}`);
  fonts.set(face, font);
  return font;
}
