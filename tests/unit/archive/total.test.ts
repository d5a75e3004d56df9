// Whatever a file contains, the reader terminates and reports it. It never throws.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { filesInMemory } from '#archive/1-read/files.ts';
import { diagnosticsOf, filesOfCase } from './cases.ts';

const RUNS = { numRuns: 300, seed: 20261121 } as const;

const base = contentsOf('base');
const rich = { ...contentsOf('valid-eleven-verbs'), ...contentsOf('valid-documents') };
const PLACES = [
  'content/glossary.yaml',
  'content/kakuu/municipality.yaml',
  'content/kakuu/ids.yaml',
  'content/kakuu/units.yaml',
  'content/kakuu/charts/2026-04-01.yaml',
  'content/kakuu/reorganizations/2026-04-01.md',
  'content/kakuu/documents/plan/ver2.md',
];

function contentsOf(name: string): Readonly<Record<string, string>> {
  const files = filesOfCase(name);
  return Object.fromEntries(
    files.entries.map(({ path }) => [path, Buffer.from(files.read(path)).toString('utf8')]),
  );
}

/** The diagnostics of an archive that is valid except for one file. */
function readWith(path: string, content: string | Uint8Array, others = base) {
  return readAll({ ...others, [path]: content });
}

/** All diagnostics. Each must have a usable position and text. */
function readAll(contents: Readonly<Record<string, string | Uint8Array>>) {
  const diagnostics = diagnosticsOf(filesInMemory(contents));
  const useless = diagnostics.filter(
    ({ position: { line, column, length }, message, hint }) =>
      !(line > 0 && column > 0 && length > 0) || /undefined|NaN|\[object/.test(`${message}${hint}`),
  );
  expect(useless).toEqual([]);
  return diagnostics;
}

const place = fc.constantFrom(...PLACES);
const yamlish = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...[
          '---\n',
          '- ',
          ': ',
          ':',
          '\n',
          '\n  ',
          '\n    ',
          '  ',
          '{',
          '}',
          '[',
          ']',
          '"',
          "'",
          '&a ',
          '*a',
          '!!x ',
          '#',
        ],
        ...[
          '|\n',
          '>\n',
          '? ',
          ', ',
          '\t',
          '　',
          '：',
          'title: ',
          'changes:\n',
          'establish: ',
          'merge: ',
          'null',
          '~',
          '<<: ',
        ],
        ...[
          '総務部',
          '総務部/総務課',
          '令和8年4月1日',
          '2026-04-01',
          '## 見出し {#a}\n',
          '__proto__: ',
          'constructor: ',
        ],
        ...[
          'units:\n',
          'source: ',
          'asOf: ',
          'effective: ',
          'in force',
          'measures:\n',
          'id: ',
          'from: ',
          'to: ',
        ],
      ),
      fc.string({ unit: 'binary', maxLength: 5 }),
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(''));

describe('the reader terminates', () => {
  test('with any bytes', () => {
    fc.assert(
      fc.property(place, fc.uint8Array({ maxLength: 300 }), (path, bytes) => void readWith(path, bytes)),
      RUNS,
    );
  });

  test('with any text that looks like YAML', () => {
    fc.assert(
      fc.property(place, yamlish, fc.boolean(), (path, text, isClosed) => {
        readWith(path, isClosed ? `---\n${text}\n---\n${text}` : text);
      }),
      RUNS,
    );
  });

  test.each([
    ['a small archive', base],
    ['one with every verb and every field of a document', rich],
  ])('with mistakes anywhere in %s', (_, contents) => {
    const paths = Object.keys(contents).sort();
    const slip = fc.record({
      path: fc.constantFrom(...paths),
      at: fc.nat(10_000),
      kind: fc.constantFrom('delete', 'duplicate', 'insert', 'swap'),
      isLine: fc.boolean(),
      mark: fc.constantFrom(...':：-　\t"\'[]{}#&*!|>%@`/,、0９あ\u0000\r'),
    });
    fc.assert(
      fc.property(fc.array(slip, { minLength: 1, maxLength: 3 }), (slips) => {
        let edited = contents;
        for (const { path, at, kind, isLine, mark } of slips) {
          const parts = (edited[path] ?? '').split(isLine ? '\n' : '');
          const index = at % Math.max(parts.length, 1);
          const part = parts[index] ?? '';
          if (kind === 'delete') parts.splice(index, 1);
          if (kind === 'duplicate') parts.splice(index, 0, part);
          if (kind === 'insert') parts.splice(index, 0, mark);
          if (kind === 'swap') parts.splice(index, 2, parts[index + 1] ?? '', part);
          edited = { ...edited, [path]: parts.join(isLine ? '\n' : '') };
        }
        readAll(edited);
      }),
      RUNS,
    );
  });
});

