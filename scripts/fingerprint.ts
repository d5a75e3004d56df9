// npm run fingerprint -- FILE --for <municipality>/<file>: writes the fingerprint of a source's text, and
// names it in the file.

import { existsSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { inContent, splitContentPath } from '#archive/content-paths.ts';
import { parsePrintName, printNameFor } from '#archive/prints/name.ts';
import { printOf, writePrint } from '#archive/prints/print.ts';
import { textOfSource } from '#drafting/prints/text-of-source.ts';
import { editFile } from '#drafting/write/edit-file.ts';
import { argumentsOf } from './arguments.ts';
import { refuse } from './refuse.ts';
import { replaceFile } from './replace-file.ts';

const USAGE = `使い方: npm run fingerprint -- 資料のファイル（.pdf、.docx、.txt、.md） --for 市区町村/ファイル

  資料の文字から指紋（content/市区町村/sources/名前.print）を作り、ファイルの出典に print: を書き加える
  「-」なら、貼り付けた文字を標準入力から読む。文字の入っていない（紙を読み込んだだけの）PDF は読めない

  --for aozora/reorganizations/2026-04-01  その資料によるファイル（いくつでも。改正、組織図、資料の版）
  --source 呼び名                           出典がいくつもある改正（sources）で、どの出典か
  --name 名前                               指紋のファイルの名前（書かなければファイルの名前から付ける）`;

const { values, positionals } = argumentsOf(USAGE, {
  root: { type: 'string', default: '.' },
  for: { type: 'string', multiple: true, default: [] },
  source: { type: 'string' },
  name: { type: 'string' },
});
process.exitCode = await fingerprint(positionals[0], values.for);

async function fingerprint(file: string | undefined, targets: readonly string[]): Promise<number> {
  if (file === undefined || targets.length === 0)
    return refuse(`資料のファイルと --for を書いてください。\n${USAGE}`, 2);
  const written = targets.map(fileMeant);
  const unknown = targets.filter((_, at) => written[at] === null);
  const files = written.filter((one) => one !== null);
  const [first] = files;
  if (first === undefined || unknown.length > 0)
    return refuse(`${unknown.map((one) => `「${one}」`).join('、')}というファイルは content/ にありません。`);
  if (file !== '-' && !existsSync(file)) return refuse(`「${file}」がありません。`);
  if (file !== '-' && !statSync(file).isFile())
    return refuse(`「${file}」はフォルダーです。資料のファイルを書いてください。`);
  const text = await textOfSource(readFileSync(file === '-' ? 0 : file));
  if (!text.ok) return refuse(text.why);
  const name = printNameFor(first, values.name ?? namedAlready(first));
  if (name === null) return refuse('--name には、半角の英小文字・数字・ハイフンの名前を書いてください。');
  const print = printOf(text.value);
  const path = inContent(splitContentPath(first).municipality ?? '', name);
  mkdirSync(join(values.root, dirname(path)), { recursive: true });
  replaceFile(join(values.root, path), writePrint(print));
  console.log(`${path} に、${print.paragraphs.length} 段落の指紋を書きました。資料の文字は入っていません。`);
  for (const one of files) nameIn(one, name);
  console.log('「npm run check」で、書いた日付・数・番号・名前が資料にあるかを確かめてください。');
  return 0;
}

/**
 * The content file that `target` means, with or without `content/` and file extension; null if there is none.
 */
function fileMeant(target: string): string | null {
  const path = `content/${target.replace(/^(?:\.\/)?content\//, '')}`;
  return (
    [path, `${path}.md`, `${path}.yaml`].find(
      (one) => /\.(?:md|yaml)$/.test(one) && existsSync(join(values.root, one)),
    ) ?? null
  );
}

function namedAlready(file: string): string | undefined {
  return parsePrintName(readFileSync(join(values.root, file), 'utf8'));
}

/** Adds the name of the fingerprint to the source in a file. */
function nameIn(file: string, name: string): void {
  const path = join(values.root, file);
  const text = readFileSync(path, 'utf8');
  const at = placeOfSource(text);
  const edited = at === null ? null : editFile(text, [{ at: [...at, 'print'], set: name }], file);
  if (edited === null) console.log(`${file} の出典に「print: ${name}」と書き加えてください。`);
  else if (edited !== text) {
    replaceFile(path, edited);
    console.log(`${file} の出典に「print: ${name}」と書きました。`);
  }
}

/** The path of the source in the YAML; null if it has to be edited by hand. */
function placeOfSource(text: string): readonly (string | number)[] | null {
  if (/^(?:source|出典):/m.test(text) && values.source === undefined) return ['source'];
  const ids = [...text.matchAll(/^ {2}- \{? ?(?:id|ID): ?([a-z0-9.-]+)/gm)].map(([, id]) => id);
  const index = values.source === undefined ? -1 : ids.indexOf(values.source);
  return index < 0 ? null : ['sources', index];
}
