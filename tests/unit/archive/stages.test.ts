import { describe, expect, test } from 'vitest';
import type { Files } from '#archive/1-read/files.ts';
import { link } from '#archive/4-link/link.ts';
import { countsOf } from '#archive/4-link/overview/counts.ts';
import { summarize } from '#archive/4-link/overview/summary.ts';
import { changesOf } from '#archive/4-link/reorganizations/changes-of.ts';
import type { Archive } from '#archive/4-link/types.ts';
import { checkOne, openArchive } from '#archive/archive.ts';
import { changesData } from '#archive/open-data/changes.ts';
import { reorganizationsData } from '#archive/open-data/reorganizations.ts';
import { around } from '#diagrams/figures/around.ts';
import { unitsCsv } from '#feeds/tables/units.ts';
import { reorganizationsAnswer } from '#telling/answers/lists.ts';
import { reorganizationAnswer } from '#telling/answers/reorganization.ts';
import { lineText } from '#telling/inline.ts';
import { differencesInWords } from '#telling/reorganizations/differences.ts';
import { plannedUnit, planState } from '#telling/reorganizations/plans.ts';
import { stageWords } from '#telling/reorganizations/stages.ts';
import { town } from '../../support/town.ts';
import { AS_OF, filesOfCase } from './cases.ts';

function linked(files: Files, asOf = AS_OF): Archive {
  const open = openArchive(files, asOf);
  const { source, derived } = checkOne(open, 'kakuu');
  return link(source, open.shared, derived, asOf);
}

/** The files of a case, with some added or replaced. */
function withFiles(name: string, written: Readonly<Record<string, string>>): Files {
  const files = filesOfCase(name);
  const own = new Map(Object.entries(written).map(([path, text]) => [`content/kakuu/${path}`, text]));
  const encode = (text: string) => new TextEncoder().encode(text);
  return {
    entries: [
      ...files.entries.filter(({ path }) => !own.has(path)),
      ...[...own].map(([path, text]) => ({ path, bytes: encode(text).length, leaves: false })),
    ],
    read: (path) => (own.has(path) ? encode(own.get(path) ?? '') : files.read(path)),
  };
}

const event = (archive: Archive, id: string) => {
  const found = archive.reorganizations.find((one) => one.id === id);
  if (!found) throw new Error(`no ${id}`);
  return found;
};
const told = (archive: Archive, id: string) => {
  const { differences, data } = event(archive, id);
  if (!differences) return null;
  const { gist, parts } = differencesInWords(archive, differences, data);
  return [lineText(gist), ...parts.flatMap(({ title, lines }) => [title, ...lines])];
};

describe('an event in one file', () => {
  const archive = linked(filesOfCase('valid-stages'));

  test('shows what came into force and how it differs from the plan', () => {
    const one = event(archive, '2026-10-01');
    expect(changesOf(archive, one).map(({ to }) => to[0]?.path)).toEqual([
      '戦略部/政策課',
      '戦略部/政策課/政策係',
      '戦略部/企業誘致課',
      '総務部/契約課',
    ]);
    expect(told(archive, '2026-10-01')).toEqual([
      '予定の変更4件のうち、2件がそのまま行われた。',
      '予定され、なくなったもの',
      '新設 （仮称）誘致課（施行で落とされた）',
      '新設 広聴課（議決で落とされた）',
      '予定になく、加わったもの',
      '新設 企業誘致課（施行で加わった）',
      '新設 契約課（議決で加わった）',
    ]);
  });

  test('keeps the chart of its plan at an address of its own', () => {
    expect(archive.plannedCharts.map(({ url, plans }) => [url, plans])).toEqual([
      ['/kakuu/org/2026-10-01-plan/', ['2026-10-01']],
    ]);
    expect(archive.charts.map(({ url }) => url)).toContain('/kakuu/org/2026-10-01/');
  });

  test('was only planned at an earlier as-of date, with the same ids of units', () => {
    const then = linked(filesOfCase('valid-stages'), '2026-08-31');
    expect(event(then, '2026-10-01').data.status).toBe('planned');
    expect(then.units.filter(({ planned }) => planned !== null).map(({ id }) => id)).toEqual([
      'yuchi-ka',
      'kocho-ka',
    ]);
    expect(then.plannedCharts.map(({ url }) => url)).toEqual([
      '/kakuu/org/2026-10-01-plan/',
      '/kakuu/org/2026-10-01/',
    ]);
  });
});

