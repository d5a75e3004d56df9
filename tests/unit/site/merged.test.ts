import { expect, test } from 'vitest';
import { filesInMemory } from '#archive/1-read/files.ts';
import { promisesOf } from '#archive/4-link/promises/standing.ts';
import { openArchive } from '#archive/archive.ts';
import { siteOf } from '#site/open.ts';
import { chartTodayAnswer } from '#telling/answers/chart.ts';
import { municipalityAnswer } from '#telling/answers/municipality.ts';
import { unitAnswer } from '#telling/answers/unit.ts';
import { lineText } from '#telling/inline.ts';
import { ownersLine } from '#telling/promises/owner.ts';
import { noHeirWords } from '#telling/units/ending.ts';

const municipality = (name: string, code: string, more = '') =>
  `name: ${name}\nreading: かくう\ncode: "${code}"\nprefecture: 架空県\nwebsite: https://city.example\n${more}`;
const CHART = `asOf: 2025-04-01
source: { title: 架空町組織図 }
coverage: all
units: { 総務課: [庶務係], 建設課: [] }
`;

const PLAN = `---
title: 架空町計画
type: plan
edition: 初版
issued: 2025-05-01
source: { title: 架空町計画 }
fidelity: summary
measures: [{ id: one, title: 窓口の改善, text: null, owners: [総務課] }]
---
`;

const site = (asOf: string, more: Readonly<Record<string, string>> = {}) =>
  siteOf(
    openArchive(
      filesInMemory({
        ...more,
        'content/site.yaml': 'name: 架空の変遷\nurl: https://hensen.example\n',
        'content/kakuu-shi/municipality.yaml': municipality('架空市', '999997'),
        'content/kakuu-machi/municipality.yaml': municipality(
          '架空町',
          '999989',
          'ended: { on: 2026-01-01, into: 架空市 }\n',
        ),
        'content/kakuu-machi/charts/2025-04-01.yaml': CHART,
        'content/kakuu-machi/documents/plan/1st.md': PLAN,
        'content/kakuu-mura/municipality.yaml': municipality(
          '架空村',
          '999970',
          'ended: { on: 2026-01-01, into: よその市 }\n',
        ),
      }),
      asOf,
    ),
  );

test('a merged municipality and its successor link to each other', () => {
  const { archiveOf } = site('2026-04-01');
  expect(archiveOf('kakuu-machi').ended?.url).toBe('/kakuu-shi/');
  expect(archiveOf('kakuu-mura').ended?.url).toBeNull();
  expect(archiveOf('kakuu-shi').joined).toEqual([{ name: '架空町', url: '/kakuu-machi/', on: '2026-01-01' }]);
  expect(lineText(municipalityAnswer(archiveOf('kakuu-shi'))?.lede ?? [])).toBe(
    '令和8年1月1日に、架空町が合併した。',
  );
});

test('who owns the promises of a merged municipality is unknown, not nobody', () => {
  const told = (asOf: string) => {
    const archive = site(asOf).archiveOf('kakuu-machi');
    const [promise] = promisesOf(archive).current;
    return [promise && lineText(ownersLine(archive, promise.measure)), promise?.standing.lacksOwner];
  };
  expect(told('2025-12-31')).toEqual(['総務課', false]);
  expect(told('2026-04-01')).toEqual(['総務課（合併して架空市に。引き継ぎ先は架空町の記録にない）', false]);
});

test('the units of a merged municipality are not said to have no heir', () => {
  const archive = site('2026-04-01').archiveOf('kakuu-machi');
  expect(new Set(archive.units.map((unit) => noHeirWords(archive, unit)))).toEqual(
    new Set(['合併して架空市に']),
  );
});

/** A reorganization on a day, with one change. */
const event = (on: string, change: string) =>
  `---\ntitle: 架空町改正${on}\neffective: ${on}\nstatus: in force\nsource: { title: 架空町改正 }\nfidelity: summary\nchanges: [${change}]\n---\n`;

test('a unit that ended before the merger, or by a change on its day, names the municipality that continues', () => {
  const archive = site('2026-04-01', {
    'content/kakuu-machi/reorganizations/2025-07-01.md': event(
      '2025-07-01',
      '{ absorb: [建設課], into: 総務課, children: follow }',
    ),
    'content/kakuu-machi/reorganizations/2026-01-01.md': event('2026-01-01', '{ abolish: 総務課/庶務係 }'),
  }).archiveOf('kakuu-machi');
  const told = (name: string) => {
    const unit = archive.units.find(({ names }) => names.at(-1)?.name === name);
    return unit && [lineText(unitAnswer(archive, unit).support ?? []), noHeirWords(archive, unit)];
  };
  expect(told('建設課')).toEqual(['令和7年7月1日の改正。架空町は、架空市になった。', '合併して架空市に']);
  expect(told('庶務係')).toEqual(['架空町は、架空市になった。', '合併して架空市に']);
});

test('a unit whose heir ended without heirs before the merger names no municipality', () => {
  // The heir gives up a part and takes it back before it ends.
  const archive = site('2026-04-01', {
    'content/kakuu-machi/reorganizations/2025-06-01.md': event(
      '2025-06-01',
      '{ absorb: [建設課], into: 総務課, children: follow }',
    ),
    'content/kakuu-machi/reorganizations/2025-07-01.md': event(
      '2025-07-01',
      '{ detach: 窓口課, from: 総務課 }',
    ),
    'content/kakuu-machi/reorganizations/2025-08-01.md': event(
      '2025-08-01',
      '{ absorb: [窓口課], into: 総務課, children: follow }',
    ),
    'content/kakuu-machi/reorganizations/2025-09-01.md': event(
      '2025-09-01',
      '{ abolish: 総務課/庶務係 }, { abolish: 総務課 }',
    ),
  }).archiveOf('kakuu-machi');
  const unit = archive.units.find(({ names }) => names.at(-1)?.name === '建設課');
  expect(unit && noHeirWords(archive, unit)).toBe('引き継いだ組織の記録はない');
});

test('the units of a merged municipality end on the day of the merger', () => {
  const told = (asOf: string) => {
    const archive = site(asOf).archiveOf('kakuu-machi');
    return archive.units.map((unit) => {
      const { lede, support = [] } = unitAnswer(archive, unit);
      return lineText([...lede, ...support]);
    });
  };
  expect(told('2026-04-01')).toEqual(
    ['総務課', '庶務係', '建設課'].map(
      (name) => `${name}は、令和8年1月1日の合併で、架空町とともになくなった。架空町は、架空市になった。`,
    ),
  );
  const chartOf = (asOf: string) => {
    const archive = site(asOf).archiveOf('kakuu-machi');
    const { title, eyebrow = [] } = chartTodayAnswer(archive, archive.charts.at(-1));
    return `${title} ${lineText(eyebrow)}`;
  };
  expect(chartOf('2026-04-01')).toMatch(/^合併のときの組織図 令和7年12月31日現在。/);
  expect(chartOf('2025-12-31')).toMatch(/^現在の組織図 令和7年12月31日現在。/);
  expect(told('2025-12-31')[0]).toBe('総務課は、記録のある間、変わっていない。令和7年4月1日の組織図にある。');
});
