// npm run report -- BASE..HEAD: describes what a change of the content means.
import { existsSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Files } from '#archive/1-read/files.ts';
import { meaningOf } from '#drafting/meaning/meaning.ts';
import { rangeIn, revisionsIn } from '#site/files-in-git.ts';
import { filesOnDisk } from '#site/files-on-disk.ts';
import { reportAsMarkdown } from '#workbench/report/as-markdown.ts';
import { reportAsText } from '#workbench/report/as-plain-text.ts';
import { reportOf } from '#workbench/report/report.ts';
import { argumentsOf } from './arguments.ts';
import { asOfOption } from './as-of.ts';

const USAGE = `使い方: npm run report -- 版..版 [--format text|markdown] [--out ファイル] [--as-of 日付] [--root フォルダー]
  版..版      git の二つの版の間で、内容の何が変わるか（例: main..HEAD）
  版...版     二つの版が分かれた所から、あとの版までに何が変わるか（プルリクエスト向き）
  版          その版から、いまフォルダーにある原稿までに何が変わるか
  （なし）    最後のコミットから、いまフォルダーにある原稿までに何が変わるか
  --before    git を使わずに、前の content/ のあるフォルダーを示す
  --after     git を使わずに、後の content/ のあるフォルダーを示す
  --format    text は端末向き、markdown はプルリクエストのコメント向き
  --out       書き込むファイル
  --as-of     「今日」とみなす日（例: 2026-04-01）
どこへも通じなくなるアドレスがあるか、後の原稿に誤りがあれば、終了コードは 1 です。`;

const { values, positionals } = argumentsOf(USAGE, {
  root: { type: 'string', default: '.' },
  'as-of': { type: 'string' },
  before: { type: 'string' },
  after: { type: 'string' },
  format: { type: 'string', default: 'text' },
  out: { type: 'string' },
});
const formats = { text: reportAsText, markdown: reportAsMarkdown } as const;
if (!Object.hasOwn(formats, values.format)) refuse('--format には text か markdown を書いてください。');
if (values.out !== undefined && !existsSync(dirname(values.out)))
  refuse(`${dirname(values.out)} というフォルダーがありません。`);
const sides = sidesGiven();
const report = reportOf(meaningOf(sides.before, sides.after, asOfOption(values['as-of'])));
const text = formats[values.format as keyof typeof formats](report);
if (values.out === undefined) console.log(text.trimEnd());
else writeFileSync(values.out, `${text.trimEnd()}\n`);
process.exitCode = report.isWrong ? 1 : 0;

function sidesGiven(): { readonly before: Files; readonly after: Files } {
  const [written, another] = positionals;
  if (values.before !== undefined || values.after !== undefined) {
    if (values.before === undefined || values.after === undefined || written !== undefined)
      refuse('--before と --after は、二つを合わせて、版を書かずに使います。');
    return { before: folder(values.before), after: folder(values.after) };
  }
  if (another !== undefined) refuse(`版を一つの言葉で書いてください（例: main..HEAD）。\n${USAGE}`);
  const read = revisionsIn(values.root, rangeIn(written ?? 'HEAD'));
  if (!read.ok) refuse(read.why);
  return { before: read.value.before, after: read.value.after ?? folder(values.root) };
}

function folder(root: string): Files {
  if (!existsSync(join(root, 'content'))) refuse(`${root} に content/ がありません。`);
  return filesOnDisk(root);
}

function refuse(why: string): never {
  console.error(why);
  process.exit(2);
}
