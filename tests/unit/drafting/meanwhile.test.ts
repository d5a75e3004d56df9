import { describe, expect, test } from 'vitest';
import { type Draft, emptyDraft, withText } from '#drafting/draft.ts';
import { broughtTogether, changedMeanwhile, settled, withoutPublished } from '#drafting/meanwhile.ts';

const FILE = 'content/mihon/ids.yaml';
const BEFORE = '一\n二\n三\n四\n五\n';

/** A draft that was written over a text, of a site that has another one by now. */
function drafted(mine: string, now: string | undefined, before: string | undefined = BEFORE): Draft {
  const draft = withText(emptyDraft('mihon', before === undefined ? {} : { [FILE]: before }), FILE, mine);
  return { ...draft, published: now === undefined ? {} : { [FILE]: now } };
}

describe('a draft of which the site has a file by now', () => {
  test('keeps nothing of it where it is as it was drafted', () => {
    const draft = drafted('一\n二\n', '一\n二\n');
    expect(changedMeanwhile(draft)).toEqual([]);
    expect(withoutPublished(draft).written).toEqual({});
  });

  test('is told so where it is another one, until that is settled', () => {
    const draft = drafted('一\n下書き\n三\n四\n五\n', '一\n二\n三\n四\n直し\n');
    expect(changedMeanwhile(draft)).toEqual([FILE]);
    expect(changedMeanwhile(settled(draft, FILE))).toEqual([]);
    expect(changedMeanwhile(withText(draft, FILE, '一\n'))).toEqual([FILE]);
  });

  test('takes over what was changed elsewhere in it', () => {
    expect(broughtTogether(drafted('一\n下書き\n三\n四\n五\n', '一\n二\n三\n四\n直し\n'), FILE)).toBe(
      '一\n下書き\n三\n四\n直し\n',
    );
  });

  test('asks where both changed the same place, and of a file that both made', () => {
    expect(broughtTogether(drafted('一\n下書き\n三\n四\n五\n', '一\n直し\n三\n四\n五\n'), FILE)).toBeNull();
    const both = withText(emptyDraft('mihon', {}), FILE, '下書き\n');
    const draft = { ...both, published: { [FILE]: '載ったもの\n' } };
    expect(changedMeanwhile(draft)).toEqual([FILE]);
    expect(broughtTogether(draft, FILE)).toBeNull();
  });

  test('is told nothing where the site is as it was', () => {
    expect(changedMeanwhile(drafted('一\n', BEFORE))).toEqual([]);
    expect(changedMeanwhile(withText(emptyDraft('mihon', {}), FILE, '新しい\n'))).toEqual([]);
  });
});
