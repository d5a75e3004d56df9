import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { chartFromSheet } from '#drafting/charts/read-chart.ts';
import { suggest } from '#drafting/suggest/suggest.ts';
import { look } from '#workbench/look.ts';
import { treeOf } from '#workbench/looks/standing.ts';
import { trialOf } from '#workbench/trial.ts';
import { tableOfPaste } from '../../support/table-of-paste.ts';

function textsIn(folder: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.(?:md|yaml|print)$/.test(path))
      .map((path) => [`${folder}/${path}`, readFileSync(`${folder}/${path}`, 'utf8')]),
  );
}

test('a published reorganization can be tried again from the chart of the next year', () => {
  const municipality = 'isesaki';
  const path = `content/${municipality}/reorganizations/2026-04-01.md`;
  const trial = trialOf(textsIn(`content/${municipality}`), municipality, path);
  if (trial === null) throw new Error('no trial');
  expect(trial.open).toBe(path);
  const texts = { ...trial.texts, [trial.open]: trial.text };
  const { diagnostics, shown, rows } = look({ municipality, texts, open: path, asOf: '2026-11-25' });
  expect(diagnostics.map(({ message }) => message)).toEqual([]);
  expect(rows).toEqual([]);
  const sheet = tableOfPaste(trial.table);
  const chart = sheet.ok ? chartFromSheet(sheet.value, {}) : null;
  if (!chart?.ok) throw new Error('no chart');
  const { suggestions, questions } = suggest(treeOf(shown.reorganization?.before ?? []), chart.value.chart, {
    before: shown.reorganization?.coverage ?? 'all',
  });
  expect(suggestions.length + questions.length).toBeGreaterThan(5);
});

test('a reorganization without a later chart offers no trial', () => {
  const path = 'content/aozora/reorganizations/2027-04-01.md';
  expect(trialOf({ [path]: '---\neffective: 2027-04-01\nchanges: []\n---\n' }, 'aozora', path)).toBeNull();
});
