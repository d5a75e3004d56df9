import { expect, test } from 'vitest';
import { filesInMemory } from '#archive/1-read/files.ts';
import { correctionsOn } from '#archive/4-link/documents/corrections.ts';
import { link } from '#archive/4-link/link.ts';
import { checkOne, openArchive } from '#archive/archive.ts';

const correction = (on: string, was: string) =>
  `  - { on: ${on}, place: 名前, was: ${was}, now: 町市, why: 写し間違い。 }\n`;

test('every correction is listed on its page, and all corrections are listed newest first', () => {
  const open = openArchive(
    filesInMemory({
      'content/machi/municipality.yaml': `name: 町市
reading: まちし
code: "990001"
prefecture: 架空県
website: https://city.invalid/
corrections:
${correction('2026-04-02', '町村')}${correction('2026-04-02', '街市')}`,
      'content/machi/units.yaml': `corrections:\n${correction('2026-05-01', '町')}`,
      'content/machi/charts/2026-04-01.yaml': `asOf: 2026-04-01
source: { title: 組織図 }
coverage: all
units: { 総務課: null }
corrections:
${correction('2026-04-10', '待ち')}`,
    }),
    '2026-11-21',
  );
  const { source, derived } = checkOne(open, 'machi');
  const archive = link(source, open.shared, derived, open.asOf);
  expect(archive.corrections.map(({ url, was }) => [url, was])).toEqual([
    ['/machi/units/#correction-2026-05-01', '町'],
    ['/machi/org/2026-04-01/#correction-2026-04-10', '待ち'],
    ['/machi/#correction-2026-04-02', '町村'],
    ['/machi/#correction-2026-04-02-2', '街市'],
  ]);
  expect(correctionsOn(archive, archive.url).map(({ was }) => was)).toEqual(['町村', '街市']);
});
