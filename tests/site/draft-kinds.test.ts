// Other drafts in the workbench: a chart, the measures of a plan, their results, and a new municipality. All
// tables are made up.
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { paragraph, table, wordOf } from '../unit/drafting/word-of.ts';
import { beginNewMunicipality } from './new-municipality.ts';
import { accessibilityProblemsByDayAndNight, downloaded, type Opened, open, widthOf } from './page.ts';

const tabbed = (rows: readonly (readonly string[])[]) => rows.map((row) => row.join('\t')).join('\n');

async function asked(what: string): Promise<Opened> {
  const opened = await open('draft/');
  const { page } = opened;
  await page.getByLabel('市区町村').selectOption('isesaki');
  await page.getByRole('radio', { name: new RegExp(`^${what}`) }).check();
  await page.getByRole('button', { name: '書き始める' }).click();
  await page.locator('#draft-asking').waitFor();
  return opened;
}

async function paste(page: Page, label: string, table: string): Promise<void> {
  await page.getByLabel(label, { exact: true }).fill(table);
  await page.getByRole('button', { name: '読み取る' }).click();
}

function lede(page: Page) {
  return page.locator('.draft-sentence .lede');
}

async function fileOf(page: Page): Promise<{ readonly name: string; readonly text: string }> {
  return downloaded(page, () =>
    page
      .getByRole('button', { name: /ダウンロード/ })
      .first()
      .click(),
  );
}

const PLAN = tabbed([
  ['青空改革プラン 取組一覧'],
  ['番号', '柱', 'アクション', '概要', '担当課', '期限'],
  ['1', '窓口を変える', '申請のオンライン化', '手続きを増やす。', '総務部/職員課', '令和9年度末'],
  ['2', '', '帳票の整理', '帳票を減らす。', '全課', '令和9年9月まで(説明) / 令和10年3月(実施)'],
  ['3', '', '', '', '総務課', ''],
]);

/** Drafts a plan, then begins a report on it. */
async function reporting(): ReturnType<typeof planned> {
  const opened = await planned();
  const { page } = opened;
  await page.getByLabel('アクション').selectOption('名称');
  await page.getByRole('button', { name: /^この行は書かない.*5行目/ }).click();
  await page.getByRole('button', { name: 'この取組を書き込む（2件）' }).click();
  await lede(page).waitFor();
  await page.getByRole('button', { name: 'ほかのものを書く' }).click();
  await page.getByRole('radio', { name: /^計画の実績/ }).check();
  await page.getByRole('button', { name: '書き始める' }).click();
  await page.getByLabel('どの計画の実績か').selectOption({ label: '青空改革プラン' });
  await page.getByLabel('どの年度の実績か').selectOption({ index: 0 });
  await page.getByRole('button', { name: '次へ' }).click();
  return opened;
}

async function planned(table = PLAN): Promise<Opened> {
  const opened = await asked('計画の取組');
  const { page } = opened;
  await page.getByLabel('資料', { exact: true }).selectOption('新しい資料');
  await page.getByLabel('資料の題名').fill('青空改革プラン');
  await page.getByLabel('資料のアドレスにする名前').fill('aozora-plan');
  await page.getByLabel('版の名前').fill('令和9年度版');
  await page.getByLabel('版の日付').fill('令和9年3月');
  await page.getByRole('button', { name: '次へ' }).click();
  await paste(page, '取組の一覧表、個票、年度ごとの目標と実績の表', table);
  return opened;
}

