// Reading, citing and comparing documents, as a reader does.
import { describe, expect, test } from 'vitest';
import { accessibilityProblems, accessibilityProblemsByDayAndNight, open, widthOf } from './page.ts';

const policy = 'satsumasendai/documents/reform-policy/';

describe.each([
  ['documents of a municipality', 'isesaki/documents/'],
  ['document', 'isesaki/documents/charter/'],
  ['latest edition', 'isesaki/documents/charter/2020-03/'],
  ['older edition', `${policy}ver1/`],
  ['edition with evaluations', 'iga/documents/manifesto-somu/2026/'],
  ['comparison of measures', `${policy}compare/ver1..ver2/`],
  ['comparison with an edition known by its title', 'isesaki/documents/charter/compare/2015-03..2020-03/'],
])('%s', (_, path) => {
  test('has no accessibility problem, in light or dark mode', async () => {
    const { page } = await open(path);
    expect(await accessibilityProblemsByDayAndNight(page)).toEqual([]);
  });

  test('fits a narrow phone', async () => {
    const { page } = await open(path, { width: 320 });
    expect(await widthOf(page)).toBeLessThanOrEqual(320);
  });

  test('has no table of counts that must be scrolled on a phone', async () => {
    const { page } = await open(path, { width: 360 });
    const hidden = await page
      .locator('.scroll:has(.matrix)')
      .evaluateAll((boxes) => boxes.filter((box) => box.scrollWidth > box.clientWidth).length);
    expect(hidden).toBe(0);
  });
});

test('there is no heading above a single link', async () => {
  const { page } = await open('iga/documents/manifesto-somu/2026/');
  expect(await page.getByRole('heading', { name: '取組の状況' }).count()).toBe(0);
  const { page: long } = await open(`${policy}ver2/`);
  expect(await long.getByRole('heading', { name: '期限の一覧' }).count()).toBe(0);
  await long.getByRole('link', { name: '取組30件の期限を、一つの図で見る' }).click();
  await long.waitForURL(/schedule/);
});

test('on a phone an edition shows its text on the first screen, its source above and its facts below', async () => {
  const { page } = await open('isesaki/documents/charter/2020-03/', { width: 360, height: 740 });
  const top = async (place: string) => (await page.locator(place).first().boundingBox())?.y ?? Number.NaN;
  expect(await page.getByText('出典 伊勢崎市行政改革大綱').isVisible()).toBe(true);
  expect(await top('article > p')).toBeLessThan(740 - 100);
  expect(await top('.facts')).toBeGreaterThan(await top('article h3'));
  await page.locator('.text').getByRole('link', { name: '事実と出典' }).first().click();
  await expect.poll(() => top('.facts')).toBeLessThan(740);
});

