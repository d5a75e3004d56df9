// A site of made-up municipalities: a document with every field, and a chart of 100 units.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { parse } from 'yaml';
import type { z } from 'zod';
import { edition } from '#archive/1-read/schema/edition.ts';
import type { StandingKind } from '#archive/4-link/promises/standing.ts';
import { serveFolder } from '#site/serve.ts';
import { standingWords } from '#telling/promises/promises.ts';
import { book, everyField, everyReport, organizationFiles, planFiles } from '../support/every-field.ts';
import { madeUpArchive } from '../support/made-up-archive.ts';
import { GRADES, madeUpPlan } from '../support/made-up-plan.ts';
import { valuesWritten } from '../support/written-fields.ts';
import { filesOfCase } from '../unit/archive/cases.ts';
import { bytesOf, open, widthOf } from './page.ts';

/**
 * How fields are shown that are not shown as written. Null: the field holds a reference or position, which
 * the link test covers.
 */
const shownAs: Readonly<Record<string, string | null>> = {
  type: '取組方針',
  known: '概要版のみ',
  fidelity: '要約（編集者の言葉）',
  'source.kept': '/mihon/sources/book.pdf',
  'department.unit': '見本総務部',
  'sections.id': null,
  'sections.in': null,
  'sections.progress.year': '令和7年度（2025年度）',
  'measures.id': null,
  'measures.heading': '見出し: 編集者による',
  'measures.section': '見本の部分',
  'measures.theme': '見本のテーマ',
  'measures.owners.collective': 'まとめた呼び方',
  'measures.andOthers': 'ほか（資料に「等」とある）',
  'measures.indicators.id': null,
  'measures.indicators.kind': null,
  'measures.indicators.better': null,
  'measures.indicators.sumOf': null,
  'measures.indicators.baseline.year': '令和6年度',
  'measures.indicators.baseline.value': '1,234',
  'measures.indicators.years.2025.target=1111': '1,111',
  'measures.indicators.years.2025.target=none': '目標なし',
  'measures.indicators.years.2025.actual.about': '約1,212',
  'measures.indicators.years.2025.actual.illegible': '判読不能',
  'measures.indicators.final.year': '令和10年度',
  'measures.indicators.final.due': null,
  'measures.indicators.total.from': null,
  'measures.indicators.total.to': null,
  'measures.indicators.total.target': '5,555',
  'measures.indicators.total.actual': '2,222',
  'measures.figures.value': '12,345',
  'measures.figures.upTo': '23,456',
  'measures.figures.about': '約12,345',
  'measures.aspects.text.illegible': '判読不能',
  'measures.evaluations.year': '令和7年度',
  'measures.evaluations.by': '指導者評価',
  'measures.evaluations.scale': '見本の標語',
  'measures.evaluations.result': '◎ とても進んだ',
  'measures.progress.year': '目標と振り返り（令和8年度）',
  'measures.from.edition': '初めの版',
  'measures.from.deadlines.was': null,
  'measures.from.deadlines.is': null,
  'measures.from.deadlines.unsure': null,
  'measures.from.id': '昔の見本窓口',
  'measures.from.basis': '資料に書かれている',
  'measures.ends.basis': '編集者の読み取り',
  'measures.reorganization': '見本の改正',
  'reports.document': '/mihon/documents/plan/second/',
  'reports.edition': '/mihon/documents/plan/second/',
  'reports.from': '令和8年度',
  'reports.year=2027': '令和9年度',
  'reports.year': '令和7年度',
  'reports.part': '上半期',
  'results.measure': '見本窓口の改善',
  'results.section': '見本の部分',
  'results.scale': '見本の進み具合',
  'results.totals.calls.target': '4,444',
  'results.totals.calls.actual': '3,333',
  'scales.labels.status': null,
  'scales.id': null,
  'scales.labels.id': null,
  'scales.labels.from': '80%以上',
  'scales.labels.upTo': '100%以下',
  'scales.labels.above': '10%超',
  'scales.labels.below': '79%未満',
  'progress.year': '令和9年度（2027年度）',
  'figures.about': null,
  'terms.term': '見本用語',
  'corrections.on': '令和8年1月15日',
};

/** Fields that pages do not show as written, and why. */
const OTHERWISE_ON_PAGES: readonly (readonly [RegExp, string])[] = [
  [/^(?:site|search|accessibility)\.yaml/, 'about the site itself and its search, and no facts of a city'],
  [
    /(?:\.|^)(?:id|ids|sumOf|\*key)$|results\.grades?(?:\.\*)?$|stages\.source$/,
    'joins one fact to another: what it leads to is shown',
  ],
  [
    /^documents.* (?:measures|results)\.(?:indicators|figures|totals)\./,
    'numbers have commas there: tried below, one by one',
  ],
  [/\.(?:on|added)$/, 'a day is written as people write it'],
];

