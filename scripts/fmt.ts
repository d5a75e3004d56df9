// npm run fmt [-- FILE…] [--check] [--ja | --en]: formats content files.
import { join, relative } from 'node:path';
import { type Language, translate } from '#drafting/keys/translate.ts';
import { formatFile } from '#drafting/write/format-file.ts';
import { filesOnDisk } from '#site/files-on-disk.ts';
import { argumentsOf } from './arguments.ts';
import { replaceFile } from './replace-file.ts';

const { values, positionals } = argumentsOf(
  `使い方: npm run fmt -- [ファイル…] [--check] [--ja | --en] [--root フォルダー]
  --check     書き込まず、整っていないファイルがあれば知らせる（終了コード 1）
  --ja        項目の名前と決まった値を日本語にする
  --en        英語にする`,
  {
    root: { type: 'string', default: '.' },
    check: { type: 'boolean', default: false },
    ja: { type: 'boolean', default: false },
    en: { type: 'boolean', default: false },
  },
);
const files = filesOnDisk(values.root);
const all = files.entries.filter(({ path, leaves }) => !leaves && /\.(?:md|yaml)$/.test(path));
if (all.length === 0) {
  console.error('content/ に、原稿のファイルが一つもありません。');
  process.exitCode = 1;
}
const asked = positionals.map((file) => relative(values.root, file).replaceAll('\\', '/'));
const wanted = asked.length === 0 ? all : all.filter(({ path }) => asked.some((one) => isIn(path, one)));
for (const file of asked.filter((one) => !all.some(({ path }) => isIn(path, one)))) {
  console.error(`${file} という原稿のファイルがありません。`);
  process.exitCode = 1;
}
let [changed, unread] = [0, 0];
for (const { path } of wanted) {
  const text = new TextDecoder().decode(files.read(path));
  const formatted = formatFile(path, inLanguage(path, text));
  if (!formatted.ok) {
    unread++;
    console.error(`${path}: ${formatted.why}`);
    process.exitCode = 1;
  } else if (formatted.value !== text) {
    changed++;
    console.log(path);
    if (!values.check) replaceFile(join(values.root, path), formatted.value);
  }
}
if (values.check && changed > 0) {
  console.error(`${changed} 個のファイルが整っていません。「npm run fmt」で整えられます。`);
  process.exitCode = 1;
} else if (wanted.length > 0) {
  const others = unread === 0 ? 'どのファイルも' : '読めたファイルは、どれも';
  console.log(changed === 0 ? `${others}整っています。` : `${changed} 個のファイルを整えました。`);
  if (unread > 0) console.error(`${unread} 個のファイルは、読めないのでそのままです。`);
}

/** Translates the keys; files that commands write stay in English. */
function inLanguage(path: string, text: string): string {
  const language: Language | null = values.ja ? 'ja' : values.en ? 'en' : null;
  if (language === null || /\/(?:ids|published)\.yaml$/.test(path)) return text;
  return translate(path, text, language) ?? text;
}

function isIn(path: string, asked: string): boolean {
  return path === asked || path.startsWith(`${asked}/`);
}
