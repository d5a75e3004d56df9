import { describe, expect, test } from 'vitest';
import { filesInMemory } from '#archive/1-read/files.ts';
import { meaningOf } from '#drafting/meaning/meaning.ts';
import { filesOnDisk } from '#site/files-on-disk.ts';
import { reportAsMarkdown } from '#workbench/report/as-markdown.ts';
import { reportAsText } from '#workbench/report/as-plain-text.ts';
import { type Report, reportOf } from '#workbench/report/report.ts';
import { nodesOf, parseGfm } from '../../support/gfm.ts';

type Texts = Readonly<Record<string, string>>;

const disk = filesOnDisk('tests/fixtures/archives/base');
const base: Texts = Object.fromEntries(
  disk.entries.map(({ path }) => [path, new TextDecoder().decode(disk.read(path))]),
);
const TOWN = 'content/kakuu';
const EVENT = `${TOWN}/reorganizations/2026-04-01.md`;
const VER2 = `${TOWN}/documents/plan/ver2.md`;
const IDS = `${TOWN}/ids.yaml`;

/** A next reorganization, planned and later decided. */
const next = (more: string) => `---
title: 組織の見直し
effective: 2027-04-01
${more}
source: { title: 令和9年度の見直しについて }
fidelity: summary
changes:
  - { abolish: 戦略部/企画課/統計係 }
---
`;
const NEXT = `${TOWN}/reorganizations/next.md`;
const published = (more = '') => `published:
  units/somu-bu: { name: 総務部, added: 2026-05-01 }
  units/hisho-ka: { name: 総務部/秘書課, added: 2026-05-01 }
${more}`;

function replaced(path: string, was: string, is: string, files: Texts = base): Texts {
  const text = files[path] ?? '';
  expect(text).toContain(was);
  return { ...files, [path]: text.replace(was, is) };
}

function told(before: Texts, after: Texts): Report {
  return reportOf(meaningOf(filesInMemory(before), filesInMemory(after), '2026-11-26'));
}

/** A report that only has the number of measures for each grade. */
const tallied = (asPlanned: number) => `---
title: 見本の実績報告
type: report
edition: 令和7年度
issued: 2026-06-01
known: digest
reports: { document: plan, edition: ver2, year: 2025 }
source: { title: 見本の実績報告 }
fidelity: summary
scales: [{ id: four, title: 四段階, labels: [{ id: above, text: 計画以上 }, { id: as, text: 計画通り }] }]
results: [{ by: self, tally: { all: 126, grades: { above: ${126 - asPlanned}, as: ${asPlanned} } } }]
---
`;
const TALLIED = `${TOWN}/documents/report/2025.md`;

interface Situation {
  readonly before?: Texts;
  readonly after: Texts;
  /** The expected lines; others are allowed. */
  readonly says: readonly string[];
  readonly isWrong?: boolean;
}

