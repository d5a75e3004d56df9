import { readFileSync } from 'node:fs';
import { isAmongSources } from '#archive/content-paths.ts';
import type { ISODate } from '#calendar/date.ts';
import { listOf, listText } from '../digests.ts';
import { canRedate, type MadeFor, redated } from './day.ts';
import { type MadeFile, pathOnShelf } from './files.ts';
import type { Parts } from './made.ts';
import type { InspectionKey } from './pages.ts';
import type { Kept, ShelfOfPages, Store } from './store.ts';

interface KeptForADay extends Kept {
  readonly day: MadeFor;
}

type Reusable = Pick<Parts, 'inspected' | 'madeOf'>;

/** The kinds of files that print the as-of day. */
const TEXTS = /\.(?:html|md|json|ics|xml|txt)$/;

/** Copies of sources are published byte for byte, whatever day they name. */
function isMade(path: string): boolean {
  return TEXTS.test(path) && !isAmongSources(`content/${path}`);
}

/**
 * Moves a kept entry to the day `asOf` by replacing the printed day, if nothing else would differ on that day. Null if the entry is
 * damaged or more would differ.
 */
export function redateEntry<T extends KeptForADay>(
  store: Store,
  name: string,
  asOf: ISODate,
  inspectionKey: InspectionKey,
): T | null {
  const made = store.read<T>(name);
  if (made === null || !canRedate(made.day, asOf)) return null;
  const found = { inspected: store.reusable(name, 'inspected'), madeOf: store.reusable(name, 'madeOf') };
  const shelf = store.reopen(name);
  for (const file of made.files) {
    if (file.path === listOf(name)) continue;
    if (!redateFile(store.folderOf(name), file, shelf, made.day.asOf, asOf)) return null;
  }
  const digests = shelf.files().map(({ path, digest }) => [path, digest] as const);
  if (made.files.some(({ path }) => path === listOf(name))) shelf.put(listOf(name), listText(digests));
  const now: T = { ...made, day: { ...made.day, asOf }, files: inOrderOf(made.files, shelf.files()) };
  store.finishAgain(name, now, redatedFindings(found, new Map(digests), asOf, inspectionKey));
  return now;
}

/** Returns whether the file was still as it had been made. */
function redateFile(
  folder: string,
  { path, digest }: MadeFile,
  shelf: ShelfOfPages,
  from: ISODate,
  to: ISODate,
): boolean {
  const text = isMade(path) ? redated(readFileSync(pathOnShelf(folder, path), 'utf8'), from, to) : null;
  if (text === null) return shelf.leave(path, digest);
  shelf.put(path, text);
  return true;
}

function inOrderOf(before: readonly MadeFile[], files: readonly MadeFile[]): readonly MadeFile[] {
  const byPath = new Map(files.map((file) => [file.path, file]));
  return before.flatMap(({ path }) => byPath.get(path) ?? []);
}

/** The findings of the old day, under the digests of the redated files. */
function redatedFindings(
  { inspected, madeOf }: Reusable,
  digests: ReadonlyMap<string, string>,
  asOf: ISODate,
  inspectionKey: InspectionKey,
): Reusable {
  const digestOf = (file: string) => digests.get(file) ?? '';
  const redated = new Map(
    [...inspected.values()].map((page) => {
      const from = inspectionKey(page.file, digestOf(page.file));
      return [from, { ...page, from }];
    }),
  );
  if (madeOf === null) return { inspected: redated, madeOf };
  const files = [...madeOf.files].map(([file, made]) => [file, { ...made, digest: digestOf(file) }] as const);
  return { inspected: redated, madeOf: { ...madeOf, asOf, files: new Map(files) } };
}
