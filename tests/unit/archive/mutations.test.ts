// Mistakes in whole archives: 500 in the test command, 10,000 with HENSEN_RUNS=10000.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { filesInMemory } from '#archive/1-read/files.ts';
import { openArchive } from '#archive/archive.ts';
import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import { checkContent } from '#site/check-content.ts';
import { type Contents, mutated, mutations } from '../../support/corpus/mutations.ts';
import { AS_OF } from './cases.ts';

const RUNS = { numRuns: Number(process.env.HENSEN_RUNS ?? 500), seed: 20261126 } as const;

async function told(contents: Contents): Promise<readonly Diagnostic[]> {
  return (await checkContent(openArchive(filesInMemory(contents), AS_OF))).diagnostics;
}

/** Whether a message is useless for an editor. */
function useless({ position, message, hint }: Diagnostic, contents: Contents): boolean {
  const { file, line, column, length } = position;
  const content = contents[file];
  const isThere =
    content === undefined
      ? // A folder, or what should stand in it.
        Object.keys(contents).some((path) => path.startsWith(file.replace(/[^/]*$/, '')))
      : line <= String(typeof content === 'string' ? content : Buffer.from(content)).split(/\r\n?|\n/).length;
  const isPlace = line > 0 && column > 0 && length > 0 && isThere;
  const isJapanese = [message, hint].every(
    (text) => /[ぁ-んァ-ヶ]/.test(text) && /[。）」]$/.test(text.trim()),
  );
  return !isPlace || !isJapanese || /undefined|\bNaN\b|\[object|\bat .*:\d+:\d+/.test(`${message}${hint}`);
}

test(
  'a mistake is reported in Japanese at its place, or does no harm',
  async () => {
    await fc.assert(
      fc.asyncProperty(mutations(), async (mutation) => {
        const contents = mutated(mutation);
        const found = await told(contents);
        expect(found.filter((one) => useless(one, contents))).toEqual([]);
      }),
      RUNS,
    );
  },
  RUNS.numRuns * 2000,
);
