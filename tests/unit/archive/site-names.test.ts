import { expect, test } from 'vitest';
import { siteNames } from '#archive/4-link/addresses/site-names.ts';

test.each([
  ['search', 'of a page'],
  ['schemas', 'of the folder of schemas, among the data of municipalities'],
  ['shapes', 'of the pages about the data'],
  ['shared', 'of the shared texts, among those of municipalities'],
])('no municipality takes the name %s %s', (name) => {
  expect(siteNames.has(name)).toBe(true);
});

test.each(['isesaki', 'data-shi', 'undefined', 'x', 'nobody-0'])(
  'a municipality may be called %s',
  (name) => {
    expect(siteNames.has(name)).toBe(false);
  },
);
