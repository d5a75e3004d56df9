import { expect, test } from 'vitest';
import { stillAt } from '#components/draft/still-at.ts';

const form = (index: number | null, was: unknown) =>
  ({ index, verb: 'abolish', values: {}, first: {}, was, wasRefused: false }) as const;
const rows = (...written: readonly unknown[]) => written.map((one, index) => ({ index, written: one }));

test('the form of a change follows it when other changes are added or removed', () => {
  const [a, b] = [{ abolish: '企画部' }, { abolish: '総務部' }];
  expect(stillAt(form(1, b), rows(a, b)).index).toBe(1);
  expect(stillAt(form(1, b), rows(b)).index).toBe(0);
  expect(stillAt(form(0, a), rows({ rename: '企画部', to: '政策部' }, a)).index).toBe(1);
});

test('the form of a removed change adds a new change', () => {
  expect(stillAt(form(0, { abolish: '企画部' }), rows({ abolish: '総務部' })).index).toBeNull();
});

test('the form stays with its own change if another change is equal', () => {
  const a = { abolish: '企画部' };
  expect(stillAt(form(1, a), rows(a, a)).index).toBe(1);
});
