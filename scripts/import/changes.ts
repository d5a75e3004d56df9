import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import type { Checked } from '#archive/archive.ts';
import { addDays } from '#calendar/date.ts';
import { isChangeList } from '#drafting/change-list/columns.ts';
import { KIND_CHOICES } from '#drafting/change-list/kinds.ts';
import { changesFromSheet } from '#drafting/change-list/read-changes.ts';
import { pathsOn } from '#drafting/plans/units-of-day.ts';
import { addChanges, type PlainChange } from '#drafting/write/add-changes.ts';
import { asOfOption } from '../as-of.ts';
import { refuse } from '../refuse.ts';
import { replaceFile } from '../replace-file.ts';
import { answersIn } from './answers.ts';
import {
  errorsWith,
  type ImportOptions,
  municipalityNamed,
  readingOf,
  tellReading,
  UNREAD,
  writeAside,
} from './support.ts';

/**
 * Turns a 新旧対照表 into the changes of a reorganization, which are printed, written to a file, or added to its
 * file. Returns the exit code.
 */
export async function importChanges(file: string | undefined, options: ImportOptions): Promise<number> {
  const kinds = answersIn(options.kind ?? [], 'left', (name) => name);
  if (kinds === null)
    return refuse(`--kind は「表の言葉=再編」の形で書いてください（右に書けるのは、${KIND_CHOICES}）。`);
  const isOfSome = options.for !== undefined || options.into !== undefined;
  const known = isOfSome ? municipalityNamed(options.for, options) : null;
  if (known !== null && !known.ok) return refuse(known.why);
  const paths = known === null ? null : unitsBefore(known.value, options);
  const read = await readingOf(
    file,
    options.sheet,
    (sheet) => changesFromSheet(sheet, Object.fromEntries(kinds), paths),
    isChangeList,
    undefined,
    isChangeList,
  );
  if (!read.ok) return refuse(read.why);
  tellReading(file ?? '', read.value);
  const { unread, questions } = read.value;
  for (const { words, rows } of questions)
    console.error(
      `「${words}」（${rows.join('、')}行目）は、何の変更ですか。--kind "${words}=再編" のように答えて、やり直してください（${KIND_CHOICES}）。`,
    );
  const changes = read.value.changes.map(({ written }) => written as PlainChange);
  if (unread.length > 0 && !options.partial) return refuse(UNREAD);
  if (changes.length === 0) return refuse('変更の書かれた行がありません。何も書き込んでいません。');
  return options.into === undefined || known === null
    ? say(changes, options)
    : add(changes, options.into, known.value.source.id, options);
}

/** The units on the day before the reorganization; today's, if it has no day. */
function unitsBefore(
  { source, derived }: Checked,
  { into, 'as-of': asOf }: ImportOptions,
): readonly string[] {
  const written = source.reorganizations.find(({ id }) => id === into);
  const day = written?.data.effective.interval.start;
  return pathsOn(derived.history, day ? addDays(day, -1) : asOfOption(asOf));
}

function say(changes: readonly PlainChange[], options: ImportOptions): number {
  const text = stringify({ changes }, { lineWidth: 0 });
  if (options.out !== undefined)
    return writeAside(
      options.out,
      text,
      options,
      `${changes.length}件の変更を書きました。改正のファイル（reorganizations/）の changes に写してください。`,
    );
  console.log(text.trimEnd());
  return 0;
}

/** Adds changes to a file, if that causes no new errors. */
function add(
  changes: readonly PlainChange[],
  into: string,
  municipality: string,
  options: ImportOptions,
): number {
  const path = join(options.root, 'content', municipality, 'reorganizations', `${into}.md`);
  if (!existsSync(path)) return refuse(`${path} という改正のファイルがありません。先に作ってください。`);
  const before = readFileSync(path, 'utf8');
  const text = addChanges(before, changes);
  if (text === null)
    return refuse(`${path} を読み取れません。「npm run check」の知らせを見て、先に直してください。`);
  const wrong = (words: string) => errorsWith(path, words, municipality, options);
  const told = new Set(wrong(before).map(({ message }) => message));
  // Missing ids (H30x) are no obstacle: they are assigned afterwards.
  const found = wrong(text).filter(({ code, message }) => !told.has(message) && !code.startsWith('H30'));
  if (found.length > 0) {
    for (const { message, hint } of found) console.error(`${message}\n  直し方: ${hint}`);
    return refuse(
      '変更を加えると誤りになるので、何も書き込んでいません。表か改正のファイルを直して、やり直してください。',
    );
  }
  replaceFile(path, text);
  console.log(
    `${path} の changes に、${changes.length}件の変更を加えました。「npm run check」で確かめてください。`,
  );
  return 0;
}
