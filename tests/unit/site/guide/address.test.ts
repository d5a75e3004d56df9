import { expect, onTestFinished, test } from 'vitest';
import { setBasePath } from '#archive/4-link/addresses/urls.ts';
import { guideAddress } from '#site/guide/render-guide.ts';

test.each([
  ['fields.md', 'README.md', '/contribute/fields/'],
  ['diagnostics/README.md', 'README.md', '/contribute/diagnostics/'],
  ['diagnostics/', 'README.md', '/contribute/diagnostics/'],
  ['diagnostics/H301.md', 'README.md', '/contribute/diagnostics/h301/'],
  ['README.md', 'diagnostics/H301.md', '/contribute/diagnostics/'],
  ['../README.md#計画', 'diagnostics/H301.md', '/contribute/#%E8%A8%88%E7%94%BB'],
  ['#計画', 'README.md', '#計画'],
  ['/glossary/', 'README.md', '/glossary/'],
  ['//example.jp/', 'README.md', '//example.jp/'],
  ['https://example.jp/a.md', 'README.md', 'https://example.jp/a.md'],
])('%s of %s leads to %s', (url, file, address) => {
  expect(guideAddress(url, file)).toBe(address);
});

test('a link to a page of the site leads below the path of its address', () => {
  setBasePath('/hensen/');
  onTestFinished(() => setBasePath('/'));
  expect(guideAddress('/draft/', 'README.md')).toBe('/hensen/draft/');
});
