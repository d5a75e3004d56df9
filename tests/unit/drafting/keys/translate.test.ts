import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { inEnglish } from '#archive/1-read/english.ts';
import { filesInMemory } from '#archive/1-read/files.ts';
import { splitFrontmatter } from '#archive/1-read/frontmatter.ts';
import { municipalityRecords, sharedRecords } from '#archive/1-read/records.ts';
import { type Field, fieldOf, type Shape } from '#archive/1-read/schema/field.ts';
import { keyInJapanese, wordInJapanese } from '#archive/1-read/schema/japanese.ts';
import { schemaAt } from '#archive/1-read/schema-at.ts';
import { readYaml } from '#archive/1-read/yaml.ts';
import { checkAll, openArchive } from '#archive/archive.ts';
import { translate } from '#drafting/keys/translate.ts';
import { editFile } from '#drafting/write/edit-file.ts';
import { formatFile } from '#drafting/write/format-file.ts';
import { contentTexts } from '../write/texts.ts';

const REORGANIZATION = `---
題名: 令和9年度の改正
施行期日: 2027-04-01
status: 予定
出典: { 題名: 改正の案 }
文章の扱い: 要約
変更:
  - 新設: 市長戦略部
    よりどころ: 編集者
  - 移管: 総務部/秘書課
    移管先: 市長戦略部/秘書課
    basis: editor
  - 事務移管: { 名称不明: 業務 }
    移管元: 不明
    移管先: [{ 組織: 総務部, 移る範囲: 一部 }]
    よりどころ: 編集者
---
`;
const PATH = 'content/aozora/reorganizations/2027-04-01.md';

describe('names in Japanese', () => {
  const seen = new Set<Shape>();
  const sets: { readonly place: string; readonly names: readonly (readonly [string, string | null])[] }[] =
    [];
  const words: { readonly place: string; readonly names: readonly (readonly [string, string | null])[] }[] =
    [];
  for (const { title, schema } of [...municipalityRecords, ...sharedRecords])
    if (schema !== null) walk(fieldOf(schema), title);

  function walk(field: Field, place: string): void {
    const { shape } = field;
    if (shape.kind === 'words')
      words.push({ place, names: shape.words.map((word) => [word, wordInJapanese(word, field)]) });
    if (seen.has(shape)) return;
    seen.add(shape);
    if (shape.kind === 'fields') {
      sets.push({ place, names: [...shape.fields].map(([key, one]) => [key, keyInJapanese(key, one)]) });
      for (const [key, one] of shape.fields) walk(one, `${place}.${key}`);
    }
    if (shape.kind === 'kinds') for (const [kind, one] of shape.kinds) walk(one, `${place}<${kind}>`);
    if (shape.kind === 'list') walk(shape.item, `${place}[]`);
    if (shape.kind === 'names') walk(shape.value, `${place}*`);
    if (shape.kind === 'either') for (const way of shape.ways) walk(way, place);
  }

  test.each([
    ['key', sets],
    ['word', words],
  ])('every %s has one, and siblings have different ones', (_, all) => {
    const missing = all.flatMap(({ place, names }) =>
      names.filter(([, name]) => name === null).map(([key]) => `${place}: ${key}`),
    );
    const twice = all.flatMap(({ place, names }) =>
      names
        .filter(([key, name]) => names.some(([other, same]) => same === name && other !== key))
        .map(([key, name]) => `${place}: ${key} ${name}`),
    );
    // A name that is the key of a sibling would be read as that sibling.
    const others = all.flatMap(({ place, names }) =>
      names
        .filter(([key, name]) => names.some(([other]) => other === name && other !== key))
        .map(([key]) => `${place}: ${key}`),
    );
    expect({ missing, twice, others }).toEqual({ missing: [], twice: [], others: [] });
  });
});

test('a file may use either language or both', () => {
  const english = translate(PATH, REORGANIZATION, 'en') ?? '';
  expect(english).toMatchInlineSnapshot(`
    "---
    title: 令和9年度の改正
    effective: 2027-04-01
    status: planned
    source: { title: 改正の案 }
    fidelity: summary
    changes:
      - establish: 市長戦略部
        basis: editor
      - move: 総務部/秘書課
        to: 市長戦略部/秘書課
        basis: editor
      - transfer: { unnamed: 業務 }
        from: unknown
        to: [{ unit: 総務部, extent: part }]
        basis: editor
    ---
    "
  `);
  expect(meaningOf(PATH, REORGANIZATION)).toEqual(meaningOf(PATH, english));
});

