import { expect, test } from 'vitest';
import type { Source } from '#archive/1-read/schema/source.ts';
import { type Cited, citationLine, citationOf, citedFrom } from '#telling/documents/citation.ts';
import { issuedInBrackets } from '#telling/documents/editions.ts';

const site = { name: '見本', url: 'https://example.jp', dates: 'wareki' } as const;
const plan: Source = {
  title: '組織の見直し',
  publisher: '総務課',
  kind: '記者会見資料',
  published: { text: '令和8年2月', interval: { start: null, end: null, precision: 'month' } } as never,
  place: '3ページ',
  url: 'https://example.jp/minaoshi.pdf',
};
const citation = (cited: Omit<Cited, 'url'>) =>
  citationOf(site, '2026-11-25', { ...cited, url: '/aozora/reorganizations/2026/' });
const line = (cited: Omit<Cited, 'url'>) => citationLine(citation(cited));
const end = '、見本、https://example.jp/aozora/reorganizations/2026/、令和8年11月25日（2026年11月25日）現在';

test('a page is cited with its source: title, publisher, kind, date, place and URL', () => {
  expect(line({ what: '青空市「組織機構改正」（令和8年4月1日）', sources: [plan] })).toBe(
    '青空市「組織機構改正」（令和8年4月1日）、出典: 「組織の見直し」、総務課、記者会見資料、' +
      `令和8年2月公表、3ページ、https://example.jp/minaoshi.pdf${end}`,
  );
});

test('a source title equal to the page title is not repeated', () => {
  const { place: _, url: __, ...short } = plan;
  expect(line({ what: '青空市「組織の見直し」', title: '組織の見直し', sources: [short] })).toBe(
    `青空市「組織の見直し」、出典: 総務課、記者会見資料、令和8年2月公表${end}`,
  );
  expect(line({ what: '青空市「大綱」', title: '大綱', sources: [{ title: '大綱' }] })).toBe(
    `青空市「大綱」${end}`,
  );
});

test('several sources are listed, each once', () => {
  const other = { title: '新旧対照表' };
  expect(line({ what: '青空市の令和8年度の変化', sources: [other, plan, other] })).toContain(
    '、出典: 「新旧対照表」／「組織の見直し」、総務課、',
  );
});

test('a page without sources of its own names none', () => {
  expect(line({ what: '市区町村の令和8年度の変化', sources: [] })).toBe(`市区町村の令和8年度の変化${end}`);
});

test('the URL of a source is a link', () => {
  expect(citedFrom(citation({ what: '青空市', sources: [plan] })).filter(({ href }) => href)).toEqual([
    { text: 'https://example.jp/minaoshi.pdf', href: 'https://example.jp/minaoshi.pdf' },
  ]);
});

test.each([
  ['令和8年度', '令和8年度', ''],
  ['令和8年度', '2026-05-01', '（令和8年5月1日）'],
  ['初版', '令和8年度', '（令和8年度）'],
])('an edition %s issued %s has the suffix "%s"', (edition, text, said) => {
  expect(issuedInBrackets({ edition, issued: { ...plan.published, text } as never })).toBe(said);
});
