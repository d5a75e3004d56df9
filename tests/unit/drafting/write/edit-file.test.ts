import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDocument } from 'yaml';
import { splitFrontmatter } from '#archive/1-read/frontmatter.ts';
import { readYaml } from '#archive/1-read/yaml.ts';
import { addChanges } from '#drafting/write/add-changes.ts';
import { type Edit, editFile } from '#drafting/write/edit-file.ts';
import type { Value } from '#drafting/write/to-piece.ts';
import { contentTexts } from './texts.ts';

const FILE = `---
title: 令和9年度の改正   # 仮の題
effective: 2027-04-01


source: { title: '改正の案', kind: 資料 } # 手元の写し
fidelity: summary
statements:
  - { ref: ①a, gist: "新設" }
changes:
  # (1) 市長部局
  - establish: 市長戦略部
    ref: [①a]   # 表の初め

  # (2) 総務部
  - { move: 総務部/秘書課, to: 市長戦略部/秘書課 }
---
本文
`;
const PATH = 'content/aozora/reorganizations/2027-04.md';

function edit(...edits: readonly Edit[]): string | null {
  return editFile(FILE, edits, PATH);
}

/** The lines that are in only one text: `-` before, `+` after. */
function difference(before: string, after: string | null): string {
  const [old, changed] = [before.split('\n'), (after ?? '').split('\n')];
  let top = 0;
  while (top < old.length && old[top] === changed[top]) top++;
  let end = 0;
  while (end < old.length - top && end < changed.length - top && old.at(-1 - end) === changed.at(-1 - end))
    end++;
  return [
    ...old.slice(top, old.length - end).map((line) => `-${line}`),
    ...changed.slice(top, changed.length - end).map((line) => `+${line}`),
  ].join('\n');
}

describe('an edit changes what it states and nothing else', () => {
  const cases: readonly (readonly [name: string, edits: Edit | readonly Edit[], lines: string])[] = [
    ['a value', { at: ['effective'], set: '2028-04-01' }, '-effective: 2027-04-01\n+effective: 2028-04-01'],
    [
      'a value with a comment behind it',
      { at: ['title'], set: '令和9年: 改正' },
      '-title: 令和9年度の改正   # 仮の題\n+title: "令和9年: 改正"   # 仮の題',
    ],
    [
      'a value between brackets, in the quotes that it had',
      { at: ['source', 'title'], set: '改正の決定' },
      '-source: { title: \'改正の案\', kind: 資料 } # 手元の写し\n+source: { title: "改正の決定", kind: 資料 } # 手元の写し',
    ],
    [
      'a field between brackets, in its place by the schema',
      { at: ['source', 'publisher'], set: '総務課' },
      "-source: { title: '改正の案', kind: 資料 } # 手元の写し\n+source: { title: '改正の案', publisher: 総務課, kind: 資料 } # 手元の写し",
    ],
    ['a field, in its place by the schema', { at: ['status'], set: 'planned' }, '+status: planned'],
    ['a field of what is not there', { at: ['contact', 'phone'], set: '000' }, '+contact:\n+  phone: "000"'],
    [
      'a field of an item',
      { at: ['changes', 0, 'note'], set: '二人の副市長が所管する。' },
      '+    note: 二人の副市長が所管する。',
    ],
    [
      'a list instead of a list',
      { at: ['changes', 0, 'ref'], set: ['①a', '①b'] },
      '-    ref: [①a]   # 表の初め\n+    ref: [①a, ①b]   # 表の初め',
    ],
    [
      'an item at the end of a list',
      { at: ['statements'], insert: { ref: '①b', gist: '移管, 改称' } },
      '+  - { ref: ①b, gist: "移管, 改称" }',
    ],
    [
      'an item in a list between brackets',
      { at: ['changes', 0, 'ref'], insert: '①b', index: 0 },
      '-    ref: [①a]   # 表の初め\n+    ref: [①b, ①a]   # 表の初め',
    ],
    [
      'an item before the first',
      { at: ['changes'], insert: { abolish: '総務部' }, index: 0 },
      '+  - abolish: 総務部',
    ],
    ['a list taken away', { at: ['changes', 0, 'ref'], remove: true }, '-    ref: [①a]   # 表の初め'],
    [
      'the first field of an item taken away',
      { at: ['changes', 0, 'establish'], remove: true },
      '-  - establish: 市長戦略部\n-    ref: [①a]   # 表の初め\n+  - ref: [①a]   # 表の初め',
    ],
    [
      'an item taken away',
      { at: ['changes', 1], remove: true },
      '-  - { move: 総務部/秘書課, to: 市長戦略部/秘書課 }',
    ],
    [
      'the last item of a list taken away',
      { at: ['statements', 0], remove: true },
      '-statements:\n-  - { ref: ①a, gist: "新設" }\n+statements: []',
    ],
    [
      'a field between brackets taken away',
      { at: ['changes', 1, 'to'], remove: true },
      '-  - { move: 総務部/秘書課, to: 市長戦略部/秘書課 }\n+  - { move: 総務部/秘書課 }',
    ],
    [
      'a map in lines instead of a word',
      { at: ['effective'], set: { a: '一\n二', b: '三' } },
      '-effective: 2027-04-01\n+effective:\n+  a: |-\n+    一\n+    二\n+  b: 三',
    ],
  ];
  test.each(cases)('%s', (_, edits, lines) => {
    expect(difference(FILE, edit(...[edits].flat()))).toBe(lines);
  });

  test('an item can be moved', () => {
    const moved = edit({ at: ['changes', 1], move: 0 });
    expect(moved).toContain(
      '  # (1) 市長部局\n  - { move: 総務部/秘書課, to: 市長戦略部/秘書課 }\n  - establish: 市長戦略部',
    );
    expect(editFile(moved ?? '', [{ at: ['changes', 0], move: 1 }], PATH)).toContain(
      'ref: [①a]   # 表の初め\n',
    );
  });

  test('changes are added in the style of existing changes', () => {
    const more = [{ rename: '総務部/総務課', to: '庶務課' }, { abolish: '総務部' }];
    expect(difference(FILE, addChanges(FILE, more))).toBe(
      '+  - { rename: 総務部/総務課, to: 庶務課 }\n+  - { abolish: 総務部 }',
    );
  });

  test('an edit is null if the file is invalid or the place does not exist', () => {
    expect(editFile('a: [', [{ at: ['a'], set: 'b' }], PATH)).toBeNull();
    expect(edit({ at: ['changes', 9], remove: true })).toBeNull();
    expect(edit({ at: ['title', 'a'], set: 'b' })).toBeNull();
  });

  test('a file keeps Windows line ends', () => {
    const windows = FILE.replaceAll('\n', '\r\n');
    expect(editFile(windows, [{ at: ['status'], set: 'planned' }], PATH)).toBe(
      edit({ at: ['status'], set: 'planned' })?.replaceAll('\n', '\r\n'),
    );
  });
});

