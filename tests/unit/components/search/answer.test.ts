// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { answerParts } from '#components/search/answer.ts';
import type { FoundAnswer } from '#search/types.ts';

const answer: FoundAnswer = {
  title: '見本部/後継課',
  type: 'unit',
  municipality: 'mihon',
  url: '/mihon/units/a/',
  lede: [['見本課', 'ends'], 'は、', ['後継課', 'begins'], 'になった。'],
  support: '令和8年4月1日の改正。',
  route: '旧名「見本課」',
};

test('an answer shows its type, municipality and route, and links to its page', () => {
  const place = document.createElement('div');
  place.append(...answerParts(answer, '見本市'));
  expect(place.querySelector('.lede')?.innerHTML).toBe(
    '<span><b class="ends">見本課</b>は、</span><span><b class="begins">後継課</b>になった。</span>',
  );
  expect([...place.children].map(({ textContent }) => textContent)).toEqual([
    '見本市・組織',
    '見本課は、後継課になった。',
    '令和8年4月1日の改正。',
    '見本部 後継課',
    '旧名「見本課」で見つかりました。',
  ]);
  expect(place.querySelector('a')?.getAttribute('href')).toBe('/mihon/units/a/');
});

test('an answer that is a count has no link', () => {
  const place = document.createElement('div');
  const counted = { ...answer, type: null, municipality: null, url: null, support: '', route: null };
  place.append(...answerParts({ ...counted, lede: ['係の統合は2件。'] }, null));
  expect(place.innerHTML).toBe('<p class="lede"><span>係の統合は2件。</span></p>');
});
