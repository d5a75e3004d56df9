// The workbench in a browser: from a table to a checked reorganization.
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { accessibilityProblemsByDayAndNight, downloaded, open, patience, widthOf } from './page.ts';

/** The chart of the next year: two teams are merged, and a section is renamed. */
const NEXT = [
  ['市長戦略部', '秘書課', '管理係'],
  ['', '', '秘書係'],
  ['', '政策戦略課', '戦略係'],
  ['', '公共施設マネジメント推進課', '官民連携推進係'],
  ['総務部', '総務課', '管理係'],
  ['', '', '文書管理係'],
  ['', '', '法規係'],
  ['', '行政課', '行政係'],
  ['', '', '庁舎管理係'],
  ['', '管財課', '管財車両係'],
  ['', '職員課', '人財開発係'],
  ['', '', '給与係'],
  ['', '', '厚生係'],
  ['', '安心安全課', '防災係'],
  ['', '', '防犯係'],
  ['企画部', '経営企画課', '管理係'],
  ['', '', '計画推進係'],
  ['', '', 'イノベーション推進係'],
  ['', '', '組織係'],
  ['', '情報政策課', '情報システム係'],
  ['', '', '統計係'],
  ['', '広報プロモーション課', '広報広聴係'],
  ['', '', 'シティプロモーション係'],
]
  .map((row) => row.join('\t'))
  .join('\n');

async function begun(): Promise<Awaited<ReturnType<typeof open>>> {
  const opened = await open('draft/');
  await opened.page.getByLabel('市区町村').selectOption('isesaki');
  await opened.page.getByRole('button', { name: '書き始める' }).click();
  await opened.page.getByRole('button', { name: '企画部', exact: true }).waitFor();
  return opened;
}

/** The sentence that summarizes the draft. */
function sentence(page: Page) {
  return page.locator('.draft-sentence .lede');
}

/** Replaces the text of the file by its facts followed by `lines`. */
async function written(page: Page, lines: readonly string[]): Promise<void> {
  await page.getByRole('tab', { name: 'ファイル' }).click();
  const text = page.getByRole('textbox', { name: 'ファイルの文字' });
  await text.waitFor();
  await text.press('ControlOrMeta+a');
  const facts = ['title: 令和9年度の改正', 'effective: 2027-04-01', 'status: planned', 'fidelity: summary'];
  const source = ['source: { title: 改正案, publisher: 企画部 }', 'before: 2026-04-01'];
  await text.evaluate(
    (element, pasted) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', pasted);
      element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    },
    ['---', ...facts, ...source, ...lines, '---', ''].join('\n'),
  );
}

