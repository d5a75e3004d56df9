import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseMermaid } from '#diagrams/mermaid/parse.ts';
import { plainFlowchart } from '#diagrams/written/plain-flowchart.ts';
import { graphOf } from '#diagrams/written/read-flowchart.ts';

const theirs = async (text: string) => {
  const parsed = await parseMermaid(text);
  return parsed.ok ? graphOf(parsed.db) : parsed;
};

test('a box that is named twice has the last name and the first position', async () => {
  const text =
    'flowchart LR\n  a0["窓口を改める"] --> a1["電算"]\n  a1["住民"] --> a2\n\n  a2 --> a0 --> B\n';
  expect(plainFlowchart(text)?.nodes.map(({ lines }) => lines)).toEqual([
    ['窓口を改める'],
    ['住民'],
    ['a2'],
    ['B'],
  ]);
  expect(plainFlowchart(text)).toEqual(await theirs(text));
});

test.each([
  'flowchart LR\n  a -->|理由| b\n',
  'flowchart LR\n  a --- b\n',
  'flowchart LR\n  a["<b>太字</b>"] --> b\n',
  'flowchart LR\n  a["`太字`"] --> b\n',
  'flowchart LR\n  a["#quot;"] --> b\n',
  'flowchart LR\n  end --> b\n',
  'flowchart LR\n  a --> x\n',
  'flowchart LR\n  subgraph a\n  b\n  end\n',
  'flowchart LR\n  a --> b %% 注\n',
  'flowchart\n  a --> b\n',
  '---\ntitle: 見本\n---\nflowchart LR\n  a --> b\n',
  'gantt\n  title 見本\n',
  '',
])('leaves anything but boxes and arrows to Mermaid: %j', (text) => {
  expect(plainFlowchart(text)).toBeNull();
});

test('Mermaid reads the same in every text that it accepts', async () => {
  const id = fc.stringMatching(/^[a-zA-Z]\d{0,2}$/);
  const name = fc.constantFrom(
    '',
    '["電算"]',
    '["窓口を改める（案）"]',
    '["A〔新設〕"]',
    '["〔新設〕"]',
    '["end"]',
    '["カーー・ド：1"]',
  );
  const box = fc.tuple(id, name).map((parts) => parts.join(''));
  const line = fc.array(box, { minLength: 1, maxLength: 3 }).map((boxes) => `  ${boxes.join(' --> ')}`);
  const head = fc.constantFrom('flowchart LR', 'flowchart TD', 'graph BT', 'flowchart TB', 'graph RL');
  const text = fc
    .tuple(head, fc.array(line, { maxLength: 5 }))
    .map(([first, lines]) => `${[first, ...lines].join('\n')}\n`);
  await fc.assert(
    fc.asyncProperty(text, async (mermaid) => {
      const read = plainFlowchart(mermaid);
      if (read !== null) expect(read).toEqual(await theirs(mermaid));
    }),
    { numRuns: Number(process.env.HENSEN_RUNS ?? 100) },
  );
});
