import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { digestOf, filesOfAll, filesOfMunicipality } from '#feeds/files.ts';
import { municipalityLlmsText } from '#feeds/llms.ts';
import { newsOf } from '#feeds/news.ts';
import { occasionsOf } from '#feeds/occasions.ts';
import { lastAddedIn, sitemapFiles } from '#feeds/sitemap.ts';
import { town } from '../../support/town.ts';
import { context, mihon, site, source } from './mihon.ts';

const archive = mihon();
const files = new Map(filesOfMunicipality(context, archive).map(({ path, text }) => [path, text]));
const textOf = (path: string) => files.get(path)?.() ?? '';
const occasion = (summary: RegExp) => occasionsOf(site, archive).filter((one) => summary.test(one.summary));

describe('the Atom feed', () => {
  const { DOMParser } = new JSDOM('').window;
  const feed = new DOMParser().parseFromString(textOf('mihon/feed.xml'), 'application/xml').documentElement;
  const first = (parent: Element, name: string) =>
    parent.querySelector(`:scope > ${name}`)?.textContent ?? '';

  test('has the elements that RFC 4287 requires', () => {
    expect(feed.namespaceURI).toBe('http://www.w3.org/2005/Atom');
    const parts = [feed, ...feed.querySelectorAll('entry')];
    expect(parts).toHaveLength(5);
    for (const part of parts) {
      expect(URL.canParse(first(part, 'id'))).toBe(true);
      expect(first(part, 'title')).not.toBe('');
      expect(first(part, 'updated')).toMatch(/^\d{4}-\d\d-\d\dT00:00:00\+09:00$/);
      expect(part.querySelectorAll(':scope > link[rel="alternate"][type="text/html"]')).toHaveLength(1);
    }
    expect(feed.querySelector('author > name')?.textContent).toBe('見本の記録');
    expect(feed.querySelector(':scope > link[rel="self"]')?.getAttribute('href')).toBe(
      'https://mihon.invalid/mihon/feed.xml',
    );
    const ids = parts.map((part) => first(part, 'id'));
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('dates the news of a plan by when it became known, if that is recorded', () => {
    const plan = town({
      events: [{ on: '2027-04-01', status: 'planned', changes: ['establish: 企画課'] }],
    });
    const updated = (one: typeof plan) => newsOf(site, one).map((news) => news.updated);
    expect(updated(plan)).toEqual(['2027-04-01']);
    const url = plan.reorganizations[0]?.url ?? '';
    expect(updated({ ...plan, added: { [url]: '2026-10-05' } })).toEqual(['2026-10-05']);
  });

  test('lists the newest first, by the dates of the content', () => {
    const told = [...feed.querySelectorAll('entry')].map((one) => [
      first(one, 'updated').slice(0, 10),
      first(one, 'published').slice(0, 10),
      first(one, 'title'),
    ]);
    expect(told).toEqual([
      ['2026-10-01', '2026-10-01', '【予定】令和9年度の予定（見本市）'],
      ['2026-04-01', '2026-02-10', '令和8年度の改正（見本市）'],
      ['2025-09-22', '2025-09-22', '見本計画 Ver2.0（見本市）'],
      ['2025-06-01', '', '【予定】令和8年春の予定（見本市）'],
    ]);
    expect(first(feed, 'updated')).toBe('2026-10-01T00:00:00+09:00');
  });

  test('has no dates that no source gives', () => {
    const told = newsOf(site, archive).map(({ title, published }) => [title, published]);
    expect(told).toContainEqual(['【予定】令和8年春の予定（見本市）', null]);
    // 令和7年度 names no day.
    expect(told.map(([title]) => title)).not.toContain('見本計画 初版（見本市）');
  });

  test('describes changes in words, with counts', () => {
    const summaries = newsOf(site, archive).map(({ summary }) => summary);
    expect(summaries[1]).toContain('変更は4件（新設1件、廃止1件、改称1件、事務移管1件）');
    expect(summaries[2]).toContain(
      '前の版（初版）と比べて、改訂1件、終了1件、期限の繰り下げ1件、担当の変更1件',
    );
  });

  test('does not depend on the day of the build', () => {
    expect(newsOf(site, mihon({}, '2027-06-01'))).toEqual(newsOf(site, archive));
  });
});

describe('with recorded days of publication', () => {
  const noted = mihon({
    'content/mihon/published.yaml': `published:
  reorganizations/2026-04-01: { name: 令和8年度の改正, added: 2026-03-05 }
  documents/plan: 見本計画
  documents/plan/ver1: { name: 見本計画 初版, added: 2026-08-02 }
  documents/plan/ver2: { name: 見本計画 Ver2.0, added: 2026-08-02 }
  documents/plan/ver2#m1: { name: 手続きの見直し, added: 2026-08-09 }
`,
  });

  test('the feed has these days, and updates entries that took effect since', () => {
    const told = newsOf(site, noted).map(({ title, published, updated }) => [title, published, updated]);
    expect(told).toEqual([
      ['【予定】令和9年度の予定（見本市）', '2026-10-01', '2026-10-01'],
      ['見本計画 Ver2.0（見本市）', '2026-08-02', '2026-08-02'],
      // Dated only by year, it is listed because its day of publication is known.
      ['見本計画 初版（見本市）', '2026-08-02', '2026-08-02'],
      ['令和8年度の改正（見本市）', '2026-03-05', '2026-04-01'],
      ['【予定】令和8年春の予定（見本市）', null, '2025-06-01'],
    ]);
  });

  test('the sitemap has the last day on which a page or a part of it was published', () => {
    const addresses = ['', 'documents/plan/', 'documents/plan/ver2/', 'documents/plan/ver1/'];
    const [file] = sitemapFiles(
      site,
      addresses.map((page) => `/mihon/${page}`),
      lastAddedIn(noted),
    );
    expect([...(file?.text ?? '').matchAll(/<url>(.*)<\/url>/g)].map(([, inner]) => inner)).toEqual([
      '<loc>https://mihon.invalid/mihon/</loc><lastmod>2026-08-09</lastmod>',
      '<loc>https://mihon.invalid/mihon/documents/plan/</loc>',
      '<loc>https://mihon.invalid/mihon/documents/plan/ver2/</loc><lastmod>2026-08-09</lastmod>',
      '<loc>https://mihon.invalid/mihon/documents/plan/ver1/</loc><lastmod>2026-08-02</lastmod>',
    ]);
  });
});

describe('the calendar', () => {
  const events = textOf('mihon/calendar.ics')
    .replaceAll('\r\n ', '')
    .split('BEGIN:VEVENT\r\n')
    .slice(1)
    .map((event) => Object.fromEntries(event.split('\r\n').map((line) => line.split(/:(.*)/s).slice(0, 2))));

  test('has the properties that RFC 5545 requires, with events on whole days', () => {
    expect(events.length).toBeGreaterThan(8);
    for (const event of events) {
      expect(event.UID).toMatch(/^mihon\/.+@mihon\.invalid$/);
      expect(event.DTSTAMP).toMatch(/^\d{8}T000000Z$/);
      expect(event['DTSTART;VALUE=DATE']).toMatch(/^\d{8}$/);
      expect(Number(event['DTEND;VALUE=DATE'])).toBeGreaterThan(Number(event['DTSTART;VALUE=DATE']));
      expect(event.SUMMARY).not.toBe('');
    }
    expect(new Set(events.map(({ UID }) => UID)).size).toBe(events.length);
  });

  test('marks a plan as tentative, on all days of its month', () => {
    expect(occasion(/令和9年度の予定/)).toMatchObject([
      {
        start: '2027-04-01',
        end: '2027-04-30',
        state: 'tentative',
        summary: '【予定】令和9年度の予定（見本市）',
      },
    ]);
    expect(occasion(/令和9年度の予定/)[0]?.description).toContain('期日: 令和9年4月（予定）');
  });

  test('cancels a plan that was carried out', () => {
    expect(occasion(/令和8年春の予定/)).toMatchObject([{ state: 'cancelled', known: '2026-04-01' }]);
    expect(occasion(/令和8年度の改正/)).toMatchObject([
      { start: '2026-04-01', end: '2026-04-01', state: 'confirmed', known: '2026-04-01' },
    ]);
  });

  test('has a deadline on its last possible day, and none without an end', () => {
    const of = occasion(/^期限: 手続きの見直し/).filter(({ state }) => state === 'confirmed');
    expect(of.map(({ summary, start, end }) => [summary, start, end])).toEqual([
      ['期限: 手続きの見直し・準備（見本市）', '2026-03-31', '2026-03-31'],
      ['期限: 手続きの見直し・窓口の開始（見本市）', '2027-01-31', '2027-01-31'],
      ['期限: 手続きの見直し・実施（見本市）', '2027-03-31', '2027-03-31'],
    ]);
    expect(of[0]?.description).toContain('期限: 令和8年3月');
    expect(of[2]?.description).toContain('目標: 実施の完了（令和8年度末）');
  });

  test('cancels a deadline that a later edition replaced, and keeps the others', () => {
    const old = occasionsOf(site, archive).filter(({ uid }) => uid.startsWith('mihon/documents/plan/ver1/'));
    expect(old.map(({ summary, state }) => [summary, state])).toEqual([
      ['期限: 手続きの見直し（見本市）', 'cancelled'],
      ['期限: 帳票の整理（見本市）', 'confirmed'],
    ]);
  });

  test('keeps the id of an event when others are added before it', () => {
    const before = occasion(/職員への説明/)[0]?.uid;
    const changed = mihon({
      'content/mihon/documents/plan/ver1.md': `---
title: 見本計画
type: plan
edition: 初版
issued: 令和7年度
source: { title: 見本の資料 }
fidelity: summary
measures:
  - { id: m1, title: 手続きの見直し, text: 見本の内容。, schedule: 令和7年度末 }
  - id: m2
    title: 帳票の整理
    text: 見本の内容。
    schedule:
      text: 令和8年5月(案) / 令和8年9月まで(完了)
      stages: [{ for: 案, when: 令和8年5月 }, { for: 完了, when: 令和8年9月まで }]
events: [{ date: 2025-04-20, kind: 会議, title: 会議 }]
---
`,
    });
    const after = occasionsOf(site, changed);
    expect(after.find(({ summary }) => summary.includes('職員への説明'))?.uid).toBe(before);
    const again = mihon({}, '2026-11-21');
    expect(occasionsOf(site, again)).toEqual(occasionsOf(site, archive));
  });

  test('with many events begins a year before the as-of date and says so', () => {
    const events = Array.from({ length: 108 }, (_, at) => {
      const [year, month] = [2000 + Math.floor(at / 4), (at % 4) + 1];
      return `  - { kind: 会議, date: ${year}-0${month}-01, title: 第${at}回 }\n`;
    });
    const head = `title: 会議\ntype: plan\nedition: 初版\nissued: 令和7年度\n${source}\nfidelity: summary\n`;
    const record = `---\n${head}events:\n${events.join('')}---\n見本の本文。\n`;
    const many = mihon({ 'content/mihon/documents/meetings/ver1.md': record });
    const digest = digestOf(context, many);
    for (const text of [
      filesOfMunicipality(context, many)
        .find(({ path }) => path === 'mihon/calendar.ics')
        ?.text() ?? '',
      filesOfAll(context, [digest], '2026-11-21')
        .find(({ path }) => path === 'calendar.ics')
        ?.text() ?? '',
    ]) {
      expect(text.replaceAll('\r\n ', '')).toContain('基準日（2026-11-21）の一年前からのもの');
      expect(text).not.toContain('DTEND;VALUE=DATE:2024');
      expect(text).toContain('DTSTART;VALUE=DATE:20260401');
    }
  });

  test('is valid without any event', () => {
    const empty = filesOfAll(context, [], '2026-11-21').find(({ path }) => path === 'calendar.ics');
    expect(empty?.text()).toContain('BEGIN:VTIMEZONE');
  });
});

describe('the files about all municipalities', () => {
  const digest = digestOf(context, archive);
  const all = new Map(
    filesOfAll(context, [digest, digest], '2026-11-21').map(({ path, text }) => [path, text()]),
  );

  test('are listed in robots.txt and llms.txt', () => {
    expect(all.get('robots.txt')).toContain('Sitemap: https://mihon.invalid/sitemap.xml');
    const llms = all.get('llms.txt') ?? '';
    expect(llms).toMatch(/^# 見本の記録\n\n> 見本市の記録。\n/);
    expect(llms).toContain('- [見本市](https://mihon.invalid/mihon/llms.txt)');
    expect(textOf('mihon/llms.txt')).toContain(
      '- [令和8年度の改正](https://mihon.invalid/mihon/reorganizations/2026-04-01/index.md): ',
    );
  });

  test('contain at most fifty entries in the feed', () => {
    const many = filesOfAll(
      context,
      Array.from({ length: 20 }, () => digest),
      '2026-11-21',
    );
    const feed = many.find(({ path }) => path === 'feed.xml')?.text() ?? '';
    expect(feed.match(/<entry>/g)).toHaveLength(50);
  });

  test('contain a page for every year between the first and the last', () => {
    const years = [...all.keys()].filter((path) => path.startsWith('years/'));
    expect(years).toEqual(['years/2025/index.md', 'years/2026/index.md', 'years/2027/index.md']);
  });
});

describe('the llms.txt of a large municipality', () => {
  const [some] = archive.units;
  const at = (path: string): (typeof archive.units)[number] =>
    Object.assign({}, some, {
      url: `/mihon/units/${path}/`,
      abolished: null,
      planned: null,
      names: [{ name: path, path, kind: null, reading: null, from: null, to: null, isPlaceUnknown: false }],
    });
  const units = Array.from({ length: 20 }, (_, n) => [
    at(`第${n}部`),
    ...Array.from({ length: 20 }, (_, m) => at(`第${n}部/第${m}課`)),
  ]).flat();

  test('names the departments and says where the other units are', () => {
    const text = municipalityLlmsText(site, { ...archive, units });
    expect(text.match(/units/g)).toHaveLength(21);
    expect(text).toContain('ほかの400件は、上のデータの「組織」に、アドレスとともにあります。');
  });

  test('names all units if they are few', () => {
    const text = municipalityLlmsText(site, { ...archive, units: units.slice(0, 42) });
    expect(text.match(/index\.md/g)?.length).toBeGreaterThan(42);
    expect(text).not.toContain('ほかの');
  });
});

describe('the sitemap', () => {
  const addresses = ['/', '/a/', '/b/', '/c/', '/d/'];

  test('is one file if it is short enough', () => {
    const [file, ...others] = sitemapFiles(site, addresses);
    expect(others).toEqual([]);
    expect(file?.path).toBe('sitemap.xml');
    expect(file?.text.match(/<loc>https:\/\/mihon\.invalid\/[a-d]?\/?<\/loc>/g)).toHaveLength(5);
  });

  test('is an index with parts if it is too long for one file', () => {
    const [index, ...parts] = sitemapFiles(site, addresses, new Map(), 2);
    expect(parts.map(({ path }) => path)).toEqual(['sitemap-1.xml', 'sitemap-2.xml', 'sitemap-3.xml']);
    for (const { path } of parts) expect(index?.text).toContain(`<loc>https://mihon.invalid/${path}</loc>`);
    const listed = parts.flatMap(({ text }) => text.match(/<loc>/g) ?? []);
    expect(listed).toHaveLength(5);
  });
});