test('an edit finds keys in either language, and adds Japanese keys to a Japanese file', () => {
  const edited = editFile(
    REORGANIZATION,
    [
      { at: ['effective'], set: '2028-04-01' },
      { at: ['changes', 1, 'to'], set: '市長戦略部/秘書室' },
      { at: ['changes'], insert: { abolish: '総務部', children: 'follow', basis: 'editor' } },
      { at: ['before'], set: '2026-04-01' },
      { at: ['source', 'title'], remove: true },
    ],
    PATH,
  );
  expect(edited).toMatchInlineSnapshot(`
    "---
    題名: 令和9年度の改正
    施行期日: 2028-04-01
    status: 予定
    出典: {}
    文章の扱い: 要約
    改正前: 2026-04-01
    変更:
      - 新設: 市長戦略部
        よりどころ: 編集者
      - 移管: 総務部/秘書課
        移管先: 市長戦略部/秘書室
        basis: editor
      - 事務移管: { 名称不明: 業務 }
        移管元: 不明
        移管先: [{ 組織: 総務部, 移る範囲: 一部 }]
        よりどころ: 編集者
      - 廃止: 総務部
        下の組織: 移る
        よりどころ: 編集者
    ---
    "
  `);
});

test('problems have the position of the written key, and a key in both languages is reported', () => {
  const text = REORGANIZATION.replace('施行期日: 2027-04-01', '施行期日: 春ごろ\neffective: 2027-04-01');
  const files = filesInMemory({
    'content/aozora/municipality.yaml':
      '名前: 青空市\n読み: あおぞらし\n番号: "109991"\n都道府県: 群馬県\n公式サイト: https://aozora.example\n',
    [PATH]: text,
  });
  const told = checkAll(openArchive(files, '2026-11-26')).filter(({ code }) => /^H[01]/.test(code));
  expect(
    told.map(({ code, position, message }) => `${code} ${position.line}:${position.column} ${message}`),
  ).toMatchInlineSnapshot(`
    [
      "H107 3:7 「春ごろ」を日付や期限として読めません（「春」では期間が決まりません）。",
      "H012 4:1 「effective（施行期日）」が二度書かれています（一度目は 3 行目）。",
    ]
  `);
});

test.each(['code', '団体コード', '番号'])('the number of a municipality may be called %s', (key) => {
  const files = filesInMemory({
    'content/aozora/municipality.yaml': `名前: 青空市\n読み: あおぞらし\n${key}: "109991"\n都道府県: 群馬県\n公式サイト: https://aozora.example\n`,
  });
  expect(checkAll(openArchive(files, '2026-11-26')).filter(({ code }) => /^H[01]/.test(code))).toEqual([]);
});

const FIXTURES = fileURLToPath(new URL('../../../fixtures/archives', import.meta.url));
const fixtures = Object.entries(contentTexts(FIXTURES)).flatMap(([path, text]) => {
  const inside = /\/(?:valid|base)[^/]*\/(content\/.*)$/.exec(path)?.[1];
  return inside === undefined ? [] : [[inside, text] as const];
});
const all = [...Object.entries(contentTexts()), ...fixtures].filter(([path]) => schemaAt(path) !== null);

describe('laws, over the content and the fixtures', () => {
  test('a translated file means the same, and translating it back restores it', () => {
    for (const [path, text] of all) {
      const english = translate(path, text, 'en') ?? '';
      const japanese = translate(path, text, 'ja') ?? '';
      expect([path, translate(path, japanese, 'en')]).toEqual([path, english]);
      expect([path, meaningOf(path, japanese)]).toEqual([path, meaningOf(path, text)]);
      if (!/ja|[ぁ-ん]+: /.test(text)) expect(english).toBe(text);
    }
  });

  test('normal form is the same in both languages', () => {
    for (const [path, text] of all) {
      const formatted = formatFile(path, text);
      if (!formatted.ok) continue;
      const japanese = formatFile(path, translate(path, text, 'ja') ?? '');
      expect([path, japanese.ok && translate(path, japanese.value, 'en')]).toEqual([
        path,
        translate(path, formatted.value, 'en'),
      ]);
    }
  });

  test('content translated to Japanese has hardly any English left', () => {
    const left = Object.entries(contentTexts()).flatMap(([path, text]) => {
      const yaml = splitFrontmatter(text)?.yaml ?? text;
      const whole = translate(path, text, 'ja') ?? '';
      const japanese = splitFrontmatter(whole)?.yaml ?? whole;
      expect(yaml.split('\n').length).toBe(japanese.split('\n').length);
      return [...japanese.matchAll(/(?:^|[{,] |- )([a-z][a-zA-Z]*): /gm)].map(([, key]) => `${path} ${key}`);
    });
    expect(new Set(left.filter((one) => !/(?:ids|units|published)\.yaml/.test(one)))).toEqual(new Set());
  });
});

function meaningOf(path: string, text: string): unknown {
  const schema = schemaAt(path);
  const tree = readYaml(splitFrontmatter(text)?.yaml ?? text, path);
  if (schema === null) return null;
  const { data, diagnostics } = inEnglish(tree, schema);
  const read = (
    schema as unknown as { safeParse: (data: unknown) => { success: boolean; data: unknown } }
  ).safeParse(data ?? {});
  return { diagnostics, success: read.success, data: read.data };
}
