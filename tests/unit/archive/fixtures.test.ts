// A case is a folder of tests/fixtures/archives, and becomes a test by existing: content/ is what an editor wrote beside
// base/, content.diff what in a file of base/ is otherwise (`diff -U0`), expected.txt what the editor is told.
// `UPDATE=1 npm exec -- vitest run tests/unit/archive/fixtures.test.ts` writes expected.txt anew; read the difference
// before you keep it.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { CASES, caseNames, diagnosticsOf, filesOfCase, told } from './cases.ts';

describe('an archive', () => {
  test.each(caseNames())('%s', (name) => {
    const files = filesOfCase(name);
    const actual = told(diagnosticsOf(files), files);
    const path = join(CASES, name, 'expected.txt');
    if (process.env.UPDATE === '1') writeFileSync(path, actual);
    expect(actual).toBe(readFileSync(path, 'utf8'));
  });
});
