// Any table or file given to the workbench: a sentence says what is wrong with it, nothing is executed, lost
// or written, and the page continues to work.
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { pdfOf, tableOf } from '../support/pdf-of.ts';
import { across, below, cell, first, paragraph, table, wordOf } from '../unit/drafting/word-of.ts';
import { partsOf, zipOf } from '../unit/drafting/workbook-of.ts';
import { beginNewMunicipality } from './new-municipality.ts';
import { type Opened, open } from './page.ts';

const bytes = (text: string) => Buffer.from(text);
const row = (cells: string) => `<sheetData><row r="1">${cells}</row></sheetData>`;
const book = (cells: string) => Buffer.from(zipOf(partsOf({ 表: row(cells) })));
const inline = (at: string, words: string) => `<c r="${at}" t="inlineStr"><is><t>${words}</t></is></c>`;
const locked = Buffer.concat([
  Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
  Buffer.from('EncryptedPackage', 'utf16le'),
]);

const WRONG: readonly (readonly [name: string, file: string, content: Buffer, says: RegExp])[] = [
  ['a broken PDF', 'chart.pdf', bytes('%PDF-1.7'), /PDF が壊れていて/],
  [
    'a PDF without letters',
    'chart.pdf',
    Buffer.from(pdfOf([{ texts: [], lines: [] }])),
    /文字が入っていません/,
  ],
  ['a picture', 'chart.png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d]), /画像は読めません/],
  ['a workbook with a password', 'chart.xlsx', locked, /パスワードを外して/],
  ['an empty file', 'chart.csv', bytes(''), /ファイルが空です/],
  ['an empty workbook', 'chart.xlsx', book(''), /何も書かれていません/],
  ['100,000 rows', 'chart.csv', bytes('総務部,総務課\n'.repeat(100_000)), /行が多すぎます/],
  ['300 columns', 'chart.csv', bytes(`${Array(300).fill('総務部').join(',')}\n`), /列が多すぎます/],
  ['a broken zip', 'chart.xlsx', book(inline('A1', '部')).subarray(0, 200), /壊れ|開けません|読めません|zip/],
  [
    'a formula without its result',
    'chart.xlsx',
    book(
      `${inline('A1', '部')}${inline('B1', '課')}</row><row r="2"><c r="A2"><f>1+1</f></c>${inline('B2', '総務課')}`,
    ),
    /A2/,
  ],
  ['a web page', 'chart.xls', bytes('<html><table><tr><td>総務部</td></tr></table></html>'), /HTML/],
];

async function onTable(): Promise<Opened> {
  const opened = await open('draft/');
  const { page } = opened;
  await page.getByLabel('市区町村').selectOption('isesaki');
  await page.getByRole('button', { name: '書き始める' }).click();
  await page.getByRole('tab', { name: '表を貼る' }).click();
  await page.locator('.draft-sentence .lede').waitFor();
  return opened;
}

/** The texts of every kept draft, without the pasted tables kept beside them. */
const kept = (page: Page) =>
  page.evaluate(() =>
    Object.entries(localStorage)
      .filter(([key]) => key.startsWith('hensen-draft:'))
      .map(([, text]) => JSON.parse(text).written),
  );

describe('a table', () => {
  test.each(WRONG)('%s', async (_, name, buffer, says) => {
    const { page } = await onTable();
    await expect.poll(() => kept(page)).toHaveLength(1);
    const before = await kept(page);
    await page
      .locator('#draft-panel input[type=file]')
      .setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
    await page.getByRole('alert').filter({ hasText: says }).waitFor();
    expect(await kept(page)).toEqual(before);
  });

  test('of pasted HTML source is not executed', async () => {
    const { page } = await onTable();
    await page
      .getByLabel('来年度の組織図の表')
      .fill('<table><tr><td><img src=x onerror="document.title=`run`">総務部</td></tr></table>');
    await page.getByRole('button', { name: '読み取る' }).click();
    await page.getByRole('alert').filter({ hasText: 'HTML' }).waitFor();
    await page
      .getByLabel('来年度の組織図の表')
      .fill('部\t課\n総務部\t<img src=x onerror="document.title=`run`">課\n');
    await page.getByRole('button', { name: '読み取る' }).click();
    await page.getByRole('alert').filter({ hasText: 'HTML' }).waitFor({ state: 'detached' });
    expect(await page.title()).not.toBe('run');
  });

  test('with a macro and merged headings is read without the macro, with a message', async () => {
    const { page } = await onTable();
    const parts = partsOf({
      表: `<sheetData><row r="1">${inline('A1', '組織')}</row><row r="2">${inline('A2', '部')}${inline('B2', '課')}</row><row r="3">${inline('A3', '総務部')}${inline('B3', '総務課')}</row></sheetData><mergeCells><mergeCell ref="A1:B1"/></mergeCells>`,
    });
    const links = parts['xl/_rels/workbook.xml.rels']?.replace(
      '</Relationships>',
      '<Relationship Id="v" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" Target="vbaProject.bin"/></Relationships>',
    );
    const buffer = Buffer.from(
      zipOf({ ...parts, 'xl/_rels/workbook.xml.rels': links ?? '', 'xl/vbaProject.bin': 'x' }),
    );
    await page
      .locator('#draft-panel input[type=file]')
      .setInputFiles({ name: 'chart.xlsm', mimeType: 'application/octet-stream', buffer });
    await page.getByText('マクロは動かさず、表だけを読みました').waitFor();
    await page.getByText('読み取った組織図').waitFor();
  });
});

describe('a PDF', () => {
  test('with a table of changes over two pages becomes changes', async () => {
    const { page } = await onTable();
    const printed = (row: readonly string[]) =>
      tableOf([50, 100], [40, 160, 160], [['種別', '旧', '新'], row]);
    const buffer = Buffer.from(
      pdfOf([
        printed(['新設', '', '市長戦略部']),
        printed(['改称', '総務部\u3000秘書課', '総務部\u3000広報秘書課']),
      ]),
    );
    await page
      .locator('#draft-panel input[type=file]')
      .setInputFiles({ name: 'changes.pdf', mimeType: 'application/pdf', buffer });
    await page.getByText('1、2頁に続く一つの表として読みました').waitFor();
    await page.getByRole('button', { name: 'この変更を書き加える（2件）' }).click();
    await page.getByRole('tab', { name: '変更' }).click();
    await page.getByRole('heading', { name: '変更 2件' }).waitFor();
  });
});

describe('a list of changes', () => {
  const LIST = '種別\t旧\t新\n新設\t\t市長戦略部\n見直し\t総務部/秘書課\t総務部/広報秘書課\n廃止\t\t\n';

  test('becomes changes after every row is decided, and shows the rows left out', async () => {
    const { page } = await onTable();
    await page.getByLabel('新旧対照表').fill(LIST);
    await page.getByRole('button', { name: '読み取る' }).click();
    const take = page.getByRole('button', { name: /^この変更を書き加える/ });
    expect(await take.isDisabled()).toBe(true);
    await page.getByLabel('「見直し」は、何の変更ですか').selectOption('改称');
    await page.getByRole('button', { name: 'この行は書かない' }).click();
    await take.and(page.locator(':enabled')).click();
    await page.getByRole('heading', { name: '書き込まなかったところ' }).waitFor();
    await page.getByRole('tab', { name: '変更' }).click();
    await page.getByRole('heading', { name: '変更 2件' }).waitFor();
  });

  test('is read from a Word document, with the words above each table to choose it by', async () => {
    const { page } = await onTable();
    const staff = [
      ['部', '人数'],
      ['総務部', '40'],
    ];
    const list = [
      ['種別', cell('旧', across(2)), cell('新', across(2))],
      [cell('移管', first), '総務部', '秘書課', '市長戦略部', '秘書課'],
      [below, '総務部', '管財課', '市長戦略部', '管財課'],
    ];
    const body = `${paragraph('１　職員数')}${table(staff)}${paragraph('２　新旧対照表')}${table(list)}`;
    await page.locator('#draft-panel input[type=file]').setInputFiles({
      name: '機構改革.docx',
      mimeType: 'application/octet-stream',
      buffer: Buffer.from(wordOf(body)),
    });
    await page.getByText('総務部 秘書課 → 市長戦略部 秘書課').waitFor();
    expect(await page.getByLabel('読む表').locator('option').allTextContents()).toEqual([
      '１ 職員数',
      '２ 新旧対照表',
    ]);
    expect(await page.getByLabel('読む表').inputValue()).toBe('２ 新旧対照表');
    await page.getByRole('button', { name: /^この変更を書き加える/ }).click();
    await page.getByRole('tab', { name: '変更' }).click();
    await page.getByRole('heading', { name: /^変更 \d件/ }).waitFor();
  });

  test('is shown as sentences, with an unknown parent for units without a department', async () => {
    const { page } = await open('draft/');
    await beginNewMunicipality(page);
    await page.getByRole('radio', { name: /^組織の改正/ }).check();
    await page.getByRole('button', { name: '書き始める' }).click();
    await page.getByRole('tab', { name: '表を貼る' }).click();
    await page
      .getByLabel('新旧対照表')
      .fill('種別\t旧\t新\t事務\n分割\t見本課\t甲課、乙課\t\n所管替え\t丙課\t乙課\t駐車場の業務\n');
    await page.getByRole('button', { name: '読み取る' }).click();
    await page.getByText('見本課（上の組織は不明） → 甲課、乙課').waitFor();
    await page.getByText('駐車場の業務: 丙課（上の組織は不明） → 乙課（上の組織は不明）').waitFor();
    await page.getByText('上の組織が分からないものとしました').waitFor();
    await page.getByRole('button', { name: 'この変更を書き加える（2件）' }).click();
    await page.locator('.draft-sentence .lede').filter({ hasText: '見本課' }).waitFor();
  });

  test('is restored after a reload with its answers', async () => {
    const { page } = await onTable();
    await page.getByLabel('新旧対照表').fill(LIST);
    await page.getByRole('button', { name: '読み取る' }).click();
    await page.getByLabel('「見直し」は、何の変更ですか').selectOption('改称');
    await page.getByText('総務部 秘書課 → 広報秘書課').waitFor();
    await page.reload();
    await page.getByRole('button', { name: '続きを書く' }).click();
    await page.getByRole('tab', { name: '表を貼る' }).click();
    await page.getByText('総務部 秘書課 → 広報秘書課').waitFor();
  });
});

describe('an opened file', () => {
  async function given(name: string, text: string | Buffer): Promise<Opened> {
    const opened = await open('draft/');
    const { page } = opened;
    await page.getByLabel('市区町村').selectOption('isesaki');
    await page
      .locator('input[type=file]')
      .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(text) });
    return opened;
  }

  test('has the path and the tabs of its kind', async () => {
    const { page } = await given(
      '2026-10-01.yaml',
      'asOf: 2026-10-01\nsource: { title: 見本 }\ncoverage: [総務部]\nunits: { 総務部: { 総務課: [管理係] } }\n',
    );
    await page.getByText('content/isesaki/charts/2026-10-01.yaml として開きました').waitFor();
    await page.getByRole('tab', { name: '日付と出典' }).waitFor();
  });

  test('of unknown kind leads to a question', async () => {
    const { page } = await given('memo.md', '---\nmemo: 見本\n---\n本文\n');
    await page.getByText('何のファイルか、中身からは分かりません').waitFor();
    await page.getByLabel('何のファイルか').selectOption('組織の改正');
    await page.getByText('content/isesaki/reorganizations/memo.md').waitFor();
    await page.getByRole('button', { name: 'ここで開く' }).click();
    await page.getByRole('tab', { name: '変更' }).waitFor();
  });

  test('of another municipality is accepted only after a question', async () => {
    const { page } = await given(
      '2026-10-01.yaml',
      'asOf: 2026-10-01\nsource: { title: 見本 }\ncoverage: all\nunits: { 青空部: { 青空課: [青空第一係, 青空第二係], みどり課: [みどり係] } }\n',
    );
    await page.getByRole('alert').filter({ hasText: '別の市区町村のファイルではありませんか' }).waitFor();
    await page.getByRole('button', { name: 'それでも、ここで開く' }).waitFor();
    await page.getByRole('button', { name: 'やめる' }).click();
    await page.getByRole('button', { name: '書き始める' }).waitFor();
  });

  test('that is a workbook or not text is refused', async () => {
    const { page } = await given('chart.xlsx', 'x');
    await page.getByRole('alert').filter({ hasText: '表のファイルです' }).waitFor();
    await page.locator('input[type=file]').setInputFiles({
      name: 'chart.yaml',
      mimeType: 'text/yaml',
      buffer: Buffer.from([0x83, 0x00, 0xff]),
    });
    await page.getByRole('alert').filter({ hasText: '文字として読めません' }).waitFor();
  });
});
