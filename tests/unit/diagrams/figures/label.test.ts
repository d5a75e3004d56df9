import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { flowchart } from '#diagrams/figures/flowchart.ts';
import { escapeLabel, escapeTask, nodeId } from '#diagrams/figures/label.ts';
import { understood } from './mermaid.ts';

const awkward = [
  '"',
  "'",
  '`',
  '#',
  ';',
  '<',
  '>',
  '&',
  '\\',
  '\n',
  '|',
  '[',
  ']',
  '{',
  '}',
  '(',
  ')',
  ':',
  '::',
  '%',
  '%%',
  '%%{',
  '=',
  '-',
  '--',
  '---',
  '-->',
  '*',
  '_',
  '~',
  '@',
  '$',
  '^',
  '!',
  '?',
  '.',
  '/',
  ',',
  '+',
  ' ',
  '\u3000',
  '\u00a0',
  '\u200b',
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
  '0',
  'x',
  '総務',
  '〔新設〕',
  '課',
  '😀',
  '葛\u{e0100}',
  'ｶﾞ',
];
const name = fc.oneof(
  fc.array(fc.constantFrom(...awkward), { minLength: 1, maxLength: 8 }).map((parts) => parts.join('')),
  // Half a surrogate pair is no text.
  fc.string({ unit: 'grapheme', minLength: 1 }),
);

describe('a label', () => {
  test('is read back as the name that it was, by Mermaid and then by a browser', async () => {
    await fc.assert(
      fc.asyncProperty(name, name, async (one, other) => {
        const box = (id: string) => ({ id, lines: [one, other], classes: ['depth0'], href: '/x/' });
        const arrow = { from: 'u_a', to: 'u_b', stroke: '-.->', lines: [one] } as const;
        const side = { id: 'before', title: other, boxes: [box('u_a'), box('u_b')], arrows: [arrow] };
        const { boxes, arrows, groups } = await understood(flowchart('flow', [], [], [side]));
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
        const { tasks } = await understood(
          `gantt\n  dateFormat YYYY-MM-DD\n  section ${escapeTask(other)}\n  ${escapeTask(one)} :t1, 2026-04-01, 2027-03-31\n`,
        );
        expect(tasks.map((task) => [task.name, task.section])).toEqual([[one, other]]);
      }),
      { numRuns: 300 },
    );
  });

  test('stays as it is where it can', () => {
    expect(escapeLabel('政策係（企画部 企画調整課）')).toBe('政策係（企画部 企画調整課）');
    expect(escapeLabel('3(1)① DX-AI')).toBe('3(1)① DX-AI');
    expect(escapeLabel('"係"; <課>')).toBe('#quot;係#quot;#59; #lt;課#gt;');
    expect(escapeLabel('1. 総務')).toBe('1#46; 総務');
  });

  test('has no control characters but line ends and tabs', () => {
    expect(escapeLabel('a\u0000b\u001bc\nd')).toBe('a#65533;b#65533;c#10;d');
  });
});

describe('an id', () => {
  test('is another for every unit', () => {
    const ids = ['a-b', 'a.b', 'a', 'b', 'end', '1'];
    expect(ids.map((id) => nodeId('u', id))).toEqual(['u_a_b', 'u_a__b', 'u_a', 'u_b', 'u_end', 'u_1']);
  });
});