describe('extreme input is reported', () => {
  const REORGANIZATION = 'content/kakuu/reorganizations/2026-10-01.md';
  const head =
    'title: 改正\neffective: 2026-10-01\nstatus: in force\nsource: { title: お知らせ }\nfidelity: summary\n';
  const field = (yaml: string) => readWith(REORGANIZATION, `---\n${head}${yaml}\n---\n本文\n`);
  const body = (text: string) => readWith(REORGANIZATION, `---\n${head}---\n${text}`);
  const many = (text: string, count = 100_000) => text.repeat(count);
  const full = (text: string) => text.repeat(Math.floor(1_000_000 / Buffer.byteLength(text)));

  test.each([
    ['brackets', `changes: ${many('[')}`],
    ['braces', `changes: ${many('{a: ')}`],
    ['dashes', `changes:\n  ${many('- ')}a`],
    [
      'indentation',
      `changes:\n${Array.from({ length: 1000 }, (_, depth) => `${' '.repeat(depth)}a:\n`).join('')}`,
    ],
    ['question marks', `changes: ${many('? ')}`],
    ['quotation marks', `note: ${many('"')}`],
    ['anchors', `changes: ${many('&a ')}`],
    ['tags', `changes: ${many('!a ')}`],
  ])('%s in fields', (_, yaml) => {
    expect(field(yaml)).not.toEqual([]);
  });

  test('a million laughs (aliases that multiply)', () => {
    const lines = ['remarks:', '  - text: &a0 ha'];
    for (let level = 1; level < 10; level++) {
      lines.push(`  - ref: &a${level} [${many(`*a${level - 1}, `, 10)}]`, '    text: a');
    }
    lines.push('  - ref: *a9', '    text: a');
    expect(field(lines.join('\n')).map(({ code }) => code)).toEqual(['H013']);
  });

  test.each([
    ['value', `note: ${many('字', 20_001)}`],
    ['value in quotes', `note: "${many('字\\n', 10_001)}"`],
    ['key', `${many('字', 1001)}: a`],
    ['key in braces', `remarks: [{ ${many('字', 1001)}: a }]`],
  ])('a %s that is too long', (_, yaml) => {
    expect(field(yaml).map(({ code }) => code)).toEqual(['H014']);
  });

  test('an alias of itself', () => {
    expect(field('remarks: &a\n  - text: *a')).not.toEqual([]);
    expect(field('remarks: &a [*a]')).not.toEqual([]);
  });

  test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])('the key %s', (key) => {
    expect(field(`${key}: 悪意`).map(({ code }) => code)).toEqual(['H101']);
    expect(field(`changes:\n  - ${key}: 悪意`).map(({ code }) => code)).toContain('H108');
    const chart = (base['content/kakuu/charts/2026-04-01.yaml'] ?? '').replace(
      '  総務部:',
      `  ${key}: [係]\n  総務部:`,
    );
    expect(readWith('content/kakuu/charts/2026-04-01.yaml', chart).map(({ code }) => code)).toEqual([
      key === '__proto__' ? 'H101' : 'H213',
    ]);
    const ids = (base['content/kakuu/ids.yaml'] ?? '').replace(
      'duties:',
      `  ${key}: { path: 総務部, at: 2025-04-01 }\nduties:`,
    );
    expect(readWith('content/kakuu/ids.yaml', ids)).not.toEqual([]);
  });

  test('twenty thousand keys', () => {
    const keys = Array.from({ length: 20_000 }, (_, index) => `k${index}: a\n`).join('');
    expect(field(keys)).toHaveLength(20_000);
    const twice = Array.from({ length: 20_000 }, (_, index) => `k${index % 10_000}: a\n`).join('');
    expect(field(twice).filter(({ code }) => code === 'H012')).toHaveLength(10_000);
  });

  const lines = (line: (index: number) => string, count: number) =>
    Array.from({ length: count }, (_, index) => line(index)).join('\n');

  test.each([
    [
      'changes of units nobody knows',
      `changes:\n${lines((index) => `  - abolish: 総務部/課${index}`, 20_000)}`,
    ],
    ['statements that nobody accounts for', `statements:\n${lines((index) => `  - 記述${index}`, 30_000)}`],
    [
      'references to nothing',
      `statements:\n${lines((index) => `  - 記述${index}`, 10_000)}\nchanges:\n  - rename: 総務部\n    to: 総務局\n    ref:\n${lines((index) => `    - 参照${index}`, 10_000)}`,
    ],
    ['a path without end', `changes:\n  - abolish: ${many('係/')}係`],
    ['many anchors of one name', `remarks:\n${lines(() => '  - text: &a b', 50_000)}\n  - text: *b`],
    ['many wide colons', lines((index) => `項目${index}： [`, 20_000)],
    ['many quoted texts beside wide colons', `remarks:\n${lines(() => '  - text: "a\n名前：\n b"', 20_000)}`],
    ['many bad dates', `remarks:\n  - text: a\npublished: ${full('令和')}`],
    ['spaces', `title: a${full(' ')}b`],
  ])('%s', (_, yaml) => {
    expect(field(yaml)).not.toEqual([]);
  });

  test.each([
    ['brackets', many('[')],
    ['images', many('![')],
    ['brackets and words', full('[a')],
    ['links', full('[a](')],
    ['references', full('[a]: b\n')],
    ['quotes', `${many('>')}a`],
    ['quotes and spaces', `${many('> ')}a`],
    ['quotes on many lines', full('>\n')],
    ['stars', many('*')],
    ['stars and words', full('*a **b ')],
    ['stars and underscores', full('*a_')],
    ['code', full('`')],
    [
      'code of many lengths',
      Array.from({ length: 1300 }, (_, length) => `${'`'.repeat(length % 399)}a`).join(''),
    ],
    ['tags', full('<a ')],
    ['comments', full('<!--')],
    ['lists in lists', Array.from({ length: 1000 }, (_, depth) => `${' '.repeat(depth * 2)}- a\n`).join('')],
    ['list items', full('- a\n')],
    ['headings', full('# a {#a}\n')],
    ['a heading of spaces', `# a${full(' ')}b`],
    ['a heading of braces', `# ${full('{#a')}`],
    ['entities', full('&amp;')],
    ['backslashes', full('\\')],
    ['a line', full('あ')],
    ['fences', full('```\n')],
    ['tildes', full('~~a')],
    ['addresses', full('<https://a')],
    ['tags before a text without end', `<div>\n${many('<a ', 3000)}${full('a').slice(10_000)}`],
    ['scripts before a text without end', `<div>\n${many('<script ', 3000)}${full('a').slice(30_000)}`],
  ])('%s in the body', (_, text) => {
    body(text);
  });
});