const situations: Readonly<Record<string, Situation>> = {
  'a reorganization that comes, and an owner who is to go': {
    before: replaced(VER2, 'owners: [戦略部/企画課]', 'owners: [戦略部/企画課/統計係]'),
    after: {
      ...replaced(VER2, 'owners: [戦略部/企画課]', 'owners: [戦略部/企画課/統計係]'),
      [NEXT]: next('status: planned'),
    },
    says: [
      '加わる改正 1件',
      '組織の見直し（令和9年4月1日、予定）: 統計係がなくなる予定。',
      '廃止 統計係',
      '担当する組織のなくなる予定の取組 1件',
      '手続きのオンライン化: 廃止 統計係',
      '組織の見直し（/kakuu/reorganizations/next/）',
    ],
  },
  'a stage that is reached': {
    before: { ...base, [NEXT]: next('stages: [{ status: planned, on: 2026-10-01 }]') },
    after: {
      ...base,
      [NEXT]: next(
        'stages: [{ status: planned, on: 2026-10-01 }, { status: decided, on: 2026-11-20, by: 11月定例会 }]',
      ),
    },
    says: [
      '変わる改正 1件',
      '組織の見直し（令和9年4月1日、議決）',
      '段階: 令和8年10月1日に予定 → 令和8年10月1日に予定、令和8年11月20日に議決（11月定例会）',
    ],
  },
  'another day of effect': {
    before: { ...base, [NEXT]: next('status: planned') },
    after: replaced(NEXT, 'effective: 2027-04-01', 'effective: 2027-07-01', {
      ...base,
      [NEXT]: next('status: planned'),
    }),
    // The address of a planned chart contains its date.
    says: ['施行期日: 令和9年4月1日 → 令和9年7月1日', '組織図（案）（/kakuu/org/2027-04-01/）'],
    isWrong: true,
  },
  'a change that says something else of the same unit': {
    before: { ...base, [NEXT]: next('status: planned') },
    after: replaced(
      NEXT,
      '{ abolish: 戦略部/企画課/統計係 }',
      '{ rename: 戦略部/企画課/統計係, to: 調査係 }',
      {
        ...base,
        [NEXT]: next('status: planned'),
      },
    ),
    says: ['改まる変更: 廃止 統計係 が、改称 統計係 → 調査係 に'],
  },
  'a deadline that slips in its edition': {
    after: replaced(VER2, 'schedule: 令和8年度末', 'schedule: 令和9年9月'),
    says: ['期限の繰り下げ 1件', '手続きのオンライン化: 令和8年度末 → 令和9年9月（6か月）'],
  },
  'a new edition that lets a deadline slip': {
    after: {
      ...base,
      [`${TOWN}/documents/plan/ver3.md`]: (base[VER2] ?? '')
        .replaceAll('Ver2.0', 'Ver3.0')
        .replace('2026-05-01', '2026-10-01')
        .replace('schedule: 令和8年度末', 'schedule: 令和9年度末')
        .replace('edition: ver1, id: forms', 'edition: ver2, id: online'),
    },
    says: [
      '加わる資料 1件',
      '架空市役所改革方針 Ver3.0（取組1件）',
      '期限の繰り下げ 1件',
      '手続きのオンライン化: 令和8年度末 → 令和9年度末（12か月）、架空市役所改革方針 Ver2.0から',
    ],
  },
  'a promise whose owner ended with nobody to go on': {
    before: replaced(VER2, 'owners: [戦略部/企画課]', 'owners: [戦略部/企画課/統計係]'),
    after: {
      ...replaced(VER2, 'owners: [戦略部/企画課]', 'owners: [戦略部/企画課/統計係]'),
      [NEXT]: next('status: in force').replaceAll('2027-04-01', '2026-10-01'),
    },
    says: [
      '担当する組織のなくなる取組 1件',
      '手続きのオンライン化: 戦略部 企画課 統計係（廃止。引き継いだ組織の記録はない）',
    ],
  },
  'another who takes part': {
    before: replaced(
      VER2,
      'owners: [戦略部/企画課]',
      'owners: [戦略部/企画課]\n    supporters: [総務部/総務課]',
    ),
    after: replaced(
      VER2,
      'owners: [戦略部/企画課]',
      'owners: [戦略部/企画課]\n    supporters: [総務部/総務課/文書係]',
    ),
    says: ['関係課の変わる取組 1件', '手続きのオンライン化: 総務部/総務課 → 総務部/総務課/文書係'],
  },
  'another count of grades': {
    before: { ...base, [TALLIED]: tallied(119) },
    after: { ...base, [TALLIED]: tallied(118) },
    says: ['126件のうち、計画以上8件、計画通り118件。', '126件のうち、計画以上7件、計画通り119件。'],
  },
  'another owner': {
    after: replaced(VER2, 'owners: [戦略部/企画課]', 'owners: [総務部/総務課]'),
    says: ['担当の変わる取組 1件', '手続きのオンライン化: 戦略部/企画課 → 総務部/総務課'],
  },
  'a promise that is taken away': {
    after: replaced(VER2, 'terms:', '  - { id: seals, title: 押印の廃止, text: 押印をやめる。 }\nterms:'),
    before: base,
    says: ['加わる取組 1件', '押印の廃止', '加わるページ内の項目 1件'],
  },
  'a result that came': {
    after: replaced(
      VER2,
      '    theme: digital\n',
      '    theme: digital\n    progress: [{ year: 2026, goal: null, review: 半分の手続きでできるようにした。 }]\n',
    ),
    says: ['加わる結果 1件', '手続きのオンライン化（令和8年度） 振り返り: 半分の手続きでできるようにした。'],
  },
  'an address that breaks though nobody had listed it': {
    after: replaced(IDS, 'hisho-kakari:', 'hisho:'),
    says: [
      '✕どこへも通じなくなるアドレス 1件',
      '移った先を content/kakuu/published.yaml の moved に、なくした理由を gone に書くか、ID をもとに戻す。',
      '総務部/秘書課/秘書係（/kakuu/units/hisho-kakari/）',
    ],
    isWrong: true,
  },
  'an address that leads on': {
    after: {
      ...replaced(IDS, 'hisho-kakari:', 'hisho:'),
      [`${TOWN}/published.yaml`]: published('moved: { units/hisho-kakari: units/hisho }\n'),
    },
    says: ['総務部/秘書課/秘書係（/kakuu/units/hisho/）'],
  },
  'a municipality that goes': {
    after: Object.fromEntries(Object.entries(base).filter(([path]) => !path.startsWith(TOWN))),
    says: ['・この市区町村がなくなる', '令和8年度行政組織機構改正（/kakuu/reorganizations/2026-04-01/）'],
    isWrong: true,
  },
  'a theme that goes': {
    after: { ...base, 'content/themes.yaml': 'themes: []\n' },
    says: ['■ どの市区町村にも関わるもの', '✕どこへも通じなくなるアドレス 2件'],
    isWrong: true,
  },
  'a fact that is put right, and the record of it': {
    after: replaced(
      EVENT,
      'fidelity: summary',
      'fidelity: full\ncorrections: [{ on: 2026-11-02, place: 題, was: 甲, now: 乙, why: 写し間違い。 }]',
    ),
    says: [
      '加わる訂正 1件',
      '令和8年度行政組織機構改正: 令和8年11月2日（2026年11月2日）、題の「甲」を「乙」に直した。写し間違い。',
      '文章の扱い: 「要約」 → 「全文」',
    ],
  },
  'a chart that shows another': {
    after: replaced(`${TOWN}/charts/2025-04-01.yaml`, '文書係', '文書管理係'),
    says: ['変わる組織図 1件', '加わる組織: 総務部/総務課/文書管理係', 'なくなる組織: 総務部/総務課/文書係'],
    isWrong: true,
  },
  'a file that nobody can read': {
    after: { ...base, [VER2]: '---\ntitle: [\n---\n' },
    says: ['読み取れないファイル 1件', VER2, '✕原稿の誤り 1件'],
    isWrong: true,
  },
  'the same in another way of writing': {
    after: replaced(
      EVENT,
      '  - rename: 企画部\n    to: 戦略部\n',
      '  - { 改称: 企画部, 新しい名前: 戦略部 } # 同じこと\n',
    ),
    says: ['書き方だけが変わるファイル 1件'],
  },
  'only prose': {
    after: replaced(EVENT, '企画部を戦略部とし、', '企画部の名を戦略部に改め、'),
    says: ['ほかに直るところのあるファイル 1件', EVENT, '本文: 1行が加わり、1行がなくなる'],
  },
};

