// npm run ids [-- --dry-run]: assigns a permanent id to every unit, duty and post without one, in ids.yaml.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkOne, type OpenArchive } from '#archive/archive.ts';
import { type Proposal, propose } from '#archive/mint/propose.ts';
import { withIds } from '#drafting/ids.ts';
import { openDictionary } from '#reading/dictionary.ts';
import { argumentsOf } from './arguments.ts';
import { openContent } from './open-content.ts';
import { replaceFile } from './replace-file.ts';

const { values } = argumentsOf(
  `使い方: npm run ids -- [--dry-run] [--as-of 日付] [--root フォルダー]
  --dry-run   付ける ID を示すだけで、書き込まない`,
  {
    root: { type: 'string', default: '.' },
    'as-of': { type: 'string' },
    'dry-run': { type: 'boolean', default: false },
  },
  0,
);
const archive = openContent(values);
const dictionary = openDictionary(knownReadings(archive));
/** Errors that this command fixes. */
const mintable: ReadonlySet<string> = new Set(['H301', 'H302', 'H303']);
let minted = 0;
for (const id of archive.shelf.municipalities.keys()) {
  const { source, derived, diagnostics } = checkOne(archive, id);
  // An id from a misspelt name or an incomplete history could never be corrected.
  const wrong = diagnostics.filter(({ severity, code }) => severity === 'error' && !mintable.has(code));
  if (wrong.length > 0) {
    console.error(
      `${id}: ほかの誤りが ${wrong.length} 件あるため、ID は付けませんでした。先に「npm run check」の誤りを直してください。`,
    );
    process.exitCode = 1;
    continue;
  }
  const proposals = propose(source, derived, dictionary);
  if (proposals.length === 0) continue;
  minted += proposals.length;
  console.log(tableOf(`content/${id}/ids.yaml`, proposals));
  if (!values['dry-run']) write(join(values.root, 'content', id, 'ids.yaml'), proposals);
}
// If all municipalities were refused, the errors say so already.
if (minted > 0 || process.exitCode === undefined)
  console.log(
    minted === 0
      ? 'ID のないものはありません。'
      : values['dry-run']
        ? `${minted} 件の ID の案です。何も書き込んでいません。`
        : `${minted} 件の ID を付けました。公開する前なら、ids.yaml で分かりやすいものに直せます。公開したあとは変えないでください。`,
  );

/** Readings of words in Latin letters are left out: ids keep the letters. */
function knownReadings({ shared }: OpenArchive): ReadonlyMap<string, string> {
  const readings = Object.entries(shared.search?.data.readings ?? {});
  return new Map(readings.filter(([word]) => !/[a-z]/i.test(word)));
}

/** A table of the ids and the names of what they stand for. */
function tableOf(file: string, proposals: readonly Proposal[]): string {
  const width = Math.max(...proposals.map(({ id }) => id.length));
  const rows = proposals.map(
    ({ id, name, isReadable }) =>
      `  ${id.padEnd(width)}  ${name}${isReadable ? '' : '（読みの分からない字があります。units.yaml の readings に読みを書いてからやり直すか、ID を直してください）'}`,
  );
  return [file, ...rows].join('\n');
}

function write(path: string, proposals: readonly Proposal[]): void {
  const text = existsSync(path) ? readFileSync(path, 'utf8') : '';
  const written = withIds({ [path]: text }, path, proposals);
  if (written === null) throw new Error(`${path} cannot be understood`);
  replaceFile(path, written);
}
