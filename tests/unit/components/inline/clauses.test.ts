import { expect, test } from 'vitest';
import { clausesOf } from '#components/inline/clauses.ts';
import { type Inline, lineText, text } from '#telling/inline.ts';

const name = (words: string): Inline => ({ kind: 'name', text: words, url: null, tone: 'begins' });

test('a sentence is split after each comma, but never within a name', () => {
  const clauses = clausesOf<Inline>(
    [name('市長戦略部'), text('が生まれ、'), name('課、係'), text('がなくなるなど、31件の変更があった。')],
    (one) => (one.kind === 'text' ? one.text : null),
    text,
  );
  expect(clauses.map((clause) => lineText(clause))).toEqual([
    '市長戦略部が生まれ、',
    '課、係がなくなるなど、',
    '31件の変更があった。',
  ]);
});
