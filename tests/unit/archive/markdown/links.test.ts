import { expect, test } from 'vitest';
import { leadsTo } from '#archive/1-read/markdown/links.ts';

test.each([
  ['https://a.example/', 'elsewhere'],
  ['mailto:a@b.example', 'elsewhere'],
  ['https://[::1', 'nowhere'],
  ['javascript:alert(1)', 'nowhere'],
  ['data:text/html,x', 'nowhere'],
  ['//a.example/', 'nowhere'],
  ['/\\a.example/', 'nowhere'],
  ['\\\\a.example/', 'nowhere'],
  // The form in which links are written into a page.
  ['/%5Ca.example/', 'nowhere'],
  ['', 'nowhere'],
  ['#aim', 'here'],
  ['/kakuu/units/', 'site'],
  ['../units/', 'beside'],
] as const)('%j leads %s', (url, leads) => {
  expect(leadsTo(url)).toBe(leads);
});
