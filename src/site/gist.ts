import { hash } from 'node:crypto';
import { serialize } from 'node:v8';
import { type ChangeRow, changeRows, type PromiseRow, promiseRows } from '#archive/4-link/overview/rows.ts';
import { type Summary, summarize } from '#archive/4-link/overview/summary.ts';
import type { Archive } from '#archive/4-link/types.ts';
import { indexEntry } from '#archive/open-data/directory.ts';
import { type Digest, digestOf } from '#feeds/files.ts';
import { lastAddedIn } from '#feeds/sitemap.ts';
import type { TwinContext } from '#feeds/twin/context.ts';
import { sourcesOf, type TermSource, type Uses, usesOf } from '#feeds/where-used.ts';
import type { Term } from '#markdown/glossary.ts';
import { type Found, foundIn } from '#search/records/all.ts';
import { yearAnswer } from '#telling/answers/year.ts';
import type { Line } from '#telling/inline.ts';

/**
 * What pages and files across municipalities tell of one of them. Plain data, which can be written down and read again,
 * and little enough that those of all municipalities can be held at once.
 */
export interface Gist {
  readonly summary: Summary;
  /** What each of its fiscal years did, in a sentence. */
  readonly years: ReadonlyMap<number, Line>;
  readonly changes: readonly ChangeRow[];
  /** What is promised today. */
  readonly promises: readonly PromiseRow[];
  /** Its line in the list of all data. */
  readonly entry: ReturnType<typeof indexEntry>;
  readonly digest: Digest;
  /** What it says of a term of the glossary, where it says anything. */
  readonly terms: ReadonlyMap<string, TermOfOne>;
  readonly found: Found;
  readonly lastAdded: ReturnType<typeof lastAddedIn>;
}

interface TermOfOne {
  readonly sources: readonly (TermSource & { readonly municipality: string })[];
  readonly uses: Uses | null;
}

export function gistOf(archive: Archive, context: TwinContext, terms: readonly Term[]): Gist {
  return {
    summary: summarize(archive),
    years: new Map(archive.years.map((year) => [year.fiscalYear, yearAnswer(archive, year).lede])),
    changes: changeRows(archive),
    promises: promiseRows(archive),
    entry: indexEntry(archive),
    digest: digestOf(context, archive),
    terms: new Map(terms.flatMap((term) => termOf(archive, term))),
    found: foundIn(archive),
    lastAdded: lastAddedIn(archive),
  };
}

/** Of each of its fields. */
export function digestsOf(gist: Gist): ReadonlyMap<string, string> {
  return new Map(Object.entries(gist).map(([field, value]) => [field, hash('sha256', serialize(value))]));
}

function termOf(archive: Archive, term: Term): readonly (readonly [string, TermOfOne])[] {
  const sources = sourcesOf(archive, term).map((source) => ({ ...source, municipality: archive.name }));
  const uses = usesOf(archive, term.id);
  return sources.length === 0 && uses === null ? [] : [[term.id, { sources, uses }]];
}