describe('what is planned and reached each year', () => {
  test('becomes indicators of the edition, once what the table does not say is answered', async () => {
    const { page } = await planned(
      tabbed([
        ['区分', '', '令和8年度', '令和9年度'],
        ['一般行政部門', '計画', '950', '940'],
        ['', '実績', '948', '―'],
        ['教育部門', '計画', '120', '？'],
        ['合計', '計画', '1,070', ''],
      ]),
    );
    await page.getByText('「合計」は指標とせず、上の行の和と比べました').waitFor();
    await page.getByText('D4: 令和9年度の目標「？」が何を表すか分かりません').waitFor();
    expect(await accessibilityProblemsByDayAndNight(page)).toEqual([]);
    await page.getByRole('button', { name: /^読めたところだけ書く/ }).click();
    const take = page.getByRole('button', { name: 'この指標を書き込む（2件）' });
    expect(await take.isDisabled()).toBe(true);
    await page.getByLabel('単位の書かれていない数の単位').fill('人');
    await page.getByLabel('単位の書かれていない数の単位').blur();
    await take.click();
    await page.getByText('2件の指標を書き込みました。').waitFor();
    await page.getByText('一般行政部門（人）').waitFor();
    const { text } = await fileOf(page);
    expect(text).toContain('2026: { target: 950, actual: 948 }');
    expect(text).toMatch(/name: 教育部門\s+unit: 人\s+years:\s+2026: \{ target: 120 \}/);
    await page.setViewportSize({ width: 360, height: 800 });
    expect(await widthOf(page)).toBeLessThanOrEqual(360);
  });
});

