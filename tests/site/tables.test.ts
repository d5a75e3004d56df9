// Lists with filters: the measures of a municipality, and the finder of changes.
import { describe, expect, test } from 'vitest';
import { promisesOf } from '#archive/4-link/promises/standing.ts';
import { archiveOf, changeRows } from '../support/content.ts';
import { accessibilityProblemsByDayAndNight, downloaded, open, widthOf } from './page.ts';

describe('the measures of a municipality', () => {
  const promises = promisesOf(archiveOf('satsumasendai'));
  const rows = 'table#promises tr[data-standing]:visible';

  test('are all listed, with the counts of the archive', async () => {
    const { page } = await open('satsumasendai/measures/', { javaScriptEnabled: false });
    expect(await page.locator(rows).count()).toBe(promises.current.length + promises.gone.length);
    const waiting = promises.current.filter(({ standing }) => standing.kind === 'waiting').length;
    expect(await page.locator('#status-waiting tr[data-standing]').count()).toBe(waiting);
    expect(await page.locator('.standing-legend').textContent()).toContain(`結果の資料待ち ${waiting}`);
    expect(await page.getByRole('button', { name: '条件を消す' }).isVisible()).toBe(false);
  });

  test('can be filtered by year and word, with the filter in the address and the number of rows', async () => {
    const { page } = await open('satsumasendai/measures/');
    await page.locator('select[name=due]').selectOption('2026');
    const due = [...promises.current, ...promises.gone].filter(({ standing }) => standing.due.includes(2026));
    await page.getByText(`件中 ${due.length}件`).waitFor();
    expect(await page.locator(rows).count()).toBe(due.length);
    expect(new URL(page.url()).searchParams.get('due')).toBe('2026');
    await page.locator('input[name=word]').fill('３（１）');
    await page.waitForFunction(() => location.search.includes('word'));
    for (const text of await page.locator(`${rows} th`).allTextContents()) expect(text).toContain('3(1)');
    await page.locator('input[name=word]').fill('このような取組はない');
    await page.getByText('当てはまるものはありません。').waitFor();
    await page.getByRole('button', { name: '条件を消す' }).click();
    await page.waitForFunction(() => location.search === '');
    expect(await page.locator(rows).count()).toBe(promises.current.length + promises.gone.length);
  });

  test('can be filtered by department', async () => {
    const { page } = await open('satsumasendai/measures/');
    await page.locator('select[name=department]').selectOption('総務課');
    const own = [...promises.current, ...promises.gone].filter(({ owners }) =>
      owners.some(({ printed }) => printed === '総務課'),
    );
    expect(own.length).toBeGreaterThan(0);
    await page.getByText(`件中 ${own.length}件`).waitFor();
  });

  test('have folded filters on a phone, open if the address has a filter', async () => {
    const { page } = await open('satsumasendai/measures/', { width: 360 });
    const [fold, field] = [page.getByText('条件で絞り込む'), page.locator('select[name=due]')];
    await fold.waitFor();
    expect(await field.isVisible()).toBe(false);
    await fold.click();
    await field.selectOption('2026');
    await page.waitForFunction(() => location.search === '?due=2026');
    await page.reload();
    await field.waitFor();
    await fold.click();
    expect(await field.isVisible()).toBe(false);
  });

  test('have owners and deadlines in a column of their own on a phone, to the right of their labels', async () => {
    const { page } = await open('satsumasendai/measures/', { width: 360, javaScriptEnabled: false });
    const starts = await page
      .locator(`${rows} td[data-label] p`)
      .evaluateAll((lines) => lines.map((line) => Math.round(line.getBoundingClientRect().left)));
    expect(starts.length).toBeGreaterThan(promises.current.length);
    expect(new Set(starts).size).toBe(1);
  });

  test('have their deadlines on one axis, left of the words', async () => {
    const { page } = await open('satsumasendai/measures/', { javaScriptEnabled: false });
    const todays = await page
      .locator('table#promises .cell:visible :is(path.f-today, .f-today path)')
      .evaluateAll((lines) => lines.map((line) => Math.round(line.getBoundingClientRect().x)));
    expect(todays).toHaveLength(promises.current.length + promises.gone.length + 1);
    expect(new Set(todays).size).toBe(1);
    const over = await page.locator(`${rows} td:has(.cell) p`).evaluateAll((lines) =>
      lines.flatMap((line) => {
        const drawn = line.parentElement?.querySelector('.cell')?.getBoundingClientRect();
        return drawn && line.getBoundingClientRect().left < drawn.right ? [line.textContent] : [];
      }),
    );
    expect(over).toEqual([]);
  });

  test('lead to the edition before, and say that nothing is reported where no deadline has passed', async () => {
    const { page } = await open('satsumasendai/measures/', { javaScriptEnabled: false });
    expect(await page.getByText('結果を述べた資料は、まだ記録されていない。').count()).toBe(0);
    await page.getByRole('link', { name: '市役所改革取組方針 Ver2.0を前の版と比べる' }).click();
    expect(page.url()).toMatch(/reform-policy\/compare\/ver1\.\.ver2\/$/);
    const { page: undated } = await open('isesaki/measures/', { javaScriptEnabled: false });
    await undated.getByText('結果を述べた資料は、まだ記録されていない。').waitFor();
  });

  test('are filtered by the address', async () => {
    const { page } = await open('satsumasendai/measures/?standing=this-year');
    const wanted = promises.current.filter(({ standing }) => standing.kind === 'this-year').length;
    await page.getByText(`件中 ${wanted}件`).waitFor();
    expect(await page.locator(rows).count()).toBe(wanted);
  });

  test('can be saved as CSV when filtered, by a script loaded on demand', async () => {
    const { page, requests } = await open('satsumasendai/measures/?due=2026');
    await page.getByText(/件中 \d+件/).waitFor();
    expect(requests.filter((path) => path.endsWith('/csv.js'))).toEqual([]);
    const button = page.getByRole('button', { name: '表示している行を CSV で保存' });
    await button.focus();
    const { name, text: csv } = await downloaded(page, () => button.click());
    expect(name).toBe('薩摩川内市の取組.csv');
    expect(csv.startsWith('\uFEFF市区町村,取組,担当,期限,どうなったか,目標,アドレス\r\n薩摩川内市,')).toBe(
      true,
    );
    expect(csv.split('\r\n').length - 2).toBe(await page.locator(rows).count());
  });

  test('can be sorted by deadline', async () => {
    const { page } = await open('satsumasendai/measures/');
    await page.locator('select[name=sort]').selectOption('deadline');
    await page.waitForFunction(() => location.search.includes('sort'));
    const days = await page
      .locator('table#promises tr[data-standing]')
      .evaluateAll((all) => all.map((row) => (row as HTMLElement).dataset.bydeadline ?? ''));
    const known = days.filter(Boolean);
    expect(known).toEqual(known.toSorted());
    expect(days.slice(known.length).every((day) => day === '')).toBe(true);
  });
});

