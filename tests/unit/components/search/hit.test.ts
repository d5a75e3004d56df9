// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { hitItem } from '#components/search/hit.ts';
import { hit } from './hits.ts';

test('a hit links to its page, marks the searched words and names the heirs of an ended unit', () => {
  const item = hitItem(
    hit('unit', 'a', {
      title: [
        { text: '見本部/', marked: false },
        { text: '見本課', marked: true },
      ],
      date: '令和8年4月1日',
      state: '廃止',
      route: '読みが「みほん」',
      today: [
        { title: '見本部/後継課', url: '/mihon/units/b/' },
        { title: '見本部/別の課', url: '/mihon/units/c/' },
      ],
    }),
    '見本市',
  );
  expect(item.dataset.type).toBe('unit');
  const links = [...item.querySelectorAll('a')];
  expect(links.map((link) => link.getAttribute('href'))).toEqual([
    '/mihon/a/',
    '/mihon/units/b/',
    '/mihon/units/c/',
  ]);
  expect(links[0]?.dataset.address).toBe(new URL('/mihon/a/', document.baseURI).href);
  expect(item.querySelector('mark')?.textContent).toBe('見本課');
  for (const said of [
    '組織',
    '見本市・令和8年4月1日',
    '廃止',
    '現在は見本部 後継課、見本部 別の課',
    '見つけ方：読みが「みほん」',
  ])
    expect(item.textContent).toContain(said);
});

test('text that looks like HTML stays text', () => {
  const item = hitItem(
    hit('term', 'a', { excerpt: [{ text: '<img src="x"><b>太字</b>', marked: true }] }),
    null,
  );
  expect(item.querySelector('img, b')).toBeNull();
  expect(item.textContent).toContain('<img src="x"><b>太字</b>');
});

test('a duty names its holder', () => {
  const item = hitItem(hit('duty', 'a', { today: [{ title: '見本課', url: '/mihon/units/b/' }] }), '見本市');
  expect(item.textContent).toContain('現在の担当は見本課');
});

test('an excerpt that only repeats the title is left out', () => {
  const words = [{ text: '見本部/見本課', marked: true }];
  expect(
    hitItem(hit('unit', 'a', { title: words, excerpt: words }), '見本市').querySelector('.excerpt'),
  ).toBeNull();
});

test('the answer of the page comes before the excerpt', () => {
  const item = hitItem(
    hit('unit', 'a', {
      sentence: [{ text: '見本課は、後継課になった。', marked: false }],
      excerpt: [{ text: '見本の仕事', marked: true }],
    }),
    '見本市',
  );
  expect([...item.querySelectorAll('p')].slice(0, 2).map(({ textContent }) => textContent)).toEqual([
    '見本課は、後継課になった。',
    '見本の仕事',
  ]);
});

test('the municipality of a page is named only once', () => {
  const item = hitItem(hit('reorganization', 'a', { date: '令和9年度', context: '見本市' }), '見本市');
  expect(item.textContent).toContain('見本市・令和9年度');
  expect(item.textContent?.match(/見本市/g)).toHaveLength(1);
});
