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

test('a copy that a source names, of any bytes', () => {
  const bytes = Uint8Array.from([...Buffer.from('%PDF-1.7'), 0, 255, 254]);
  expect(codesOf(filesInMemory({ ...FILES, [KEPT]: bytes }))).toEqual([]);
});

test('one that is larger than a page should bring along is told and not opened', () => {
  const files = filesInMemory({ ...FILES, [KEPT]: '' });
  const entries = files.entries.map((entry) =>
    entry.path === KEPT ? { ...entry, bytes: limits.keptBytes + 1 } : entry,
  );
  expect(codesOf({ ...files, entries })).toEqual(['H607']);
});

test('a link that leads out of the content is told and not followed', () => {
  const files = filesInMemory({ ...FILES, [KEPT]: '' });
  const entries = files.entries.map((entry) => (entry.path === KEPT ? { ...entry, leaves: true } : entry));
  expect(codesOf({ ...files, entries })).toEqual(['H005']);
});
