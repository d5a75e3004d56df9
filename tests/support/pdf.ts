import { inflateSync } from 'node:zlib';

/**
 * The text of each page of a PDF that the browser printed, without spaces, in the order in which it was set.
 */
export function textOfPages(pdf: Buffer): readonly string[] {
  const objects = new Map(
    [...pdf.toString('latin1').matchAll(/(?:^|\n)(\d+) 0 obj\n([\s\S]*?)\nendobj/g)].map(
      ([, id = '', body = '']) => [id, body],
    ),
  );
  const streamOf = (id: string) => inflated(objects.get(id) ?? '');
  const fonts = new Map<string, (glyphs: string) => string>();
  const reading = (font: string) => {
    const known = fonts.get(font) ?? readingOf(objects.get(font) ?? '');
    fonts.set(font, known);
    return known;
  };
  const readingOf = (font: string) => {
    const letters = lettersIn(streamOf(reference(font, 'ToUnicode')));
    // A font that cannot be embedded becomes a Type3 font, whose glyph codes have one byte.
    const glyph = /\/Subtype \/Type3\b/.test(font) ? /../g : /.{4}/g;
    return (glyphs: string) =>
      (glyphs.match(glyph) ?? []).map((one) => letters.get(Number.parseInt(one, 16)) ?? '').join('');
  };
  return [...objects.values()]
    .filter((body) => /\/Type \/Page\b/.test(body))
    .map((page) => {
      let font = '';
      const text: string[] = [];
      const parts = streamOf(reference(page, 'Contents')).matchAll(/\/(F\d+) \S+ Tf|<([0-9A-F]+)>/g);
      for (const [, chosen, glyphs = ''] of parts) {
        if (chosen !== undefined) font = reference(page, chosen);
        text.push(reading(font)(glyphs));
      }
      return text.join('').replace(/\s/g, '');
    });
}

/** The object number in a reference such as `/Contents 5 0 R`. */
function reference(body: string, name: string): string {
  return new RegExp(`/${name} (\\d+) 0 R`).exec(body)?.[1] ?? '';
}

function inflated(body: string): string {
  const start = body.indexOf('stream\n');
  if (start < 0) return '';
  return inflateSync(Buffer.from(body.slice(start + 'stream\n'.length), 'latin1')).toString('latin1');
}

/** The letters that the glyphs of a font stand for. */
function lettersIn(map: string): ReadonlyMap<number, string> {
  const letters = new Map<number, string>();
  for (const [, block = ''] of map.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)) {
    for (const [, glyph = '', code = ''] of block.matchAll(/<(\w+)> <(\w+)>/g))
      letters.set(Number.parseInt(glyph, 16), decoded(code));
  }
  for (const [, block = ''] of map.matchAll(/beginbfrange([\s\S]*?)endbfrange/g)) {
    for (const [, first = '', last = '', code = ''] of block.matchAll(/<(\w+)> <(\w+)> <(\w+)>/g)) {
      const [from, to, letter] = [first, last, code].map((one) => Number.parseInt(one, 16)) as [
        number,
        number,
        number,
      ];
      for (let glyph = from; glyph <= to; glyph++)
        letters.set(glyph, String.fromCodePoint(letter + glyph - from));
    }
  }
  return letters;
}

function decoded(code: string): string {
  return Buffer.from(code, 'hex').swap16().toString('utf16le');
}
