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
 * Everything that pages and files across municipalities need to know about one of them. It is plain data that can be stored, and small
 * enough to hold the gists of all municipalities in memory.
 */
export interface Gist {
  readonly summary: Summary;
  /** One sentence per fiscal year that says what changed. */
  readonly years: ReadonlyMap<number, Line>;
  readonly changes: readonly ChangeRow[];
  /** The promises that are current on the as-of day. */
  readonly promises: readonly PromiseRow[];
  /** Its entry in the directory of open data. */
  readonly entry: ReturnType<typeof indexEntry>;
  readonly digest: Digest;
  /** Sources and uses of glossary terms, by id; only terms that it mentions. */
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

/** A digest of each field of a gist. */
export function digestsOf(gist: Gist): ReadonlyMap<string, string> {
  return new Map(Object.entries(gist).map(([field, value]) => [field, hash('sha256', serialize(value))]));
}

function termOf(archive: Archive, term: Term): readonly (readonly [string, TermOfOne])[] {
  const sources = sourcesOf(archive, term).map((source) => ({ ...source, municipality: archive.name }));
  const uses = usesOf(archive, term.id);
  return sources.length === 0 && uses === null ? [] : [[term.id, { sources, uses }]];
}
