// Realistic mistakes of an office worker, other than those of tests/fixtures/archives, graded by the
// messages: a point for the right place, for the right words and for the right remedy.
import { expect, test } from 'vitest';
import { mistakesInFiles } from './in-files.ts';
import { mistakesInHistory } from './in-history.ts';
import { mistakesInNames } from './in-names.ts';
import { mistakesInValues } from './in-values.ts';
import { mistakesInYaml } from './in-yaml.ts';
import { gradeOf } from './mistake.ts';

const mistakes = [mistakesInFiles, mistakesInYaml, mistakesInValues, mistakesInNames, mistakesInHistory];

test('messages say where a mistake is, what it is and how to mend it', () => {
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
  // A mistake with a score of 0 would be published, or would leave the editor without help.
  expect(graded.filter(({ grade }) => grade < 2).map(({ name }) => name)).toEqual([]);
});
