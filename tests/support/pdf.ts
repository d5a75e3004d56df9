import { inflateSync } from 'node:zlib';

/** The text of each page of a document that the browser printed, in the order in which it was set, without spaces. */
export function textOfPages(pdf: Buffer): readonly string[] {
  const objects = new Map(
    [...pdf.toString('latin1').matchAll(/(?:^|\n)(\d+) 0 obj\n([\s\S]*?)\nendobj/g)].map(
      ([, id = '', body = '']) => [id, body],
    ),
  );
  const streamOf = (id: string) => inflated(objects.get(id) ?? '');
  const lettersOf = new Map<string, ReadonlyMap<string, string>>();
  const letters = (font: string) => {
    const known = lettersOf.get(font) ?? lettersIn(streamOf(reference(objects.get(font) ?? '', 'ToUnicode')));
    lettersOf.set(font, known);
    return known;
  };
  return [...objects.values()]
    .filter((body) => /\/Type \/Page\b/.test(body))
    .map((page) => {
      let font = '';
      const text: string[] = [];
      const parts = streamOf(reference(page, 'Contents')).matchAll(/\/(F\d+) \S+ Tf|<([0-9A-F]+)>/g);
      for (const [, chosen, glyphs = ''] of parts) {
        if (chosen !== undefined) font = reference(page, chosen);
        for (const glyph of glyphs.match(/.{4}/g) ?? []) text.push(letters(font).get(glyph) ?? '');
      }
      return text.join('').replace(/\s/g, '');
    });
}

/** `/Contents 5 0 R` */
function reference(body: string, name: string): string {
  return new RegExp(`/${name} (\\d+) 0 R`).exec(body)?.[1] ?? '';
}

function inflated(body: string): string {
  const start = body.indexOf('stream\n');
  if (start < 0) return '';
  return inflateSync(Buffer.from(body.slice(start + 'stream\n'.length), 'latin1')).toString('latin1');
}

/** Which letters the glyphs of a font stand for. */
function lettersIn(map: string): ReadonlyMap<string, string> {
  const letters = new Map<string, string>();
  const add = (glyph: number, letter: string) =>
    letters.set(glyph.toString(16).padStart(4, '0').toUpperCase(), letter);
  for (const [, block = ''] of map.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)) {
    for (const [, glyph = '', code = ''] of block.matchAll(/<(\w+)> <(\w+)>/g))
      add(Number.parseInt(glyph, 16), decoded(code));
  }
  for (const [, block = ''] of map.matchAll(/beginbfrange([\s\S]*?)endbfrange/g)) {
    for (const [, first = '', last = '', code = ''] of block.matchAll(/<(\w+)> <(\w+)> <(\w+)>/g)) {
      const [from, to, letter] = [first, last, code].map((one) => Number.parseInt(one, 16)) as [
        number,
        number,
        number,
      ];
      for (let glyph = from; glyph <= to; glyph++) add(glyph, String.fromCodePoint(letter + glyph - from));
    }
  }
  return letters;
}

function decoded(code: string): string {
  return Buffer.from(code, 'hex').swap16().toString('utf16le');
}
