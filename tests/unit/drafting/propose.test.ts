import { expect, test } from 'vitest';
import { forgeOf, placeForAll, proposals } from '#drafting/propose.ts';

const at = (url: string, host?: 'github' | 'gitlab') => forgeOf({ url, branch: 'main', host });

test('the forge is recognized by its address, or as the site says', () => {
  expect(at('https://github.com/aozora/kaikaku.git')).toEqual({
    name: 'GitHub',
    address: 'https://github.com/aozora/kaikaku',
    branch: 'main',
  });
  expect(at('https://gitlab.com/aozora/kaikaku/').name).toBe('GitLab');
  expect(at('https://git.example.jp/aozora/kaikaku', 'gitlab').name).toBe('GitLab');
});

test('a short file is filled in, a long one only has its path', () => {
  const github = at('https://github.com/aozora/kaikaku');
  const path = 'content/aozora/reorganizations/2027-04-01.md';
  const place =
    'https://github.com/aozora/kaikaku/new/main?filename=content%2Faozora%2Freorganizations%2F2027-04-01.md';
  expect(proposals(github, path, 'title: 改正', true)).toEqual({
    address: `${place}&value=title%3A%20%E6%94%B9%E6%AD%A3`,
    isFilled: true,
  });
  expect(proposals(github, path, '改'.repeat(1000), true)).toEqual({ address: place, isFilled: false });
  expect(proposals(github, path, 'title: 改正', false).address).toBe(
    `https://github.com/aozora/kaikaku/edit/main/${path}`,
  );
});

test('several files have one page, on which they become one proposal', () => {
  expect(placeForAll(at('https://github.com/aozora/kaikaku'))).toBe(
    'https://github.com/aozora/kaikaku/upload/main',
  );
  expect(placeForAll(at('https://gitlab.com/aozora/machi/kaikaku'))).toBe(
    'https://gitlab.com/-/ide/project/aozora/machi/kaikaku/edit/main/-/',
  );
});
