import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { expect, test } from 'vitest';
import { joinActuals } from '#archive/2-derive/indicators/join-actuals.ts';
import { link } from '#archive/4-link/link.ts';
import { allIndicators } from '#archive/4-link/promises/all-indicators.ts';
import type { LinkedEdition } from '#archive/4-link/types.ts';
import { checkOne, openArchive } from '#archive/archive.ts';
import { indicatorsData } from '#archive/open-data/indicators.ts';
import { indicatorsCsv } from '#archive/open-data/indicators-csv.ts';
import { measuresData } from '#archive/open-data/measures.ts';
import { jsonSchema } from '#archive/open-data/shapes.ts';
import { lineText } from '#telling/inline.ts';
import { indicatorInWords } from '#telling/promises/indicator.ts';
import { reportedPeriod } from '#telling/promises/promises.ts';
import { AS_OF, filesOfCase } from '../cases.ts';

const open = openArchive(filesOfCase('valid-indicators'), AS_OF);
const { source, derived } = checkOne(open, 'kakuu');
const archive = link(source, open.shared, derived, AS_OF);

test('the published data matches its schema', () => {
  const ajv = new Ajv2020({ allErrors: true });
  formats.default(ajv);
  const validate = ajv.compile(jsonSchema('indicators'));
  validate(indicatorsData(archive));
  expect(validate.errors).toBeNull();
});

test('values that are not numbers have forms of their own in the data', () => {
  const sold = indicatorsData(archive).find(({ id }) => id === 'sold');
  expect(sold?.years.map(({ target, actuals }) => [target, actuals.map(({ value }) => value)])).toEqual([
    [15, [24]],
    [{ none: true }, [{ none: true }]],
    [20, [{ unpublished: true }]],
    [{ atLeast: 20 }, [{ unpublished: true }]],
  ]);
  expect(measuresData(archive).find(({ id }) => id === 'sold')?.indicators).toEqual(['sold', 'staff']);
});

test('the table has a row for each fiscal year of an indicator, its baseline, final target and total', () => {
  const csv = indicatorsCsv(archive, (url) => `https://hensen.example${url}`);
  const rows = csv.split('\r\n').map((row) => row.split(',').slice(7, -2).join(','));
  expect(rows.filter((row) => /^(?:遊休地の処分件数|延床面積の削減),/.test(row))).toMatchInlineSnapshot(`
    [
      "延床面積の削減,平方メートル,累計,多いほどよい,年度,令和6年度,2024,,4749,,",
      "延床面積の削減,平方メートル,累計,多いほどよい,年度,令和7年度,2025,,24672,,54.5",
      "延床面積の削減,平方メートル,累計,多いほどよい,最終目標,令和9年度,2027,45298,,,",
      "延床面積の削減,平方メートル,累計,多いほどよい,計,令和7年度,2025,45298,24672,54.5,54.5",
      "遊休地の処分件数,件,年度ごと,多いほどよい,現状値,平成30年度,2018,,12,,",
      "遊休地の処分件数,件,年度ごと,多いほどよい,年度,令和6年度,2024,15,24,160,160",
      "遊休地の処分件数,件,年度ごと,多いほどよい,年度,令和7年度,2025,なし,なし,,",
      "遊休地の処分件数,件,年度ごと,多いほどよい,年度,令和8年度,2026,20,未公表,,",
      "遊休地の処分件数,件,年度ごと,多いほどよい,年度,令和9年度,2027,20以上,未公表,,",
      "遊休地の処分件数,件,年度ごと,多いほどよい,計,,,55以上,,,",
    ]
  `);
  expect(csv).not.toMatch(/\n\//);
});

test('a printed rate of a total stays if a later report prints a total without a rate', () => {
  const from = { document: 'report', edition: '2026', url: '/kakuu/documents/report/2026/' };
  const actual = { kind: 'number', value: 30_000, decimals: 0, sense: 'exact' } as const;
  const told = (edition: LinkedEdition) =>
    edition.indicators.map((one) =>
      one.id === 'area'
        ? joinActuals(one, [], [{ target: null, actual, rate: null, through: null, from }])
        : one,
    );
  const documents = archive.documents.map((document) => ({
    ...document,
    editions: document.editions.map((edition) => ({ ...edition, indicators: told(edition) })),
  }));
  const later = { ...archive, documents };
  const area = allIndicators(later).find(({ id }) => id === 'area');
  const total = area && indicatorInWords(later, area).rows.find(({ part }) => part === 'total');
  expect(total && lineText(total.rate)).toMatch(/^54\.5%/);
  expect(total && lineText(total.actual)).toMatch(/24,672.* \/ 30,000/);
  expect(indicatorsCsv(later, (url) => url)).toMatch(/,計,令和7年度,2025,45298,"24672\n30000",[\d.]+,54\.5,/);
});

test('a report on several years gives the state at its end as the actual of the last year', () => {
  const files = filesOfCase('valid-reports');
  const plan = 'content/kakuu/documents/plan/ver2.md';
  const read = (path: string) => {
    const bytes = files.read(path);
    const text = new TextDecoder().decode(bytes);
    return path === plan ? new TextEncoder().encode(text.replace('kind: cumulative', 'kind: level')) : bytes;
  };
  expect(onlineAfter({ ...files, read }).online?.years.find(({ year }) => year === 2026)?.actuals).toEqual([
    expect.objectContaining({ value: 999 }),
  ]);
});

test('a report on several years gives no other actual of a single year, but its total counts', () => {
  const { later, online } = onlineAfter(filesOfCase('valid-reports'));
  expect(JSON.stringify(online?.years)).not.toContain('999');
  expect(JSON.stringify(online)).toContain('777');
  const measure = measuresData(later).find(({ id, edition }) => id === 'online' && edition === 'ver2');
  const last = measure?.results.at(-1);
  expect([last?.firstYear, last?.year, last?.part]).toEqual([2025, 2026, 'several']);
  expect(reportedPeriod({ firstYear: 2025, year: 2026, part: 'several' })).toBe('令和7年度から令和8年度まで');
});

/** The archive with a report on two years, and the indicator that it gives figures for. */
function onlineAfter(files: ReturnType<typeof filesOfCase>) {
  const path = 'content/kakuu/documents/report/all.md';
  const report = `---
title: 架空市役所改革方針 期間の総括
type: report
edition: 総括
issued: 2027-06-01
known: digest
reports: { document: plan, edition: ver2, from: 2025, year: 2026 }
source: { title: 総括 }
fidelity: summary
results: [{ measure: online, by: headquarters, text: 処分を終えた。, actuals: { online: 999 }, totals: { online: { actual: 777 } } }]
---
`;
  const more = openArchive(
    {
      entries: [...files.entries, { path, bytes: report.length, leaves: false }],
      read: (one) => (one === path ? new TextEncoder().encode(report) : files.read(one)),
    },
    AS_OF,
  );
  const { source, derived } = checkOne(more, 'kakuu');
  const later = link(source, more.shared, derived, AS_OF);
  return { later, online: indicatorsData(later).find(({ id }) => id === 'online') };
}