describe('reading without a script', () => {
  test('a line of text has about 38 characters', async () => {
    const { page } = await open('isesaki/documents/charter/2020-03/', { javaScriptEnabled: false });
    const box = await page.locator('article > p').first().boundingBox();
    const size = 17;
    expect((box?.width ?? 0) / size).toBeGreaterThan(34);
    expect((box?.width ?? 0) / size).toBeLessThanOrEqual(40);
  });

  test('every section and measure has a link to itself, and every section is in the contents', async () => {
    const { page } = await open('isesaki/documents/charter/2020-03/', { javaScriptEnabled: false });
    const linkedFrom = (place: string) =>
      page
        .locator(`${place} a[href^="#"]`)
        .evaluateAll((all) => all.map((link) => link.getAttribute('href')?.slice(1)));
    const idsOf = (headings: string) =>
      page.locator(`article :is(${headings})[id]`).evaluateAll((all) => all.map(({ id }) => id));
    const [own, listed] = [await linkedFrom('article'), await linkedFrom('#contents')];
    const ids = await idsOf('h2, h3, h4');
    expect(ids).toContain('p1-1');
    expect(ids.filter((id) => !own.includes(id))).toEqual([]);
    // The contents of a long document leave out the lowest level of headings.
    expect((await idsOf('h2, h3')).filter((id) => !listed.includes(id))).toEqual([]);
  });

  test('a summary says that it is not the original text', async () => {
    const { page } = await open('isesaki/documents/charter/2020-03/', { javaScriptEnabled: false });
    expect(await page.locator('main').textContent()).toContain('伊勢崎市の文章そのものではありません');
  });

  test('links to postponed deadlines are labelled with their measures', async () => {
    const { page } = await open(`${policy}ver2/`, { javaScriptEnabled: false });
    const slipped = page.getByRole('link', { name: /期限の繰り下げ$/, includeHidden: true });
    const names = await slipped.evaluateAll((links) => links.map((link) => link.getAttribute('aria-label')));
    const places = await slipped.evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    expect(new Set(names).size).toBe(new Set(places).size);
    expect(new Set(names).size).toBeGreaterThan(5);
  });

  test('many measures are folded, each with a line of its state and deadline', async () => {
    const { page } = await open(`${policy}ver2/#f1-2`, { javaScriptEnabled: false, width: 360 });
    await page.locator('#f1-2').waitFor();
    const folded = page.locator('article details');
    expect(await folded.count()).toBeGreaterThan(20);
    const one = page.locator('.titled:has(#f1-2) ~ details').first();
    expect(await one.locator('summary').textContent()).toMatch(/^状況: 結果の資料待ち。期限: /);
    expect(await one.locator('dl').isVisible()).toBe(false);
    await one.locator('summary').click();
    expect(await one.locator('dl').isVisible()).toBe(true);
  });

  test('a measure of an older edition links to its successor', async () => {
    const { page } = await open(`${policy}ver1/`, { javaScriptEnabled: false });
    expect(await page.locator('main').textContent()).toContain('これは過去の版です');
    const later = page.getByRole('link', {
      name: '3(1)② 施設管理業務と建築技師の集約',
      includeHidden: true,
    });
    await page.locator('article details', { has: later }).first().locator('summary').click();
    await later.first().click();
    expect(new URL(page.url()).pathname + new URL(page.url()).hash).toBe(`/${policy}ver2/#f1-2`);
  });

  test('the page shows its citation, without buttons that need a script', async () => {
    const { page } = await open('isesaki/documents/charter/2020-03/', { javaScriptEnabled: false });
    const citation = await page.locator('[data-citation]').textContent();
    expect(citation).toContain('伊勢崎市「伊勢崎市行政改革大綱」第3次改訂（令和2年3月）');
    expect(citation).toContain('/isesaki/documents/charter/2020-03/、令和8年11月21日（2026年11月21日）現在');
    expect(await page.getByRole('button', { name: '引用文をコピー' }).count()).toBe(0);
  });

  test('the document page links to the latest edition, also for an anchor', async () => {
    const { page } = await open('isesaki/documents/charter/#p1-1', { javaScriptEnabled: false });
    const canonical = await page.locator('link[rel=canonical]').getAttribute('href');
    expect(new URL(canonical ?? '').pathname).toBe('/isesaki/documents/charter/2020-03/');
    expect(await page.getByRole('link', { name: /を読む$/ }).getAttribute('href')).toBe(
      '/isesaki/documents/charter/2020-03/',
    );
    expect(await page.locator(':target > a').getAttribute('href')).toBe(
      '/isesaki/documents/charter/2020-03/#p1-1',
    );
  });
});

