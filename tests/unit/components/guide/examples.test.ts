import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Files } from '#archive/1-read/files.ts';
import { checkAll, openArchive } from '#archive/archive.ts';

const guide = readFileSync('docs/README.md', 'utf8');
// Examples of whole files. Other examples show a part of a file.
const examples = [...guide.matchAll(/```yaml\n([\s\S]*?)```/g)].flatMap(([, text = '']) =>
  /^(?:---|name:|asOf:)/.test(text) ? [text] : [],
);
/** The first example that matches. */
const example = (says: RegExp) => examples.find((text) => says.test(text)) ?? '';
const municipality = example(/^name:/);
const chart = example(/^asOf:/);
const reorganization = example(/^effective:/m);
const policy = example(/^type: policy/m);
const report = example(/^type: report/m);

/** The plan that the guide assumes before the report is written. */
const plan = `---
title: 青空市改革計画
type: plan
edition: 初版
issued: 2019-04-01
period: { from: 2019年度, to: 2023年度 }
source: { title: 青空市改革計画 }
fidelity: summary
indicators: [{ id: saved, name: 削減効果額, unit: 百万円, kind: yearly }]
measures:
  - id: land
    title: 遊休地の処分
    text: 処分する。
    indicators: [{ id: sold, name: 処分件数, unit: 件, years: { 2023: { target: 20 } } }]
  - { id: fees, title: 使用料の見直し, text: 見直す。 }
  - { id: desk, title: 窓口の集約, text: まとめる。 }
---
計画。
`;

function filesOf(texts: Readonly<Record<string, string>>): Files {
  const bytes = (path: string) => new TextEncoder().encode(texts[path] ?? '');
  const entries = Object.keys(texts).map((path) => ({ path, bytes: bytes(path).length, leaves: false }));
  return { entries, read: bytes };
}

test('copied examples of the guide have no problems except missing ids', () => {
  const files = filesOf({
    'content/site.yaml': 'name: 見本\nurl: https://example.invalid\n',
    'content/mihon/municipality.yaml': municipality,
    'content/mihon/charts/2025-04-01.yaml': chart,
    // The guide shows only one of the two charts.
    'content/mihon/reorganizations/2026-04-01.md': reorganization.replace('after: 2026-04-01\n', ''),
    'content/mihon/documents/policy/ver2.md': policy,
    'content/mihon/documents/plan/1st.md': plan,
    'content/mihon/documents/plan-report/2023.md': report,
  });
  const told = checkAll(openArchive(files, '2026-11-21')).filter(({ code }) => !/^H30[123]$/.test(code));
  expect(told.map(({ code, message }) => `${code} ${message}`)).toEqual([]);
});

/** The examples that show a part of a file, without their indentation. */
const parts = [...guide.matchAll(/^( *)```yaml\n([\s\S]*?)^ *```/gm)]
  .map(([, indent = '', text = '']) => text.replaceAll(new RegExp(`^${indent}`, 'gm'), ''))
  .filter((text) => !examples.includes(text));

const reorganizationOf = [
  'title: 見本',
  'effective: 2027-04-01',
  'status: planned',
  'source: { title: 見本 }',
  'fidelity: summary',
  'changes: []',
];
const editionOf = [
  'title: 見本',
  'type: plan',
  'edition: 見本',
  'issued: 令和8年4月',
  'source: { title: 見本 }',
  'fidelity: summary',
];
/** The file for a part, by the first words of the part. */
const HOSTS: readonly (readonly [begins: RegExp, path: string, rest: readonly string[]])[] = [
  [
    /^(?:corrections|effective|施行期日|changes|statements|sources|source):/,
    'reorganizations/2027-04-01.md',
    reorganizationOf,
  ],
  [
    /^posts:/,
    'charts/2027-04-01.yaml',
    ['asOf: 2027-04-01', 'source: { title: 見本 }', 'coverage: all', 'units: { 総務部: [総務課] }'],
  ],
  [/^(?:title|measures|derived):/, 'documents/plan/2027.md', editionOf],
  [
    /^ {4}schedule:/,
    'documents/plan/2027.md',
    [...editionOf, 'measures:', '  - id: stamps', '    title: 見本'],
  ],
  [/^(?:published|moved):/, 'published.yaml', []],
];
const JAPANESE: Readonly<Record<string, string>> = { 施行期日: 'effective', 状態: 'status', 変更: 'changes' };

test.each(parts)('an example of a part of a file is valid: %s', (part) => {
  const [, path = '', rest = []] = HOSTS.find(([begins]) => begins.test(part)) ?? [];
  const written = [...part.matchAll(/^([^\s:#]+):/gm)].map(([, key = '']) => JAPANESE[key] ?? key);
  const head = rest.filter((line) => !written.some((key) => line.startsWith(`${key}:`)));
  const text = [...head, part].join('\n');
  const files = filesOf({
    'content/site.yaml': 'name: 見本\nurl: https://example.invalid\n',
    'content/mihon/municipality.yaml': municipality,
    [`content/mihon/${path}`]: path.endsWith('.md') ? `---\n${text}\n---\n本文。\n` : text,
  });
  const told = checkAll(openArchive(files, '2026-11-21'));
  // The units and measures that it names are in other files.
  expect(told.filter(({ code }) => /^H(?:0|1|43)/.test(code)).map(({ message }) => message)).toEqual([]);
  expect(path).not.toBe('');
});
