import { expect, test } from 'vitest';
import { checkOne, openArchive } from '#archive/archive.ts';
import { treeOfUnits } from '#drafting/charts/tree.ts';
import { type Coverage, suggest } from '#drafting/suggest/suggest.ts';
import type { PlainChange } from '#drafting/write/add-changes.ts';
import { filesOnDisk } from '#site/files-on-disk.ts';

const { source } = checkOne(openArchive(filesOnDisk('.'), '2026-11-21'), 'isesaki');
const [before, after] = source.charts.map(({ data }) => ({
  tree: treeOfUnits(data.units),
  coverage: (typeof data.coverage === 'string'
    ? data.coverage
    : data.coverage.map((path) => path.split('/'))) as Coverage,
}));

function suggested() {
  return suggest(before?.tree ?? [], after?.tree ?? [], {
    ...(before ? { before: before.coverage } : {}),
    ...(after ? { after: after.coverage } : {}),
  });
}

/** 「move 総務部/秘書課 市長戦略部/秘書課」 */
function line(change: PlainChange): string {
  return Object.values(change)
    .flat()
    .filter((one) => one !== 'follow')
    .toSorted()
    .join(' ')
    .replace(/^/, `${Object.keys(change)[0]} `);
}

/** The changes of the reorganization of 2026 for units of the three departments in the charts. */
const WRITTEN = {
  seen: [
    { establish: '市長戦略部' },
    { move: '総務部/秘書課', to: '市長戦略部/秘書課' },
    { establish: '市長戦略部/秘書課/管理係' },
    { establish: '市長戦略部/戦略推進課' },
    { establish: '市長戦略部/公共施設マネジメント推進課' },
    { establish: '市長戦略部/公共施設マネジメント推進課/官民連携推進係' },
    { rename: '企画部/広報課', to: '広報プロモーション課' },
    {
      merge: ['企画部/広報課/広報係', '企画部/広報課/報道広聴係'],
      into: '企画部/広報プロモーション課/広報広聴係',
    },
    { establish: '企画部/広報プロモーション課/シティプロモーション係' },
    {
      merge: ['企画部/情報政策課/情報政策係', '企画部/情報政策課/システム管理係'],
      into: '企画部/情報政策課/情報システム係',
    },
  ],
  asked: [
    {
      merge: ['総務部/総務課/文書係', '総務部/総務課/情報公開係'],
      into: '総務部/総務課/文書管理係',
    },
    { rename: '企画部/企画調整課', to: '経営企画課' },
    { abolish: '企画部/事務管理課' },
    { move: '企画部/事務管理課/組織係', to: '企画部/経営企画課/組織係' },
    // Equal to a rename: it depends on what became of the section.
    { move: '企画部/企画調整課/企画係', to: '企画部/経営企画課/計画推進係' },
  ],
  /** Names with nothing in common, and a unit that the chart before does not show. */
  unseen: [
    { move: '企画部/企画調整課/政策係', to: '市長戦略部/戦略推進課/戦略係' },
    {
      merge: ['企画部/事務管理課/行政改革係', '企画部/事務管理課/デジタル化推進係'],
      into: '企画部/経営企画課/イノベーション推進係',
    },
    { abolish: '総務部/管財課/資産活用推進係' },
  ],
} satisfies Readonly<Record<string, readonly PlainChange[]>>;

test('the charts of Isesaki show the changes that charts can show', () => {
  const { suggestions, questions } = suggested();
  const proposed = suggestions.map(({ written }) => line(written));
  const asked = questions.flatMap(({ choices }) => choices.flatMap(({ written }) => written.map(line)));
  for (const change of WRITTEN.seen) expect(proposed).toContain(line(change));
  for (const change of WRITTEN.asked) expect(asked).toContain(line(change));
  for (const change of WRITTEN.unseen) expect([...proposed, ...asked]).not.toContain(line(change));
});

test('every suggestion called sure is written in the reorganization', () => {
  const sure = suggested().suggestions.filter(({ sureness }) => sureness === 'sure');
  expect(sure.length).toBeGreaterThan(2);
  for (const { written } of sure) expect(WRITTEN.seen.map(line)).toContain(line(written));
});

test('a suggestion that is not written is only a new unit whose origin the source knows', () => {
  const written = new Set([...WRITTEN.seen, ...WRITTEN.asked].map(line));
  const others = suggested().suggestions.filter((one) => !written.has(line(one.written)));
  expect(others.map((one) => line(one.written))).toEqual(['establish 市長戦略部/戦略推進課/戦略係']);
});
