// The search box of every page, and the results page.

import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import {
  accessibilityProblems,
  accessibilityProblemsByDayAndNight,
  bytesOf,
  type Conditions,
  open,
  site,
  widthOf,
} from './page.ts';

const done = (page: Page) => page.locator('[data-search-results][data-state=done]').waitFor();
const field = (page: Page) => page.locator('#site-search');
const options = (page: Page) => page.getByRole('option');

async function results(query: string, more: Conditions = {}) {
  const opened = await open(`search/?q=${encodeURIComponent(query)}`, more);
  await done(opened.page);
  return { ...opened, first: opened.page.locator('[data-result]').first() };
}

describe('the results', () => {
  test.each(
    [360, 1280].flatMap((width) =>
      ['', '?q=企画調整課', '?q=ないないない'].map((query) => [query, width] as const),
    ),
  )('do not shift while search/%s loads at %i px', async (query, width) => {
    const { page } = await open(`search/${query}`, { width });
    await page.locator('[data-search=shown]').waitFor();
    const moved = await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          new PerformanceObserver((list) => {
            const values = list.getEntries().map((one) => ('value' in one ? Number(one.value) : 0));
            resolve(values.reduce((sum, value) => sum + value, 0));
          }).observe({ type: 'layout-shift', buffered: true });
          // Without a layout shift the observer is never called.
          requestAnimationFrame(() => requestAnimationFrame(() => resolve(0)));
        }),
    );
    // Layout shift is reported to three decimal places.
    expect(moved).toBeCloseTo(0, 3);
  });

  test('have all imported scripts preloaded by the page', async () => {
    const { page, fetched } = await results('企画調整課');
    const named = await page.locator('link[rel=modulepreload], script[type=module]').evaluateAll((all) =>
      all.map((one) => {
        const address = one.getAttribute('href') ?? one.getAttribute('src') ?? '';
        return new URL(address, location.href).pathname;
      }),
    );
    const scripts = (await fetched()).map(({ path }) => path).filter((path) => path.endsWith('.js'));
    expect(scripts.length).toBeGreaterThan(1);
    expect(scripts.toSorted()).toEqual(named.toSorted());
  });

  test('need at most 6 files before the first query, so that HTTP/1.1 loads them in parallel', async () => {
    const { page } = await results('企画調整課');
    const needed = page.locator(
      'link[rel=stylesheet], link[rel=preload], link[rel=modulepreload], main script',
    );
    // The number of connections that a browser opens to an HTTP/1.1 host.
    expect(await needed.count()).toBeLessThanOrEqual(6);
  });

  test('show the unit of a former name with its current name', async () => {
    const { page, first } = await results('企画調整課');
    expect(await first.getAttribute('data-type')).toBe('unit');
    expect(await first.getByRole('link').first().getAttribute('href')).toContain(
      '/isesaki/units/kikaku-chosei-ka/',
    );
    expect(await first.textContent()).toContain('現在は企画部 経営企画課');
    expect(await page.title()).toContain('企画調整課');
    const list = page.locator('[data-search-results]');
    expect(Number(await list.getAttribute('data-count'))).toBeGreaterThanOrEqual(
      await page.locator('[data-result]').count(),
    );
    expect(await first.locator('mark').first().textContent()).toBe('企画調整課');
  });

  test('have an answer above them, with how it was found', async () => {
    const { page } = await results('企画調整課がなくなる');
    const answer = page.locator('[data-results-answer]');
    expect(await answer.locator('.lede').textContent()).toBe('企画調整課は、経営企画課になった。');
    expect(await answer.textContent()).toContain('旧名「企画調整課」で見つかりました。');
    expect(await answer.getByRole('link').getAttribute('href')).toContain('/isesaki/units/kikaku-chosei-ka/');
    await field(page).fill('架空戦隊課');
    await field(page).press('Enter');
    await page.locator('[data-search-results][data-count="0"]').waitFor({ state: 'attached' });
    expect(await answer.locator('*').count()).toBe(0);
  });

  test.each([
    ['きかくちょうせいか', '/isesaki/units/kikaku-chosei-ka/'],
    ['イセサキ', '/isesaki/'],
    ['企画調整課はどこに行った', '/isesaki/units/kikaku-chosei-ka/'],
    ['ハンコ廃止いつ', '/satsumasendai/documents/reform-policy/'],
  ])('begin with the intended page for %s', async (query, address) => {
    const { first } = await results(query);
    expect(await first.getByRole('link').first().getAttribute('href')).toContain(address);
  });

  test('are empty for unknown words, with a hint', async () => {
    const { page } = await results('架空戦隊課');
    expect(await page.locator('[data-search-results]').getAttribute('data-count')).toBe('0');
    expect(await page.locator('[data-result]').count()).toBe(0);
    expect(await page.getByRole('status').first().textContent()).toMatch(/見つかりません|ありません/);
  });

  test('name what each word finds alone, if nothing holds them together', async () => {
    const { page } = await results('押印 架空戦隊課');
    const alone = page.locator('[data-results-separately] li');
    expect(await alone.nth(1).textContent()).toBe('「架空戦隊課」は見つかりません');
    const [, count] = /^「押印」なら(\d+)件$/.exec((await alone.first().textContent()) ?? '') ?? [];
    await alone.getByRole('link', { name: '「押印」' }).click();
    await page.locator(`[data-search-results][data-count="${count}"]`).waitFor({ state: 'attached' });
    expect(await page.getByRole('heading', { name: '「押印」の検索結果' }).isVisible()).toBe(true);
  });

  test('can be filtered with the filter in the address, and the back button removes it', async () => {
    const { page } = await results('企画調整課');
    const all = Number(await page.locator('[data-search-results]').getAttribute('data-count'));
    await page.getByRole('checkbox', { name: /^組織/ }).first().check();
    await page.waitForFunction(() => location.search.includes('type=unit'));
    await done(page);
    const narrowed = Number(await page.locator('[data-search-results]').getAttribute('data-count'));
    expect(narrowed).toBeLessThan(all);
    for (const type of await page
      .locator('[data-result]')
      .evaluateAll((hits) => hits.map((hit) => (hit as HTMLElement).dataset.type)))
      expect(type).toBe('unit');
    await page.goBack();
    await page.locator(`[data-search-results][data-count="${all}"]`).waitFor();
  });

  test('are replaced by another search from the box, with an entry in the history', async () => {
    const { page } = await results('企画調整課');
    await field(page).fill('押印');
    await field(page).press('Enter');
    await page.waitForFunction(() => new URLSearchParams(location.search).get('q') === '押印');
    await done(page);
    expect(await page.locator('[data-result]').first().textContent()).toContain('押印');
    await page.goBack();
    await page.waitForFunction(() => new URLSearchParams(location.search).get('q') === '企画調整課');
    expect(await field(page).inputValue()).toBe('企画調整課');
  });

  test('get the focus after a search from the box', async () => {
    const { page } = await open('search/');
    expect(await page.locator('[data-results-body]').isVisible()).toBe(false);
    await page.evaluate(() => {
      document.body.dataset.same = 'page';
    });
    await field(page).fill('押印');
    await field(page).press('Enter');
    await done(page);
    expect(await page.locator('body').getAttribute('data-same')).toBe('page');
    await page.waitForFunction(() => document.activeElement?.textContent === '「押印」の検索結果');
    expect(await page.locator('main').getByRole('status').textContent()).toMatch(/^\d+件見つかりました。/);
    expect(await page.title()).toContain('「押印」の検索');
  });

  test('offer no filter where there is nothing to choose', async () => {
    const { page } = await results('令和9年度 新しい課');
    expect(await page.locator('[data-result]').count()).toBeGreaterThan(1);
    expect(await page.locator('.filters').isVisible()).toBe(false);
  });

  test('show the active filters, which can be removed', async () => {
    const { page } = await open('search/?q=企画調整課&municipality=isesaki&type=unit');
    await done(page);
    expect(await page.locator('.chosen').textContent()).toMatch(/伊勢崎市.*組織/);
    await page.getByRole('button', { name: '種類の「組織」を外す' }).click();
    await page.waitForFunction(() => !location.search.includes('type='));
    await page.waitForFunction(() => document.activeElement?.id === 'results');
    expect(new URL(page.url()).searchParams.get('municipality')).toBe('isesaki');
  });

  test('can be filtered by keyboard without losing the focus', async () => {
    const { page } = await results('企画調整課');
    const box = page.getByRole('checkbox', { name: /^改称/ });
    await box.focus();
    await page.keyboard.press('Space');
    await page.waitForFunction(() => location.search.includes('change=rename'));
    await done(page);
    expect(await box.evaluate((one) => one === document.activeElement)).toBe(true);
    expect(await page.getByRole('status').first().textContent()).toContain('絞り込んで');
  });

  test('show more on demand, also after going back', async () => {
    const { page } = await results('係');
    const hits = page.locator('[data-result]');
    const before = await hits.count();
    await page
      .getByRole('button', { name: /さらに\d+件示す/ })
      .first()
      .click();
    const after = await hits.count();
    expect(after).toBeGreaterThan(before);
    const focused = page.locator('[data-result] > a:focus');
    const address = await focused.getAttribute('href');
    await focused.press('Enter');
    await page.waitForURL((url) => url.pathname === new URL(address ?? '', site).pathname);
    await page.goBack();
    await done(page);
    expect(await hits.count()).toBe(after);
  });

  test('stay the same when the reader jumps to a type', async () => {
    const { page } = await results('係');
    await page
      .getByRole('button', { name: /さらに\d+件示す/ })
      .first()
      .click();
    const all = await page.locator('[data-result]').count();
    await page.getByRole('navigation', { name: '結果の種類' }).getByRole('link').last().click();
    expect(new URL(page.url()).hash).toMatch(/^#hits-/);
    expect(await page.locator(':target').isVisible()).toBe(true);
    expect(await page.locator('[data-result]').count()).toBe(all);
  });

  test('are the same for R8 as for the other notations of the year', async () => {
    const counts: (string | null)[] = [];
    for (const year of ['R8', '令和８年度', '2026年度']) {
      const { page, first } = await results(year);
      expect(await first.textContent()).toContain('令和8年');
      expect(await page.locator('[data-result] .badge', { hasText: /^年度$/ }).count()).toBeGreaterThan(0);
      counts.push(await page.locator('[data-search-results]').getAttribute('data-count'));
    }
    expect(counts[0]).toBe(counts[1]);
    expect(Number(counts[2])).toBeGreaterThan(0);
  });

  test('are printed with addresses and without controls', async () => {
    const { page, first } = await results('企画調整課');
    await page.emulateMedia({ media: 'print' });
    const printed = await first
      .getByRole('link')
      .first()
      .evaluate((link) => getComputedStyle(link, '::after').content);
    expect(printed).toContain(`${site}isesaki/units/kikaku-chosei-ka/`);
    for (const part of ['.filters', '#indexes', '#site-search'])
      expect(await page.locator(part).isVisible(), part).toBe(false);
  });

  test('never run a script from the query', async () => {
    const { page } = await results('<img src=x onerror=alert(1)>"\'</script>');
    expect(await page.locator('main img').count()).toBe(0);
  });

  test('show a message with a retry button if the index cannot be loaded', async () => {
    const { page } = await open('search/', { complains: /ERR_FAILED|Failed to fetch/ });
    await page.route('**/search/**/*.bin', (route) => route.abort());
    await page.route('**/search/*.bin', (route) => route.abort());
    await field(page).fill('押印');
    await field(page).press('Enter');
    await page.locator('[data-search-results][data-state=failed]').waitFor({ state: 'attached' });
    await page.unrouteAll();
    await page.getByRole('button', { name: /もう一度/ }).click();
    await done(page);
    expect(await page.locator('[data-result]').count()).toBeGreaterThan(0);
  });

  test('are replaced by links to the lists without scripts', async () => {
    const { page } = await open('search/?q=企画', { javaScriptEnabled: false });
    expect(await page.locator('main').textContent()).toContain('JavaScript');
    await page
      .getByRole('link', { name: /組織の名前/ })
      .first()
      .click();
    expect(await page.locator('h1').textContent()).toBe('組織の一覧');
  });

  test('costs at most 130 KB in at most 8 requests for a first search', async () => {
    const { page, fetched } = await open('search/');
    const before = (await fetched()).length;
    await field(page).fill('企画調整課');
    await field(page).press('Enter');
    await done(page);
    const cost = (await fetched()).slice(before);
    expect(cost.length).toBeGreaterThan(0);
    expect(cost.length).toBeLessThanOrEqual(8);
    expect(bytesOf(cost)).toBeLessThanOrEqual(130 * 1024);
  });
});