describe('unclosed HTML', () => {
  const EVENT = 'content/kakuu/reorganizations/2026-04-01.md';
  const codes = (body: string) => readWith(EVENT, `${base[EVENT]}\n\n${body}\n`).map(({ code }) => code);

  test.each(['<details>', '<ruby>字<rt>', '<b>字\n\n', '<div><span>', '<b title="<">', '<b/>'])(
    'is reported if %s is nested too deeply',
    (tag) => {
      expect(codes(tag.repeat(30))).toEqual(['H014']);
    },
  );

  test.each([
    ['rows and items', `<table>${'<tr><td>a<td>b'.repeat(90)}</table>\n\n<ul>${'<li>a'.repeat(90)}</ul>`],
    ['lines and words', '<br>字<b>字</b>'.repeat(90)],
    ['a drawing that was pasted', `<svg>${'<path d="M0 0"/>'.repeat(90)}</svg>`],
    [
      'one word in each section',
      Array.from({ length: 30 }, (_, at) => `## 節 {#s${at}}\n\n<b>字\n\n`).join(''),
    ],
  ])('is accepted if it is not deep: %s', (_, body) => {
    expect(codes(body).filter((code) => code !== 'H023')).toEqual([]);
  });
});

describe('nothing is lost without a message', () => {
  const targets = Object.entries(rich).filter(([path]) =>
    /\/(?:reorganizations|documents|charts)\/|(?:ids|municipality|glossary|themes)\.yaml$/.test(path),
  );
  // Every line outside the body that begins a field. An unknown field is inserted before it with the same
  // indentation.
  const spots = targets.flatMap(([path, text]) => {
    const lines = text.split('\n');
    const end = path.endsWith('.md') ? lines.indexOf('---', 1) : lines.length;
    return lines.slice(0, end).flatMap((line, index) => {
      const indent = /^( *)(?:- )?(?=[A-Za-z]+:)/.exec(line);
      return indent
        ? [{ path, index, indent: ' '.repeat(indent[0].length), isItem: line.trimStart().startsWith('- ') }]
        : [];
    });
  });

  test('an unknown field is reported at its line', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...spots),
        fc.stringMatching(/^[a-z]{3,9}$/),
        ({ path, index, indent, isItem }, word) => {
          const lines = (rich[path] ?? '').split('\n');
          // After the first field of a list item, before any other field.
          const isBlock = /:\s*$/.test(lines[index] ?? '');
          fc.pre(!(isItem && isBlock));
          const at = isItem ? index + 1 : index;
          lines.splice(at, 0, `${indent}zz${word}: 失われる言葉`);
          const told = readWith(path, lines.join('\n'), rich);
          expect(told.map(({ position }) => `${position.file}:${position.line}`)).toContain(
            `${path}:${at + 1}`,
          );
        },
      ),
      RUNS,
    );
  });
});
