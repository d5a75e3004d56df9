// Reading, citing and comparing documents, as a reader does.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { parse } from 'yaml';
import type { z } from 'zod';
import { edition } from '#archive/1-read/schema/edition.ts';
import { launch } from '../support/chrome.ts';

const { url: site } = inject('site');
const policy = 'satsumasendai/documents/reform-policy/';

let browser: Browser;
beforeAll(async () => {
  browser = await launch(inject('chrome'));
});
afterAll(() => browser.close());

async function open(
  path: string,
  options: {
    width?: number;
    colorScheme?: 'light' | 'dark';
    javaScriptEnabled?: boolean;
    permissions?: string[];
  } = {},
) {
  const { width = 1280, ...rest } = options;
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    reducedMotion: 'reduce',
    ...rest,
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  const response = await page.goto(site + path);
  expect(response?.status()).toBe(200);
  return { page, complaints, close: () => context.close() };
}

describe.each([
  ['documents of a municipality', 'isesaki/documents/'],
  ['latest edition', 'isesaki/documents/charter/'],
  ['older edition', `${policy}ver1/`],
  ['edition with evaluations', 'iga/documents/manifesto-somu/2026/'],
  ['comparison of measures', `${policy}compare/ver1..ver2/`],
  ['comparison with an edition known by its title', 'isesaki/documents/charter/compare/2015-03..2020-03/'],
])('%s', (_, path) => {
  test.each(['light', 'dark'] as const)('has no accessibility problem (%s)', async (colorScheme) => {
    const { page, complaints, close } = await open(path, { colorScheme });
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    expect(complaints).toEqual([]);
    await close();
  });

  test('fits a narrow phone', async () => {
    const { page, close } = await open(path, { width: 320 });
    expect(await page.locator('html').evaluate((html) => html.scrollWidth)).toBeLessThanOrEqual(320);
    await close();
  });
});

describe('reading without a script', () => {
  test('a line of text holds about 38 characters', async () => {
    const { page, close } = await open('isesaki/documents/charter/', { javaScriptEnabled: false });
    const box = await page.locator('article > p').first().boundingBox();
    const size = 17;
    expect((box?.width ?? 0) / size).toBeGreaterThan(34);
    expect((box?.width ?? 0) / size).toBeLessThanOrEqual(40);
    await close();
  });

  test('every section and every measure has a link to itself, and every section stands in the contents', async () => {
    const { page, close } = await open('isesaki/documents/charter/', { javaScriptEnabled: false });
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
    // The contents of a long document leave its smallest places out.
    expect((await idsOf('h2, h3')).filter((id) => !listed.includes(id))).toEqual([]);
    await close();
  });

  test('a summary says that it is not the text of the city', async () => {
    const { page, close } = await open('isesaki/documents/charter/', { javaScriptEnabled: false });
    expect(await page.locator('main').textContent()).toContain('伊勢崎市の文章そのものではありません');
    await close();
  });

  test('an old measure leads to what it became', async () => {
    const { page, close } = await open(`${policy}ver1/`, { javaScriptEnabled: false });
    expect(await page.locator('main').textContent()).toContain('これは過去の版です');
    await page.getByRole('link', { name: '3(1)② 施設管理業務と建築技師の集約' }).first().click();
    expect(new URL(page.url()).pathname + new URL(page.url()).hash).toBe(`/${policy}ver2/#f1-2`);
    await close();
  });

  test('the page says how it is cited, and buttons that need a script are not there', async () => {
    const { page, close } = await open('isesaki/documents/charter/', { javaScriptEnabled: false });
    const citation = await page.locator('[data-citation]').textContent();
    expect(citation).toContain('伊勢崎市「伊勢崎市行政改革大綱」第3次改訂（令和2年3月）');
    expect(citation).toContain('/isesaki/documents/charter/2020-03/、令和8年11月21日（2026年11月21日）現在');
    expect(await page.getByRole('button', { name: '引用文をコピー' }).count()).toBe(0);
    await close();
  });

  test('the document page names its latest edition as the one address of the text', async () => {
    const { page, close } = await open('isesaki/documents/charter/', { javaScriptEnabled: false });
    const canonical = await page.locator('link[rel=canonical]').getAttribute('href');
    expect(new URL(canonical ?? '').pathname).toBe('/isesaki/documents/charter/2020-03/');
    await close();
  });
});