test('a plan uses the names after it, and its chart is proved before its day', () => {
  const archive = linked(filesOfCase('valid-planned-chart'));
  const one = event(archive, '2027-04-01');
  expect(changesOf(archive, one).map(({ from, to }) => [from[0]?.path, to[0]?.path])).toEqual([
    ['戦略部/企画課', '戦略部/政策課'],
    ['戦略部/企画課/企画係', '戦略部/政策課/政策係'],
    [undefined, '戦略部/（仮称）企業誘致課'],
  ]);
  expect(one.verified).toEqual({ chart: '2027-04-01', units: 11 });
  const { before, after } = around(archive, one);
  expect([before?.id, before?.plans, after?.id, after?.plans]).toEqual([
    '2026-04-01',
    null,
    '2027-04-01',
    ['2027-04-01'],
  ]);
});

test('a postponed reorganization stays decided for a later day, and its page says so', () => {
  const archive = linked(filesOfCase('valid-put-off'));
  const one = event(archive, '2026-10-01');
  expect([one.data.status, one.date]).toEqual(['decided', '2027-01-01']);
  expect(lineText(reorganizationAnswer(archive, one).support ?? [])).toBe(
    '施行期日は令和8年10月1日から令和9年1月1日に変わった。案の組織図がある。',
  );
  expect(one.stages.map(stageWords)).toEqual([
    '令和8年8月5日に予定（施行期日は令和8年10月1日）',
    '令和8年9月18日に議決（令和8年9月定例会、施行期日は令和8年10月1日）',
    '令和8年9月28日に施行期日の延期（施行期日は令和8年10月1日から令和9年1月1日に、庁舎の工事が遅れたため）',
  ]);
  expect(told(archive, '2026-10-01')?.[0]).toBe('予定の変更2件のうち、1件がそのまま議決された。');
  // The chart published for the first day keeps its address, and is proved.
  expect(archive.plannedCharts.map(({ url, plans }) => [url, plans])).toEqual([
    ['/kakuu/org/2026-10-01-plan/', ['2026-10-01']],
    ['/kakuu/org/2027-01-01/', ['2026-10-01']],
  ]);
});

test('a withdrawn plan has its page, and counts nowhere as having happened', () => {
  const archive = linked(filesOfCase('valid-withdrawn'));
  const one = event(archive, '2026-10-01');
  expect([one.changes, one.dropped.map(({ verb, status }) => [verb, status])]).toEqual([
    [],
    [
      ['abolish', 'withdrawn'],
      ['establish', 'withdrawn'],
    ],
  ]);
  expect(archive.changes.filter(({ reorganization }) => reorganization === one.id)).toEqual([]);
  expect(archive.years.flatMap(({ reorganizations }) => reorganizations)).not.toContain(one.id);
  const unit = archive.units.find(({ id }) => id === 'kigyo-yuchi-ka');
  expect(unit && plannedUnit(archive, unit)?.word).toBe('取りやめ');
});

