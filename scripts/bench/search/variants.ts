// Alternatives to the search engine, for comparison.
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import type { SearchRecord } from '#search/record.ts';
import { normalize } from '#search/text/normalize.ts';

/** Stock Pagefind on the built pages. */
export async function addStockPagefind(site: string): Promise<void> {
  const { index } = await createIndex({ forceLanguage: 'ja' });
  await index?.addDirectory({ path: site });
  await index?.writeFiles({ outputPath: join(site, 'pagefind') });
  await close();
}

/**
 * Pagefind with one page per record, whose text is indexed as pairs of characters and searched as a phrase.
 */
export async function addRecordPagefind(site: string, records: readonly SearchRecord[]): Promise<void> {
  const { index } = await createIndex({});
  for (const { url, title, text } of records)
    await index?.addCustomRecord({
      url,
      content: pairsOf(`${title}\n${text}`).join(' '),
      language: 'unknown',
    });
  await index?.writeFiles({ outputPath: join(site, 'pagefind-records') });
  await close();
}

/** Pairs of neighbouring characters encoded as letters, which Pagefind neither segments nor stems. */
export function pairsOf(text: string): readonly string[] {
  const { text: normal } = normalize(text);
  const letters = (character: string) => {
    const code = character.charCodeAt(0);
    return [code >> 12, (code >> 8) & 15, (code >> 4) & 15, code & 15]
      .map((digit) => String.fromCharCode(97 + digit))
      .join('');
  };
  return Array.from({ length: Math.max(0, normal.length - 1) }, (_, at) => normal.slice(at, at + 2))
    .filter((pair) => !/\s/.test(pair))
    .map((pair) => letters(pair.charAt(0)) + letters(pair.charAt(1)));
}

/** The size in KB of the whole text in one compressed file without an index. */
export function wholeText(records: readonly SearchRecord[]): number {
  return gzipSync(JSON.stringify(records), { level: 9 }).length / 1024;
}
