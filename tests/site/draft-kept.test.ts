// Nothing typed in the workbench is lost: not by another button, a reload, another window, a browser without
// storage, or a publication in the meantime.
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { packed } from '#feeds/packed.ts';
import { unpacked } from '#feeds/unpacked.ts';
import { accessibilityProblems, type Opened, open, site } from './page.ts';

const PATH = 'content/isesaki/reorganizations/2027-04-01.md';

async function begun(conditions = {}): Promise<Opened> {
  const opened = await open('draft/', conditions);
  await begin(opened.page);
  return opened;
}

async function begin(page: Page): Promise<void> {
  await page.getByLabel('市区町村').selectOption('isesaki');
  await page.getByRole('button', { name: '書き始める' }).click();
  await page.getByRole('button', { name: '企画部', exact: true }).waitFor();
}

async function resume(page: Page): Promise<void> {
  await page.getByRole('button', { name: '続きを書く' }).first().click();
  await page.getByRole('button', { name: '企画部', exact: true }).waitFor();
}

async function establish(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: '新しい組織を書き加える' }).click();
  await page.getByLabel('新しく置く組織').fill(name);
  await page.keyboard.press('Enter');
  await page.locator('.draft-rows', { hasText: name }).waitFor();
}

/** A chart with a renamed section and ambiguous changes. */
const TABLE = [
  ['市長戦略部', '秘書課', '管理係'],
  ['', '', '秘書係'],
  ['', '政策戦略課', '戦略係'],
  ['', '公共施設マネジメント推進課', '官民連携推進係'],
  ['企画部', '経営企画課', '管理係'],
  ['', '', '計画推進係'],
  ['', '', 'イノベーション推進係'],
  ['', '', '組織係'],
  ['', 'DX戦略課', 'システム係'],
  ['', '広報プロモーション課', '広報広聴係'],
  ['', '', 'シティプロモーション係'],
]
  .map((row) => row.join('\t'))
  .join('\n');

async function paste(page: Page): Promise<void> {
  await page.getByRole('tab', { name: /表を貼る/ }).click();
  await page.getByLabel('来年度の組織図の表').fill(TABLE);
  await page.getByRole('button', { name: '読み取る' }).click();
  await page.getByRole('heading', { name: /変更の案/ }).waitFor();
}

describe('a draft', () => {
  test('keeps a half-filled change when another is begun, also after a reload', async () => {
    const { page } = await begun();
    await page.getByRole('button', { name: '新しい組織を書き加える' }).click();
    await page.getByLabel('新しく置く組織').fill('未来部');
    await page.getByRole('button', { name: '事務の移管を書き加える' }).click();
    await page.getByLabel('移る事務').fill('広報');
    await page.keyboard.press('Escape');
    await page.getByRole('heading', { name: '書きかけの変更 2件' }).waitFor();
    await page.reload();
    await page.getByText('組織の改正 2027-04-01').waitFor();
    await resume(page);
    await page.getByText('書きかけの変更が2件あります').waitFor();
    await page.getByRole('button', { name: /続けて書く.*未来部/ }).click();
    expect(await page.getByLabel('新しく置く組織').inputValue()).toBe('未来部');
    await page.getByRole('button', { name: '書き加える', exact: true }).click();
    await page.getByRole('heading', { name: '書きかけの変更 1件' }).waitFor();
    await page.getByRole('button', { name: /捨てる.*広報/ }).click();
    await page.getByRole('heading', { name: '書きかけの変更' }).waitFor({ state: 'detached' });
  });

  test('is restored after a reload with its table, its answers and its undo history', async () => {
    const { page } = await begun();
    await establish(page, '未来部');
    await paste(page);
    await page.getByText('あとで決める（').first().click();
    const asked = await page.locator('.draft-question').count();
    await page.getByRole('tab', { name: '変更' }).click();
    await page.getByRole('button', { name: '新しい組織を書き加える' }).click();
    await page.getByLabel('新しく置く組織').fill('書きかけ部');
    await page.reload();
    await resume(page);
    expect(await page.getByLabel('新しく置く組織').inputValue()).toBe('書きかけ部');
    await page.getByRole('tab', { name: /表を貼る/ }).click();
    await page.getByRole('heading', { name: /変更の案/ }).waitFor();
    expect(await page.getByLabel('来年度の組織図の表').inputValue()).toBe(TABLE);
    expect(await page.locator('.draft-question').count()).toBe(asked);
    expect(await page.locator('.draft-question.answered input:checked').count()).toBe(1);
    await page.getByRole('button', { name: '元に戻す' }).click();
    await page.getByRole('button', { name: 'やり直す' }).click();
    await page.locator('.draft-sentence .lede', { hasText: '未来部' }).waitFor();
  });

  test('keeps typed fields even before a file exists', async () => {
    const { page } = await open('draft/');
    await page.getByLabel('市区町村').selectOption('このサイトにまだない市区町村');
    await page.getByLabel('市区町村の名前').fill('青空市');
    await page.getByLabel('全国地方公共団体コード').fill('992012');
    await page.getByLabel('都道府県').focus();
    await page.getByText('検査数字（6桁目）が合いません').waitFor();
    await page.reload();
    expect(await page.getByLabel('市区町村の名前').inputValue()).toBe('青空市');
    expect(await accessibilityProblems(page)).toEqual([]);
  });

  test('shows open questions of a table also next to the download', async () => {
    const { page } = await begun();
    await paste(page);
    const asks = await page.locator('.draft-question').count();
    expect(asks).toBeGreaterThan(0);
    await page.getByRole('button', { name: /選んだ案を変更に加える/ }).click();
    await page.locator('.draft-rows .badge').first().waitFor();
    await page.locator('.draft-out').getByText(`答えていない問いが${asks}件あります`).waitFor();
    await page.locator('.draft-out').getByRole('button', { name: '問いを見る' }).click();
    expect(
      await page
        .locator('.draft-question')
        .first()
        .evaluate((one) => one === document.activeElement),
    ).toBe(true);
    for (const later of await page.getByText('あとで決める（').all()) await later.click();
    await page.locator('.draft-out').getByText(`あとで決める問いが${asks}件あります`).waitFor();
    await page.getByRole('tab', { name: `表を貼る 問い${asks}` }).waitFor();
  });
});

