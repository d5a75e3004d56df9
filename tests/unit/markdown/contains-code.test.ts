import { describe, expect, test } from 'vitest';
import { containsCode } from '#markdown/contains-code.ts';

describe('headings of an edition', () => {
  test.each([
    ['1(1)', '(1) 窓口の改善', true],
    ['3(1)①', '① 部の再編', true],
    ['表1 No.1', 'No.1 窓口の改善', true],
    ['II', 'II 基本方針', true],
    ['1(1)', '窓口の改善', false],
    ['12', '2 窓口の改善', false],
  ])('the code %s is part of the heading 「%s」: %s', (code, heading, said) => {
    expect(containsCode(code, heading)).toBe(said);
  });
});
