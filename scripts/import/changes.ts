import { existsSync, writeFileSync } from 'node:fs';
import { stringify } from 'yaml';
import { changesFromSheet } from '#drafting/change-list/read-changes.ts';
import { type Place, refuse, tableIn, tellReading, UNREAD } from './support.ts';

export interface ChangesOptions extends Place {
  readonly sheet?: string | undefined;
  readonly out?: string | undefined;
  readonly partial: boolean;
  readonly force: boolean;
}

/** The exit code. A 新旧対照表 becomes the list of changes of a reorganization, to be put into its file. */
export async function importChanges(file: string | undefined, options: ChangesOptions): Promise<number> {
  const sheet = await tableIn(file, options.sheet);
  if (!sheet.ok) return refuse(sheet.why);
  const read = changesFromSheet(sheet.value);
  if (!read.ok) return refuse(`${file}: ${read.why}`);
  tellReading(file ?? '', read.value);
  const { changes, unread } = read.value;
  if (unread.length > 0 && !options.partial) return refuse(UNREAD);
  if (changes.length === 0) return refuse('変更の書かれた行がありません。何も書き込んでいません。');
  const text = stringify({ changes: changes.map(({ written }) => written) }, { lineWidth: 0 });
  const { out } = options;
  if (out === undefined) {
    console.log(text.trimEnd());
    return 0;
  }
  if (existsSync(out) && !options.force)
    return refuse(`${out} がすでにあります。置き換えるなら --force を付けてください。`);
  writeFileSync(out, text);
  console.log(
    `${out} に、${changes.length}件の変更を書きました。改正のファイル（reorganizations/）の changes に写してください。`,
  );
  return 0;
}
