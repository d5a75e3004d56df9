// The same fact has the same number on every page and feed, tested on a made-up municipality.
import { describe, expect, test } from 'vitest';
import { link } from '#archive/4-link/link.ts';
import { countsOf } from '#archive/4-link/overview/counts.ts';
import { summarize } from '#archive/4-link/overview/summary.ts';
import { checkOne, openArchive } from '#archive/archive.ts';
import { changesData } from '#archive/open-data/changes.ts';
import { documentsData } from '#archive/open-data/documents.ts';
import { measuresData } from '#archive/open-data/measures.ts';
import {
  describeMeasures,
  describeMunicipality,
  describeReorganization,
  describeYear,
} from '#feeds/descriptions.ts';
import { filesOfMunicipality, twinContext } from '#feeds/files.ts';
import { newsOf } from '#feeds/news.ts';
import { recordsOf } from '#search/records/all.ts';
import { kindsIn, manyIn, promisedIn, wordOf } from '../../support/counted.ts';
import { madeUpArchive } from '../../support/made-up-archive.ts';

const open = openArchive(madeUpArchive({ seed: 7, municipalities: 1, years: 4 }), '2026-11-21');
const { source, derived } = checkOne(open, 'mihon-0001');
const archive = link(source, open.shared, derived, '2026-11-21');
const site = { name: '見本', url: 'https://example.invalid', dates: 'wareki' } as const;
const context = twinContext(site, open.shared);
const files = new Map(filesOfMunicipality(context, archive).map(({ path, text }) => [path, text]));
const fileAt = (page: string) => files.get(`${page.slice(1)}index.md`)?.() ?? '';
const changes = changesData(archive);
const summary = summarize(archive);

describe('a made-up municipality', () => {
  test('has changes of every counted kind', () => {
    expect(new Set(changes.map(wordOf)).size).toBe(12);
  });

  test('has the same counts of a year in description, Markdown and summary', () => {
    for (const year of archive.years) {
      const own = changes.filter(({ fiscalYear }) => fiscalYear === year.fiscalYear);
      if (own.length === 0) continue;
      expect(describeYear(archive, year)).toContain(`組織の変更${manyIn(own)}`);
      expect(fileAt(year.url)).toContain(`${own.length}件（${kindsIn(own)}）`);
      const kinds = summary.years.find(({ fiscalYear }) => fiscalYear === year.fiscalYear)?.kinds ?? {};
      expect(Object.values(kinds).reduce((sum, { count }) => sum + count, 0)).toBe(own.length);
    }
  });

  test('has the same counts of a reorganization in description, Markdown, feed and calendar', () => {
    const news = newsOf(site, archive).map(({ summary }) => summary);
    const calendar = (files.get('mihon-0001/calendar.ics')?.() ?? '')
      .replaceAll('\r\n ', '')
      .replaceAll('\\,', ',');
    for (const one of archive.reorganizations) {
      const own = changes.filter(({ reorganization }) => reorganization === one.id);
      const kinds = kindsIn(own);
      expect(describeReorganization(site, archive, one)).toContain(`変更${own.length}件: ${kinds}`);
      expect(fileAt(one.url)).toContain(`${own.length}件（${kinds}）`);
      expect(news.some((words) => words.includes(`変更は${own.length}件（${kinds}）`))).toBe(true);
      expect(calendar).toContain(`変更${own.length}件: ${kinds}`);
    }
  });

  test('counts a promise once even if several editions continue it', () => {
    const promised = promisedIn(documentsData(archive), measuresData(archive)).length;
    expect(promised).toBeLessThan(archive.measures.length);
    expect(countsOf(archive).measures).toBe(promised);
    expect(describeMunicipality(archive)).toMatch(new RegExp(`取組${promised}件|${promised}件の取組`));
    expect(describeMeasures(archive)).toContain(`取組${promised}件`);
  });

  test('has each change in the search under its counted kind', () => {
    const records = recordsOf(
      ['mihon-0001'],
      () => archive,
      open.shared,
      () => '<title>見本</title>',
    );
    const urls = new Map(records.map((one) => [one.url, one]));
    for (const change of changes) {
      expect(urls.get(change.url)?.title.startsWith(`${wordOf(change)} `)).toBe(true);
      expect(urls.get(change.url)?.changes).toEqual([change.kinds.join('-')]);
    }
  });
});