test('a plan that was postponed without a new day is no plan for its day, until it has one', () => {
  const archive = linked(filesOfCase('valid-postponed'));
  const [postponed, resumed] = [event(archive, '2026-10-01'), event(archive, '2027-01-01')];
  expect([postponed.changes, postponed.dropped.map(({ status }) => status)]).toEqual([
    [],
    ['postponed', 'postponed'],
  ]);
  const { lede, support = [] } = reorganizationAnswer(archive, postponed);
  expect([lineText(lede), lineText(support)]).toEqual([
    '企業誘致課が生まれ、統計係がなくなる予定だったが、延期された。',
    '令和8年9月18日に延期（令和8年9月定例会、災害への対応のため）。新しい施行期日は、まだ決まっていない。案の組織図がある。',
  ]);
  const unit = archive.units.find(({ id }) => id === 'kigyo-yuchi-ka');
  expect(unit && plannedUnit(archive, unit)?.lede).toBe(
    'は、令和8年10月1日に置かれる予定だったが、延期された。',
  );
  expect(resumed.data.status).toBe('planned');
  expect(lineText(reorganizationAnswer(archive, resumed).support ?? [])).toBe(
    '施行期日は令和9年1月1日から令和9年4月1日に変わった。案の組織図がある。',
  );
});

test('a unit that the decision left out of a plan is no plan any more', () => {
  const archive = linked(
    withFiles('base', {
      'reorganizations/2027-04-01.md': `---
title: 令和9年4月の改正
effective: 2027-04-01
stages:
  - { status: planned, on: 2026-08-01 }
  - { status: decided, on: 2026-09-20 }
source: { title: 議案 }
fidelity: summary
changes:
  - { establish: 戦略部/推進室, until: decided }
  - establish: 戦略部/連携室
---
`,
    }),
  );
  const [left, kept] = ['推進室', '連携室'].map((name) => {
    const unit = archive.units.find(({ names }) => names.some((one) => one.name === name));
    return unit && plannedUnit(archive, unit);
  });
  expect([left?.lede, left?.beginning, left?.standing]).toEqual([
    'は、令和9年4月1日に置かれる予定だったが、議決で落とされた。',
    '置かれない（令和9年4月1日の予定だった）',
    '置かれなかった',
  ]);
  expect(kept?.word).toBe('予定');
  const rows = unitsCsv(archive, (url) => url).split('\r\n');
  const remarkOf = (name: string) =>
    rows
      .find((row) => row.includes(`,${name},`))
      ?.split(',')
      .at(-3);
  expect(['推進室', '連携室'].map(remarkOf)).toEqual(['議決で落とされた', '予定']);
});

