import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'parse5';
import type { SearchRecord } from '#search/record.ts';

/** A text in a simple normal form, independent of the engine's rules. */
export function bare(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{Cf}]/gu, '');
}

/** All text of a record. */
export function wordsOf({ title, text, date, names }: SearchRecord): string {
  const all = [title, text, date ?? '', ...names.flatMap(({ name, path }) => [name, path])];
  return all.map(bare).join('\n');
}

interface Node {
  readonly nodeName: string;
  readonly value?: string;
  readonly childNodes?: readonly Node[];
}

/** The text of every page of a built site, by address. */
export function pagesOf(folder: string): ReadonlyMap<string, string> {
  return new Map(
    globSync('**/index.html', { cwd: folder }).map((file) => {
      const words = bare(textOf(parse(readFileSync(join(folder, file), 'utf8')) as Node));
      return [`/${file.replace(/index\.html$/, '')}`, words];
    }),
  );
}

function textOf({ nodeName, value = '', childNodes = [] }: Node): string {
  if (nodeName === '#text') return value;
  if (['script', 'style', 'head', 'svg'].includes(nodeName)) return ' ';
  return childNodes.map(textOf).join('');
}

const RUN = /[一-鿿々]{2,}|[ァ-ヺー]{2,}|[一-鿿々ァ-ヺー]{3,}/g;

/** Samples words from runs of kanji or katakana in the records; the same records give the same words. */
export function sampleWords(records: readonly SearchRecord[], count: number): readonly string[] {
  const words = new Set<string>();
  let seed = 7;
  const next = (below: number) => {
    seed = (Math.imul(seed, 1103515245) + 12345) >>> 0;
    return (seed >>> 8) % below;
  };
  for (let tries = 0; words.size < count && tries < count * 50; tries++) {
    const record = records[next(records.length)];
    const runs = [...(record?.text.matchAll(RUN) ?? [])].map(([run]) => run);
    const run = runs[next(Math.max(1, runs.length))] ?? '';
    const length = 2 + next(5);
    const start = next(Math.max(1, run.length - length + 1));
    const word = run.slice(start, start + length);
    if (word.length > 1 && !/^ー/.test(word)) words.add(word);
  }
  return [...words];
}
