import { expect, test } from 'vitest';
import { messages } from '#diagnostics/codes.ts';
import { caseNames, codesTold } from './cases.ts';

/**
 * Codes about bytes, the file system (tested in bytes, disk and kept) and drawings, which these cases do not
 * read.
 */
const ELSEWHERE = ['H004', 'H005', 'H021', 'H022', 'H607'];

test('every code is shown by a fixture', () => {
  const told = new Set([...caseNames().flatMap(codesTold), ...ELSEWHERE]);
  expect(Object.keys(messages).filter((code) => !told.has(code))).toEqual([]);
});

/** Two places contradict each other, and only the editor knows which one is right; or there are two mistakes. */
const TOLD_TWICE = [
  'chart-first-misspells',
  'chart-with-the-old-name',
  'move-misspelt-beside-a-wrong-chart',
  'reorganization-missing-department',
];

test('a mistake gives one kind of message only', () => {
  expect(caseNames().filter((name) => new Set(codesTold(name)).size > 1)).toEqual(TOLD_TWICE);
});

test('exactly the valid fixtures have no message', () => {
  const valid = caseNames().filter((name) => name === 'base' || name.startsWith('valid-'));
  expect(valid.filter((name) => codesTold(name).length > 0)).toEqual([]);
  const broken = caseNames().filter((name) => !valid.includes(name));
  expect(broken.filter((name) => codesTold(name).length === 0)).toEqual([]);
});