test('units are filtered by their readings in kana', async () => {
  const { page } = await open('isesaki/units/');
  await page.getByLabel('言葉').fill('ぶんしょ');
  await page.getByText('件中 2件').waitFor();
  const names = await page.locator('#units tr:visible a').allInnerTexts();
  expect(names).toEqual(expect.arrayContaining(['文書係', '文書管理係']));
});

describe('the finder of changes', () => {
  test('loads nothing before it is used', async () => {
    const { page, requests } = await open('changes/');
    expect(requests.filter((url) => /\/live\/|\.json$/.test(url))).toEqual([]);
    expect(await page.locator('select[name=kind]').isVisible()).toBe(true);
  });

  test('saves its results as CSV', async () => {
    const { page } = await open('changes/?municipality=%E4%BC%8A%E5%8B%A2%E5%B4%8E%E5%B8%82');
    await page.getByRole('searchbox', { name: '言葉' }).focus();
    await page.getByText(/^\d+件の変更$/).waitFor();
    const { text: csv } = await downloaded(page, () =>
      page.getByRole('button', { name: '見つかった変更を CSV で保存' }).click(),
    );
    const own = changeRows().filter(({ municipality }) => municipality === '伊勢崎市');
    expect(csv.slice(0, -2).split('\r\n')).toHaveLength(own.length + 1);
    expect(csv).toContain('\r\n伊勢崎市,');
  });

  test('says how many of its results are planned', async () => {
    const { page } = await open('changes/?kind=move');
    const moves = changeRows().filter(({ kind }) => kind === 'move');
    const planned = moves.filter(({ status }) => status === 'planned').length;
    expect(planned).toBeGreaterThan(0);
    await page.getByText(`${moves.length}件の変更（うち予定${planned}件）`).waitFor();
  });

  test('finds changes by kind and level, with links to their reorganizations', async () => {
    const { page } = await open('changes/');
    await page.locator('select[name=kind]').selectOption('merge');
    await page.locator('select[name=level]').selectOption('係');
    const wanted = changeRows().filter(({ kind, levels }) => kind === 'merge' && levels.includes('係'));
    await page.getByText(`${wanted.length}件の変更`).waitFor();
    expect(await page.locator('#found > li').count()).toBe(wanted.length);
    expect(new URL(page.url()).search).toBe('?kind=merge&level=%E4%BF%82');
    await page.locator('#found a').first().click();
    await page.waitForURL(/reorganizations/);
    expect(await page.locator(new URL(page.url()).hash).count()).toBe(1);
  });

  test('finds words that stand beside a change: its kind, its stage and its date', async () => {
    const { page } = await open(`changes/?word=${encodeURIComponent('分割 予定 令和8年4月')}`);
    const wanted = changeRows().filter(({ kind, status }) => kind === 'split' && status === 'planned');
    expect(wanted.length).toBeGreaterThan(0);
    await page.getByText(`${wanted.length}件の変更（予定）`).waitFor();
  });

  test('says when nothing is found', async () => {
    const { page } = await open('changes/?word=%E8%A6%8B%E6%9C%AC%E3%81%AB%E3%81%AA%E3%81%84');
    await page.getByText('当てはまる変更はありません。').waitFor();
  });

  test('links to lists of all changes without scripts', async () => {
    const { page } = await open('changes/', { javaScriptEnabled: false });
    await page.getByRole('link', { name: '統合', exact: true }).click();
    expect(await page.locator('main ul.rows > li').count()).toBe(5);
  });
});

