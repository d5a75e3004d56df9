// The same fact has the same number everywhere: pages are compared with counts of the open data.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import { describe, expect, inject, test } from 'vitest';
import type { ChangeData } from '#archive/open-data/changes.ts';
import type { IndexData } from '#archive/open-data/directory.ts';
import type { DocumentData } from '#archive/open-data/documents.ts';
import type { MeasureData } from '#archive/open-data/measures.ts';
import type { UnitData } from '#archive/open-data/units.ts';
import { formatFiscalYear } from '#calendar/era.ts';
import { fiscalYearOf } from '#calendar/fiscal.ts';
import { changesFound } from '#components/changes/found-file.ts';
import { standingWords } from '#telling/promises/promises.ts';
import { kindsIn, manyIn, promisedIn, wordOf } from '../support/counted.ts';

const { folder } = inject('site');
const read = (path: string) => readFileSync(join(folder, path), 'utf8');
const json = <T>(path: string) => JSON.parse(read(path)) as T;
const index = json<IndexData>('data/index.json');
const cities = index.municipalities.map(({ id, name, url, data }) => ({
  id,
  name,
  url,
  changes: json<ChangeData[]>(data.changes),
  documents: json<DocumentData[]>(data.documents),
  measures: json<MeasureData[]>(data.measures),
  units: json<UnitData[]>(data.units),
}));

/** The text of a page, and its description. */
function pageAt(path: string) {
  const { document } = new JSDOM(read(`${path}index.html`)).window;
  const words = (element: Element | null | undefined) => element?.textContent?.replace(/\s+/g, ' ') ?? '';
  return {
    text: words(document.querySelector('main')),
    description: document.querySelector('meta[name="description"]')?.getAttribute('content') ?? '',
    row: (heading: string) =>
      words(
        [...document.querySelectorAll('tr')].find((row) => words(row.querySelector('th')).includes(heading)),
      ),
    fact: (label: string) =>
      words(
        [...document.querySelectorAll('dt')].find((dt) => words(dt).trim() === label)?.nextElementSibling,
      ).trim(),
    item: (list: string, heading: string) =>
      words(
        [...document.querySelectorAll(`${list} > li`)].find((li) => words(li.querySelector('a')) === heading),
      ),
  };
}