/** Like `shownAs`, for a report; keys may include a value. */
const shownInReport: Readonly<Record<string, string | null>> = {
  type: '実績報告',
  'fidelity=full': '全文',
  'results.status': '進行中',
  'results.grade': '▽ 見本より遅い',
  'results.by=mayor': '首長の評価',
  'results.grades.calls': '▽ 見本より遅い',
  'results.by=assembly': '議会の評価',
  'results.by=external': '外部評価で654件のうち',
};

const LONG = `https${'abcdefghij'.repeat(20)}`;

/** An edition whose words have no place to break. */
function longEdition(edition: string, issued: string, from: string): string {
  return `---
title: 長い計画${LONG}
type: plan
edition: ${edition}${LONG.slice(0, 80)}
issued: ${issued}
source: { title: 長い資料${LONG} }
fidelity: full
measures:
  - id: a
    code: ${LONG.slice(0, 60)}
    title: 長い取組${LONG}
    text: ${edition}の${LONG}
    schedule: { text: "${issued}(${LONG})", stages: [{ for: ${LONG}, when: ${issued} }] }
    targets: [{ indicator: ${LONG}, target: 1, unit: ${LONG.slice(0, 50)} }]
${from}---
長い本文${LONG}
`;
}

const longWords: Readonly<Record<string, string>> = {
  'municipality.yaml':
    'name: 長井見本市\nreading: ながいみほんし\ncode: "999954"\nprefecture: 見本県\nwebsite: https://example.invalid\n',
  'documents/plan/v1.md': longEdition('初版', '令和6年4月1日', ''),
  'documents/plan/v2.md': longEdition(
    '二版',
    '令和7年4月1日',
    '    from: [{ edition: v1, id: a, basis: editor }]\n',
  ),
};

const root = mkdtempSync(join(tmpdir(), 'hensen-made-up-'));
const out = join(root, 'dist');
afterAll(() => rmSync(root, { recursive: true, force: true }));

beforeAll(() => {
  const put = (path: string, content: string | Uint8Array) => {
    const file = join(root, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  };
  const large = madeUpArchive({
    seed: 3,
    municipalities: 1,
    years: 1,
    departments: 5,
    sections: 4,
    teams: 4,
  });
  for (const { path } of large.entries) put(path, large.read(path));
  for (const [path, text] of Object.entries({ ...planFiles, ...organizationFiles }))
    put(`content/${path}`, text);
  put('content/mihon/sources/book.pdf', book);
  const planned = filesOfCase('valid-planned-chart');
  for (const { path } of planned.entries)
    if (/^content\/kakuu\/(?:charts|reorganizations|.*\.yaml)/.test(path)) put(path, planned.read(path));
  put(
    'content/aozora/municipality.yaml',
    'name: 青空市\nreading: あおぞらし\ncode: "999989"\nprefecture: 見本県\nwebsite: https://example.invalid\n',
  );
  for (const [path, text] of Object.entries(longWords)) put(`content/nagai/${path}`, text);
  const { files } = madeUpPlan(120, [2019, 2020, 2021, 2022, 2023]);
  for (const [path, text] of Object.entries(files)) put(`content/aozora/${path}`, text);
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['scripts/build.ts', '--root', root, '--out', out, '--as-of', '2026-11-21'],
    { encoding: 'utf8' },
  );
  expect(status, stdout + stderr).toBe(0);
});

describe('the operator of the site', () => {
  const about = () => readFileSync(join(out, 'about/index.html'), 'utf8');

  test('is on the About page, with every contact for corrections', () => {
    expect(about()).toContain('<a href="https://elsewhere.invalid/form/">見本市総務部</a>が運営しています。');
    expect(about()).toContain('<a href="mailto:ayamari@example.invalid">');
    expect(about()).toContain('電話 <t->00-0000-0000</t->');
    expect(about()).toContain('<a href="https://elsewhere.invalid/repository">リポジトリ</a>');
    expect(about()).toContain('<strong>CC BY 4.0</strong>');
  });

  test('is at the end of every page, with the licence and the link to report an error', () => {
    for (const path of ['', 'mihon/', 'mihon/documents/plan/']) {
      const page = readFileSync(join(out, path, 'index.html'), 'utf8');
      const [, end = ''] = page.split('<footer');
      expect(end).toContain('運営: <a href="https://elsewhere.invalid/form/">見本市総務部</a>');
      expect(end).toContain('内容の利用の条件: CC BY 4.0');
      expect(end).toContain('<a href="/about/#mistakes">誤りを知らせる</a>');
    }
  });
});

