import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Draft, emptyDraft, textsOf, withoutText, withText } from '#drafting/draft.ts';
import { actBetween, NO_WAY_BACK, redone, remembered, undone, type WayBack } from '#drafting/way-back.ts';

const start = emptyDraft('mihon', { 'a.md': 'いまの文字\n', 'b.md': '二つ目\n' });

type Deed = (draft: Draft) => Draft;
const path = fc.constantFrom('a.md', 'b.md', 'c.md');
const deeds: fc.Arbitrary<readonly Deed[]> = fc.array(
  fc.oneof(
    fc.tuple(path, fc.string({ unit: 'binary', maxLength: 20 })).map(
      ([at, text]): Deed =>
        (draft) =>
          withText(draft, at, text),
    ),
    path.map(
      (at): Deed =>
        (draft) =>
          withoutText(draft, at),
    ),
  ),
  { maxLength: 12 },
);

describe('undo and redo', () => {
  test('lead through every text, back and forth', () => {
    fc.assert(
      fc.property(deeds, (all) => {
        const drafts = [start];
        for (const deed of all) drafts.push(deed(drafts.at(-1) as Draft));
        const acts = drafts.slice(1).map((draft, at) => actBetween(drafts[at] as Draft, draft));
        let draft: Draft | null = drafts.at(-1) as Draft;
        for (const [at, act] of [...acts.entries()].reverse()) {
          draft = draft && undone(draft, act);
          expect(draft && textsOf(draft)).toEqual(textsOf(drafts[at] as Draft));
        }
        for (const [at, act] of acts.entries()) {
          draft = draft && redone(draft, act);
          expect(draft && textsOf(draft)).toEqual(textsOf(drafts[at + 1] as Draft));
        }
      }),
    );
  });

  test('take back what was typed in one go at once', () => {
    const typed = ['い', 'いま', 'いまは'].map((text) => withText(start, 'c.md', text));
    let way: WayBack = NO_WAY_BACK;
    for (const [at, draft] of typed.entries()) way = remembered(way, typed[at - 1] ?? start, draft, at > 0);
    expect(way.past).toHaveLength(1);
    const [act = []] = way.past;
    expect(undone(typed.at(-1) as Draft, act)?.written).toEqual({});
  });

  test('do nothing if the text has changed', () => {
    const after = withText(start, 'a.md', 'あとの文字\n');
    const act = actBetween(start, after);
    expect(undone(withText(after, 'a.md', '別のもの\n'), act)).toBeNull();
  });

  test('store only the differences', () => {
    const long = '同じ行\n'.repeat(10_000);
    const draft = withText(start, 'a.md', long);
    const act = actBetween(draft, withText(draft, 'a.md', `${long}一行\n`));
    expect(JSON.stringify(act).length).toBeLessThan(100);
  });
});
