// Realistic mistakes, as an office worker makes them, in other ways than the cases of tests/fixtures/archives, graded by
// what the editor is told: one point for the right place, one for the right words, one for the right remedy.
import { expect, test } from 'vitest';
import { mistakesInFiles } from './in-files.ts';
import { mistakesInHistory } from './in-history.ts';
import { mistakesInNames } from './in-names.ts';
import { mistakesInValues } from './in-values.ts';
import { mistakesInYaml } from './in-yaml.ts';
import { gradeOf } from './mistake.ts';

const mistakes = [mistakesInFiles, mistakesInYaml, mistakesInValues, mistakesInNames, mistakesInHistory];

test('mistakes are told where they are, what they are and how to mend them', () => {
  const graded = mistakes.flatMap(Object.entries).map(([name, mistake]) => ({ name, ...gradeOf(mistake) }));
  const mean = graded.reduce((sum, { grade }) => sum + grade, 0) / graded.length;
  const poorly = graded
    .filter(({ grade }) => grade < 3)
    .map(({ name, grade, told }) => [
      `${grade} ${name}`,
      ...told
        .slice(0, 3)
        .map(
          ({ code, position, message, hint }) =>
            `${code} ${position.file}:${position.line} ${message} / ${hint}`,
        ),
    ]);
  expect(mean, JSON.stringify(poorly, null, 1)).toBeGreaterThanOrEqual(2.8);
  // What scores nothing would be published, or would leave its writer alone.
  expect(graded.filter(({ grade }) => grade < 2).map(({ name }) => name)).toEqual([]);
});