describe('a planned reorganization', () => {
  const pageAt = (path: string) => readFileSync(join(out, 'kakuu', path, 'index.html'), 'utf8');

  test('has its chart at the address of its day, marked as a plan', () => {
    const page = pageAt('org/2027-04-01');
    expect(page).toContain('（案）');
    expect(page).toContain('の案の図。');
    expect(page).toContain('政策係');
    expect(pageAt('org')).not.toContain('の案の図。');
    expect(pageAt('org')).toContain('/kakuu/org/2027-04-01/');
  });

  test('lists its stages, and marks those to come', () => {
    const page = pageAt('reorganizations/2027-04-01');
    expect(page).toContain('予定から施行まで');
    expect(page.replaceAll(/<\/?d->/g, '')).toContain('議案第80号');
    expect(page).toContain('（これから）');
  });
});

interface Field {
  readonly path: string;
  readonly value: unknown;
}

function fieldsOf(value: unknown, path: string): readonly Field[] {
  if (Array.isArray(value)) return value.flatMap((one) => fieldsOf(one, path));
  if (value === null || typeof value !== 'object') return [{ path, value }];
  return Object.entries(value).flatMap(([key, one]) => fieldsOf(one, path === '' ? key : `${path}.${key}`));
}

/** The paths of all fields in the schema of an edition. */
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

describe('every field that an editor writes', () => {
  const written = {
    'plan/second': fieldsOf(parse(everyField.split('---')[1] ?? '', { schema: 'failsafe' }), ''),
    'report/2025': fieldsOf(parse(everyReport.split('---')[1] ?? '', { schema: 'failsafe' }), ''),
    'report/all': fieldsOf(
      parse(planFiles['mihon/documents/report/all.md']?.split('---')[1] ?? '', { schema: 'failsafe' }),
      '',
    ),
  };

  test('is in the made-up editions', () => {
    const filled = new Set(
      Object.values(written)
        .flat()
        .map(({ path }) => path),
    );
    // A print is compared, not shown. Of alternative notations one is enough; units and indicators are shown
    // by the same component everywhere.
    const isSpared = (path: string) =>
      /illegible$|^source\.print$|^department\.|^measures\.owners|^measures\.schedule$|\.kindKey$|owners|^(?:sections\.)?indicators\b/.test(
        path,
      );
    const missing = [...new Set(schemaPaths(edition))].filter(
      (path) =>
        !isSpared(path) && !filled.has(path) && ![...filled].some((one) => one.startsWith(`${path}.`)),
    );
    expect(missing).toEqual([]);
  });

  test('is on some page, for every kind of file', () => {
    const pages = (readdirSync(out, { recursive: true }) as string[])
      .filter((file) => file.endsWith('.html') && !/^(?:draft|contribute)/.test(file))
      .map((file) => readFileSync(join(out, file), 'utf8').replaceAll('<wbr>', ''));
    const words = pages.map((html) => `${html.replaceAll(/<[^>]*>/g, ' ')} ${html}`.replaceAll(/\s+/g, ''));
    const whole = words.join('\n');
    const lost = valuesWritten({ ...planFiles, ...organizationFiles }).filter(({ kind, path, value }) => {
      const isSpared = OTHERWISE_ON_PAGES.some(([pattern]) => pattern.test(`${kind} ${path}`));
      return !isSpared && !whole.includes(value.replaceAll(/\s+/g, ''));
    });
    expect(lost.map(({ kind, path, value }) => `${kind} ${path}: ${value}`)).toEqual([]);
  });

  test.each(Object.entries(written))('is on the page of %s', (name, fields) => {
    const { page, anywhere } = pageOf(name);
    const known = name.startsWith('report/') ? { ...shownAs, ...shownInReport } : shownAs;
    const lost = fields.filter(({ path, value }) => {
      const key = [`${path}=${value}`, path].find((one) => one in known);
      const shown = key === undefined ? String(value) : known[key];
      return shown !== null && shown !== undefined && !anywhere.includes(shown.replaceAll(' ', ''));
    });
    expect(lost).toEqual([]);
    const words = {
      'plan/second': ['本文の言葉', '全体の文章の言葉', '部分の文章の言葉'],
      'report/2025': ['報告の本文の言葉'],
    }[name];
    for (const one of words ?? []) expect(page).toContain(one);
  });

  test('of a report is also shown at its measure or section', () => {
    const { anywhere } = pageOf('plan/second');
    for (const words of [
      '遅い理由の言葉',
      '節の実績の言葉',
      '321',
      '/mihon/documents/report/2025/#result-desk',
    ])
      expect(anywhere).toContain(words);
  });
});