describe('citing', () => {
  const permissions = ['clipboard-read', 'clipboard-write'];
  const pasted = 'navigator.clipboard.readText()';

  test('a section gives its citation and its address', async () => {
    const { page } = await open('isesaki/documents/charter/2020-03/', { permissions });
    await page.locator('#p1-1 + .permalink').focus();
    await page.locator('.citing').waitFor({ state: 'attached' });
    const target = await page.locator('#p1-1 + .permalink').boundingBox();
    expect(Math.min(target?.width ?? 0, target?.height ?? 0)).toBeGreaterThanOrEqual(24);
    await page.locator('#p1-1 + .permalink').click();
    const panel = page.getByRole('dialog', { name: 'この箇所を引用' });
    await panel.waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await panel.getByRole('button', { name: '引用文をコピー' }).click();
    await panel.getByText('コピーしました').waitFor();
    const citation = String(await page.evaluate(pasted));
    expect(citation).toContain(
      '第3次改訂（令和2年3月）「1 効率的で効果的な行政運営 (1) 行政運営の効率化の推進」、出典: 伊勢崎市、大綱、令和2年3月公表、変遷',
    );
    expect(citation).toContain('/isesaki/documents/charter/2020-03/#p1-1、');
    await panel.getByRole('button', { name: 'アドレスをコピー' }).click();
    expect(String(await page.evaluate(pasted))).toMatch(/\/isesaki\/documents\/charter\/2020-03\/#p1-1$/);
  });

  test('works from the keyboard, and Escape leads back to the heading', async () => {
    const { page } = await open('isesaki/documents/charter/2020-03/');
    await page.locator('#p2-1 + .permalink').focus();
    await page.locator('.citing').waitFor({ state: 'attached' });
    await page.keyboard.press('Enter');
    const panel = page.getByRole('dialog', { name: 'この箇所を引用' });
    await panel.waitFor();
    expect(await panel.textContent()).toContain('「2 安定的な財政運営 (1) 財政の健全化」');
    await page.keyboard.press('Escape');
    await panel.waitFor({ state: 'hidden' });
  });

  test('a change can be cited with its places in the source and its own address, on a phone', async () => {
    const { page } = await open('isesaki/reorganizations/2026-04-01/', { permissions, width: 360 });
    await page.locator('#rename-kikaku-chosei-ka .permalink').click();
    const panel = page.getByRole('dialog', { name: 'この箇所を引用' });
    await panel.getByRole('button', { name: '引用文をコピー' }).click();
    await panel.getByText('コピーしました').waitFor();
    const citation = String(await page.evaluate(pasted));
    expect(citation).toContain(
      '「令和8年度行政組織機構改正」（令和8年4月1日）「改称 企画調整課 → 経営企画課、1(3)①a」、出典: ',
    );
    expect(citation).toContain('/isesaki/reorganizations/2026-04-01/#rename-kikaku-chosei-ka、');
  });

  test('buttons copy the citation of the page and the text of a figure', async () => {
    const { page } = await open(`${policy}ver2/`, { permissions });
    await page.locator('#cite > summary').click();
    await page.locator('main details').getByRole('button', { name: '引用文をコピー' }).click();
    await page.getByText('コピーしました').waitFor();
    expect(String(await page.evaluate(pasted))).toContain('「市役所改革取組方針」Ver2.0（令和7年9月22日）、');
    await page.getByRole('link', { name: /の期限を、一つの図で見る/ }).click();
    await page.getByText('図を使う').click();
    await page.getByRole('button', { name: 'Mermaid をコピー' }).click();
    await page.locator('figure').getByText('コピーしました').waitFor();
    expect(String(await page.evaluate(pasted))).toContain('gantt');
  });
});

describe('comparing', () => {
  test('links lead from an edition to its changes and to the changed item', async () => {
    const { page } = await open(policy, { javaScriptEnabled: false });
    await page.getByRole('link', { name: '前の版と比べる' }).click();
    expect(new URL(page.url()).pathname).toBe(`/${policy}compare/ver1..ver2/`);
    const item = page.locator('tr#f1-2');
    expect(await item.textContent()).toContain('12か月繰り下げ');
    // The newer edition names no owners and has summarized texts, so neither counts as changed.
    expect(await item.textContent()).not.toContain('担当の変更');
    await item.getByRole('link', { name: /新旧の記載/ }).click();
    const texts = page.locator('tr#f1-2 + tr.texts');
    expect(await texts.locator('del').count()).toBe(0);
    await texts
      .getByRole('link', { name: /施設管理業務と建築技師の集約/ })
      .first()
      .click();
    expect(page.url()).toMatch(/ver2\/#f1-2$/);
  });

  test('the counts at the top match the rows below', async () => {
    const { page } = await open(`${policy}compare/ver1..ver2/`);
    const counts = await page.locator('h2#compared-measures + ul > li').allTextContents();
    const fates = ['継続', '改訂', '統合', '分割', '新規', '終了', '不明'];
    const told = counts
      .filter((line) => fates.some((fate) => line.trim().startsWith(fate)))
      .reduce((sum, line) => sum + Number(/(\d+)件/.exec(line)?.[1]), 0);
    expect(told).toBe(await page.locator('h2#compared-measures ~ table.compared tr[id]').count());
  });

  test('on a phone the new text is below the old', async () => {
    const { page } = await open(`${policy}compare/ver1..ver2/measures/f1/`, { width: 360 });
    const texts = page.locator('tr#f1-2 + tr.texts');
    const row = texts.locator('details').getByRole('row', { name: /期限/ });
    const [older, newer] = await Promise.all([0, 1].map((at) => row.locator('td').nth(at).boundingBox()));
    expect(newer?.y ?? 0).toBeGreaterThanOrEqual((older?.y ?? 0) + (older?.height ?? 1));
  });

  test('an edition of which only the title is known says that it cannot be compared', async () => {
    const { page } = await open('isesaki/documents/charter/compare/2015-03..2020-03/');
    expect(await page.locator('main').textContent()).toContain('項目ごとには比べられません');
  });
});