describe.each([
  'satsumasendai/measures/',
  'isesaki/measures/',
  'iga/measures/',
  'satsumasendai/measures/?due=2026',
  'changes/',
  'changes/?kind=move',
  'changes/merge/',
  'changes/merge/2026/',
  'themes/',
  'themes/digital/',
])('%s', (path) => {
  test('has no accessibility problem, by day or by night', async () => {
    const { page } = await open(path);
    expect(await accessibilityProblemsByDayAndNight(page)).toEqual([]);
  });

  test('fits a narrow phone', async () => {
    const { page } = await open(path, { width: 320, height: 700 });
    expect(await widthOf(page)).toBeLessThanOrEqual(320);
  });
});

test('the list of units stands in two columns, and a filter leaves the units that took over in their rows', async () => {
  const { page } = await open('isesaki/units/');
  const rows = page.locator('#units tbody tr:visible');
  const edges = await rows.evaluateAll((all) => all.map((row) => Math.round(row.getBoundingClientRect().x)));
  expect(new Set(edges).size).toBe(2);
  await page.locator('select[name=state]').selectOption('なくなった');
  await expect.poll(() => rows.count()).toBeLessThan(edges.length);
  expect((await rows.allTextContents()).join()).toMatch(/文書係[^係]*いまは\s*文書管理係/);
});

test.each(['changes/assign/2026/', 'satsumasendai/units/bukyoku-sokatsu-ka/'])(
  'the links of %s to several changes of one unit differ in their names',
  async (path) => {
    const { page } = await open(path);
    const links = page.locator('.text').locator('a[href*="#assign-"]');
    const names = await links.evaluateAll((all) =>
      all.map((link) => link.ariaLabel ?? link.textContent?.replace(/\s+/g, ' ').trim()),
    );
    expect(names.length).toBeGreaterThan(2);
    expect(new Set(names).size).toBe(names.length);
  },
);
