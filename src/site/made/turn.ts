import { readFileSync } from 'node:fs';
import type { ISODate } from '#calendar/date.ts';
import { listOf, listText } from '../digests.ts';
import { canTurn, type MadeFor, turned } from './day.ts';
import { type MadeFile, pathOnShelf } from './files.ts';
import type { Aside } from './made.ts';
import type { InspectionKey } from './pages.ts';
import type { Kept, ShelfOfPages, Store } from './store.ts';

interface KeptForADay extends Kept {
  readonly day: MadeFor;
}

type FoundOut = Pick<Aside, 'inspected' | 'madeOf'>;

/** The kinds of files that print the as-of day. */
const TEXTS = /\.(?:html|md|json|ics|xml|txt)$/;

/**
 * Turns a kept entry to the day `asOf` by replacing the printed day, if nothing else would differ on that day. Null if the entry is
 * damaged or more would differ.
 */
export function turnTo<T extends KeptForADay>(
  store: Store,
  name: string,
  asOf: ISODate,
  inspectionKey: InspectionKey,
): T | null {
  const made = store.read<T>(name);
  if (made === null || !canTurn(made.day, asOf)) return null;
  const found = { inspected: store.foundOut(name, 'inspected'), madeOf: store.foundOut(name, 'madeOf') };
  const shelf = store.reopen(name);
  for (const file of made.files) {
    if (file.path === listOf(name)) continue;
    if (!turnFile(store.folderOf(name), file, shelf, made.day.asOf, asOf)) return null;
  }
  const digests = shelf.files().map(({ path, digest }) => [path, digest] as const);
  if (made.files.some(({ path }) => path === listOf(name))) shelf.put(listOf(name), listText(digests));
  const now: T = { ...made, day: { ...made.day, asOf }, files: inOrderOf(made.files, shelf.files()) };
  store.finishAgain(name, now, turnedFindings(found, new Map(digests), asOf, inspectionKey));
  return now;
}

/** Returns whether the file was still as it had been made. */
function turnFile(
  folder: string,
  { path, digest }: MadeFile,
  shelf: ShelfOfPages,
  from: ISODate,
  to: ISODate,
): boolean {
  const text = TEXTS.test(path) ? turned(readFileSync(pathOnShelf(folder, path), 'utf8'), from, to) : null;
  if (text === null) return shelf.leave(path, digest);
  shelf.put(path, text);
  return true;
}

function inOrderOf(before: readonly MadeFile[], files: readonly MadeFile[]): readonly MadeFile[] {
  const byPath = new Map(files.map((file) => [file.path, file]));
  return before.flatMap(({ path }) => byPath.get(path) ?? []);
}

/** The findings of the old day, under the digests of the turned files. */
function turnedFindings(
  { inspected, madeOf }: FoundOut,
  digests: ReadonlyMap<string, string>,
  asOf: ISODate,
  inspectionKey: InspectionKey,
): FoundOut {
  const digestOf = (file: string) => digests.get(file) ?? '';
  const turned = new Map(
    [...inspected.values()].map((page) => {
      const from = inspectionKey(page.file, digestOf(page.file));
      return [from, { ...page, from }];
    }),
  );
  if (madeOf === null) return { inspected: turned, madeOf };
  const files = [...madeOf.files].map(([file, made]) => [file, { ...made, digest: digestOf(file) }] as const);
  return { inspected: turned, madeOf: { ...madeOf, asOf, files: new Map(files) } };
}