describe('a plan and the event that carries it out, in two files', () => {
  const archive = linked(
    withFiles('base', {
      'reorganizations/2026-06-plan.md': `---
title: 令和8年6月の予定
effective: 2026-06-01
status: planned
source: { title: 計画 }
fidelity: summary
changes:
  - rename: 戦略部/企画課
    to: 政策課
  - establish: 戦略部/（仮称）観光課
  - establish: 戦略部/広聴課
---
`,
      'reorganizations/2026-06-01.md': `---
title: 令和8年6月の改正
effective: 2026-06-01
status: in force
realises: 2026-06-plan
source: { title: お知らせ }
fidelity: summary
changes:
  - rename: 戦略部/企画課
    to: 政策課
  - establish: 戦略部/観光課
---
`,
      'ids.yaml': `units:
  somu-bu: { path: 総務部, at: 2025-04-01 }
  somu-ka: { path: 総務部/総務課, at: 2025-04-01 }
  shomu-kakari: { path: 総務部/総務課/庶務係, at: 2025-04-01 }
  bunsho-kakari: { path: 総務部/総務課/文書係, at: 2025-04-01 }
  hisho-ka: { path: 総務部/秘書課, at: 2025-04-01 }
  hisho-kakari: { path: 総務部/秘書課/秘書係, at: 2025-04-01 }
  kikaku-bu: { path: 企画部, at: 2025-04-01 }
  kikaku-ka: { path: 企画部/企画課, at: 2025-04-01 }
  kikaku-kakari: { path: 企画部/企画課/企画係, at: 2025-04-01 }
  tokei-kakari: { path: 企画部/企画課/統計係, at: 2025-04-01 }
  kanko-ka: { path: 戦略部/（仮称）観光課, planned: 2026-06-plan }
  kocho-ka: { path: 戦略部/広聴課, planned: 2026-06-plan }
duties:
  tokei-jimu: { name: 統計事務 }
posts:
  kaikei-kanrisha: { post: 会計管理者, at: 2025-04-01 }
`,
    }),
  );

  test('create the same units, with the ids that the plan gave them', () => {
    const kanko = archive.units.find(({ id }) => id === 'kanko-ka');
    expect([kanko?.names.map(({ name }) => name), kanko?.planned, kanko?.aliases]).toEqual([
      ['観光課'],
      null,
      [],
    ]);
    expect(archive.units.find(({ id }) => id === 'kocho-ka')?.planned).toBe('2026-06-plan');
    expect(archive.units.every(({ id }) => /^[a-z]+(-[a-z]+)+$/.test(id))).toBe(true);
  });

  test('have the old names on the side before', () => {
    for (const id of ['2026-06-plan', '2026-06-01']) {
      const one = event(archive, id);
      const [rename] = changesOf(archive, one);
      expect([rename?.from[0]?.path, rename?.to[0]?.path]).toEqual(['戦略部/企画課', '戦略部/政策課']);
      const { before } = around(archive, one);
      expect(before?.asOf).toBe('2026-04-01');
    }
    expect(planState(archive, event(archive, '2026-06-plan'))).toBe('carried-out');
  });

  test('count once in every count, list and file, and the plan stays readable', () => {
    expect([countsOf(archive).changes, countsOf(archive).planned.changes]).toEqual(
      [archive.changes, archive.changes.filter(({ status }) => status !== 'in force')].map(
        ({ length }) => length,
      ),
    );
    const plan = event(archive, '2026-06-plan');
    const ofPlan = ({ reorganization }: { reorganization: string }) => reorganization === plan.id;
    expect(archive.changes.filter(ofPlan)).toEqual([]);
    expect(changesData(archive).filter(ofPlan)).toEqual([]);
    expect(archive.years.flatMap(({ reorganizations }) => reorganizations)).not.toContain(plan.id);
    expect(summarize(archive).reorganizations.map(({ id }) => id)).not.toContain(plan.id);
    expect(countsOf(archive).planned.reorganizations).toBe(0);
    const kikaku = archive.units.find(({ id }) => id === 'kikaku-ka');
    expect(kikaku && changesOf(archive, kikaku).filter(({ fiscalYear }) => fiscalYear === 2026)).toHaveLength(
      new Set(kikaku?.changes).size,
    );
    expect(changesOf(archive, plan).map(({ verb }) => verb)).toEqual(['rename', 'establish', 'establish']);
    const data = reorganizationsData(archive).find(({ id }) => id === plan.id);
    expect([data?.changes, data?.carriedOut.map(({ kinds }) => kinds)]).toEqual([
      [],
      [['rename'], ['establish'], ['establish']],
    ]);
    expect(reorganizationsAnswer(archive).support).toContainEqual(
      expect.objectContaining({ text: expect.stringContaining('実施された予定1件') }),
    );
  });

  test('differ in the units that did not come and in the decided name', () => {
    expect(told(archive, '2026-06-01')).toEqual([
      '「令和8年6月の予定」の変更3件のうち、1件がそのまま行われた。',
      '予定され、なくなったもの',
      '新設 広聴課',
      '予定と違う形になったもの',
      '新設 （仮称）観光課 が、新設 観光課 に',
    ]);
  });
});

test('a plan creates only the units that it establishes, not those that it mentions', () => {
  const archive = town({
    events: [
      {
        status: 'planned',
        changes: [
          '{ split: 福祉部, into: [福祉こども部, 保険部] }',
          '{ assign: 車両管理, to: { unit: 総括課, parent: unknown } }',
          '{ move: 北支所, to: 企画部/北支所 }',
        ],
      },
    ],
  });
  const words = archive.units.map((unit) => [unit.names[0]?.name, plannedUnit(archive, unit)?.word ?? null]);
  expect(Object.fromEntries(words)).toEqual({
    福祉部: null,
    北支所: null,
    企画部: '計画に現れる',
    総括課: '計画に現れる',
    福祉こども部: '予定',
    保険部: '予定',
  });
});
