import { type Face, glyphOf, widthOf } from './faces.ts';

/** The text style that an element passes on to its children. */
interface Style {
  readonly size: number;
  readonly face: Face;
  readonly anchor: string;
}

const start: Style = { size: 16, face: 'sans', anchor: 'start' };

/** Converts the text of an SVG to paths, so that rendering needs no fonts. */
export function outlined(svg: string): string {
  const open: Style[] = [start];
  return svg.replace(
    /<text\b([^>]*)>([^<]*)<\/text>|<(\/?)[a-z]+\b((?:\s[\w:-]+="[^"]*")*)\s*(\/?)>/gi,
    (tag, ofText, words, closing, attributes, empty) => {
      const within = open.at(-1) ?? start;
      if (ofText !== undefined) return shapes(unescaped(words), ofText, styleOf(ofText, within));
      if (closing) open.pop();
      else if (!empty) open.push(styleOf(attributes, within));
      return tag;
    },
  );
}

function styleOf(attributes: string, { size, face, anchor }: Style): Style {
  const weight = attributeOf(attributes, 'font-weight');
  const family = attributeOf(attributes, 'font-family');
  return {
    size: Number(attributeOf(attributes, 'font-size') ?? size),
    face: family === 'serif' ? 'serif' : weight === undefined ? face : weight === 'bold' ? 'bold' : 'sans',
    anchor: attributeOf(attributes, 'text-anchor') ?? anchor,
  };
}

function shapes(words: string, attributes: string, { size, face, anchor }: Style): string {
  const number = (name: string) => Number(attributeOf(attributes, name) ?? 0);
  const width = widthOf(words, size, face);
  const x = number('x') - (anchor === 'end' ? width : anchor === 'middle' ? width / 2 : 0);
  const fill = attributeOf(attributes, 'fill');
  let at = 0;
  const letters = [...words].map((letter) => {
    const { advance, path } = glyphOf(letter, face);
    const shape = path();
    const drawn = shape === '' ? '' : `<path transform="translate(${at})" d="${shape}"/>`;
    at += advance;
    return drawn;
  });
  const paint = fill === undefined ? '' : ` fill="${fill}"`;
  return `<g transform="translate(${round(x)} ${number('y')}) scale(${size / 1000})"${paint}>${letters.join('')}</g>`;
}

function attributeOf(attributes: string, name: string): string | undefined {
  return new RegExp(`\\s${name}="([^"]*)"`).exec(attributes)?.[1];
}

function unescaped(words: string): string {
  return words
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}

function round(length: number): number {
  return Math.round(length * 100) / 100;
}
