import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Checked, checkOne, openArchive } from '#archive/archive.ts';
import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import { nearest } from '#diagnostics/nearest.ts';
import { done, type Outcome, refused } from '#diagnostics/outcome.ts';
import { withForms } from '#drafting/forms/forms.ts';
import { withAlike } from '#drafting/tables/alike.ts';
import { sheetMeant } from '#drafting/tables/choose-sheet.ts';
import { withErasOfHeadings } from '#drafting/tables/eras-of-headings.ts';
import { readTable } from '#drafting/tables/read-table.ts';
import { problemLines } from '#drafting/tables/row-notes.ts';
import type { Sheet, TableReading } from '#drafting/tables/table.ts';
import { filesOnDisk } from '#site/files-on-disk.ts';
import { asOfOption } from '../as-of.ts';
import { refuse } from '../refuse.ts';
import { replaceFile } from '../replace-file.ts';

/** The root folder of the content, and the as-of date. */
export interface Place {
  readonly root: string;
  readonly 'as-of'?: string | undefined;
}

type Word =
  | ('for' | 'into' | 'document' | 'edition' | 'report' | 'year' | 'part' | 'period' | 'date' | 'issued')
  | ('values' | 'indicator' | 'measured-in')
  | ('type' | 'fidelity' | 'title' | 'source' | 'coverage' | 'shape' | 'sheet' | 'out');

/** The options of all imports. */
export type ImportOptions = Place & { readonly [K in Word]?: string | undefined } & {
  readonly [K in 'post' | 'unit' | 'kind' | 'column' | 'word']?: readonly string[] | undefined;
} & { readonly [K in 'template' | 'replace' | 'partial' | 'force']?: boolean | undefined };

export function nearWords(name: string, known: readonly string[]): string {
  const near = nearest(name, known);
  return near === null ? `（あるのは ${known.join('、')}）` : `（「${near}」ではありませんか）`;
}

async function tablesIn(file: string | undefined): Promise<Outcome<readonly Sheet[]>> {
  if (file === undefined) return refused('表のファイルを書いてください（.xlsx、.docx、.pdf、.csv）。');
  if (!statSync(file, { throwIfNoEntry: false })?.isFile())
    return refused(`${file} という表のファイルがありません。`);
  const sheets = await readTable(readFileSync(file), file);
  return sheets.ok ? sheets : refused(`${file}: ${sheets.why}`);
}

/** How many other tables are named. */
const NAMED = 10;

/** The table of a file: the only one, the named sheet, or the one that fits. */
async function tableIn(
  file: string | undefined,
  wanted: string | undefined,
  fits?: (sheet: Sheet) => boolean,
  years?: readonly number[],
  isPlain?: (sheet: Sheet) => boolean,
): Promise<Outcome<Sheet>> {
  const sheets = await tablesIn(file);
  if (!sheets.ok) return sheets;
  const all = withAlike(
    withForms(
      sheets.value.map((one) => withErasOfHeadings(one, years)),
      wanted,
      years,
      isPlain,
    ),
  );
  const sheet = sheetMeant(all, wanted, fits);
  if (!sheet.ok) return refused(`${file}: ${sheet.why}名前は --sheet の後に書きます。`);
  const others = all.filter((one) => one !== sheet.value).map(({ name }) => `「${name}」`);
  // A table made of forms or of others names them itself.
  if (others.length === 0 || sheet.value.origins) return sheet;
  const named = `${others.slice(0, NAMED).join('')}${others.length > NAMED ? `など${others.length}` : ''}`;
  const note = `表「${sheet.value.name}」を読みました。ほかの表（${named}）は読んでいません。`;
  return done({ ...sheet.value, notes: [note, ...sheet.value.notes] });
}

/** `years`: known years of the document; `isPlain`: whether a sheet is read as it is, although it may look like forms. */
export async function readingOf<T>(
  file: string | undefined,
  wanted: string | undefined,
  read: (sheet: Sheet) => Outcome<T>,
  fits?: (sheet: Sheet) => boolean,
  years?: readonly number[],
  isPlain?: (sheet: Sheet) => boolean,
): Promise<Outcome<T>> {
  const sheet = await tableIn(file, wanted, fits, years, isPlain);
  if (!sheet.ok) return sheet;
  const found = read(sheet.value);
  return found.ok ? found : refused(`${file}: ${found.why}`);
}

/** The checked content of a municipality. */
export function municipalityNamed(id: string | undefined, { root, 'as-of': asOf }: Place): Outcome<Checked> {
  if (id === undefined || id === '')
    return refused('--for に、市区町村のフォルダーの名前を書いてください（例: --for aozora）。');
  const archive = openArchive(filesOnDisk(root), asOfOption(asOf));
  if (archive.shelf.municipalities.has(id)) return done(checkOne(archive, id));
  return refused(`content/${id} がありません${nearWords(id, [...archive.shelf.municipalities.keys()])}。`);
}

/** The errors that a file would have at this path. */
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

export function alreadyThere(path: string, option: '--force' | '--replace' = '--force'): string {
  return `${path} がすでにあります。置き換えるなら ${option} を付けてください。`;
}

/** Writes a file for the editor to continue with. Returns the exit code. */
export function writeAside(
  out: string,
  text: string | Uint8Array,
  { force }: ImportOptions,
  told: string,
): number {
  if (existsSync(out) && !force) return refuse(alreadyThere(out));
  writeFileSync(out, text);
  console.log(`${out} に、${told}`);
  return 0;
}

/** Writes a content file, if it has no errors but expected ones. Returns the exit code. */
export function writeContent(
  path: string,
  text: string,
  municipality: string,
  options: ImportOptions,
  isExpected: (wrong: Diagnostic) => boolean = () => false,
): number {
  if (existsSync(path) && !options.force) return refuse(alreadyThere(path));
  const wrong = errorsWith(path, text, municipality, options).filter((one) => !isExpected(one));
  return writeUnless(
    wrong,
    path,
    text,
    'できるファイルに誤りがあるので、何も書き込んでいません。表か指定を直して、やり直してください。',
  );
}

/** An owner that the chart lacks is written as printed, which the reading has told. */
export function isUnknownOwner({ code }: Diagnostic): boolean {
  return code === 'H401';
}

export function writeUnless(wrong: readonly Diagnostic[], path: string, text: string, why: string): number {
  for (const { position, message, hint } of wrong)
    console.error(`${position.file}:${position.line} ${message}\n  直し方: ${hint}`);
  if (wrong.length > 0) return refuse(why);
  mkdirSync(dirname(path), { recursive: true });
  replaceFile(path, text);
  return 0;
}

/** Prints how a table was read, and its unread rows. */
export function tellReading(file: string, { unread, notes, aside }: TableReading): void {
  for (const note of notes) console.log(note);
  if (aside.length > 0) console.log(`読まなかった列: ${aside.join('、')}`);
  for (const line of problemLines(unread)) console.error(`${file} ${line}`);
}

export const UNREAD =
  '読めない行があるので、何も書き込んでいません。直してやり直すか、読めた行だけでよければ --partial を付けてください。';
