import { expect, test } from 'vitest';
import { link } from '#archive/4-link/link.ts';
import { promisesOf } from '#archive/4-link/promises/standing.ts';
import type { Archive } from '#archive/4-link/types.ts';
import { checkOne, openArchive } from '#archive/archive.ts';
import { itemsOn } from '#components/lists/paged.ts';
import { ownedMeasures } from '#components/units/owned-measures.ts';
import { ownedInParts } from '#components/units/unit-parts.ts';
import { lineText } from '#telling/inline.ts';
import { rowsOfMeasure } from '#telling/promises/measure.ts';
import { isOwner, ownersLine } from '#telling/promises/owner.ts';
import { city } from '../diagrams/figures/archive.ts';
import { AS_OF, filesOfCase } from './cases.ts';

test('an owner that is not one unit is all units, the units concerned, or a body outside the chart', () => {
  const open = openArchive(filesOfCase('valid-owners-without-unit'), AS_OF);
  const { source, derived } = checkOne(open, 'kakuu');
  const { measures } = link(source, open.shared, derived, open.asOf);
  const owners = measures.find(({ edition }) => edition === 'ver2')?.owners ?? [];
  expect(owners.map(({ printed, state }) => `${printed}: ${state}`)).toEqual([
    '全課: all',
    '関係各課: concerned',
    '教育委員会: body',
    '全課: all',
    '関係各課: concerned',
    '消防組合: body',
  ]);
});

test('an owner of which no source says more is not said to be abolished', () => {
  const archive = archiveWith('[総務課, 情報課]', '{ lose: 総務部/情報課 }', [
    '{ id: one, title: 見本の受付, text: 見本。, owners: [総務部/情報課] }',
  ]);
  const [measure] = archive.measures;
  expect(measure && lineText(ownersLine(archive, measure))).toBe('総務部 情報課（その後は不明）');
  expect(measure && promisesOf(archive).all.get(measure.key)?.standing.lacksOwner).toBe(false);
});

const archive = archiveWith('[総務課, 情報課, 統計課]', '{ abolish: 総務部/統計課 }', [
  '{ id: one, title: 見本の受付, text: 見本。, owners: [総務部/情報課], supporters: [総務部/総務課, 総務部/統計課] }',
  '{ id: two, title: 見本の料金, text: 見本。, owners: [総務部/総務課] }',
]);

test('supporters are distinguished from owners on the pages of the measure and of the unit', () => {
  const [one] = archive.measures;
  const rows = one ? rowsOfMeasure({ archive, themes: new Map() }, one) : [];
  expect(
    rows
      .filter(({ field }) => field === 'owners' || field === 'supporters')
      .map(({ label, lines }) => [label, ...lines.map((line) => lineText(line))]),
  ).toEqual([
    ['主担当', '総務部 情報課'],
    ['関係課', '総務部 総務課', '総務部 統計課（廃止。引き継いだ組織の記録はない）'],
  ]);
  const unit = archive.units.find(({ names }) => names[0]?.name === '総務課');
  const [page] = unit ? ownedInParts(archive, unit) : [];
  if (!unit || page?.page.kind === 'overview' || !page) throw new Error('no page of the unit');
  expect(
    ownedMeasures(archive, itemsOn(page.page), { unit }).map(({ title, note }) => [title, note]),
  ).toEqual([
    ['見本の料金', '見本計画 初版、期限の記載なし'],
    ['見本の受付', '関係課として、見本計画 初版、期限の記載なし'],
  ]);
  expect(archive.measures.map((measure) => isOwner(unit, measure))).toEqual([false, true]);
});

test('a measure has not lost its owner if only a supporter ended', () => {
  const lacking = [...promisesOf(archive).all.values()].filter(({ standing }) => standing.lacksOwner);
  expect(lacking).toEqual([]);
});

/** A plan of a city with one department, and a change of its units a year after the plan. */
function archiveWith(units: string, change: string, measures: readonly string[]): Archive {
  const { archive } = city({
    'charts/2025-04-01.yaml': `asOf: 2025-04-01
source: { title: 見本の図 }
coverage: all
units: { 総務部: ${units} }
`,
    'reorganizations/2026-04-01.md': `---
title: 見本の改正
effective: 2026-04-01
status: in force
source: { title: 見本 }
fidelity: summary
changes: [${change}]
---
見本。
`,
    'documents/plan/a.md': `---
title: 見本計画
type: plan
edition: 初版
issued: 2025-05-01
source: { title: 見本計画 }
fidelity: summary
measures:
${measures.map((measure) => `  - ${measure}`).join('\n')}
---
見本。
`,
  });
  return archive;
}
