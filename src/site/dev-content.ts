import { openArchive } from '#archive/archive.ts';
import type { ISODate } from '#calendar/date.ts';
import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import { checkContent } from './check-content.ts';
import { filesOnDisk } from './files-on-disk.ts';
import { type OpenSite, siteOf } from './open.ts';

/** A problem as the development page shows it. */
export interface ShownProblem {
  readonly file: string;
  readonly line: number;
  /** The line itself; null if the file cannot be read. */
  readonly text: string | null;
  readonly message: string;
  readonly hint: string;
}

/** The content on disk: a site to show, or the problems that prevent it. */
export interface LookedAt {
  readonly diagnostics: readonly Diagnostic[];
  readonly source: (file: string) => string | null;
  readonly problems: readonly ShownProblem[];
  readonly site: OpenSite | null;
}

export async function lookAtContent(root: string, asOf: ISODate): Promise<LookedAt> {
  const archive = openArchive(filesOnDisk(root), asOf);
  const { diagnostics, source } = await checkContent(archive);
  const problems = diagnostics
    .filter(({ severity }) => severity === 'error')
    .map(({ position: { file, line }, message, hint }) => ({
      file,
      line,
      text: source(file)?.split('\n')[line - 1] ?? null,
      message,
      hint,
    }));
  // Opened even with problems, because opening it sets the path at which the site begins.
  const site = siteOf(archive);
  return { diagnostics, source, problems, site: problems.length === 0 ? site : null };
}
