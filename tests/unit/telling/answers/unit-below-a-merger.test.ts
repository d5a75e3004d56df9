// Units that began or ended because a change of the unit above them says so of all units below.
import { expect, test } from 'vitest';
import { unitAnswer } from '#telling/answers/unit.ts';
import { lineText } from '#telling/inline.ts';
import { town } from '../../../support/town.ts';

const archive = town({
  chart: '{ 中支所: { 総務課: [庶務係], 区民課: [] }, 東支所: { 総務課: [庶務係], 保険課: [] } }',
  events: [{ changes: ['{ merge: [中支所, 東支所], into: 中央支所, children: merge }'] }],
});

function told(path: string): string {
  const unit = archive.units.find(({ names }) => names.some((one) => one.path === path));
  if (!unit) throw new Error(`no unit ${path}`);
  const { lede, support = [] } = unitAnswer(archive, unit);
  return lineText([...lede, ...support]);
}

test.each([
  ['中支所/総務課', '総務課は、中央支所の総務課になった。令和8年4月1日の改正。'],
  [
    '中央支所/総務課',
    '総務課は、中支所の総務課と東支所の総務課が一つになって生まれた。令和8年4月1日の改正。いま中央支所にある。',
  ],
  [
    '中央支所/総務課/庶務係',
    '庶務係は、二つの係が一つになって生まれた。令和8年4月1日の改正。いま中央支所の総務課にある。',
  ],
  [
    '中央支所/保険課',
    '保険課は、中央支所の下で続いている。令和2年4月1日の組織図にある。いま中央支所にある。',
  ],
])('%s', (path, sentence) => {
  expect(told(path)).toBe(sentence);
});
