import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Across, acrossOf, checkAcross, checkOne } from '#archive/archive.ts';
import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import { sortDiagnostics } from '#diagnostics/sort.ts';
import { writtenProblems } from './check-content.ts';
import { keyOfMunicipality, keyOfShared } from './made/key.ts';
import { readSealed, writeSealed } from './made/sealed.ts';
import type { Content } from './made/workshop.ts';

/** What was found of a municipality, and what it was found in. */
interface Found {
  readonly key: string;
  readonly diagnostics: readonly Diagnostic[];
  readonly across: Across;
}

/** Where results are kept from one check to the next, and which program it is that checks. */
export interface Keeping {
  readonly folder: string;
  readonly engine: string;
}

/** Checks municipalities elsewhere, and keeps what is found there. */
export type CheckElsewhere = (ids: readonly string[]) => Promise<void>;

/** As few as this are checked before another process has begun. */
const FEW = 12;

/** All that is wrong with the content. What was found before is taken where nothing changed that it depends on. */
export async function checkEveryone(
  archive: Content,
  keeping: Keeping,
  elsewhere: CheckElsewhere | null,
): Promise<readonly Diagnostic[]> {
  const ids = [...archive.shelf.municipalities.keys()].sort();
  const stale = ids.filter((id) => keptOf(archive, keeping, id) === null);
  if (elsewhere !== null && stale.length > FEW) await elsewhere(stale);
  const diagnostics: Diagnostic[] = [];
  const across = new Map<string, Across>();
  for (const id of ids) {
    const found = keptOf(archive, keeping, id) ?? (await checkAndKeep(archive, keeping, id));
    diagnostics.push(...found.diagnostics);
    across.set(id, found.across);
  }
  return sortDiagnostics([...diagnostics, ...checkAcross(archive, across)]);
}

export async function checkAndKeep(archive: Content, keeping: Keeping, id: string): Promise<Found> {
  archive.files.forget();
  const key = keyOf(archive, keeping, id);
  const checked = checkOne(archive, id);
  const diagnostics = [...checked.diagnostics, ...(await writtenProblems(checked.source))];
  const found: Found = { key, diagnostics, across: acrossOf(checked, archive.shared) };
  keep(keeping, id, found);
  return found;
}

function keptOf(archive: Content, keeping: Keeping, id: string): Found | null {
  const kept = readSealed<Found>(join(keeping.folder, id));
  const isAsItWas = kept?.key === keyOf(archive, keeping, id);
  archive.files.forget();
  return isAsItWas ? kept : null;
}

function keyOf(archive: Content, { engine }: Keeping, id: string): string {
  return keyOfMunicipality(archive, keyOfShared(archive, engine), id);
}

function keep({ folder }: Keeping, id: string, found: Found): void {
  try {
    mkdirSync(folder, { recursive: true });
    writeSealed(join(folder, id), found);
  } catch {
    // It is checked again the next time.
  }
}