describe('the workbench', () => {
  test('turns a pasted chart into a checked reorganization with figure and files to download', async () => {
    const { page } = await begun();
    await page.getByRole('tab', { name: '表を貼る' }).click();
    await page.getByLabel('来年度の組織図の表').fill(NEXT);
    await page.getByRole('button', { name: '読み取る' }).click();
    await page.getByText('改称 市長戦略部 戦略推進課 → 政策戦略課').waitFor();
    await page
      .getByText('統合 総務部 管財課 管財係、総務部 管財課 車両係 → 総務部 管財課 管財車両係')
      .waitFor();
    await page.getByRole('button', { name: '選んだ案を変更に加える（2件）' }).click();
    await page.getByRole('button', { name: 'IDの案を出す' }).click();
    expect(await page.getByLabel('総務部/管財課/管財車両係').inputValue()).toBe('kanzai-sharyo-kakari');
    await page.getByText('「このIDを付ける」を押すと、付けられます').first().waitFor();
    await page.getByRole('button', { name: 'このIDを付ける' }).click();
    await page.locator('.draft-result svg.narrow').first().waitFor();
    await sentence(page).filter({ hasText: '政策戦略課' }).waitFor();
    const { name, text } = await downloaded(page, () =>
      page.getByRole('button', { name: 'ダウンロード' }).first().click(),
    );
    expect(name).toMatch(/^\d{4}-04-01\.md$/);
    expect(text).toContain('rename: 市長戦略部/戦略推進課, to: 政策戦略課');
  });

  test('can compare only the departments of a table', async () => {
    const { page } = await begun();
    await page.getByRole('tab', { name: '表を貼る' }).click();
    const rows = NEXT.split('\n');
    const own = [...rows.slice(rows.findIndex((row) => row.startsWith('企画部'))), 'みどり部\tみどり課\t'];
    await page.getByLabel('来年度の組織図の表').fill(own.join('\n'));
    await page.getByRole('button', { name: '読み取る' }).click();
    await page.getByText('「市長戦略部」「総務部」が、この表にありません').waitFor();
    await page.locator('.notice', { hasText: /比べていない組織.*みどり部/ }).waitFor();
    await page.getByRole('button', { name: '表にある部だけを比べる' }).click();
    await page.getByText('比べたところは、いまの組織図と同じで、変更はありません。').waitFor();
    await page.getByRole('button', { name: '表にない部も比べる' }).click();
    await page.getByText('「市長戦略部」「総務部」が、この表にありません').waitFor();
  });

  test('moves the keyboard focus to a near element if the pressed button disappears', async () => {
    const { page } = await begun();
    const goesOnAt = (name: string) =>
      page.waitForFunction(
        (words) => document.activeElement?.textContent?.startsWith(words) && document.activeElement.id !== '',
        name,
      );
    await page.getByRole('tab', { name: '表を貼る' }).click();
    await page.getByLabel('来年度の組織図の表').fill(`${NEXT}\n会計管理者\t\t`);
    await page.getByRole('button', { name: '読み取る' }).click();
    const answers = page.locator('.draft-either button');
    await answers.first().waitFor();
    const widths = await answers.evaluateAll((all) => all.map((one) => one.getBoundingClientRect().width));
    expect(widths[0]).toBeCloseTo(widths[1] ?? 0, 0);
    await answers.first().press('Enter');
    await goesOnAt('表を貼る');
    // The button is disabled until the answer is processed.
    await page.getByRole('button', { name: /^選んだ案を変更に加える/, disabled: false }).press('Enter');
    await goesOnAt('変更');
    await page.getByRole('button', { name: 'IDの案を出す' }).press('Enter');
    await goesOnAt('点検');
  });

  test('changes a unit by keyboard, with undo and redo', async () => {
    const { page } = await begun();
    const unit = page.getByRole('button', { name: '企画部', exact: true });
    await unit.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: '改称', exact: true }).press('Enter');
    await page.getByLabel('新しい名前').fill('政策企画部');
    await page.keyboard.press('Enter');
    await sentence(page).filter({ hasText: '政策企画部' }).waitFor();
    await page.getByRole('button', { name: '元に戻す' }).click();
    await sentence(page).filter({ hasText: '組織の変更は、記録されていない' }).waitFor();
    await page.getByRole('button', { name: 'やり直す' }).click();
    await sentence(page).filter({ hasText: '政策企画部' }).waitFor();
  });

  test('finds units by name, merges several at once, and marks them', async () => {
    const { page } = await begun();
    await page.getByLabel('名前で絞る').fill('管財');
    await page.getByText('49件のうち', { exact: false }).waitFor();
    await page.getByLabel('いくつも選ぶ').check();
    await page.getByRole('button', { name: '管財係', exact: true }).click();
    await page.getByRole('button', { name: '車両係', exact: true }).press('Enter');
    await page.getByRole('button', { name: 'ほかの組織と統合' }).click();
    await page.getByLabel('統合してできる組織').fill('管財車両係');
    await page.keyboard.press('Enter');
    await sentence(page).filter({ hasText: '管財車両係' }).waitFor();
    await page.getByRole('link', { name: /車両係の変更へ/ }).click();
    expect(await page.locator('#draft-row-0').evaluate((row) => row === document.activeElement)).toBe(true);
  });

  test('has form fields for every key of a change, and for unknown units', async () => {
    const { page } = await begun();
    await page.getByRole('button', { name: '事務の移管を書き加える' }).click();
    await page.getByLabel('移る事務').fill('広報');
    const form = page.getByRole('form', { name: '事務移管を書き加える' });
    await form.getByLabel('書き方', { exact: true }).first().selectOption('unknown');
    await form.getByRole('textbox', { name: /分からない/ }).fill('各課');
    await form.getByLabel('移管先', { exact: false }).first().fill('企画部/広報プロモーション課');
    await form.getByText('ほかの項目').click();
    await form.getByLabel('よりどころ').selectOption('editor');
    await form.getByRole('button', { name: '書き加える' }).click();
    await page.locator('.draft-rows .badge', { hasText: '事務移管' }).waitFor();
    const { text } = await downloaded(page, () =>
      page.getByRole('button', { name: 'ダウンロード' }).first().click(),
    );
    expect(text).toMatch(/from: \{ unknown: 各課 \}/);
    expect(text).toContain('basis: editor');
  });

  test('can be tried step by step with published content, and keeps nothing of the trial', async () => {
    const { page } = await open('draft/');
    await page.getByRole('button', { name: '見本で試す' }).click();
    await page.getByRole('button', { name: '見本の表を貼る' }).click();
    const take = page.getByRole('button', { name: /選んだ案を変更に加える/ });
    await take.waitFor();
    for (const question of await page.locator('.draft-question').all())
      await question.getByRole('radio').first().check();
    await take.click();
    const steps = page.getByRole('navigation', { name: 'はじめての下書きの手順' });
    await steps.locator('li.done', { hasText: '案を選ぶ' }).waitFor();
    await downloaded(page, () => page.getByRole('button', { name: 'ダウンロード' }).first().click());
    await steps.locator('li.done', { hasText: '取り出す' }).waitFor();
    await page.reload();
    await page.getByRole('button', { name: '書き始める' }).waitFor();
    expect(await page.getByRole('button', { name: '続きを書く' }).count()).toBe(0);
  });

  test('names the file of a reorganization after its date', async () => {
    const { page } = await begun();
    await page.getByRole('tab', { name: '期日と出典' }).click();
    await page.locator('#draft-fact-source-title').fill('改正案');
    await page.getByLabel('施行期日', { exact: true }).fill('令和9年7月1日');
    await page.getByLabel('改正の名前').focus();
    await page.getByText('content/isesaki/reorganizations/2027-07-01.md（新しいファイル）').waitFor();
    await page.getByText('誤りも注意もありません').waitFor();
    await page.getByLabel('施行期日', { exact: true }).fill('2026-04-01');
    await page.getByLabel('改正の名前').focus();
    await page.getByText('content/isesaki/reorganizations/2026-04-01-2.md（新しいファイル）').waitFor();
    await expect
      .poll(() => page.getByLabel('改正の名前').inputValue(), { timeout: patience })
      .toBe('令和8年度行政組織機構改正');
    await page.getByRole('button', { name: '元に戻す' }).click();
    await page.getByText('content/isesaki/reorganizations/2027-07-01.md（新しいファイル）').waitFor();
  });

  test('says which field of a form is missing', async () => {
    const { page } = await begun();
    await page.getByRole('button', { name: '新しい組織を書き加える' }).click();
    await page.getByRole('button', { name: '書き加える', exact: true }).last().click();
    await page.getByText('新しく置く組織を入れてください。').waitFor();
  });

  test('keeps form and text in sync, and marks errors in both', async () => {
    const { page } = await begun();
    await written(page, ['changes:', '  - { abolish: 企画部/企画政策課 }']);
    await page.getByText('「企画部/企画政策課」').first().waitFor();
    await page.getByRole('tab', { name: '変更' }).click();
    await page.locator('.draft-rows .draft-wrong').first().waitFor();
  });

  test('reports no problem of published files', async () => {
    const { page } = await begun();
    await page.locator('.draft-problems .draft-where').first().waitFor();
    const places = await page.locator('.draft-problems .draft-where button').allTextContents();
    expect(places.filter((place) => !/^\d+行目/.test(place))).toEqual([]);
  });

  test('fixes a problem with a button, moves to the next problem, and can undo the fix', async () => {
    const { page } = await begun();
    await written(page, [
      'statements: [①]',
      'changes:',
      '  - { abolish: 総務部/管財課, ref: ① }',
      '  - { rename: 企画部/経営企画科, to: 政策課, ref: ① }',
    ]);
    await page.getByRole('button', { name: '「企画部/経営企画課」に直す' }).first().click();
    await sentence(page).filter({ hasText: '経営企画課が政策課になる予定' }).waitFor();
    await page.locator('.draft-problems > li:focus').waitFor();
    await page.getByRole('button', { name: '下の組織のその後は、資料から分からないとする' }).first().click();
    await page.getByText('がどうなるかが書かれていません').first().waitFor({ state: 'detached' });
    await page.getByRole('button', { name: '元に戻す' }).click();
    await page.getByText('がどうなるかが書かれていません').first().waitFor();
  });

  test('takes a reason for a statement that leads to no change', async () => {
    const { page } = await begun();
    await written(page, ['statements: [①]', 'changes:', '  - { establish: 未来部, basis: editor }']);
    await page.getByText('補足に書く', { exact: false }).first().click();
    await page.getByLabel('「①」は何を述べているか').fill('改正のねらい。');
    await page.getByRole('button', { name: '書き加える', exact: true }).last().click();
    await page.getByText('「①」が、どの変更').waitFor({ state: 'detached' });
    const text = page.getByRole('textbox', { name: 'ファイルの文字' });
    expect(await text.textContent()).toContain('改正のねらい。');
  });

  test('completes keys and unit names in the text', async () => {
    const { page } = await begun();
    await written(page, ['changes:', '  - ']);
    const text = page.getByRole('textbox', { name: 'ファイルの文字' });
    for (const key of ['ControlOrMeta+End', 'ArrowUp', 'ArrowUp', 'End']) await text.press(key);
    await page.keyboard.type('ren');
    await page.getByRole('option', { name: 'rename' }).click();
    await page.getByRole('option', { name: '総務部/管財課', exact: true }).waitFor();
    await page.keyboard.type('経営企');
    await page.getByRole('option', { name: '企画部/経営企画課', exact: true }).click();
    expect(await text.textContent()).toContain('- rename: 企画部/経営企画課');
  });

  test('forgets a discarded file', async () => {
    const { page } = await begun();
    await page.getByRole('button', { name: '新しい組織を書き加える' }).click();
    await page.getByLabel('新しく置く組織').fill('未来部');
    await page.keyboard.press('Enter');
    await sentence(page).filter({ hasText: '未来部' }).waitFor();
    await page.getByRole('button', { name: /^捨てる/ }).click();
    await page.getByText('の下書きを捨てました').waitFor();
    await page.reload();
    await page.getByRole('button', { name: '書き始める' }).waitFor();
    expect(await page.getByRole('button', { name: '続きを書く' }).count()).toBe(0);
  });

  test('proposes no change a second time for the same table', async () => {
    const { page } = await begun();
    const paste = async () => {
      await page.getByRole('tab', { name: '表を貼る' }).click();
      await page.getByLabel('来年度の組織図の表').fill(NEXT);
      await page.getByRole('button', { name: '読み取る' }).click();
      await page.getByRole('heading', { name: /変更の案/ }).waitFor();
    };
    await paste();
    await page.getByRole('button', { name: '選んだ案を変更に加える（2件）' }).click();
    await sentence(page).filter({ hasText: '政策戦略課' }).waitFor();
    await paste();
    await page.getByRole('button', { name: '選んだ案を変更に加える（0件）' }).waitFor();
  });

  test('restores a draft after a reload, and can discard it', async () => {
    const { page } = await begun();
    await page.getByRole('button', { name: '新しい組織を書き加える' }).click();
    await page.getByLabel('新しく置く組織').fill('未来部');
    await page.keyboard.press('Enter');
    await sentence(page).filter({ hasText: '未来部が生まれる予定' }).waitFor();
    await page.reload();
    await page.getByRole('button', { name: '続きを書く' }).click();
    await sentence(page).filter({ hasText: '未来部が生まれる予定' }).waitFor();
    await page.getByRole('button', { name: 'この下書きを捨てる' }).click();
    await page.getByRole('button', { name: '捨ててよい' }).click();
    await page.getByRole('button', { name: '書き始める' }).waitFor();
    expect(await page.getByRole('button', { name: '続きを書く' }).count()).toBe(0);
  });

  test('has scripts that no other page loads', async () => {
    const { requests } = await open('');
    expect(requests.filter((path) => /worker|text-editor/.test(path))).toEqual([]);
  });

  test('opens the menu of a unit after scrolling, also on a phone', async () => {
    const { page } = await begun();
    for (const width of [360, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      for (const name of ['都市政策係', '秘書課']) {
        await page.getByRole('button', { name, exact: true }).click();
        await page.evaluate(() => new Promise((painted) => requestAnimationFrame(() => setTimeout(painted))));
        await page.getByRole('button', { name: '改称', exact: true }).waitFor();
        await page.keyboard.press('Escape');
      }
    }
  });

  test('has no accessibility problem, and fits a phone', async () => {
    const { page } = await begun();
    expect(await accessibilityProblemsByDayAndNight(page)).toEqual([]);
    await page.setViewportSize({ width: 360, height: 800 });
    expect(await widthOf(page)).toBeLessThanOrEqual(360);
  });
});