/** The text of a page, and its text and markup without spaces. */
function pageOf(edition: string): { readonly page: string; readonly anywhere: string } {
  const html = readFileSync(join(out, `mihon/documents/${edition}/index.html`), 'utf8');
  const page = html
    .replaceAll(/<wbr>/g, '')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ');
  return { page, anywhere: `${page} ${html}`.replaceAll(' ', '') };
}

describe('a plan of 120 measures with five reports', () => {
  const plan = madeUpPlan(120, [2019, 2020, 2021, 2022, 2023]);
  const textOf = (page: string) =>
    readFileSync(join(out, 'aozora', page, 'index.html'), 'utf8')
      .replaceAll(/<[^>]*>/g, ' ')
      .replaceAll(/\s+/g, '');

  test('shows every figure and grade of its table at the measure', () => {
    // With so many measures each section has its own pages.
    const pages = readdirSync(join(out, 'aozora/documents/plan/1st/measures'), { recursive: true })
      .map(String)
      .filter((file) => file.endsWith('index.html'))
      .map((file) => dirname(file));
    const texts = pages.map((page) => textOf(`documents/plan/1st/measures/${page}`)).join('');
    const [, ...parts] = texts.split(/(?=見本の取組\d+(?:#)?見本の取組\d+を進める。)/);
    expect(parts).toHaveLength(120);
    const byTitle = new Map(parts.map((part) => [/^見本の取組\d+/.exec(part)?.[0], part]));
    for (const { title, cells } of plan.measures) {
      const told = byTitle.get(title) ?? '';
      for (const cell of cells) {
        if (!cell) continue;
        expect(told, title).toContain(cell.actual === null ? '未公表' : cell.actual.toLocaleString('ja-JP'));
        expect(told, title).toContain(cell.target.toLocaleString('ja-JP'));
        expect(told, title).toContain(GRADES[cell.grade]);
        if (cell.reason) expect(told, title).toContain(cell.reason);
      }
    }
  });

  test('has the same numbers on the page of the plan, in the list and in the data', () => {
    const data: readonly { readonly status: StandingKind }[] = JSON.parse(
      readFileSync(join(out, 'data/aozora/measures.json'), 'utf8'),
    );
    expect(data).toHaveLength(120);
    const list = textOf('measures');
    const page = textOf('documents/plan/1st');
    for (const [kind, list_] of Map.groupBy(data, ({ status }) => status)) {
      expect(list).toContain(`${standingWords[kind]}${list_.length}`);
      expect(page).toContain(standingWords[kind]);
    }
    const total = /計((?:\d+)+?)120/.exec(page);
    expect(total).not.toBeNull();
  });
});

test('a kept copy of a source is published unchanged, with size and digest', () => {
  const published = readFileSync(join(out, 'mihon/sources/book.pdf'));
  expect([...published]).toEqual([...book]);
  const digest = createHash('sha256').update(book).digest('hex');
  const page = readFileSync(join(out, 'mihon/documents/plan/second/index.html'), 'utf8');
  expect(page).toContain(digest);
  expect(page).toContain('写しを保存しています（PDF、1 KB）');
  const [plan] = JSON.parse(readFileSync(join(out, 'data/mihon/documents.json'), 'utf8'));
  expect(plan.editions.at(-1).source.kept).toEqual({
    url: '/mihon/sources/book.pdf',
    bytes: book.length,
    digest,
    licence: '見本の利用規約',
  });
});

test.each([320, 700, 1280])('long words stay within a page of %i px', async (width) => {
  const served = await serveFolder(out, 0);
  onTestFinished(served.close);
  for (const path of ['v1', 'v2', 'compare/v1..v2']) {
    const { page } = await open(`${served.url}nagai/documents/plan/${path}/`, { width });
    expect(await widthOf(page), path).toBeLessThanOrEqual(width);
  }
});

describe('a page with a chart of 100 units', () => {
  test('loads at most 15 KB', async () => {
    const page = readFileSync(join(out, 'mihon-0001/org/index.html'), 'utf8');
    const chart = page.slice(page.indexOf('<section class="chart"'));
    expect(chart.match(/href="[^"]*\/units\//g)?.length).toBeGreaterThanOrEqual(100);
    const served = await serveFolder(out, 0);
    onTestFinished(served.close);
    const { fetched } = await open(`${served.url}mihon-0001/org/`);
    expect(bytesOf(await fetched())).toBeLessThanOrEqual(15 * 1024);
  });
});