describe('the measures of a plan', () => {
  test('are read after the columns are explained, and become an edition', async () => {
    const { page } = await planned();
    await page.getByText('見出しの行が見つかりません').waitFor();
    await page.getByLabel('アクション').selectOption('名称');
    await page.getByText('説明: 令和9年9月30日まで').waitFor();
    await page.getByText('番号「3」の取組に、名前が書かれていません。').waitFor();
    expect(await accessibilityProblemsByDayAndNight(page)).toEqual([]);
    const take = page.getByRole('button', { name: 'この取組を書き込む（2件）' });
    expect(await take.isDisabled()).toBe(true);
    await page.getByRole('button', { name: /^この行は書かない.*5行目/ }).click();
    await page.getByRole('button', { name: 'この取組を書き込む（2件）' }).click();
    await lede(page).filter({ hasText: '2件の取組' }).waitFor();
    // Rows left out stay visible.
    await page.getByRole('heading', { name: /^書き込まなかったところ/ }).waitFor();
    await page.getByRole('button', { name: '確かめた。閉じる' }).click();
    await page.locator('.draft-result svg.timed.narrow').first().waitFor();
    // The workbench knows all names that the site knows.
    await page.locator('.draft-sound').waitFor();
    const { name, text } = await fileOf(page);
    expect(name).toBe('2027-03.md');
    expect(text).toContain('### 申請のオンライン化 {#m1}\n\n手続きを増やす。');
    await page.setViewportSize({ width: 360, height: 800 });
    expect(await widthOf(page)).toBeLessThanOrEqual(360);
  });

  test('are read from all chapters of a Word document, and its indicators from another table', async () => {
    const { page } = await planned();
    const headings = ['番号', '取組項目', '担当課', '期限'];
    const body = [
      [paragraph('１　窓口'), table([headings, ['1', '申請のオンライン化', '企画課', '令和9年度末']])],
      [paragraph('２　職員'), table([headings, ['2', '研修', '総務課', '令和8年度末']])],
      [
        paragraph('３　指標'),
        table([
          ['指標', '単位', '令和8年度目標', '令和9年度目標'],
          ['受講者数', '人', '10', '20'],
        ]),
      ],
    ];
    await page.locator('#draft-panel input[type=file]').setInputFiles({
      name: '計画.docx',
      mimeType: 'application/octet-stream',
      buffer: Buffer.from(wordOf(body.flat().join(''))),
    });
    await page.getByText('表がいくつもあります').waitFor();
    await page.getByLabel('読む表').selectOption('３ 指標');
    await page.getByRole('button', { name: 'この指標を書き込む（1件）' }).waitFor();
    await page.getByLabel('読む表').selectOption('2つの表のまとめ');
    await page.getByLabel('表の名前').selectOption('節');
    await page.getByRole('button', { name: 'この取組を書き込む（2件）' }).click();
    await lede(page).filter({ hasText: '2件の取組' }).waitFor();
    const { text } = await fileOf(page);
    expect(text).toContain('## ２ 職員 {#s2}\n\n### 研修 {#m2}');
  });

  test('can be downloaded as a table for results, and the filled-in table be read', async () => {
    const { page } = await reporting();
    const { name, text: empty } = await downloaded(page, () =>
      page.getByRole('button', { name: '書き込む表をダウンロード' }).click(),
    );
    expect(name).toMatch(/^results-aozora-plan-\d{4}\.csv$/);
    const filled = empty.replace(/^m1,1,申請のオンライン化,,,,,,,/m, 'm1,1,申請のオンライン化,,,,,,達成,');
    await page
      .locator('input[type=file]')
      .setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(filled) });
    await page.getByRole('button', { name: 'この結果を書き込む（1件）' }).click();
    await lede(page).filter({ hasText: '達成した' }).waitFor();
    await page.getByText('この報告が述べていない取組 1件').waitFor();
  });

  test('get results from a table whose columns and marks the user explains once', async () => {
    const { page } = await reporting();
    const table = tabbed([
      ['番号', '取組', '今年度やったこと', '達成度', '実績'],
      ['1', '申請のオンライン化', '二十の手続きで始めた。', '◎', ''],
      ['1', '帳票の整理', '様式を見直した。', '△', '3'],
    ]);
    await paste(page, '書き込んだ表', table);
    await page.getByLabel('今年度やったこと').selectOption('実績の内容');
    await page.getByLabel('◎', { exact: true }).selectOption('達成');
    await page.getByLabel('「◎」の、資料での説明').fill('目標を上回った');
    await page.getByLabel('「◎」の、資料での説明').press('Tab');
    await page.getByLabel('△', { exact: true }).selectOption('遅れ');
    await page.getByText('番号「1」は「申請のオンライン化」の番号ですが').waitFor();
    expect(await accessibilityProblemsByDayAndNight(page)).toEqual([]);
    await page.getByRole('button', { name: /^「2 帳票の整理」のこと.*3行目/ }).click();
    // The measure has no indicator for the 3: the rest of the row is written only on request.
    await page.getByText('E3: 「帳票の整理」には指標がありません').waitFor();
    const take = page.getByRole('button', { name: /^この結果を書き込む/ });
    expect(await take.isDisabled()).toBe(true);
    await page.getByRole('button', { name: /^読めたところだけ書く.*3行目/ }).click();
    await take.click();
    await page.getByRole('heading', { name: /^書き込まなかったところ/ }).waitFor();
    const { text } = await downloaded(page, () =>
      page
        .locator('.draft-out')
        .getByRole('button', { name: /^ダウンロード/ })
        .last()
        .click(),
    );
    expect(text).toContain('text: 目標を上回った, mark: ◎, status: done');
    expect(text).toContain('text: 様式を見直した。');
    // The same answers apply to the next table.
    await paste(page, '書き込んだ表', table);
    await page.getByText('二十の手続きで始めた。').first().waitFor();
    await page.setViewportSize({ width: 360, height: 800 });
    expect(await widthOf(page)).toBeLessThanOrEqual(360);
  });
});

test('a table of how many measures have which grade becomes the tally of the report', async () => {
  const { page } = await reporting();
  await paste(
    page,
    '書き込んだ表',
    tabbed([
      ['評価', '項目数'],
      ['①計画以上', '3件'],
      ['②計画未満', '1件'],
      ['計', '4'],
    ]),
  );
  await page.getByLabel('①計画以上', { exact: true }).selectOption('達成');
  await page.getByLabel('②計画未満', { exact: true }).selectOption('遅れ');
  await page.getByText('①計画以上 3、②計画未満 1、全部で4').waitFor();
  await page.getByRole('button', { name: 'この結果を書き込む（1件）' }).click();
  await lede(page).filter({ hasText: '計画以上' }).waitFor();
  await page.locator('.draft-sound').waitFor();
});

