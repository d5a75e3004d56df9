// A case is a folder of tests/fixtures/archives. `content/` holds the files of the editor in addition to
// base/, `content.diff` the changes to files of base/ (`diff -U0`), and expected.txt the messages. `UPDATE=1
// npm exec -- vitest run tests/unit/archive/fixtures.test.ts` rewrites expected.txt; read the difference
// before you keep it.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { CASES, caseNames, diagnosticsOf, filesOfCase, told } from './cases.ts';

describe('the messages for the fixture', () => {
  test.each(caseNames())('%s', (name) => {
    const files = filesOfCase(name);
    const actual = told(diagnosticsOf(files), files);
    const path = join(CASES, name, 'expected.txt');
    if (process.env.UPDATE === '1') writeFileSync(path, actual);
    expect(actual).toBe(readFileSync(path, 'utf8'));
  });
});
