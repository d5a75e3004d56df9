// The documentation for contributors.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const { scripts, dependencies, devDependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
const contributing = readFileSync('CONTRIBUTING.md', 'utf8');

test('every package has a reason in the table of dependencies', () => {
  const [atRun = '', atDevelopment = ''] = contributing
    .slice(contributing.indexOf('## Why each package is here'))
    .split('For development alone:');
  expect(reasonsIn(atRun)).toEqual(Object.keys(dependencies));
  expect(reasonsIn(atDevelopment)).toEqual(Object.keys(devDependencies));
});

test('every package has an exact version or is a folder of this repository', () => {
  const { optionalDependencies: nodes } = JSON.parse(readFileSync('scripts/node/package.json', 'utf8'));
  for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies, ...nodes }))
    expect(version, name).toMatch(/^(\d+\.\d+\.\d+|file:scripts\/[a-z]+)$/);
});

describe.each(['README.md', 'CONTRIBUTING.md', 'docs/README.md'])('%s', (page) => {
  test('names only existing commands', () => {
    const named = [...readFileSync(page, 'utf8').matchAll(/npm run ([a-z]+(?:-[a-z]+)*)/g)].map(
      ([, name]) => name ?? '',
    );
    expect(named).not.toEqual([]);
    expect(named.filter((name) => !Object.hasOwn(scripts, name))).toEqual([]);
  });
});

/** The packages of the rows with reasons. */
function reasonsIn(text: string): readonly string[] {
  return [...text.matchAll(/^\| `([^`]+)` \| (.*\S) \|$/gm)].map(([, name]) => name ?? '');
}
