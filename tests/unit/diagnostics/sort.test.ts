import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import { sortDiagnostics } from '#diagnostics/sort.ts';
import { problem } from './problem.ts';

test('problems are sorted by file in code-unit order, then line, column, code and message', () => {
  const sorted: readonly Diagnostic[] = [
    problem({ file: 'B.yaml' }),
    problem({ file: 'a.yaml', line: 2, column: 9 }),
    problem({ file: 'a.yaml', line: 10, column: 1 }),
    problem({ file: 'a.yaml', line: 10, column: 2, code: 'H001', message: 'い' }),
    problem({ file: 'a.yaml', line: 10, column: 2, code: 'H002', message: 'あ' }),
    problem({ file: 'a.yaml', line: 10, column: 2, code: 'H002', message: 'い' }),
    problem({ file: 'あ.yaml' }),
  ];
  fc.assert(
    fc.property(fc.shuffledSubarray([...sorted], { minLength: sorted.length }), (shuffled) => {
      expect(sortDiagnostics(shuffled)).toEqual(sorted);
    }),
  );
});

test('exact repeats are removed, near repeats are kept', () => {
  const one = problem();
  const longer = problem({ length: 5 });
  expect(sortDiagnostics([one, longer, problem(), longer])).toEqual([one, longer]);
});

test('the given list is not changed', () => {
  const given = [problem({ line: 2 }), problem({ line: 1 })];
  sortDiagnostics(given);
  expect(given.map(({ position }) => position.line)).toEqual([2, 1]);
});
