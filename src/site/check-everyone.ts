import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { sourceText } from '#archive/1-read/files.ts';
import { lullOf } from '#archive/2-derive/lull.ts';
import { type Across, acrossOf, checkAcross, checkOne } from '#archive/archive.ts';
import { inWordsOfFiles } from '#archive/in-words-of-files.ts';
import { isIn, type Lull } from '#calendar/lull.ts';
import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import { sortDiagnostics } from '#diagnostics/sort.ts';
import { writtenProblems } from './check-content.ts';
import { prints } from './made/day.ts';
import { keyOfMunicipality, keyOfShared } from './made/key.ts';
import { readSealed, writeSealed } from './made/sealed.ts';
import type { Content } from './made/workshop.ts';

/** What was found of a municipality, and what it was found in. */
interface Found {
  readonly key: string;
  /** The days on which the same is found. */
  readonly lull: Lull;
  readonly diagnostics: readonly Diagnostic[];
  readonly across: Across;
}

/** Where results are kept from one check to the next, and which program it is that checks. */
export interface Keeping {
  readonly folder: string;
  readonly engine: string;
}

/** Checks municipalities elsewhere, and keeps what is found there. */
type CheckElsewhere = (ids: readonly string[]) => Promise<void>;

/** As few as this are checked before another process has begun. */
const FEW = 12;

/** All that is wrong with the content. What was found before is taken where nothing changed that it depends on. */
export async function checkEveryone(
  archive: Content,
  keeping: Keeping,
  elsewhere: CheckElsewhere | null,
): Promise<readonly Diagnostic[]> {
  const findings = findingsIn(archive, keeping);
  const ids = [...archive.shelf.municipalities.keys()].sort();
  const known = new Map(ids.map((id) => [id, findings.kept(id)]));
  const stale = ids.filter((id) => known.get(id) === null);
  if (elsewhere !== null && stale.length > FEW) await elsewhere(stale);
  const diagnostics: Diagnostic[] = [];
  const across = new Map<string, Across>();
  for (const id of ids) {
    const found = known.get(id) ?? findings.kept(id) ?? (await findings.anew(id));
    known.delete(id);
    diagnostics.push(...found.diagnostics);
    across.set(id, found.across);
  }
  const all = [...diagnostics, ...checkAcross(archive, across)];
  return sortDiagnostics(inWordsOfFiles(all, sourceText(archive.files)));
}

/** What is found in municipalities. */
interface Findings {
  /** Null where it is not kept, or something changed that it depends on. */
  readonly kept: (id: string) => Found | null;
  /** Looked for, and kept. */
  readonly anew: (id: string) => Promise<Found>;
}

export function findingsIn(archive: Content, { folder, engine }: Keeping): Findings {
  const shared = keyOfShared(archive, engine);
  return {
    kept: (id) => {
      const kept = readSealed<Found>(join(folder, id));
      const isAsItWas =
        kept !== null && isIn(kept.lull, archive.asOf) && kept.key === keyOfMunicipality(archive, shared, id);
      archive.files.forget();
      return isAsItWas ? kept : null;
    },
    anew: async (id) => {
      archive.files.forget();
      const key = keyOfMunicipality(archive, shared, id);
      const checked = checkOne(archive, id);
      const diagnostics = [...checked.diagnostics, ...(await writtenProblems(checked.source))];
      const { asOf } = archive;
      const isOfDay = prints(JSON.stringify(diagnostics), asOf);
      const lull = isOfDay ? { first: asOf, last: asOf } : lullOf(checked.source, archive.shared, asOf);
      const found: Found = { key, lull, diagnostics, across: acrossOf(checked, archive.shared) };
      keep(folder, id, found);
      return found;
    },
  };
}

function keep(folder: string, id: string, found: Found): void {
  try {
    mkdirSync(folder, { recursive: true });
    writeSealed(join(folder, id), found);
  } catch {
    // It is checked again the next time.
  }
}