describe.each(cities)('$name', ({ id, name, url, changes, documents, measures, units }) => {
  const promised = promisedIn(documents, measures).length;
  const years = [...Map.groupBy(changes, ({ fiscalYear }) => fiscalYear ?? 0)];
  const reorganizations = [...Map.groupBy(changes, ({ reorganization }) => reorganization)];

  test('has the same counts of a year on its page, in Markdown, description and lists', () => {
    for (const [year, own] of years) {
      const page = pageAt(`${id}/years/${year}/`);
      const kinds = kindsIn(own);
      expect(page.description).toContain(`組織の変更${manyIn(own)}`);
      expect(page.description).toContain(kinds);
      const list = pageAt(`${id}/years/`).row(formatFiscalYear(year));
      expect(list).toContain(`組織の変更${manyIn(own)}`);
      expect(list).toContain(kinds);
      expect(pageAt(url.slice(1)).text).toContain(`組織の変更${manyIn(own)}`);
      expect(read(`years/${year}/index.md`)).toContain(`組織の変更${manyIn(own)}`);
      for (const status of ['in force', 'planned', 'decided'] as const) {
        const some = own.filter((one) => (one.status === 'in force') === (status === 'in force'));
        if (some.length > 0)
          expect(read(`${id}/years/${year}/index.md`)).toContain(`${some.length}件（${kindsIn(some)}）`);
      }
    }
  });

  test('has the same counts of a reorganization on every page, in feeds and in the calendar', () => {
    const calendar = read(`${id}/calendar.ics`).replaceAll('\r\n ', '').replaceAll('\\,', ',');
    for (const [reorganization, own] of reorganizations) {
      const kinds = kindsIn(own);
      const page = pageAt(`${id}/reorganizations/${reorganization}/`);
      expect(page.fact('内訳')?.replace(/（それぞれ.*$/, '')).toBe(kinds);
      expect(page.description).toContain(`変更${own.length}件: ${kinds}`);
      expect(read(`${id}/reorganizations/${reorganization}/index.md`)).toContain(
        `${own.length}件（${kinds}）`,
      );
      expect(pageAt(`${id}/reorganizations/`).text).toContain(kinds);
      expect(pageAt(url.slice(1)).text).toContain(kinds);
      for (const feed of [`${id}/feed.xml`, 'feed.xml'])
        expect(read(feed)).toContain(`変更は${own.length}件（${kinds}）`);
      expect(calendar).toContain(`変更${own.length}件: ${kinds}`);
      expect(read(`${id}/llms.txt`)).toContain(`変更${own.length}件`);
    }
  });

  test('has the same number of current measures on the home page, its pages and their descriptions', () => {
    const home = pageAt('').item('.cities', name);
    expect(home.includes('取組') ? home : '取組0件').toContain(`取組${promised}件`);
    const page = pageAt(`${id}/measures/`);
    if (promised === 0) return;
    expect(page.text).toMatch(new RegExp(`いまの取組は${promised}件。|取組${promised}件は`));
    expect(page.description).toContain(`取組${promised}件`);
    const city = pageAt(`${id}/`);
    expect(city.description).toMatch(new RegExp(`取組${promised}件|${promised}件の取組`));
    expect(city.text).toContain(`${promised}件の取組`);
  });

  test('has as many measures of each standing and deadline in its list as in the open data', () => {
    const { text } = pageAt(`${id}/measures/`);
    const own = promisedIn(documents, measures);
    for (const [standing, some] of Map.groupBy(own, ({ status }) => status))
      expect(text).toMatch(new RegExp(`${standingWords[standing]} ${some.length}(?!\\d)`));
    const rows = read(`data/${id}/promises.csv`)
      .replace(/"[^"]*"/g, '""')
      .trim()
      .split('\r\n');
    const open = measures.filter(({ to }) => to.length === 0);
    expect(rows).toHaveLength(open.length + 1);
    const years = open.flatMap(({ schedule }) => [
      ...new Set((schedule?.stages ?? []).flatMap(({ end }) => (end === null ? [] : fiscalYearOf(end)))),
    ]);
    for (const [year, due] of Map.groupBy(years, (one) => one)) {
      expect(text).toContain(`${formatFiscalYear(year)}（${due.length}）`);
      expect(pageAt(`${id}/years/${year}/`).text).toContain(`期限を迎える取組 ${due.length}件`);
    }
  });

  test('has the numbers of documents, measures and units of the open data', () => {
    const row = pageAt('data/').row(name);
    expect(row).toMatch(new RegExp(`${units.length}件(（[^）]*予定[^）]*）)? ${name}の組織と職`));
    expect(row).toContain(`${manyIn(changes)} ${name}の変更`);
    expect(row).toContain(`${documents.length}件 ${name}の資料`);
    expect(row).toContain(`${measures.length}件 ${name}の取組`);
    for (const document of documents)
      for (const edition of document.editions) {
        const own = measures.filter((one) => one.document === document.id && one.edition === edition.id);
        const { description } = pageAt(edition.url.slice(1));
        expect(description.includes('取組')).toBe(own.length > 0);
        if (own.length === 0) continue;
        expect(description).toMatch(new RegExp(`取組${own.length}件|${own.length}件の取組`));
        expect(read(`${id}/llms.txt`)).toContain(`取組${own.length}件`);
      }
  });

  test('counts a deadline once in its year and in the list of measures', () => {
    const { document } = new JSDOM(read(`${id}/measures/index.html`)).window;
    for (const choice of document.querySelectorAll<HTMLOptionElement>('select[name="due"] option')) {
      const year = /^\d+$/.exec(choice.value)?.[0];
      if (year === undefined) continue;
      const count = /（(\d+)）/.exec(choice.textContent ?? '')?.[1];
      const rows = [...document.querySelectorAll('tr[data-due]')].filter((row) =>
        row.getAttribute('data-due')?.split('|').includes(`${year}`),
      );
      expect(`${rows.length}`).toBe(count);
      expect(pageAt(`${id}/years/${year}/`).description).toContain(`期限を迎える取組${count}件`);
      expect(pageAt(`${id}/years/`).row(formatFiscalYear(Number(year)))).toContain(`${count}件`);
    }
  });
});