describe('a chart', () => {
  test('is read from a table, compared with the recorded changes, and becomes the file of its day', async () => {
    const { page } = await asked('組織図');
    await page.getByLabel('いつの組織図か').fill('2026-10-01');
    await page.getByLabel('資料の題名').fill('見本の組織図');
    await page.getByRole('button', { name: '次へ' }).click();
    await paste(
      page,
      '組織図の表',
      tabbed([
        ['総務部', '総務課', '管理係'],
        ['', '行政課', '行政係'],
        ['企画部', '経営企画課', '管理係'],
        ['', '未来課', ''],
      ]),
    );
    await page.getByRole('button', { name: 'この組織図を書き込む（9の組織）' }).click();
    await page.locator('.draft-tree b.begins', { hasText: '未来課' }).waitFor();
    const { name, text } = await fileOf(page);
    expect(name).toBe('2026-10-01.yaml');
    expect(text).toContain('  総務部:\n    総務課: [管理係]\n    行政課: [行政係]\n');
  });

  test('of another municipality is accepted only after a question', async () => {
    const { page } = await asked('組織図');
    await page.getByLabel('資料の題名').fill('見本の組織図');
    await page.getByRole('button', { name: '次へ' }).click();
    await paste(
      page,
      '組織図の表',
      tabbed([
        ['青空部', '青空課', '青空第一係'],
        ['', '', '青空第二係'],
        ['', 'みどり課', 'みどり係'],
      ]),
    );
    await page.getByText('別の市区町村の組織図ではありませんか').waitFor();
    const take = page.getByRole('button', { name: 'この組織図を書き込む（6の組織）' });
    expect(await take.isDisabled()).toBe(true);
    await page.getByRole('button', { name: 'この市区町村の組織図として読む' }).click();
    await page.getByText('別の市区町村の組織図ではありませんか').waitFor({ state: 'detached' });
    expect(await take.isDisabled()).toBe(false);
  });
});

test('a new municipality can be drafted with a chart, then a reorganization', async () => {
  const { page } = await open('draft/');
  await beginNewMunicipality(page);
  expect(await page.getByRole('radio', { name: /^組織図/ }).isChecked()).toBe(true);
  await page.getByRole('button', { name: '書き始める' }).click();
  await page.getByLabel('資料の題名').fill('令和8年度青空市組織図');
  await page.getByLabel('図に載っている範囲').selectOption('all');
  await page.getByRole('button', { name: '次へ' }).click();
  const chart = [
    ['総務部', '総務課', '庶務係'],
    ['', '財政課', '財政係'],
    ['市民部', '市民課', '窓口係'],
  ];
  await paste(page, '組織図の表', tabbed(chart));
  await page.getByRole('button', { name: 'この組織図を書き込む（8の組織）' }).click();
  await page.getByRole('button', { name: 'IDの案を出す' }).click();
  await page.getByRole('button', { name: 'このIDを付ける（8件）' }).click();
  await page.locator('.draft-sound').waitFor();

  await page.getByRole('button', { name: 'ほかのものを書く' }).click();
  await page.getByRole('radio', { name: /^組織の改正/ }).check();
  await page.getByRole('button', { name: '書き始める' }).click();
  await page.getByRole('tab', { name: '表を貼る' }).click();
  const next = chart.map((row) => row.map((cell) => (cell === '窓口係' ? '総合窓口係' : cell)));
  await paste(page, '来年度の組織図の表か、新旧対照表か、お知らせの文', tabbed(next));
  await page.getByRole('button', { name: '選んだ案を変更に加える（1件）' }).click();
  await lede(page).filter({ hasText: '総合窓口係' }).waitFor();
  await page.getByRole('tab', { name: '期日と出典' }).click();
  await page.locator('#draft-fact-source-title').fill('令和9年度組織改正（案）');
  await page.locator('#draft-fact-source-title').press('Tab');
  await page.locator('.draft-sound').waitFor();
  await page.getByText('すべてを一つの zip でダウンロード').waitFor();
});

