// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { hitList, type Unfolded } from '#components/search/hit-list.ts';
import type { Hit } from '#search/types.ts';
import { hit } from './hits.ts';

function shown(hits: readonly Hit[], unfolded: Unfolded = {}) {
  const asked: [string, number][] = [];
  const item = ({ url }: Hit) => {
    const made = document.createElement('li');
    made.innerHTML = `<a href="${url}"></a>`;
    return made;
  };
  const place = document.createElement('div');
  place.append(...hitList(hits, item, unfolded, (type, more) => asked.push([type, more])));
  document.body.replaceChildren(place);
  return {
    place,
    asked,
    urls: () => [...place.querySelectorAll('li a[href^="/"]')].map((a) => a.getAttribute('href')),
  };
}

const many = (count: number) => Array.from({ length: count }, (_, index) => hit('unit', `u${index}`));

test('a few hits are all shown, without a button for more', () => {
  const { place, urls } = shown(many(3));
  expect(urls()).toHaveLength(3);
  expect(place.querySelector('button:not([hidden])')).toBeNull();
});

test('the button shows more hits and moves the focus to the first of them', () => {
  const { place, urls, asked } = shown(many(50));
  const first = urls().length;
  const button = place.querySelector('button');
  expect(button?.textContent).toContain(`残り${50 - first}件`);
  button?.click();
  expect(document.activeElement?.getAttribute('href')).toBe(`/mihon/u${first}/`);
  expect(asked).toEqual([['unit', urls().length - first]]);
  button?.click();
  expect(urls()).toHaveLength(50);
  expect(button?.hidden).toBe(true);
});

test('hits that were expanded before are expanded again', () => {
  const before = shown(many(50));
  before.place.querySelector('button')?.click();
  const [type, more] = before.asked[0] ?? ['unit', 0];
  expect(shown(many(50), { [type]: more }).urls()).toEqual(
    Array.from({ length: 40 }, (_, index) => `/mihon/u${index}/`),
  );
});

test('several types have headings with counts and links', () => {
  const { place } = shown([...many(8), hit('duty', 'd1'), hit('duty', 'd2')]);
  expect([...place.querySelectorAll('h3')].map((heading) => heading.textContent)).toEqual([
    'よく合うもの',
    '組織 8件（うち5件は上にあります）',
    '事務 2件',
  ]);
  for (const link of place.querySelectorAll('nav a'))
    expect(place.querySelector(link.getAttribute('href') ?? '')).not.toBeNull();
  expect(place.textContent).toContain('よく合う5件に続けて、残りを種類ごとに示します。');
});