describe('citing', () => {
  const permissions = ['clipboard-read', 'clipboard-write'];
  const pasted = 'navigator.clipboard.readText()';

  test('a measure gives its place and its address', async () => {
    const { page, complaints, close } = await open('isesaki/documents/charter/', { permissions });
    await page.locator('#p1-1 .permalink').focus();
    await page.locator('.citing').waitFor({ state: 'attached' });
    await page.locator('#p1-1 .permalink').click();
    const panel = page.getByRole('dialog', { name: 'この箇所を引用' });
    await panel.waitFor();
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    await panel.getByRole('button', { name: '引用文をコピー' }).click();
    await panel.getByText('コピーしました').waitFor();
    const citation = String(await page.evaluate(pasted));
    expect(citation).toContain(
      '第3次改訂（令和2年3月）「1 効率的で効果的な行政運営 (1) 行政運営の効率化の推進」、出典: 伊勢崎市、変遷',
    );
    expect(citation).toContain('/isesaki/documents/charter/2020-03/#p1-1、');
    await panel.getByRole('button', { name: 'アドレスをコピー' }).click();
    expect(String(await page.evaluate(pasted))).toMatch(/\/isesaki\/documents\/charter\/2020-03\/#p1-1$/);
    expect(complaints).toEqual([]);
    await close();
  });

  test('works from the keyboard, and Escape leads back to the heading', async () => {
    const { page, close } = await open('isesaki/documents/charter/');
    await page.locator('#p2-1 .permalink').focus();
    await page.locator('.citing').waitFor({ state: 'attached' });
    await page.keyboard.press('Enter');
    const panel = page.getByRole('dialog', { name: 'この箇所を引用' });
    await panel.waitFor();
    expect(await panel.textContent()).toContain('「2 安定的な財政運営 (1) 財政の健全化」');
    await page.keyboard.press('Escape');
    await panel.waitFor({ state: 'hidden' });
    await close();
  });

  test('the page itself and the text of a figure are copied by a button', async () => {
    const { page, close } = await open(`${policy}ver2/`, { permissions });
    await page.locator('main section').getByRole('button', { name: '引用文をコピー' }).click();
    await page.getByText('コピーしました').waitFor();
    expect(String(await page.evaluate(pasted))).toContain('「市役所改革取組方針」Ver2.0（令和7年9月22日）、');
    await page.getByText('図を使う').click();
    await page.getByRole('button', { name: 'Mermaid の文字をコピー' }).click();
    await page.locator('figure').getByText('コピーしました').waitFor();
    expect(String(await page.evaluate(pasted))).toContain('gantt');
    await close();
  });
});

describe('comparing', () => {
  test('a reader goes from an edition to what changed, and on to the item', async () => {
    const { page, close } = await open(policy, { javaScriptEnabled: false });
    await page.getByRole('link', { name: '前の版と比べる' }).click();
    expect(new URL(page.url()).pathname).toBe(`/${policy}compare/ver1..ver2/`);
    const item = page.locator('section', { has: page.locator('#f1-2') });
    expect(await item.textContent()).toContain('期限の延長');
    expect(await item.textContent()).toContain('担当の変更');
    expect(await item.locator('del').allTextContents()).toContain('検討');
    await item.getByRole('link', { name: /施設管理業務と建築技師の集約/ }).click();
    expect(page.url()).toMatch(/ver2\/#f1-2$/);
    await close();
  });

  test('the counts at the top are those of the items below', async () => {
    const { page, close } = await open(`${policy}compare/ver1..ver2/`);
    const counts = await page.locator('h2#compared-measures + ul > li').allTextContents();
    const fates = ['継続', '改訂', '統合', '分割', '新規', '終了', '不明'];
    const told = counts
      .filter((line) => fates.some((fate) => line.trim().startsWith(fate)))
      .reduce((sum, line) => sum + Number(/(\d+)件/.exec(line)?.[1]), 0);
    const headings = await page
      .locator('main :is(h2, section > h3)')
      .evaluateAll((all) => all.map(({ id }) => id));
    const next = headings.findIndex(
      (id, at) => at > headings.indexOf('compared-measures') && !/^(older\.)?[ft]\d/.test(id),
    );
    expect(told).toBe(next - headings.indexOf('compared-measures') - 1);
    await close();
  });

  test('on a phone the new stands below the old', async () => {
    const { page, close } = await open(`${policy}compare/ver1..ver2/`, { width: 360 });
    const row = page.locator('section', { has: page.locator('#f1-2') }).getByRole('row', { name: /期限/ });
    const [older, newer] = await Promise.all([0, 1].map((at) => row.locator('td').nth(at).boundingBox()));
    expect(newer?.y ?? 0).toBeGreaterThanOrEqual((older?.y ?? 0) + (older?.height ?? 1));
    await close();
  });

  test('an edition known by its title says why nothing can be compared', async () => {
    const { page, close } = await open('isesaki/documents/charter/compare/2015-03..2020-03/');
    expect(await page.locator('main').textContent()).toContain('項目ごとには比べられません');
    await close();
  });
});

/** An edition of a city that does not exist, which fills in every field there is. */
const everyField = `---
title: 見本市改革方針
type: policy
edition: 第2版
issued: 令和7年9月22日
known: digest
period: { from: 令和7年度, to: 令和11年度 }
source:
  title: 見本市改革方針冊子
  publisher: 見本改革課
  kind: 見本の冊子
  published: 令和7年10月1日
  place: 見本の3ページ
  url: https://elsewhere.invalid/book
fidelity: summary
department: { unit: 見本総務部 }
contact: { office: 見本窓口課, role: 見本課長, phone: 00-0000-0000, extension: "4321" }
sections:
  - { id: whole, code: 第1章, title: 見本の全体 }
  - id: part
    code: 第1章1
    title: 見本の部分
    in: whole
    progress: [{ year: 2025, goal: 節の目標の言葉, review: 節の振り返りの言葉 }]
measures:
  - id: desk
    code: ★1
    title: 見本窓口の改善
    heading: editor
    section: part
    theme: [service]
    text: 見本の内容の言葉
    owners:
      - { unit: 見本窓口係, collective: true }
      - { unnamed: 3, kind: 係, in: 見本福祉部 }
      - { post: 見本次長, in: 見本総務部, collective: true }
    andOthers: true
    schedule:
      text: 令和8年度末（見本の準備）
      stages: [{ for: 見本の準備, when: 令和8年度末 }]
    targets:
      - { code: 甲1, indicator: 見本の割合, baseline: 41, target: 59, unit: "%", due: 令和9年度末, ref: 表甲 }
      - { code: 甲2, milestone: 見本の供用開始, due: 令和9年1月, ref: 表乙 }
    figures: [{ label: 見本の件数, value: 12345, unit: 件, about: true, ref: 図丙 }]
    aspects: [{ heading: 見本の現状, text: { illegible: true } }]
    related: [{ plan: 見本総合計画, code: 5-2 }]
    evaluations:
      - { year: 2025, by: leader, scale: steps, result: top, reason: 評価の理由の言葉, dated: 令和8年3月31日 }
    progress: [{ year: 2026, goal: 取組の目標の言葉, review: 取組の振り返りの言葉 }]
    from: [{ edition: first, id: old-desk, basis: stated }]
    ends: { why: 終わる事情の言葉, basis: editor }
    reorganization: 2026-04-01
    ref: [箇所丁]
    note: 補足の言葉
scales:
  - id: steps
    title: 見本の標語
    labels:
      - { id: top, text: とても進んだ, mark: ◎, from: 80, upTo: 100 }
      - { id: low, text: 進まなかった, mark: △, above: 10, below: 79 }
progress: [{ year: 2027, goal: 全体の目標の言葉, review: 全体の振り返りの言葉 }]
events:
  - { date: 令和7年5月22日, kind: 見本説明会, title: 一回目の見本, text: 出来事の言葉, counts: { 見本回答数: 555 }, ref: 箇所戊 }
figures: [{ label: 見本の部の数, value: 7, unit: 部, about: false, ref: 図己 }]
terms: [{ term: mihon-word, ref: 注庚 }]
mends: [{ at: 表辛, printed: 見本の誤り, read: 見本の正しい形, why: 直した理由の言葉 }]
---
本文の言葉。

## 第1章 見本の全体 {#whole}

全体の文章の言葉。

### 見本の部分 {#part}

部分の文章の言葉。
`;

/** What is shown otherwise than as it is written. Null: it says where things stand, which the test of links sees. */
const shownAs: Readonly<Record<string, string | null>> = {
  type: '取組方針',
  known: '概要版のみ',
  fidelity: '要約（編集者の言葉）',
  'department.unit': '見本総務部',
  'sections.id': null,
  'sections.in': null,
  'sections.progress.year': '令和7年度（2025年度）',
  'measures.id': null,
  'measures.heading': '見出しは編集者による',
  'measures.section': '見本の部分',
  'measures.theme': '見本のテーマ',
  'measures.owners.collective': 'まとめた呼び方',
  'measures.andOthers': 'ほかにも担当がある',
  'measures.figures.value': '12,345',
  'measures.figures.about': '約12,345',
  'measures.aspects.text.illegible': '判読不能',
  'measures.evaluations.year': '令和7年度',
  'measures.evaluations.by': '指導者評価',
  'measures.evaluations.scale': '見本の標語',
  'measures.evaluations.result': '◎ とても進んだ',
  'measures.progress.year': '令和8年度（2026年度）',
  'measures.from.edition': '初めの版',
  'measures.from.id': '昔の見本窓口',
  'measures.from.basis': '資料に書かれている',
  'measures.ends.basis': '編集者の読み取り',
  'measures.reorganization': '見本の改正',
  'scales.id': null,
  'scales.labels.id': null,
  'scales.labels.from': '80%以上',
  'scales.labels.upTo': '100%以下',
  'scales.labels.above': '10%超',
  'scales.labels.below': '79%未満',
  'progress.year': '令和9年度（2027年度）',
  'figures.about': null,
  'terms.term': '見本用語',
};

interface Field {
  readonly path: string;
  readonly value: unknown;
}

function fieldsOf(value: unknown, path: string): readonly Field[] {
  if (Array.isArray(value)) return value.flatMap((one) => fieldsOf(one, path));
  if (value === null || typeof value !== 'object') return [{ path, value }];
  return Object.entries(value).flatMap(([key, one]) => fieldsOf(one, path === '' ? key : `${path}.${key}`));
}

/** Every field that the schema of an edition knows, as far down as it says. */
function schemaPaths(schema: z.ZodType, path = ''): readonly string[] {
  const { def } = schema as unknown as {
    readonly def: {
      readonly type: string;
      readonly innerType?: z.ZodType;
      readonly element?: z.ZodType;
      readonly in?: z.ZodType;
      readonly options?: readonly z.ZodType[];
      readonly shape?: Readonly<Record<string, z.ZodType>>;
    };
  };
  const inner = def.innerType ?? def.element ?? def.in;
  if (inner) return schemaPaths(inner, path);
  if (def.options) return def.options.flatMap((one) => schemaPaths(one, path));
  if (!def.shape) return path === '' ? [] : [path];
  return Object.entries(def.shape).flatMap(([key, one]) =>
    schemaPaths(one, path === '' ? key : `${path}.${key}`),
  );
}

describe('what an editor writes', () => {
  const written = fieldsOf(parse(everyField.split('---')[1] ?? '', { schema: 'failsafe' }), '');
  const root = mkdtempSync(join(tmpdir(), 'hensen-fields-'));
  afterAll(() => rmSync(root, { recursive: true, force: true }));

  test('the made-up edition fills in every field of the schema', () => {
    const filled = new Set(written.map(({ path }) => path));
    // A choice between forms of writing needs one of them; a unit of any kind is told by the same component.
    const isSpared = (path: string) =>
      /illegible$|^department\.|^measures\.owners|^measures\.schedule$|\.kindKey$|^measures\.owners/.test(
        path,
      );
    const missing = [...new Set(schemaPaths(edition))].filter(
      (path) =>
        !isSpared(path) && !filled.has(path) && ![...filled].some((one) => one.startsWith(`${path}.`)),
    );
    expect(missing).toEqual([]);
  });

  test('stands on the page, to the last field', () => {
    const put = (path: string, text: string) => {
      const file = join(root, 'content', path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
    };
    put('site.yaml', 'name: 見本\nurl: https://example.invalid\n');
    put('themes.yaml', 'themes: [{ id: service, title: 見本のテーマ, description: 見本 }]\n');
    put(
      'glossary.yaml',
      'terms: [{ id: mihon-word, term: 見本用語, definition: 見本, sources: [{ municipality: mihon, document: plan }] }]\n',
    );
    put(
      'mihon/municipality.yaml',
      'name: 見本市\nreading: みほんし\ncode: "999997"\nprefecture: 見本県\nwebsite: https://example.invalid\n',
    );
    put(
      'mihon/documents/plan/first.md',
      '---\ntitle: 見本市改革方針\ntype: policy\nedition: 初めの版\nissued: 令和6年\nsource: { title: 見本 }\nfidelity: full\nmeasures: [{ id: old-desk, title: 昔の見本窓口, text: 昔の言葉 }]\n---\n見本。\n',
    );
    put('mihon/documents/plan/second.md', everyField);
    put('mihon/ids.yaml', 'units: { mihon-shinka: { path: 見本新課, at: 2026-04-01 } }\n');
    put(
      'mihon/reorganizations/2026-04-01.md',
      '---\ntitle: 見本の改正\neffective: 2026-04-01\nstatus: in force\nsource: { title: 見本 }\nfidelity: summary\nchanges: [{ establish: 見本新課 }]\n---\n見本。\n',
    );
    const out = join(root, 'dist');
    try {
      execFileSync(
        process.execPath,
        ['scripts/build.ts', '--root', root, '--out', out, '--as-of', '2026-11-21'],
        {
          stdio: 'pipe',
        },
      );
    } catch (error) {
      const { stdout, stderr } = error as { readonly stdout: Buffer; readonly stderr: Buffer };
      expect.fail(`${stdout}${stderr}`);
    }
    const html = readFileSync(join(out, 'mihon/documents/plan/second/index.html'), 'utf8');
    const page = html
      .replaceAll(/<wbr>/g, '')
      .replaceAll(/<[^>]*>/g, ' ')
      .replaceAll(/\s+/g, ' ');
    const anywhere = `${page} ${html}`.replaceAll(' ', '');
    const lost = written.filter(({ path, value }) => {
      const shown = path in shownAs ? shownAs[path] : String(value);
      return shown !== null && shown !== undefined && !anywhere.includes(shown.replaceAll(' ', ''));
    });
    expect(lost).toEqual([]);
    for (const words of ['本文の言葉', '全体の文章の言葉', '部分の文章の言葉']) expect(page).toContain(words);
  });
});
