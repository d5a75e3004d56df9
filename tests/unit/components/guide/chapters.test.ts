import { expect, test } from 'vitest';
import { chaptersOf } from '#components/guide/chapters.ts';
import { renderGuide } from '#site/guide/render-guide.ts';

const { sections } = await renderGuide(
  `# 手引き

はじめに。

## 始める

道具は\`npm\`です。ほかは要りません。

## 知る

- **変更を書く。** くわしく。
- **証拠と比べる。** くわしく。

## 組織図（charts/2026.yaml）

| 項目 |
|---|
| asOf |

## 載せる

順に進めます。

### 1. 写す

写します。

#### 細かなこと

### 2. 確かめる

確かめます。
`,
  'README.md',
);
const { before, chapters } = chaptersOf(sections);

test('the gist of a chapter is taken from its title, its headings, its bold text or its first sentence', () => {
  expect(chapters.map(({ title, gist }) => `${title}: ${gist}`)).toEqual([
    '始める: 道具はnpmです',
    '知る: 変更を書く。証拠と比べる。',
    '組織図: charts/2026.yaml',
    '載せる: 写す、確かめる',
  ]);
});

test('the guide keeps all its text and addresses', () => {
  const all = [before, ...chapters.map(({ html }) => html)].join('');
  for (const words of ['はじめに。', 'ほかは要りません', '写します', '細かなこと', '確かめます'])
    expect(all).toContain(words);
  expect(chapters.map(({ id }) => id)).toEqual(['始める', '知る', '組織図charts2026yaml', '載せる']);
  expect(all).toContain('id="1-写す"');
  expect(chapters.map(({ below }) => below.map(({ id }) => id))).toEqual([
    [],
    [],
    [],
    ['1-写す', '細かなこと', '2-確かめる'],
  ]);
});
