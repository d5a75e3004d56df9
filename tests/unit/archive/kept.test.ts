import { expect, test } from 'vitest';
import { type Files, filesInMemory, limits } from '#archive/1-read/files.ts';
import { diagnosticsOf } from './cases.ts';

const FILES = {
  'content/kakuu/municipality.yaml':
    'name: 架空市\nreading: かくうし\ncode: "999997"\nprefecture: 架空県\nwebsite: https://city.example\n',
  'content/kakuu/documents/plan/first.md':
    '---\ntitle: 計画\ntype: plan\nedition: 初版\nissued: 令和6年\nsource: { title: 計画, kept: sources/plan.pdf, licence: CC BY 4.0 }\nfidelity: summary\n---\n計画。\n',
};
const KEPT = 'content/kakuu/sources/plan.pdf';
const codesOf = (files: Files) => diagnosticsOf(files).map(({ code }) => code);

test('a kept copy of a source may have any bytes', () => {
  const bytes = Uint8Array.from([...Buffer.from('%PDF-1.7'), 0, 255, 254]);
  expect(codesOf(filesInMemory({ ...FILES, [KEPT]: bytes }))).toEqual([]);
});

test('a kept copy that is too large is reported and not opened', () => {
  const files = filesInMemory({ ...FILES, [KEPT]: '' });
  const entries = files.entries.map((entry) =>
    entry.path === KEPT ? { ...entry, bytes: limits.keptBytes + 1 } : entry,
  );
  expect(codesOf({ ...files, entries })).toEqual(['H607']);
});

test('a symbolic link that leads out of the content is reported and not followed', () => {
  const files = filesInMemory({ ...FILES, [KEPT]: '' });
  const entries = files.entries.map((entry) => (entry.path === KEPT ? { ...entry, leaves: true } : entry));
  expect(codesOf({ ...files, entries })).toEqual(['H005']);
});