describe('the meaning of a change to the content', () => {
  test.each(Object.entries(situations))('%s', (_, { before = base, after, says, isWrong = false }) => {
    const report = told(before, after);
    const lines = reportAsText(report)
      .split('\n')
      .map((line) => line.trim().replace(/^・(?=.*件$)/, ''));
    for (const line of says) expect(lines).toContain(line);
    expect(report.isWrong).toBe(isWrong);
  });

  test('is empty if nothing changed', () => {
    expect(told(base, base)).toEqual({ isWrong: false, gist: '内容は変わらない。', parts: [] });
  });

  test('covers any changed value of a file', () => {
    for (const [path, text] of Object.entries(base)) {
      for (const [number, line] of text.split('\n').entries()) {
        // One more letter in a value: if it stays readable, the change must be reported.
        const lines = text.split('\n').with(number, line.replace(/(\p{sc=Han})(?=[^\p{sc=Han}]*$)/u, '$1々'));
        const after = { ...base, [path]: lines.join('\n') };
        if (after[path] === text) continue;
        const report = told(base, after);
        expect(report.parts.length, `${path}: ${line}`).toBeGreaterThan(0);
        expect(report.gist).not.toContain('書き方だけ');
      }
    }
  });
});

describe('the comment on a pull request', () => {
  const hostile =
    '<img src=x onerror=alert(1)> @someone | #12 [x](https://evil.example) www.evil.example `a` **b** a@b.example';
  const after = {
    ...base,
    [NEXT]: next('status: planned').replace('title: 組織の見直し', `title: '1. ${hostile}'`),
    [VER2]: (base[VER2] ?? '').replace('title: 手続きのオンライン化', `title: '${hostile}'`),
  };
  const text = reportAsMarkdown(told(base, after));
  const nodes = nodesOf(parseGfm(text));

  test('leaves words of the content as text', () => {
    const words = nodes.flatMap((node) =>
      node.type === 'text' ? [node.value.replaceAll('\u200b', '')] : [],
    );
    expect(words.join('')).toContain(hostile);
    expect(nodes.filter(({ type }) => ['link', 'image', 'inlineCode', 'table'].includes(type))).toEqual([]);
    for (const node of nodes) if (node.type === 'html') expect(node.value).toMatch(/^<\/?(details|summary)/);
    expect(text).not.toMatch(/(?:@|\\#)(?!&#8203;)[a-z0-9]/);
  });

  test('folds long parts and stays within the size of a comment', () => {
    const many = Array.from(
      { length: 3000 },
      (_, at) =>
        `  - { id: m${at}, title: 取組その${at}・長い名前の取組をいくつも並べて確かめる, text: する。 }`,
    );
    const long = told(base, replaced(VER2, 'terms:', `${many.join('\n')}\nterms:`));
    const comment = reportAsMarkdown(long);
    expect(comment.length).toBeLessThanOrEqual(60_000);
    expect(comment).toContain('<summary>加わる取組 3000件</summary>');
    expect(comment).toContain('すべてを読める');
    expect(reportAsText(long)).toContain('取組その2999');
  });
});
