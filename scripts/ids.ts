// npm run ids: gives every unit, duty and post without a permanent id one, and writes it to ids.yaml.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { toRomaji } from 'wanakana';
import { type Document, isMap, parseDocument, type YAMLMap } from 'yaml';
import { checkOne, openArchive } from '#archive/archive.ts';
import { type Proposal, propose } from '#archive/mint/propose.ts';
import { filesOnDisk } from '#site/files-on-disk.ts';
import { asOfOption } from './as-of.ts';

const { values } = parseArgs({
  options: { root: { type: 'string', default: '.' }, 'as-of': { type: 'string' } },
});
const archive = openArchive(filesOnDisk(values.root), asOfOption(values['as-of']));
/** What this command is for. */
const mintable: ReadonlySet<string> = new Set(['H301', 'H302', 'H303']);
let minted = 0;
for (const id of [...archive.shelf.municipalities.keys()].sort()) {
  const { source, derived, diagnostics } = checkOne(archive, id);
  // An id minted from a misspelt name or half a history would be wrong for good.
  const wrong = diagnostics.filter(({ severity, code }) => severity === 'error' && !mintable.has(code));
  if (wrong.length > 0) {
    console.error(
      `${id}: ほかの誤りが ${wrong.length} 件あるため、ID は付けませんでした。先に「npm run check」の誤りを直してください。`,
    );
    process.exitCode = 1;
    continue;
  }
  const proposals = propose(source, derived, (text) => toRomaji(text));
  if (proposals.length === 0) continue;
  const path = join(values.root, 'content', id, 'ids.yaml');
  const document = parseDocument(existsSync(path) ? readFileSync(path, 'utf8') : '{}\n');
  if (isMap(document.contents)) document.contents.flow = false;
  for (const proposal of proposals) add(document, proposal);
  writeFileSync(path, document.toString({ lineWidth: 0, flowCollectionPadding: true }));
  minted += proposals.length;
  for (const { id: fresh, entry, isReadable } of proposals) {
    const name = entry.path ?? entry.post ?? entry.name;
    console.log(
      `${id}: ${fresh} ← ${name}${isReadable ? '' : '（読みが分からないため番号です。公開する前なら、分かりやすい ID に直せます）'}`,
    );
  }
}
console.log(
  minted > 0
    ? `${minted} 件の ID を付けました。公開したあとは変えないでください。`
    : 'ID のないものはありません。',
);

function add(document: Document, { section, id, entry }: Proposal): void {
  if (!document.has(section)) document.set(section, document.createNode({}));
  const map = document.get(section) as YAMLMap;
  map.flow = false;
  const node = document.createNode(entry) as YAMLMap;
  node.flow = true;
  map.set(document.createNode(id), node);
}
