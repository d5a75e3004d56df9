import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nodeId } from '#diagrams/figures/parts.ts';
import { type Edge, type Graph, type Node, shapes } from '#diagrams/graph.ts';
import { escapeLabel } from '#diagrams/text/escape.ts';
import { mermaidText } from '#diagrams/text/mermaid-text.ts';
import { readWritten } from '#diagrams/written/draw-written.ts';
import { understood } from './understood.ts';

const awkward = [
  ...'"\'`#;<>&\\\n|[]{}():%=-*_~@$^!?./,+ \u3000\u00a0\u200b0x課😀',
  '::',
  '%%',
  '%%{',
  '--',
  '---',
  '-->',
  'end',
  'subgraph',
  'style a:#',
  'classDef a:#',
  'click',
  'title',
  'section ',
  'graph',
  '#quot;',
  '&lt;',
  '#35;',
  '&#35;',
  '<br>',
  '<b>',
  '</script>',
  'ﬂ°°35¶ß',
  'ﬂ°amp¶ß',
  '1. ',
  '2026-04-01',
  '- ',
  '総務',
  '〔新設〕',
  '葛\u{e0100}',
  'ｶﾞ',
];
const name = fc.oneof(
  fc.array(fc.constantFrom(...awkward), { minLength: 1, maxLength: 8 }).map((parts) => parts.join('')),
  // Half a surrogate pair is not text.
  fc.string({ unit: 'grapheme', minLength: 1 }),
);

const box = { badge: null, shape: 'square', classes: ['depth0'], link: '/x/' } as const;
const graph = { kind: 'graph', layout: 'layered', direction: 'LR' } as const;

describe('a label', () => {
  test('is read back as the original name by Mermaid and a browser', async () => {
    await fc.assert(
      fc.asyncProperty(name, name, async (one, other) => {
        const node = (id: string): Node => ({ ...box, id, lines: [one, other] });
        const { boxes, arrows, groups } = await understood(
          mermaidText({
            picture: {
              ...graph,
              nodes: [node('u_a'), node('u_b')],
              edges: [{ from: 'u_a', to: 'u_b', lines: [one], stroke: 'dotted', arrow: 'end' }],
              groups: [{ id: 'before', title: other, nodes: ['u_a', 'u_b'] }],
            },
          }),
        );
        const label = `${one}\n${other}`;
        expect(boxes.map((box) => box.label)).toEqual([label, label]);
        expect(arrows.map((arrow) => arrow.label)).toEqual([one]);
        expect(groups.map((group) => group.title)).toEqual([other]);
      }),
      { numRuns: 300 },
    );
  });

  test('is read back from a gantt chart', async () => {
    await fc.assert(
      fc.asyncProperty(name, name, async (one, other) => {
        const bar = { words: one, start: '2026-04-01', end: '2027-03-31', when: '令和8年度', link: '/x/' };
        const marks = { span: '期間', day: '期日', onward: '始まり' };
        const { tasks } = await understood(
          mermaidText({
            picture: { kind: 'schedule', sections: [{ title: other, bars: [bar] }], marks, today: null },
          }),
        );
        expect(tasks.map((task) => [task.name, task.section])).toEqual([[one, other]]);
      }),
      { numRuns: 300 },
    );
  });

  test('is left bare if possible', () => {
    expect(escapeLabel('政策係（企画部 企画調整課）')).toBe('政策係（企画部 企画調整課）');
    expect(escapeLabel('3(1)① DX-AI')).toBe('3(1)① DX-AI');
    expect(escapeLabel('"係"; <課>')).toBe('#quot;係#quot;#59; #lt;課#gt;');
    expect(escapeLabel('1. 総務')).toBe('1#46; 総務');
  });

  test('has no control characters but line ends and tabs', () => {
    expect(escapeLabel('a\u0000b\u001bc\nd')).toBe('a#65533;b#65533;c#10;d');
  });
});

/** Mermaid drops space at both ends of a line and treats line separators as line ends. */
const words = name
  .map((one) => one.replace(/[\p{Cc}\p{Zl}\p{Zp}〔〕]/gu, '').trim())
  .filter((one) => one !== '');
const node = fc.record<Omit<Node, 'id'>>({
  lines: fc.array(words, { minLength: 1, maxLength: 3 }),
  badge: fc.option(words),
  shape: fc.constantFrom(...shapes),
  classes: fc.uniqueArray(fc.constantFrom('begins', 'ends', 'depth0', 'focus')),
  link: fc.option(fc.constantFrom('/mihon/units/a/', '/mihon/measures/#b', 'https://city.example/?a=1&b=2')),
});
const edge = fc.oneof(
  fc.record({
    lines: fc.array(words, { maxLength: 2 }),
    stroke: fc.constantFrom<Edge['stroke']>('normal', 'thick', 'dotted'),
    arrow: fc.constantFrom<Edge['arrow']>('none', 'end', 'both'),
  }),
  fc.constant({ lines: [], stroke: 'invisible', arrow: 'none' } as const),
);

const graphs = fc
  .record({
    direction: fc.constantFrom<Graph['direction']>('LR', 'RL', 'TB', 'BT'),
    nodes: fc.array(fc.tuple(node, fc.constantFrom(null, 0, 1)), { minLength: 1, maxLength: 8 }),
    edges: fc.array(fc.tuple(edge, fc.nat(), fc.nat()), { maxLength: 8 }),
    titles: fc.tuple(words, words),
  })
  .map(({ direction, nodes, edges, titles }): Graph => {
    const id = (index: number) => `n_${index % nodes.length}`;
    const inGroup = (group: number | null) =>
      nodes.flatMap(([node, own], index) => (own === group ? [{ ...node, id: id(index) }] : []));
    return {
      kind: 'graph',
      layout: 'layered',
      direction,
      // In the order of the text: nodes without a group come first.
      nodes: [null, 0, 1].flatMap(inGroup),
      edges: edges.map(([edge, from, to]) => ({ ...edge, from: id(from), to: id(to) })),
      groups: titles.flatMap((title, index) => {
        const own = inGroup(index).map((one) => one.id);
        return own.length === 0 ? [] : [{ id: `g_${index}`, title, nodes: own }];
      }),
    };
  });

test('the text of a graph is read back as the graph', async () => {
  await fc.assert(
    fc.asyncProperty(graphs, async (written) => {
      const read = await readWritten(mermaidText({ picture: written }));
      expect(read.ok && read.graph && ordered(read.graph)).toEqual(ordered(written));
    }),
  );
});

/** Lines within a group are written in the group, before the others, and a group is a set. */
function ordered({ edges, groups, ...rest }: Graph) {
  const key = ({ from, to, stroke, arrow, lines }: Edge) => JSON.stringify([from, to, stroke, arrow, lines]);
  return {
    ...rest,
    edges: edges.toSorted((a, b) => (key(a) < key(b) ? -1 : 1)),
    groups: groups.map((group) => ({ ...group, nodes: group.nodes.toSorted() })),
  };
}

describe('an id', () => {
  test('is different for every unit', () => {
    const ids = ['a-b', 'a.b', 'a', 'b', 'end', '1'];
    expect(ids.map((id) => nodeId('u', id))).toEqual(['u_a_b', 'u_a__b', 'u_a', 'u_b', 'u_end', 'u_1']);
  });
});
