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

/** The findings of one municipality and the key of the files that they were found in. */
interface Found {
  readonly key: string;
  /** The as-of days for which these findings hold. */
  readonly lull: Lull;
  readonly diagnostics: readonly Diagnostic[];
  readonly across: Across;
}

/** The folder that keeps findings between checks, and the digest of the program that made them. */
export interface Keeping {
  readonly folder: string;
  readonly engine: string;
}

/** Checks municipalities in other processes, which leave their findings in the folder of `Keeping`. */
type CheckElsewhere = (ids: readonly string[]) => Promise<void>;

/** Up to this number, checking here is faster than starting another process. */
const FEW = 12;

/** Every diagnostic of the content. Kept findings are reused where nothing that they depend on has changed. */
export async function checkEveryone(
  archive: Content,
  keeping: Keeping,
  elsewhere: CheckElsewhere | null,
): Promise<readonly Diagnostic[]> {
  const findings = findingsIn(archive, keeping);
  const ids = [...archive.shelf.municipalities.keys()];
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

interface Findings {
  /** Null if nothing is kept, or it is out of date. */
  readonly kept: (id: string) => Found | null;
  /** Checks the municipality and keeps the findings. */
  readonly anew: (id: string) => Promise<Found>;
}

export function findingsIn(archive: Content, { folder, engine }: Keeping): Findings {
  const shared = keyOfShared(archive, engine);
  return {
    kept: (id) => {
      const kept = readSealed<Found>(join(folder, id));
      const isUnchanged =
        kept !== null && isIn(kept.lull, archive.asOf) && kept.key === keyOfMunicipality(archive, shared, id);
      archive.files.forget();
      return isUnchanged ? kept : null;
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
    // Keeping only saves time: the municipality is checked again next time.
  }
}
