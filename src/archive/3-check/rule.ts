import type { ISODate } from '#calendar/date.ts';
import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import type { WrittenLink } from '../1-read/markdown/links.ts';
import type { MunicipalitySource, SharedSource } from '../1-read/read.ts';
import type { Derived } from '../2-derive/derive.ts';

/** What a rule may look at: one municipality, what follows from its files, and what all share. */
export interface Context {
  readonly source: MunicipalitySource;
  readonly shared: SharedSource;
  readonly derived: Derived;
  readonly asOf: ISODate;
}

export interface Rule {
  /** The name of its file. */
  readonly name: string;
  /** What it makes sure of, in a sentence. */
  readonly description: string;
  /**
   * Which files it cannot do without. While one of them is broken the rule waits, so that one mistake is not
   * told as a hundred.
   */
  readonly needs: readonly ('organization' | 'ids' | 'documents')[];
  /** What is wrongly understood where it finds an error: the rules that need this wait as well. */
  readonly guards?: Rule['needs'][number];
  readonly check: (context: Context) => Iterable<Diagnostic>;
}

/** A rule about what all municipalities share. */
export interface SharedRule {
  readonly name: string;
  readonly description: string;
  readonly check: (shared: SharedSource, sources: SharedContext) => Iterable<Diagnostic>;
}

/** Which addresses there are, of every municipality: little enough to hold for all of them at once. */
export interface SharedContext {
  /** What the texts of all municipalities link to on the site itself. */
  readonly links: readonly WrittenLink[];
  /** Where one may lead within a municipality; null where there is none of that name. */
  readonly addressesOf: (municipality: string) => ReadonlySet<string> | 'unknown' | null;
  readonly municipalities: ReadonlyMap<
    string,
    {
      readonly editions: ReadonlySet<string>;
      readonly documents: ReadonlySet<string>;
      readonly reorganizations: ReadonlySet<string>;
      readonly isBroken: boolean;
    }
  >;
}
