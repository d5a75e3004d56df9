// A charter and the plan based on it: each names the other, section by section.
import { expect, test } from 'vitest';
import { lookupIn } from '#archive/4-link/lookup.ts';
import { documentsData } from '#archive/open-data/documents.ts';
import { measuresData } from '#archive/open-data/measures.ts';
import { editionAnswer } from '#telling/answers/edition.ts';
import { basisRows, servedIn, servedRows, servingRows } from '#telling/documents/based-on.ts';
import { lineText } from '#telling/inline.ts';
import { city } from '../../diagrams/figures/archive.ts';

const charter = (edition: string, issued: string) => `---
title: 見本大綱
type: charter
edition: ${edition}
issued: ${issued}
source: { title: 見本大綱 }
fidelity: summary
sections: [{ id: desk, title: 見本の窓口 }, { id: money, title: 見本の財政 }]
---
## 見本の窓口 {#desk}

見本。

## 見本の財政 {#money}

見本。
`;

const plan = (edition: string, issued: string, basis = '') => `---
title: 見本実施計画
type: plan
edition: ${edition}
issued: ${issued}
basedOn: { document: charter${basis} }
source: { title: 見本実施計画 }
fidelity: summary
sections: [{ id: all, title: 見本の全体, serves: desk }, { id: part, title: 見本の部分, in: all }]
measures:
  - { id: one, title: 見本の受付, text: 見本。, section: part, schedule: 令和9年度末 }
  - { id: two, title: 見本の料金, text: 見本。, section: part, schedule: 令和9年度末, serves: [money] }
---
## 見本の全体 {#all}

見本。

### 見本の部分 {#part}

見本。
`;

const { archive } = city({
  'documents/charter/a1.md': charter('初版', '2025-03-01'),
  'documents/charter/a2.md': charter('第2版', '2026-09-01'),
  'documents/plan/b1.md': plan('八年度', '2026-04-01'),
  'documents/plan/b2.md': plan('九年度', '2026-05-01'),
});
const { editions, measures } = lookupIn(archive);
const edition = (key: string) => {
  const found = editions.get(key);
  if (!found) throw new Error(`no edition ${key}`);
  return found;
};

const words = (told: ReturnType<typeof basisRows>) =>
  told.map(({ label, lines }) => [label, ...lines.map((line) => lineText(line))]);

test('a plan names the edition of the charter in force when the plan was issued', () => {
  expect(words(basisRows(archive, edition('plan/b1')))).toEqual([['もとにする大綱', '見本大綱 初版']]);
  expect(basisRows(archive, edition('charter/a1'))).toEqual([]);
});

test('a charter names every edition based on it, and the measures of the latest', () => {
  const [told] = servingRows(archive, edition('charter/a1'));
  expect(told?.lines.map((line) => lineText(line))).toEqual(['見本実施計画 八年度', '見本実施計画 九年度']);
  const parts = servedIn(archive, edition('charter/a1'));
  expect(parts.map(({ id, measures }) => [id, ...measures.map(({ key }) => key)])).toEqual([
    ['desk', 'plan/b2#one'],
    ['money', 'plan/b2#two'],
  ]);
  expect(servedIn(archive, edition('charter/a2'))).toEqual([]);
  expect(lineText(editionAnswer(archive, edition('charter/a1')).lede)).toBe(
    'これにもとづく2件の取組の期限は、どれもこれから。',
  );
});

test('a measure serves the part that its section or a parent section serves, unless it names its own', () => {
  const parts = ['one', 'two'].map((id) => {
    const measure = measures.get(`plan/b1#${id}`);
    return measure && words(servedRows(archive, measure));
  });
  expect(parts).toEqual([[['大綱の箇所', '見本の窓口']], [['大綱の箇所', '見本の財政']]]);
});

test('the open data have both directions', () => {
  const all = documentsData(archive).flatMap(({ id, editions }) =>
    editions.map((one) => [`${id}/${one.id}`, one.basedOn, one.basisOf]),
  );
  expect(all).toEqual([
    ['charter/a1', null, ['plan/b1', 'plan/b2']],
    ['charter/a2', null, []],
    ['plan/b1', { document: 'charter', edition: 'a1', section: null }, []],
    ['plan/b2', { document: 'charter', edition: 'a1', section: null }, []],
  ]);
  expect(measuresData(archive).map(({ serves }) => serves)).toEqual([
    ['charter/a1#desk'],
    ['charter/a1#money'],
    ['charter/a1#desk'],
    ['charter/a1#money'],
  ]);
});

test('a plan based on several documents is named in each', () => {
  const vision = (title: string) =>
    `---\ntitle: ${title}\ntype: plan\nedition: 初版\nissued: 2025-03-01\nsource: { title: ${title} }\nfidelity: summary\nsections: [{ id: money, title: ${title}の財政 }]\n---\n## ${title}の財政 {#money}\n\n見本。\n`;
  const { archive } = city({
    'documents/charter/a1.md': charter('初版', '2025-03-01'),
    'documents/vision/c1.md': vision('見本構想'),
    'documents/budget/d1.md': vision('見本財政計画'),
    'documents/plan/b1.md': plan('八年度', '2026-04-01')
      .replace('{ document: charter }', '[{ document: charter }, { document: vision }, { document: budget }]')
      .replace(
        '[money]',
        '[{ document: charter, id: money }, { document: vision, id: money }, { document: budget, id: money }]',
      ),
  });
  const { editions, measures } = lookupIn(archive);
  const [edition, measure] = [editions.get('plan/b1'), measures.get('plan/b1#two')];
  if (!edition || !measure) throw new Error('the plan is there');
  expect(words(basisRows(archive, edition))).toEqual([
    ['もとにする大綱', '見本大綱 初版'],
    ['もとにする計画', '見本構想 初版', '見本財政計画 初版'],
  ]);
  expect(words(servedRows(archive, measure))).toEqual([
    ['大綱の箇所', '見本の財政'],
    ['計画の箇所', '見本構想の財政（見本構想 初版）', '見本財政計画の財政（見本財政計画 初版）'],
  ]);
  for (const key of ['charter/a1', 'vision/c1', 'budget/d1']) {
    const about = editions.get(key);
    expect(about && servedIn(archive, about).map(({ id, measures }) => [id, measures.length])).toContainEqual(
      ['money', 1],
    );
  }
  const [data] = documentsData(archive).flatMap(({ editions }) =>
    editions.filter(({ bases }) => bases.length > 0),
  );
  expect(data?.bases.map(({ document }) => document)).toEqual(['charter', 'vision', 'budget']);
  expect(data?.basedOn).toEqual(data?.bases[0]);
});
