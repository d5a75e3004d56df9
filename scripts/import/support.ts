import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Checked, checkOne, openArchive } from '#archive/archive.ts';
import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import { nearest } from '#diagnostics/nearest.ts';
import { onlySheet, sheetsNamed } from '#drafting/tables/choose-sheet.ts';
import { readTable } from '#drafting/tables/read-table.ts';
import { rowsTold } from '#drafting/tables/rows-told.ts';
import { done, type Outcome, refused, type Sheet, type UnreadRow } from '#drafting/tables/table.ts';
import { filesOnDisk } from '#site/files-on-disk.ts';
import { asOfOption } from '../as-of.ts';

/** Where the content is, and on which day. */
export interface Place {
  readonly root: string;
  readonly 'as-of'?: string | undefined;
}

/** Says why, and gives the exit code of a refusal. */
export function refuse(why: string): number {
  console.error(why);
  return 1;
}

export function nearWords(name: string, known: readonly string[]): string {
  const near = nearest(name, known);
  return near === null ? `（あるのは ${known.join('、')}）` : `（「${near}」ではありませんか）`;
}

/** The tables of a file. */
export async function tablesIn(file: string | undefined): Promise<Outcome<readonly Sheet[]>> {
  if (file === undefined) return refused('表のファイルを書いてください（.csv か .xlsx）。');
  if (!statSync(file, { throwIfNoEntry: false })?.isFile())
    return refused(`${file} という表のファイルがありません。`);
  const sheets = await readTable(readFileSync(file), file);
  return sheets.ok ? sheets : refused(`${file}: ${sheets.why}`);
}

/** The only table of a file, or that of the sheet which is asked for. */
export async function tableIn(file: string | undefined, wanted: string | undefined): Promise<Outcome<Sheet>> {
  const sheets = await tablesIn(file);
  const named = sheets.ok ? sheetsNamed(sheets.value, wanted) : sheets;
  const sheet = named.ok ? onlySheet(named.value) : named;
  return sheet.ok || !sheets.ok
    ? sheet
    : refused(`${file}: ${sheet.why}シートは --sheet の後に名前を書いて選べます。`);
}

/** What the archive knows of a municipality. */
export function municipalityNamed(id: string | undefined, { root, 'as-of': asOf }: Place): Outcome<Checked> {
  if (id === undefined || id === '')
    return refused('--for に、市区町村のフォルダーの名前を書いてください（例: --for aozora）。');
  const archive = openArchive(filesOnDisk(root), asOfOption(asOf));
  if (archive.shelf.municipalities.has(id)) return done(checkOne(archive, id));
  return refused(`content/${id} がありません${nearWords(id, [...archive.shelf.municipalities.keys()])}。`);
}

/** What would be wrong with a file if it stood where it is to stand. */
export function errorsWith(
  path: string,
  text: string,
  municipality: string,
  { root, 'as-of': asOf }: Place,
): readonly Diagnostic[] {
  const disk = filesOnDisk(root);
  const here = path.slice(join(root, 'content').length - 'content'.length).replaceAll('\\', '/');
  const bytes = new TextEncoder().encode(text);
  const files = {
    entries: [
      ...disk.entries.filter((entry) => entry.path !== here),
      { path: here, bytes: bytes.length, leaves: false },
    ],
    read: (file: string) => (file === here ? bytes : disk.read(file)),
  };
  const { diagnostics } = checkOne(openArchive(files, asOfOption(asOf)), municipality);
  return diagnostics.filter(({ severity, position }) => severity === 'error' && position.file === here);
}

/** Writes a file of the content, if nothing is wrong with it; the exit code. */
export function writeContent(
  path: string,
  text: string,
  municipality: string,
  {
    force,
    isExpected = () => false,
    ...place
  }: Place & { readonly force: boolean; readonly isExpected?: (wrong: Diagnostic) => boolean },
): number {
  if (existsSync(path) && !force)
    return refuse(`${path} がすでにあります。置き換えるなら --force を付けてください。`);
  const wrong = errorsWith(path, text, municipality, place).filter((one) => !isExpected(one));
  if (wrong.length > 0) {
    for (const { position, message } of wrong) console.error(`${position.file}:${position.line} ${message}`);
    return refuse(
      'できるファイルに誤りがあるので、何も書き込んでいません。表か指定を直して、やり直してください。',
    );
  }
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  return 0;
}

/** Tells how a table was read, and every row of it that was not. */
export function tellReading(
  file: string,
  {
    unread,
    notes,
    aside,
  }: {
    readonly unread: readonly UnreadRow[];
    readonly notes: readonly string[];
    readonly aside: readonly string[];
  },
): void {
  for (const note of notes) console.log(note);
  if (aside.length > 0) console.log(`読まなかった列: ${aside.join('、')}`);
  for (const line of rowsTold(unread)) console.error(`${file} ${line}`);
}

export const UNREAD =
  '読めない行があるので、何も書き込んでいません。直してやり直すか、読めた行だけでよければ --partial を付けてください。';