test('a second reorganization on one day is begun only on request', async () => {
  const { page } = await begun();
  await page.getByRole('button', { name: 'ほかのものを書く' }).click();
  const start = page.getByRole('button', { name: '書き始める' });
  await start.click();
  await page.getByRole('heading', { name: 'もう書き始めています' }).waitFor();
  await page.getByRole('button', { name: '続きを書く' }).click();
  await page.getByRole('heading', { name: /2027-04-01$/ }).waitFor();
  await page.getByRole('button', { name: 'ほかのものを書く' }).click();
  await start.click();
  await page.getByRole('button', { name: '同じ日の、もう一つの改正を始める' }).click();
  await page.getByRole('heading', { name: /2027-04-01-2$/ }).waitFor();
  // The focus tells screen reader users where they are.
  expect(
    await page
      .getByRole('heading', { name: /2027-04-01-2$/ })
      .evaluate((one) => one === document.activeElement),
  ).toBe(true);
});

test('a draft edited in two windows is kept as two drafts, with a message', async () => {
  const { page } = await begun();
  await establish(page, '未来部');
  const other = await page.context().newPage();
  await other.goto(new URL('draft/', site).href);
  await resume(other);
  await establish(other, '向こう部');
  await page.getByText('別の画面で、この下書きが書き進められました').waitFor();
  await establish(page, 'こちら部');
  await page.getByText('別の下書きとして保存しました').waitFor();
  await page.reload();
  expect(await page.getByRole('button', { name: '続きを書く' }).count()).toBe(2);
  await page.getByText('別に残した下書き').waitFor();
  const kept = await page.evaluate(() => JSON.stringify(localStorage));
  expect(kept).toContain('向こう部');
  expect(kept).toContain('こちら部');
});

test('a window does not overwrite a newer draft, even if it missed the storage event', async () => {
  const { page } = await open('draft/');
  // Suppresses storage events, as if the other window were faster.
  await page.addInitScript(() =>
    addEventListener('storage', (event) => event.stopImmediatePropagation(), { capture: true }),
  );
  await page.reload();
  await begin(page);
  await establish(page, '未来部');
  const other = await page.context().newPage();
  await other.goto(new URL('draft/', site).href);
  await resume(other);
  await establish(other, '向こう部');
  await establish(page, 'こちら部');
  await page.getByText('別の下書きとして保存しました').waitFor();
  const kept = await page.evaluate(() => JSON.stringify(localStorage));
  expect(kept).toContain('向こう部');
  expect(kept).toContain('こちら部');
});

describe('a browser without storage', () => {
  test('because it is full shows a message, and the draft can be continued', async () => {
    const { page } = await open('draft/');
    await page.evaluate(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
    });
    await begin(page);
    await page.getByRole('alert').filter({ hasText: 'ブラウザーに保存できません' }).waitFor();
    await establish(page, '未来部');
  });

  test('because it is forbidden shows a message, and the page works', async () => {
    const { page } = await open('');
    await page.addInitScript(() =>
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new DOMException('no', 'SecurityError');
        },
      }),
    );
    await page.goto(new URL('draft/', site).href);
    await begin(page);
    await page.getByRole('alert').filter({ hasText: '保存が禁じられています' }).waitFor();
    await page.getByRole('button', { name: 'この下書きを捨てる' }).click();
    await page.getByRole('button', { name: '捨ててよい' }).click();
    await page.getByRole('button', { name: '書き始める' }).waitFor();
  });
});

