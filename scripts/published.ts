// npm run published: adds every new address of the site with its date to published.yaml, so that none is lost
// unnoticed.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { addressesOf } from '#archive/2-derive/addresses.ts';
import { chartPairs } from '#archive/4-link/charts/compare-charts.ts';
import { link } from '#archive/4-link/link.ts';
import { checkOne } from '#archive/archive.ts';
import { formatFiscalYear } from '#calendar/era.ts';
import { type Edit, editFile } from '#drafting/write/edit-file.ts';
import { chartsComparedName } from '#telling/names.ts';
import { argumentsOf } from './arguments.ts';
import { openContent } from './open-content.ts';
import { replaceFile } from './replace-file.ts';

const START = `# 公開したアドレスの一覧です。「npm run published」が書き足します。行を消したり直したりしないでください。
# added は、このサイトに加えた日です（分からないものには、ありません）。
# なくなるアドレスがあるときは、moved（どこへ移ったか）か gone（なくした理由）に書き加えます。
`;

const { values } = argumentsOf(
  `使い方: npm run published -- [--as-of 日付] [--root フォルダー]
  --as-of     加えた日として書く日（例: 2026-04-01。はじめは今日）
  --root      content/ のあるフォルダー`,
  {
    root: { type: 'string', default: '.' },
    'as-of': { type: 'string' },
  },
  0,
);
const archive = openContent(values);
let added = 0;
for (const id of archive.shelf.municipalities.keys()) {
  const { source, derived, diagnostics } = checkOne(archive, id);
  const wrong = diagnostics.filter(({ severity }) => severity === 'error');
  if (wrong.length > 0) {
    console.error(
      `${id}: 誤りが ${wrong.length} 件あるため、公開できません。先に「npm run check」の誤りを直してください。`,
    );
    process.exitCode = 1;
    continue;
  }
  const listed = source.published?.data.published ?? {};
  const { years, charts } = link(source, archive.shared, derived, archive.asOf);
  const missing = [
    ...addressesOf(source, derived),
    ...years.map(({ fiscalYear }) => ({
      address: `years/${fiscalYear}`,
      name: `${formatFiscalYear(fiscalYear)}の変化`,
    })),
    ...chartPairs(charts).map(([older, newer]) => ({
      address: `org/compare/${older.asOf}..${newer.asOf}`,
      name: chartsComparedName(older, newer),
    })),
  ].filter(({ address }) => !Object.hasOwn(listed, address));
  if (missing.length === 0) continue;
  added += missing.length;
  add(join(values.root, 'content', id, 'published.yaml'), missing);
  console.log(`content/${id}/published.yaml に ${missing.length} 件を加えました。`);
}
console.log(
  added > 0 ? `あわせて ${added} 件です。原稿とともに保存してください。` : '加えるものはありません。',
);

function add(path: string, missing: readonly { readonly address: string; readonly name: string }[]): void {
  const text = existsSync(path) ? readFileSync(path, 'utf8') : START;
  const edits = missing.map(
    ({ address, name }): Edit => ({ at: ['published', address], set: { name, added: archive.asOf } }),
  );
  const written = editFile(text, edits, path);
  if (written === null) throw new Error(`${path} cannot be understood`);
  replaceFile(path, written);
}
