import { describe, expect, test } from 'vitest';
import { parseMermaid } from '#diagrams/mermaid/parse.ts';
import { type Kind, samples } from './samples.ts';

test.each(Object.keys(samples) as readonly Kind[])('reads a %s', async (kind) => {
  expect(await parseMermaid(samples[kind])).toMatchObject({ ok: true });
});

test('returns the contents of a flowchart', async () => {
  const parsed = await parseMermaid(
    'flowchart LR\n  subgraph S["部"]\n    A["企画課"]\n  end\n  A -->|移管| B',
  );
  if (!parsed.ok) throw new Error(parsed.message);
  expect(parsed.type).toBe('flowchart-v2');
  expect([...parsed.db.getVertices().keys()]).toEqual(['A', 'B']);
  expect(parsed.db.getEdges()).toMatchObject([{ start: 'A', end: 'B', text: '移管' }]);
  expect(parsed.db.getSubGraphs()).toMatchObject([{ id: 'S', title: '部', nodes: ['A'] }]);
  expect(parsed.db.getDirection()).toBe('LR');
});

test('parsing another flowchart does not change an earlier result', async () => {
  const [one, two] = await Promise.all([parseMermaid('flowchart LR\n A'), parseMermaid('flowchart LR\n B')]);
  if (!one.ok || !two.ok) throw new Error('not read');
  expect([...one.db.getVertices().keys()]).toEqual(['A']);
  expect([...two.db.getVertices().keys()]).toEqual(['B']);
});

/** The invalid line is marked with ◀, which is removed before parsing. */
const broken: readonly (readonly [kind: string, text: string, message: RegExp])[] = [
  [
    'flowchart, open bracket',
    'flowchart TB\n  %% 注\n\n  A --> B\n  B --> C[総務部◀\n  C --> D',
    /「]」で閉じないまま/,
  ],
  [
    'flowchart, full-width bracket',
    '---\ntitle: 図\n---\nflowchart TB\n  A --> B\n  B --> C（総務）◀\n',
    /半角の「\(」/,
  ],
  ['flowchart, open subgraph', 'flowchart TB\n  subgraph S◀\n  A --> B\n', /「end」で閉じないまま/],
  [
    'flowchart, after a brace and blank lines',
    'flowchart TB\n  A{企画}\n\n\n  B --> --> C◀\n',
    /「-->」のところに、名前/,
  ],
  [
    'flowchart, after a directive',
    '%%{init: {"wrap": true,\n  "x": 1}}%%\nflowchart TB\n  %% 注\n  A -> B◀\n',
    /矢印/,
  ],
  [
    'sequence',
    'sequenceDiagram\n  %% 注\n  participant A\n  A->>B こんにちは◀\n  B->>A: x',
    /「:」とその後の言葉が足りません/,
  ],
  ['sequence, open block', 'sequenceDiagram\n  A->>B: x\n  alt 不備◀\n  B->>A: y\n', /「end」/],
  ['sequence, found later', 'sequenceDiagram\n  A->>B: x\n  deactivate C◀\n', /activate していない/],
  [
    'gantt',
    'gantt\n  title 改革\n  dateFormat YYYY-MM-DD\n\n  セクション◀\n  再編 :a, 2025-01-01, 3d\n',
    /日付が足りません/,
  ],
  [
    'gantt, a date',
    'gantt\n  dateFormat YYYY-MM-DD\n  section 組織\n  再編 :a, 2025-99-01, 3d◀\n',
    /日付として読めません/,
  ],
  ['gantt, after nobody', 'gantt\n  見直し :a, 2026-04-01, 3d\n  再編 :after b, 3d◀\n', /「b」という名前/],
  ['gantt, after itself', 'gantt\n  再編 :a, after a, 3d◀\n', /いつからいつまでか/],
  ['mindmap, open bracket', 'mindmap\n  root((改革))\n    A[人材◀\n    B\n', /「]」/],
  ['mindmap, two roots', 'mindmap\n  A\n  B◀\n', /根は一つだけ/],
  ['pie', 'pie\n  %% 注\n  title 内訳\n  "A" : 10\n  "B" 二十◀\n', /「:」が要ります/],
  ['pie, less than nothing', 'pie\n  "A" : 3\n  "B" : -3◀\n', /負の数/],
  ['git', 'gitGraph\n  commit\n  branch 改訂◀\n', /半角の「"」で囲んで/],
  ['class', 'classDiagram\n  class A {◀\n  +x\n', /「}」で閉じないまま/],
  ['er', 'erDiagram\n  A ||--o{ B◀\n  A ||--o{ C : x\n', /「:」が足りません/],
  ['xychart', 'xychart-beta\n  x-axis [令和, 平成]◀\n  bar [1, 2]', /半角の「"」で囲んで/],
  ['unknown', '\n\nflowchat TB◀\n A-->B', /「flowchart」ではありませんか/],
  ['empty', '◀', /空です/],
  ['frontmatter', '---\ntitle: 図: 表◀\n---\nflowchart TB\n  A --> B', /YAMLとして読めません/],
  [
    'state, a space',
    'stateDiagram-v2\n  [*] --> 受付\n  note right of 受付  通知する◀\n  受付 --> [*]',
    /「空白」は/,
  ],
];

describe('a syntax error is reported at its line', () => {
  test.each(broken)('%s', async (_, marked, message) => {
    const line = marked.split('\n').findIndex((one) => one.includes('◀')) + 1;
    for (const ending of ['\n', '\r\n']) {
      const parsed = await parseMermaid(marked.replace('◀', '').replaceAll('\n', ending));
      expect(parsed).toEqual({ ok: false, line, message: expect.stringMatching(message) });
    }
  });

  test.each(broken)('in Japanese: %s', async (_, marked) => {
    const parsed = await parseMermaid(marked.replace('◀', ''));
    if (parsed.ok) throw new Error('read');
    expect(parsed.message).not.toMatch(/expecting|token|parse|error|undefined/i);
    expect(parsed.message.endsWith('。')).toBe(true);
  });
});
