import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { diffText, likeness, type Run } from '#components/documents/text-diff.ts';

const side = (runs: readonly Run[], hidden: Run['kind']) =>
  runs
    .filter(({ kind }) => kind !== hidden)
    .map(({ text }) => text)
    .join('');
const drawn = (runs: readonly Run[]) =>
  runs
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'old' ? `[-${text}-]` : `{+${text}+}`))
    .join('');

describe('the difference of two texts', () => {
  test('marks only the words that changed', () => {
    expect(drawn(diffText('令和7年度末までに窓口を改める。', '令和8年度末までに窓口を改める。'))).toBe(
      '令和[-7-]{+8+}年度末までに窓口を改める。',
    );
  });

  test('has no marks for equal texts', () => {
    expect(diffText('窓口を改める。', '窓口を改める。')).toEqual([{ kind: 'same', text: '窓口を改める。' }]);
    expect(likeness(diffText('窓口', '窓口'))).toBe(1);
  });

  test('marks a single particle between changes as changed', () => {
    const runs = diffText('文書の保存', '電子の整理');
    expect(drawn(runs)).toBe('[-文書の保存-]{+電子の整理+}');
    expect(likeness(runs)).toBe(0);
  });

  test('contains both texts completely', () => {
    const words = fc
      .array(fc.constantFrom('窓口', 'を', '改める', '。', '令和8年度', 'の', 'DX', '\n', '𠮷野'))
      .map((list) => list.join(''));
    fc.assert(
      fc.property(words, words, (older, newer) => {
        const runs = diffText(older, newer);
        expect(side(runs, 'new')).toBe(older);
        expect(side(runs, 'old')).toBe(newer);
      }),
    );
  });

  test('works for texts that are too long to compare word by word', () => {
    const [older, newer] = ['あれ、'.repeat(4000), 'それ。'.repeat(4000)];
    const runs = diffText(`始め${older}`, `始め${newer}`);
    expect(side(runs, 'new')).toBe(`始め${older}`);
    expect(side(runs, 'old')).toBe(`始め${newer}`);
  });
});
