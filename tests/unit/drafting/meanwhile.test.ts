import { describe, expect, test } from 'vitest';
import { type Draft, emptyDraft, withText } from '#drafting/draft.ts';
import { changedMeanwhile, mergedText, settled, withoutPublished } from '#drafting/meanwhile.ts';

const FILE = 'content/mihon/ids.yaml';
const BEFORE = '一\n二\n三\n四\n五\n';

/** A draft based on a text that has since changed on the site. */
function drafted(mine: string, now: string | undefined, before: string | undefined = BEFORE): Draft {
  const draft = withText(emptyDraft('mihon', before === undefined ? {} : { [FILE]: before }), FILE, mine);
  return { ...draft, published: now === undefined ? {} : { [FILE]: now } };
}

describe('a draft of a file that now exists on the site', () => {
  test('is dropped if the file is as drafted', () => {
    const draft = drafted('一\n二\n', '一\n二\n');
    expect(changedMeanwhile(draft)).toEqual([]);
    expect(withoutPublished(draft).written).toEqual({});
  });

  test('is marked if the file differs, until the editor decides', () => {
    const draft = drafted('一\n下書き\n三\n四\n五\n', '一\n二\n三\n四\n直し\n');
    expect(changedMeanwhile(draft)).toEqual([FILE]);
    expect(changedMeanwhile(settled(draft, FILE))).toEqual([]);
    expect(changedMeanwhile(withText(draft, FILE, '一\n'))).toEqual([FILE]);
  });

  test('takes over changes in other places', () => {
    expect(mergedText(drafted('一\n下書き\n三\n四\n五\n', '一\n二\n三\n四\n直し\n'), FILE)).toBe(
      '一\n下書き\n三\n四\n直し\n',
    );
  });

  test('asks about conflicts in one place and about files that both created', () => {
    expect(mergedText(drafted('一\n下書き\n三\n四\n五\n', '一\n直し\n三\n四\n五\n'), FILE)).toBeNull();
    const both = withText(emptyDraft('mihon', {}), FILE, '下書き\n');
    const draft = { ...both, published: { [FILE]: '載ったもの\n' } };
    expect(changedMeanwhile(draft)).toEqual([FILE]);
    expect(mergedText(draft, FILE)).toBeNull();
  });

  test('is not marked if the site is unchanged', () => {
    expect(changedMeanwhile(drafted('一\n', BEFORE))).toEqual([]);
    expect(changedMeanwhile(withText(emptyDraft('mihon', {}), FILE, '新しい\n'))).toEqual([]);
  });
});