describe('the search box', () => {
  test('loads nothing before it is used', async () => {
    const { requests } = await open('isesaki/');
    expect(requests.filter((path) => path.startsWith('/live/') || path.startsWith('/search/'))).toEqual([]);
  });

  test.each(['/', 'Control+k'])('opens by %s, and suggests names with their current ones', async (key) => {
    const { page } = await open('isesaki/');
    await page.keyboard.press(key);
    expect(await field(page).evaluate((box) => box === document.activeElement)).toBe(true);
    await page.keyboard.type('企画調整');
    await options(page).first().waitFor();
    expect(await options(page).first().textContent()).toContain('企画調整課');
    expect(await page.getByRole('listbox').textContent()).toContain('現在は経営企画課');
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.keyboard.press('ArrowDown');
    expect(await options(page).first().getAttribute('aria-selected')).toBe('true');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/isesaki\/units\//);
  });

  test('announces the number of suggestions, and deselects them when the text is edited', async () => {
    const { page } = await open('isesaki/');
    await field(page).click();
    await page.keyboard.type('企画');
    await options(page).first().waitFor();
    const count = await options(page).count();
    await page.getByText(`${count}件の候補があります。`).waitFor({ state: 'attached' });
    await page.keyboard.press('ArrowUp');
    expect(await options(page).last().getAttribute('aria-selected')).toBe('true');
    expect(await field(page).getAttribute('aria-activedescendant')).toBe(
      await options(page).last().getAttribute('id'),
    );
    await page.keyboard.press('Home');
    expect(await field(page).getAttribute('aria-activedescendant')).toBeNull();
    await page.keyboard.type('旧');
    expect(await field(page).inputValue()).toBe('旧企画');
    await page.keyboard.press('End');
    await page.keyboard.press('Backspace');
    expect(await field(page).inputValue()).toBe('旧企');
  });

  test('opens a clicked suggestion like a link', async () => {
    const { page } = await open('isesaki/');
    await field(page).click();
    await page.keyboard.type('企画調整');
    await options(page).first().click();
    await page.waitForURL(/\/isesaki\/units\/kikaku-chosei-ka\//);
  });

  test('prefetches records for the search while the reader pauses', async () => {
    const { page } = await open('isesaki/');
    await field(page).click();
    const records = page.waitForRequest(/\/search\/records\//);
    await page.keyboard.type('押印');
    await records;
  });

  test('keeps text typed before its script is loaded', async () => {
    const { page } = await open('isesaki/');
    let release = () => {};
    const held = new Promise<void>((done) => {
      release = done;
    });
    await page.route('**/live/search.js', async (route) => {
      await held;
      await route.continue();
    });
    await field(page).click();
    await page.keyboard.type('企画調整');
    release();
    await options(page).first().waitFor();
  });

  test('shows the selection in forced colours, and fits above the keyboard of a phone', async () => {
    const { page } = await open('search/', {
      width: 360,
      height: 400,
      hasTouch: true,
      forcedColors: 'active',
    });
    await field(page).tap();
    await page.keyboard.type('企画');
    await options(page).first().waitFor();
    await page.keyboard.press('ArrowDown');
    const ring = await options(page)
      .first()
      .evaluate((option) => getComputedStyle(option).outlineStyle);
    expect(ring).toBe('solid');
    const box = await page.getByRole('listbox').boundingBox();
    expect((box?.y ?? 0) + (box?.height ?? Infinity)).toBeLessThanOrEqual(400);
    expect(await widthOf(page)).toBeLessThanOrEqual(360);
  });

  test('has no accessibility problem in dark mode with a selected suggestion', async () => {
    const { page } = await open('isesaki/', { colorScheme: 'dark' });
    await page.keyboard.press('/');
    await page.keyboard.type('企画');
    await options(page).first().waitFor();
    await page.keyboard.press('ArrowDown');
    expect(await accessibilityProblems(page)).toEqual([]);
  });

  test('can have the shortcut / turned off, but not Control+K', async () => {
    const { page } = await open('search/');
    await page.getByText('キーボードの近道').click();
    await page.getByRole('checkbox', { name: /検索欄へ移る/ }).uncheck();
    await page.goto(`${site}isesaki/`);
    await page.keyboard.press('/');
    const isFocused = () => field(page).evaluate((box) => box === document.activeElement);
    expect(await isFocused()).toBe(false);
    await page.keyboard.press('Control+k');
    expect(await isFocused()).toBe(true);
  });

  test('closes suggestions on Escape, and searches on Enter without a selection', async () => {
    const { page } = await open('isesaki/');
    await field(page).click();
    await page.keyboard.type('企画');
    await options(page).first().waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('listbox').waitFor({ state: 'hidden' });
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/search\/\?q=/);
    await done(page);
  });

  test('waits for the end of an IME composition', async () => {
    const { page } = await open('isesaki/');
    await field(page).click();
    const session = await page.context().newCDPSession(page);
    await session.send('Input.imeSetComposition', { text: 'きかく', selectionStart: 3, selectionEnd: 3 });
    // The Enter that commits the composition neither selects nor submits.
    await field(page).evaluate((box) => {
      box.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true }));
    });
    expect(await options(page).count()).toBe(0);
    expect(new URL(page.url()).pathname).toBe('/isesaki/');
    await session.send('Input.insertText', { text: '企画' });
    await options(page).first().waitFor();
    expect(await options(page).first().textContent()).toContain('企画');
  });

  test('is a plain form without scripts', async () => {
    const { page } = await open('isesaki/', { javaScriptEnabled: false });
    await field(page).fill('企画');
    await page.getByRole('button', { name: '検索' }).click();
    expect(new URL(page.url()).pathname).toBe('/search/');
  });
});

describe.each([
  ['results', '企画調整課'],
  ['nothing', '押印 架空戦隊課'],
  ['no query', ''],
])('the page with %s', (_, query) => {
  test('has no accessibility problem, by day or by night', async () => {
    const { page } = await open(`search/${query && `?q=${encodeURIComponent(query)}`}`);
    if (query) await done(page);
    expect(await accessibilityProblemsByDayAndNight(page)).toEqual([]);
  });

  test('fits a narrow phone', async () => {
    const { page } = await open(`search/${query && `?q=${encodeURIComponent(query)}`}`, {
      width: 320,
      height: 700,
    });
    if (query) await done(page);
    expect(await widthOf(page)).toBeLessThanOrEqual(320);
  });
});
