import { expect, test } from 'vitest';
import { messages } from '#diagnostics/codes.ts';
import { caseNames, codesTold } from './cases.ts';

/** Told of bytes and of the file system (bytes, disk, kept), and of drawings, which are not read here. */
const ELSEWHERE = ['H004', 'H005', 'H021', 'H022', 'H607'];

test('every code has a case that an editor can read', () => {
  const told = new Set([...caseNames().flatMap(codesTold), ...ELSEWHERE]);
  expect(Object.keys(messages).filter((code) => !told.has(code))).toEqual([]);
});

/** Two places speak against each other here, and nobody but the editor knows which of them is right. */
const TOLD_TWICE = ['chart-first-misspells', 'chart-with-the-old-name', 'reorganization-missing-department'];

test('one mistake is told as one', () => {
  expect(caseNames().filter((name) => new Set(codesTold(name)).size > 1)).toEqual(TOLD_TWICE);
});

test('what is valid is told nothing', () => {
  const valid = caseNames().filter((name) => name === 'base' || name.startsWith('valid-'));
  expect(valid.filter((name) => codesTold(name).length > 0)).toEqual([]);
  const broken = caseNames().filter((name) => !valid.includes(name));
  expect(broken.filter((name) => codesTold(name).length === 0)).toEqual([]);
});