const texts = contentTexts();
const line = fc.constantFrom(
  '総務課',
  '総務課: 係',
  '1',
  'null',
  '',
  ' a',
  'a # b',
  '- a',
  '[a',
  '"',
  "'",
  'a, b',
  '約{1}',
  '“引用”',
  '種類：係',
);
const value: fc.Arbitrary<Value> = fc.oneof(
  line,
  fc.constant('あ\nい'),
  fc.string({ unit: 'grapheme', maxLength: 8 }),
  fc.array(fc.constantFrom('管理係', 'a, b', '2.0'), { maxLength: 3 }),
  fc.dictionary(fc.constantFrom('unit', 'parent', 'title'), fc.constantFrom('総務課', 'unknown', ': '), {
    maxKeys: 3,
  }),
);

interface Place {
  readonly path: string;
  readonly at: readonly (string | number)[];
}

/** Every place of every text. */
const data = Object.fromEntries(Object.entries(texts).map(([path, text]) => [path, dataOf(text)]));
const places: readonly Place[] = Object.entries(data).flatMap(([path, whole]) =>
  placesIn(whole).map((at) => ({ path, at })),
);

function placesIn(inner: unknown, at: Place['at'] = []): readonly Place['at'][] {
  const below =
    typeof inner !== 'object' || inner === null
      ? []
      : Object.entries(inner).flatMap(([key, one]) =>
          placesIn(one, [...at, Array.isArray(inner) ? Number(key) : key]),
        );
  return at.length === 0 ? below : [at, ...below];
}

function textOf({ path }: Place): string {
  return texts[path] ?? '';
}

function yamlOf(text: string): string {
  return splitFrontmatter(text)?.yaml ?? text;
}

function dataOf(text: string | null): unknown {
  if (text === null) return null;
  const tree = readYaml(yamlOf(text), 'x');
  expect(tree.diagnostics).toEqual([]);
  return tree.data;
}

function valueAt(data: unknown, at: Place['at']): unknown {
  return at.reduce((inner, key) => (inner as Record<string, unknown> | undefined)?.[String(key)], data);
}

