import { expect, test } from 'vitest';
import { drawWritten, readWritten } from '#diagrams/written/draw-written.ts';

const written = (mermaid: string) => ({
  id: 'w',
  title: '推進体制',
  description: '編集者が書いた図。',
  mermaid,
});

test('a flowchart looks like the other figures of the site, including badges', async () => {
  const svg = await drawWritten(
    written(
      'flowchart LR\n  a["企画課〔改称〕"]:::begins --> b["政策課"]\n  click b href "/mihon/units/b/"\n',
    ),
  );
  expect(svg).toContain('<g class="f-box f-begins">');
  expect(svg).toMatch(/<g class="f-badge".*>改称<\/text>/);
  expect(svg).toContain('<a class="f-box" href="/mihon/units/b/">');
});

test.each([
  ['another kind', 'pie\n  "甲" : 1\n'],
  ['a plan over time', 'gantt\n  dateFormat YYYY-MM-DD\n  再編 :2026-04-01, 30d\n'],
  ['a flowchart with styles of its own', 'flowchart LR\n  a --> b\n  style a fill:#f00\n'],
  ['a flowchart with groups in groups', 'flowchart LR\n  subgraph A\n  subgraph B\n  b\n  end\n  end\n'],
])('%s is drawn by Mermaid itself', async (_, mermaid) => {
  expect(await readWritten(mermaid)).toEqual({ ok: true, graph: null });
  expect(await drawWritten(written(mermaid))).toContain('hensen-mermaid');
});

test('hostile labels and links stay text', async () => {
  const svg = await drawWritten(
    written(
      'flowchart LR\n  a["#quot;#gt;#lt;script#gt;alert(1)#lt;/script#gt;"]\n  click a href "javascript:alert(1)"\n',
    ),
  );
  expect(svg).not.toMatch(/<script|javascript:/i);
  expect(svg).toContain('&lt;script&gt;');
});

test('an invalid diagram is an error with its source, never an empty box', async () => {
  await expect(drawWritten(written('flowchart LR\n  a['))).rejects.toThrow(/推進体制[\s\S]*flowchart LR/);
});
