import { expect, test } from 'vitest';
import { addressesOf } from '#archive/2-derive/addresses.ts';
import { formerComparisons, linkFormer } from '#archive/4-link/addresses/former.ts';
import { urls } from '#archive/4-link/addresses/urls.ts';
import { link } from '#archive/4-link/link.ts';
import type { LinkedEdition } from '#archive/4-link/types.ts';
import { checkOne, openArchive } from '#archive/archive.ts';
import { filesOnDisk } from '#site/files-on-disk.ts';
import { filesOfCase } from './cases.ts';

test('the address of a moved page, and those below it, redirect to the current address', () => {
  const { source, derived } = checkOne(openArchive(filesOfCase('valid-published'), '2026-11-21'), 'kakuu');
  const pages = linkFormer(source, derived, { years: [{ fiscalYear: 2026 }], charts: [] }).map(
    ({ url, now, why }) => [url, now?.url ?? why],
  );
  expect(Object.fromEntries(pages)).toEqual({
    '/kakuu/units/soumu-bu/': '/kakuu/units/somu-bu/',
    '/kakuu/documents/reform/': '/kakuu/documents/plan/',
    '/kakuu/documents/reform/ver1/': '/kakuu/documents/plan/ver1/',
    '/kakuu/org/2024-04-01/': '別の市の組織図だったため',
    // Nothing is recorded for 2019 any more; something still is for 2026.
    '/kakuu/years/2019/': '/kakuu/years/',
  });
});

test('the address of a former comparison page redirects to the page where readers choose two charts', () => {
  const { source, derived } = checkOne(openArchive(filesOfCase('valid-published'), '2026-11-21'), 'kakuu');
  const at = (year: number) => ({ asOf: `${year}-04-01` });
  const published = Object.fromEntries(
    ['2020-04-01..2022-04-01', '2021-04-01..2022-04-01', '2019-04-01..2022-04-01'].map((days) => [
      `org/compare/${days}`,
      '組織図の比較',
    ]),
  );
  const file = source.published;
  if (!file) throw new Error('a list of what was published is needed');
  const withComparisons = {
    ...source,
    published: { ...file, data: { ...file.data, published } },
  };
  const charts = [2020, 2021, 2022, 2023].map(at);
  const former = linkFormer(withComparisons, derived, { years: [], charts });
  expect(Object.fromEntries(former.map(({ address, now }) => [address, now?.url]))).toMatchObject({
    'org/compare/2020-04-01..2022-04-01': '/kakuu/org/compare/?older=2020-04-01&newer=2022-04-01',
    'org/compare/2019-04-01..2022-04-01': '/kakuu/org/',
  });
  expect(former.map(({ address }) => address)).not.toContain('org/compare/2021-04-01..2022-04-01');
});

test('former comparisons with the first edition redirect to the comparison with the previous edition', () => {
  const editions = (count: number) =>
    Array.from({ length: count }, (_, at) => ({
      id: `ver${at + 1}`,
      report: null,
      data: { edition: `第${at + 1}版` },
    }));
  const former = (count: number) =>
    formerComparisons('kakuu', [
      { id: 'plan', title: '計画', editions: editions(count) as unknown as readonly LinkedEdition[] },
    ]).map(({ url, now }) => [url, now?.url]);
  expect(former(6)).toEqual([]);
  expect(former(7).length).toBe(4);
  expect(former(7)[0]).toEqual([
    '/kakuu/documents/plan/compare/ver1..ver3/',
    '/kakuu/documents/plan/compare/ver2..ver3/',
  ]);
});

test('the list of addresses contains exactly the linked addresses', () => {
  const archive = openArchive(filesOnDisk('.'), '2026-11-21');
  for (const id of archive.shelf.municipalities.keys()) {
    const { source, derived } = checkOne(archive, id);
    const listed = [...addressesOf(source, derived)].map(({ address }) => urls.published(id, address));
    const { units, duties, charts, plannedCharts, reorganizations, documents, measures } = link(
      source,
      archive.shared,
      derived,
      archive.asOf,
    );
    const editions = documents.flatMap((document) => document.editions);
    const linked = [
      units,
      duties,
      charts,
      plannedCharts,
      reorganizations,
      documents,
      editions,
      measures,
    ].flat();
    const sections = editions.flatMap((edition) => edition.sections.map(({ url }) => url));
    expect(new Set(listed)).toEqual(new Set([...linked.map(({ url }) => url), ...sections]));
  }
});