/** The first and last line of a place. */
function linesOfPlace(place: Place): readonly [first: number, last: number] {
  const { at } = place;
  const text = textOf(place);
  const yaml = yamlOf(text);
  const document = parseDocument(yaml, { schema: 'failsafe', uniqueKeys: false });
  const node = document.getIn(at, true) as { range?: [number, number, number] } | undefined;
  const shift = text.indexOf(yaml);
  const lineAt = (offset: number) => text.slice(0, shift + offset).split('\n').length - 1;
  const [from, to] = node?.range ?? [0, 0];
  return [lineAt(from), lineAt(to)];
}

const RUNS = { numRuns: Number(process.env.HENSEN_RUNS ?? 100), seed: 20261126 };

describe('laws of editing, over the content', () => {
  const place = fc.constantFrom(...places);

  test('a set value is read back, and no other value or line changes', () => {
    fc.assert(
      fc.property(place, value, (place, set) => {
        const { path, at } = place;
        const text = textOf(place);
        const after = editFile(text, [{ at, set }], path);
        const read = dataOf(after);
        expect(valueAt(read, at)).toEqual(set);
        expect(without(read, at)).toEqual(without(data[path], at));
        const [first, last] = linesOfPlace(place);
        const lines = text.split('\n');
        // The value may begin below the line of its key.
        expect((after ?? '').split('\n').slice(0, Math.max(0, first - 1))).toEqual(
          lines.slice(0, Math.max(0, first - 1)),
        );
        expect((after ?? '').endsWith(lines.slice(last + 1).join('\n'))).toBe(true);
      }),
      RUNS,
    );
  });

  test('setting a value and setting it back restores the file', () => {
    const words = places.filter(({ path, at }) => typeof valueAt(data[path], at) === 'string');
    fc.assert(
      fc.property(fc.constantFrom(...words), fc.oneof(line, fc.string({ maxLength: 8 })), (place, set) => {
        const { path, at } = place;
        const text = textOf(place);
        const old = valueAt(data[path], at) as string;
        const there = editFile(text, [{ at, set }], path) ?? '';
        const back = editFile(there, [{ at, set: old }], path) ?? '';
        expect(dataOf(back)).toEqual(data[path]);
        if (!isQuoted(text, at)) expect(back === text).toBe(true);
      }),
      RUNS,
    );
  });

  test('inserting and removing an item restores the file', () => {
    const lists = places.filter(({ path, at }) => Array.isArray(valueAt(data[path], at)));
    fc.assert(
      fc.property(fc.constantFrom(...lists), value, fc.nat(5), (place, insert, nat) => {
        const { path, at } = place;
        const text = textOf(place);
        const list = valueAt(data[path], at) as readonly unknown[];
        const index = Math.min(nat, list.length);
        const there = editFile(text, [{ at, insert, index }], path) ?? '';
        expect(valueAt(dataOf(there), at)).toEqual(list.toSpliced(index, 0, insert));
        if (list.length > 0)
          expect(editFile(there, [{ at: [...at, index], remove: true }], path) === text).toBe(true);
      }),
      RUNS,
    );
  });

  test('removing a value removes nothing else', () => {
    fc.assert(
      fc.property(place, ({ path, at }) => {
        const after = editFile(texts[path] ?? '', [{ at, remove: true }], path);
        const above = valueAt(data[path], at.slice(0, -1)) ?? {};
        const left = Array.isArray(above) ? above.toSpliced(Number(at.at(-1)), 1) : null;
        const read = valueAt(dataOf(after), at.slice(0, -1)) ?? {};
        if (left) expect(read).toEqual(left);
        else expect(Object.keys(read)).toEqual(Object.keys(above).filter((key) => key !== at.at(-1)));
        if (at.length > 1)
          expect(without(dataOf(after), at.slice(0, -1))).toEqual(without(data[path], at.slice(0, -1)));
      }),
      RUNS,
    );
  });
});

function isQuoted(text: string, at: Place['at']): boolean {
  const document = parseDocument(yamlOf(text), { schema: 'failsafe', uniqueKeys: false });
  return (document.getIn(at, true) as { type?: string } | undefined)?.type !== 'PLAIN';
}

/** The data without the value at a place. Lists lose the item. */
function without(data: unknown, at: Place['at']): unknown {
  const copy = structuredClone(data ?? {}) as Record<string, unknown>;
  const above = valueAt(copy, at.slice(0, -1)) as Record<string, unknown> | unknown[] | undefined;
  const key = at.at(-1) as string | number;
  if (Array.isArray(above)) above.splice(Number(key), 1, '…');
  else if (above !== undefined) delete above[key];
  return copy;
}