describe('a draft whose file was published in the meantime', () => {
  async function published(page: Page, change: (texts: Record<string, string>) => void): Promise<void> {
    await page.route('**/draft/texts/isesaki.bin', async (route) => {
      const response = await route.fetch();
      const texts = await unpacked<Record<string, string>>((await response.body()) as Buffer<ArrayBuffer>);
      change(texts);
      await route.fulfill({ response, body: Buffer.from(packed(texts)) });
    });
    await page.reload();
  }

  test('unchanged is reported as published', async () => {
    const { page } = await begun();
    await establish(page, '未来部');
    const kept = JSON.parse(await page.evaluate(() => localStorage.getItem('hensen-draft:isesaki') ?? ''));
    await published(page, (texts) => {
      texts[PATH] = kept.written[PATH];
    });
    await page.getByRole('button', { name: '続きを書く' }).click();
    await page.getByText('下書きのとおりにサイトに載りました').waitFor();
  });

  test('with other content shows a message, and loses nothing', async () => {
    const { page } = await begun();
    await establish(page, '未来部');
    await published(page, (texts) => {
      texts[PATH] = '---\ntitle: ほかの人の改正\n---\n';
    });
    await page.getByRole('button', { name: '続きを書く' }).click();
    await page.getByRole('alert').filter({ hasText: 'サイトのほうでも新しく載りました' }).waitFor();
    await page.locator('.draft-sentence .lede', { hasText: '未来部' }).waitFor();
    await page.getByRole('button', { name: '別の改正として、別のファイルに残す' }).click();
    await page.getByRole('alert').filter({ hasText: 'サイトのほうでも' }).waitFor({ state: 'detached' });
    await page.getByRole('heading', { name: /2027-04-01-2$/ }).waitFor();
    await page.locator('.draft-sentence .lede', { hasText: '未来部' }).waitFor();
  });
});

describe('the form of a municipality', () => {
  async function formOf(page: Page): Promise<void> {
    await page.getByLabel('市区町村').selectOption('isesaki');
    await page.getByRole('radio', { name: /^自治体の情報/ }).check();
    await page.getByRole('button', { name: '書き始める' }).click();
  }

  const lede = (page: Page, text: string) =>
    page.locator('.draft-sentence .lede', { hasText: text }).waitFor();

  test('does not write a wrong value', async () => {
    const { page } = await open('draft/');
    await formOf(page);
    await page.locator('.draft-sentence .lede').waitFor();
    const code = page.getByLabel('全国地方公共団体コード');
    await code.fill('102042');
    await code.press('Tab');
    await page.getByText('検査数字（6桁目）が合いません').waitFor();
    expect(await page.getByRole('button', { name: '元に戻す' }).isDisabled()).toBe(true);
    await page.getByLabel('読み').fill('いせさき');
    await page.getByLabel('読み').press('Tab');
    await lede(page, '（いせさき）');
  });

  test('keeps values typed before the form is filled, and empties no other field', async () => {
    const { page } = await open('draft/');
    // Holds back requests to the worker until `letLook` is called.
    await page.addInitScript(() => {
      const post = Worker.prototype.postMessage;
      const held: (() => void)[] = [];
      Object.assign(window, { letLook: () => held.splice(0).forEach((go) => void go()) });
      Worker.prototype.postMessage = function (this: Worker, ...all: unknown[]) {
        const go = () => Reflect.apply(post, this, all);
        if ((all[0] as { service?: string })?.service === 'look' && 'letLook' in window) held.push(go);
        else go();
      };
    });
    await page.reload();
    await formOf(page);
    await page.locator('#draft-municipality-reading').fill('いせさき');
    // Through fields that are still empty.
    for (let at = 0; at < 4; at++) await page.keyboard.press('Tab');
    await page.getByLabel('全国地方公共団体コード').fill('102042');
    await page.evaluate(() => {
      const { letLook } = window as unknown as { letLook?: () => void };
      Reflect.deleteProperty(window, 'letLook');
      letLook?.();
    });
    await lede(page, '伊勢崎市（いせさき）は、群馬県にあります');
    expect(await page.getByLabel('全国地方公共団体コード').inputValue()).toBe('102042');
  });

  test('writes two fields edited in quick succession', async () => {
    const { page } = await open('draft/');
    await formOf(page);
    await page.locator('.draft-sentence .lede').waitFor();
    await page.evaluate(() => {
      for (const [name, text] of [
        ['reading', 'いせさき'],
        ['website', 'https://aozora.example/'],
      ]) {
        const field = document.querySelector<HTMLInputElement>(`#draft-municipality-${name}`);
        if (!field) throw new Error(`no ${name}`);
        field.value = text ?? '';
        field.dispatchEvent(new Event('input'));
        field.dispatchEvent(new Event('blur'));
      }
    });
    await lede(page, '（いせさき）');
    await page.locator('.draft-sentence', { hasText: 'https://aozora.example/' }).waitFor();
  });
});

test('Escape and Tab leave the text editor, and Escape closes a menu', async () => {
  const { page } = await begun();
  const unit = page.getByRole('button', { name: '企画部', exact: true });
  await unit.click();
  await page.getByRole('button', { name: '改称', exact: true }).waitFor();
  await page.keyboard.press('Escape');
  expect(await unit.evaluate((one) => one === document.activeElement)).toBe(true);
  await page.getByRole('tab', { name: 'ファイル' }).click();
  const text = page.getByRole('textbox', { name: 'ファイルの文字' });
  await text.click();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Tab');
  expect(await text.evaluate((one) => (one.getRootNode() as ShadowRoot).activeElement === one)).toBe(false);
});