describe('all municipalities together', () => {
  const all = cities.flatMap(({ changes }) => changes);

  test('have the sum of the changes by year, by kind and in the finder', () => {
    for (const [year, own] of Map.groupBy(all, ({ fiscalYear }) => fiscalYear)) {
      expect(pageAt(`years/${year}/`).text).toContain(kindsIn(own));
      expect(changesFound(read(`changes/data/${year}.json`))).toHaveLength(own.length);
    }
    const { document } = new JSDOM(read('changes/index.html')).window;
    const bars = [...document.querySelectorAll('.bars > li')].map((one) =>
      one.textContent?.replace(/\s+/g, ''),
    );
    for (const [word, some] of Map.groupBy(all, wordOf)) {
      const kind = some[0]?.kinds.join('-') ?? '';
      expect(pageAt(`changes/${kind}/`).description).toContain(`${word}${manyIn(some)}`);
      const planned = some.filter(({ status }) => status !== 'in force').length;
      const note = planned === 0 ? '' : planned === some.length ? '予定' : `予定${planned}を含む`;
      expect(bars).toContain(`${word}${note}${some.length}`);
    }
    expect(pageAt('changes/').description).toContain(`変更${manyIn(all)}`);
    expect(pageAt('changes/').text).toContain(`組織の変更は${manyIn(all)}。`);
    expect(pageAt('').text).toContain(`組織の変更${manyIn(all)}、`);
  });

  test('have the same number of measures of a theme on the home page and its page', () => {
    const { document } = new JSDOM(read('index.html')).window;
    const themes = [...document.querySelectorAll('.bars a')].filter((link) =>
      existsSync(join(folder, link.getAttribute('href') ?? '', 'index.html')),
    );
    const told = themes.flatMap((link) => {
      const count = link.closest('li')?.querySelector('span')?.textContent;
      return count ? [{ path: link.getAttribute('href')?.slice(1) ?? '', count }] : [];
    });
    expect(told.length).toBeGreaterThan(0);
    for (const { path, count } of told) {
      expect(pageAt(path).description).toContain(`取組${count}件`);
      expect(pageAt(path).text).toContain(`${count}件の取組`);
      const theme = path.split('/')[1] ?? '';
      const own = cities.flatMap(({ documents, measures }) =>
        promisedIn(documents, measures).filter(({ themes }) => themes.includes(theme)),
      );
      expect(`${own.length}`).toBe(count);
    }
  });

  test('have the same totals on the About page and on the data page', () => {
    const sum = (of: (city: (typeof cities)[number]) => number) =>
      cities.reduce((total, city) => total + of(city), 0).toLocaleString('ja-JP');
    const changes = manyIn(all);
    const promised = sum(({ documents, measures }) => promisedIn(documents, measures).length);
    expect(pageAt('').text).toContain(`組織の変更${changes}、取組${promised}件`);
    const about = pageAt('about/').text;
    expect(about).toContain(`取組${promised}件`);
    expect(about).toContain(`組織の変更${changes}`);
    expect(about).toContain(`組織と職${sum(({ units }) => units.length)}件`);
    expect(about).toContain(`資料${sum(({ documents }) => documents.length)}件`);
    expect(pageAt('data/').fact('取組')).toContain(`${promised}件`);
    expect(pageAt('data/').fact('組織の変更')).toBe(changes);
  });
});
