import { readFile } from 'node:fs/promises';

/**
 * A table of character codes, by the name of its file: the letters of fonts that are not part of a PDF depend
 * on it. Browsers load `character-maps.browser.ts` instead.
 */
export async function characterMap(file: string): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await readFile(new URL(import.meta.resolve(`pdfjs-dist/cmaps/${file}`))));
}
