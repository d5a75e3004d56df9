// The messages of a text editor with JSON Schemas, before our own reader sees the file.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { splitFrontmatter } from '#archive/1-read/frontmatter.ts';
import { editorSchemas } from '#archive/editor-schemas.ts';
import { translate } from '#drafting/keys/translate.ts';

const ajv = new Ajv({ strict: false, allErrors: true });
const validators = new Map(
  editorSchemas.map(({ name, text }) => [name, ajv.compile(JSON.parse(text))] as const),
);

const files = readdirSync('content', { recursive: true, encoding: 'utf8' }).flatMap((below) => {
  const path = join('content', below).replaceAll('\\', '/');
  const found = editorSchemas.find(({ files }) => isLike(path, files));
  return found === undefined ? [] : [{ path, name: found.name, text: readFileSync(path, 'utf8') }];
});

test('the content has the most common kinds of files', () => {
  const kinds = new Set(files.map(({ name }) => name));
  for (const name of ['charts', 'reorganizations', 'documents', 'municipality', 'ids', 'site'])
    expect([...kinds]).toContain(name);
});

test.each(files)('$path matches its schema in English and in Japanese', ({ path, name, text }) => {
  expect(problemsOf(name, text)).toEqual([]);
  const japanese = translate(path, text, 'ja');
  expect(japanese).not.toBe(text);
  expect(problemsOf(name, japanese ?? '')).toEqual([]);
});

describe('the JSON schemas reject', () => {
  const charts = 'asOf: 2026-04-01\nsource: { title: 組織図 }\ncoverage: all\nunits: { 総務部: [総務課] }\n';
  const municipality =
    "name: 青空市\nreading: あおぞらし\ncode: '992011'\nprefecture: 某県\nwebsite: https://aozora.example/\n";
  const reorganizations =
    '---\ntitle: 改正\neffective: 2026-04-01\nfidelity: summary\nchanges:\n  - CHANGE\n---\n';
  const changed = (change: string) => reorganizations.replace('CHANGE', change);

  test('no valid file', () => {
    expect(problemsOf('charts', charts)).toEqual([]);
    expect(problemsOf('municipality', municipality)).toEqual([]);
    expect(problemsOf('reorganizations', changed('establish: 総務部'))).toEqual([]);
    expect(problemsOf('reorganizations', changed('新設: 総務部'))).toEqual([]);
    expect(problemsOf('reorganizations', changed('{ merge: [甲課, 乙課], into: 丙課, ref: 1 }'))).toEqual([]);
  });

  test.each([
    ['an unknown key', 'charts', `${charts}colour: red\n`],
    ['what is missing', 'charts', charts.replace('asOf: 2026-04-01\n', '')],
    ['a word that is none of those', 'charts', charts.replace('all', 'everyone')],
    ['a day that is written otherwise', 'charts', charts.replace('2026-04-01', '2026/4/1')],
    ['several names in one', 'charts', charts.replace('[総務課]', '総務課、企画課')],
    ['a verb that there is not', 'reorganizations', changed('create: 総務部')],
    ['two verbs', 'reorganizations', changed('{ establish: 総務部, abolish: 企画部 }')],
    ['a key of another verb', 'reorganizations', changed('{ establish: 総務部, into: 企画部 }')],
    ['a verb without what it needs', 'reorganizations', changed('{ merge: [甲課, 乙課] }')],
    ['a list in the place of a name', 'reorganizations', changed('{ rename: 甲課, to: [乙課] }')],
    ['a word in the place of a stage', 'reorganizations', changed('{ establish: 総務部, since: later }')],
    ['a code that is too short', 'municipality', municipality.replace("'992011'", '99')],
    ['an address that is none', 'municipality', municipality.replace('https://', '')],
  ])('%s', (_, name, text) => {
    expect(problemsOf(name, text)).not.toEqual([]);
  });

  test('an impossible year', () => {
    const years = (year: string) =>
      `---\ntitle: 計画\ntype: plan\nindicators:\n  - { id: a, name: 数, years: { ${year}: { target: 1 } } }\n---\n`;
    const about = (year: string) =>
      problemsOf('documents', years(year)).filter((one) => one.includes('years'));
    expect(about('2024')).toEqual([]);
    expect(about('20240')).not.toEqual([]);
  });
});

test('every key has a Japanese description', () => {
  for (const { text } of editorSchemas)
    for (const [, description] of text.matchAll(/"description": "([^"]*)"/g))
      expect(description).toMatch(/[ぁ-んァ-ヶ一-龠]/);
});

describe('the settings of VS Code', () => {
  const settings = JSON.parse(readFileSync('.vscode/settings.json', 'utf8'));

  test('have a schema for exactly the kinds of YAML files', () => {
    expect(settings['yaml.schemas']).toEqual(
      Object.fromEntries(
        editorSchemas
          .filter(({ files }) => files.endsWith('.yaml'))
          .map(({ name, files }) => [`./.vscode/schemas/${name}.json`, files]),
      ),
    );
  });
});

function problemsOf(name: string, text: string): readonly string[] {
  const validate = validators.get(name);
  if (validate === undefined) throw new Error(`no schema of ${name}`);
  const yaml = splitFrontmatter(text)?.yaml ?? text;
  // Text editors type scalars by their form, so the values are parsed that way.
  validate(parse(yaml, { maxAliasCount: -1 }));
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

function isLike(path: string, files: string): boolean {
  const [own, wanted] = [path.split('/'), files.split('/')];
  return (
    own.length === wanted.length &&
    wanted.every((part, at) => {
      const [before = '', after] = part.split('*');
      const here = own[at] ?? '';
      return after === undefined ? here === part : here.startsWith(before) && here.endsWith(after);
    })
  );
}