describe('a published file', () => {
  async function published(): Promise<Opened> {
    const opened = await open('draft/');
    const { page } = opened;
    const path = 'content/isesaki/reorganizations/2026-04-01.md';
    await page.getByLabel('市区町村').selectOption('isesaki');
    await page.locator('input[type=file]').setInputFiles(path);
    await lede(page).waitFor();
    return opened;
  }

  test('offers to record an edit as a correction', async () => {
    const { page } = await published();
    await page.getByRole('tab', { name: '期日と出典' }).click();
    await page.getByLabel('改正の名前').fill('令和8年度の改正');
    await page.getByLabel('改正の名前').blur();
    await page.getByRole('tab', { name: '訂正' }).click();
    await page.getByRole('button', { name: /^訂正として書く.*題名/ }).click();
    await page.getByLabel('理由').fill('写し間違い');
    await page.getByLabel('理由').blur();
    await page.getByText(/理由.*を書き込みました。/).waitFor();
    await page.getByRole('button', { name: '訂正として書く' }).waitFor({ state: 'detached' });
    const { text } = await fileOf(page);
    expect(text).toMatch(/now: 令和8年度の改正[\s\S]*why: 写し間違い/);
  });

  test('can record its stages', async () => {
    const { page } = await published();
    await page.getByRole('tab', { name: '期日と出典' }).click();
    await page.getByRole('button', { name: '段階ごとに残す' }).click();
    await page.getByRole('button', { name: '「取りやめ」の段階を加える' }).click();
    await page.getByLabel('議案').fill('議案第80号');
    await page.getByLabel('議案').blur();
    await page.getByText(/議案.*を書き込みました。/).waitFor();
    await expect
      .poll(async () => (await fileOf(page)).text)
      .toMatch(/status: in force[\s\S]*bill: 議案第80号/);
  });
});

test('a postponed reorganization has both dates at its stages', async () => {
  const { page } = await open('draft/');
  await page.getByLabel('市区町村').selectOption('isesaki');
  await page.getByRole('button', { name: '書き始める' }).click();
  await page.getByRole('tab', { name: '期日と出典' }).click();
  await page.getByRole('button', { name: '段階ごとに残す' }).click();
  await page.getByLabel('新しい施行期日').fill('2027-07-01');
  await page.getByRole('button', { name: '新しい施行期日の「予定」の段階を加える' }).click();
  await expect
    .poll(async () => (await fileOf(page)).text)
    .toMatch(/effective: 2027-07-01\nstages:\n.*effective: 2027-04-01 \}\n.*effective: 2027-07-01 \}/);
});

test('a half-typed field of a measure survives a reload', async () => {
  const { page } = await reporting();
  await page.locator('.draft-others button').first().click();
  await page.getByRole('tab', { name: '取組' }).click();
  await page.getByRole('button', { name: /^直す/ }).first().click();
  await page.getByLabel('題名').fill('書きかけの題名');
  await page.getByLabel('題名').pressSequentially('!');
  await expect.poll(() => page.evaluate(() => JSON.stringify(localStorage))).toContain('書きかけの題名!');
  await page.reload();
  await page.getByRole('button', { name: '続きを書く' }).click();
  await page.getByRole('tab', { name: '取組' }).click();
  await page.getByText('書きかけ', { exact: true }).waitFor();
  await page.getByRole('button', { name: /^直す/ }).first().click();
  expect(await page.getByLabel('題名').inputValue()).toBe('書きかけの題名!');
  await page.getByRole('button', { name: '書き込む', exact: true }).click();
  await page.getByText('まだファイルに書き込んでいません').waitFor({ state: 'detached' });
});
