// npm run docs: writes the editors' reference, generated from the messages and the schemas.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { municipalityRecords, sharedRecords } from '#archive/1-read/records.ts';
import { formerRef } from '#archive/1-read/schema/unit-ref.ts';
import { editorSchemas } from '#archive/editor-schemas.ts';
import { fieldReference } from '#archive/field-reference.ts';
import { messages } from '#diagnostics/codes.ts';
import { generatedFrom } from '#diagnostics/markdown.ts';
import { referencePages } from '#diagnostics/reference.ts';
import { remedyWords } from '#drafting/remedies/words.ts';
import { ENGINE } from './engine.ts';

const SCHEMAS = [
  ...municipalityRecords.flatMap(({ title, pattern, schema }) =>
    schema === null ? [] : [[`${title}（\`<市区町村>/${pattern}\`）`, schema] as const],
  ),
  ...sharedRecords.flatMap(({ title, pattern, schema }) =>
    schema === null ? [] : [[`${title}（\`${pattern}\`）`, schema] as const],
  ),
  ['組織や職を指すとき', formerRef],
] as const;

const FIELDS = [
  '# 項目の一覧',
  generatedFrom('src/archive/1-read/schema/'),
  '`content/` に置くファイルに書ける項目です。`source.title` は `source` の中の `title` を、リストの項目では、その一つひとつの中の項目を表します。',
  '項目と決まった値には、日本語の名前もあります（かっこの中）。`effective: 2027-04-01` は `施行期日: 2027-04-01` と書いても同じです。混ぜて書くこともできますが、一つの項目を両方の名前では書けません。',
  '書き方が「組織（部/課/係）」の項目には、`企画部/企画調整課` のように名前を書きます。名前だけで足りないときの書き方は、最後の「組織や職を指すとき」にあります。',
  ...SCHEMAS.map(([title, schema]) => fieldReference(schema, title)),
].join('\n\n');

/** Each page by its path. */
const pages = new Map<string, string>([
  ['docs/fields.md', `${FIELDS}\n`],
  ...referencePages(messages, remedyWords).map(
    ({ name, text }) => [`docs/diagnostics/${name}`, text] as const,
  ),
  ...editorSchemas.map(({ name, text }) => [`.vscode/schemas/${name}.json`, text] as const),
]);

const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });

const differing = [...pages].filter(([name, text]) => onDisk(name) !== text).map(([name]) => name);
const unknown = [...standing('docs/diagnostics', '.md'), ...standing('.vscode/schemas', '.json')].filter(
  (name) => !pages.has(name),
);

if (values.check) {
  for (const name of differing) console.error(`${name} が最新ではありません。`);
  for (const name of unknown) console.error(`${name} に当たるものはありません。`);
  if (differing.length + unknown.length > 0) {
    console.error('npm run docs を実行し、できたファイルを加えてください。');
    process.exitCode = 1;
  }
} else {
  for (const folder of ['docs/diagnostics', '.vscode/schemas'])
    mkdirSync(ENGINE + folder, { recursive: true });
  for (const name of differing) writeFileSync(ENGINE + name, pages.get(name) ?? '');
  for (const name of unknown) rmSync(ENGINE + name);
  console.log(`${differing.length} ページを書き、${unknown.length} ページを消しました。`);
}

function onDisk(name: string): string | null {
  return existsSync(ENGINE + name) ? readFileSync(ENGINE + name, 'utf8') : null;
}

function standing(folder: string, ending: string): readonly string[] {
  if (!existsSync(ENGINE + folder)) return [];
  return readdirSync(ENGINE + folder)
    .filter((name) => name.endsWith(ending))
    .map((name) => `${folder}/${name}`);
}
