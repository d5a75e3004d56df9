import type { ISODate } from '#calendar/date.ts';
import type { Diagnostic, Position } from '#diagnostics/diagnostic.ts';
import type { MunicipalitySource, SharedSource } from '../1-read/source.ts';
import type { Derived } from '../2-derive/derive.ts';

/** What a rule may look at: one municipality, what follows from its files, and what all share. */
export interface Context {
  readonly source: MunicipalitySource;
  readonly shared: SharedSource;
  readonly derived: Derived;
  readonly asOf: ISODate;
}

/** Says what is wrong with one municipality. */
export type Rule = (context: Context) => Iterable<Diagnostic>;

/** … and with what all municipalities share. */
export type SharedRule = (shared: SharedSource, context: SharedContext) => Iterable<Diagnostic>;

/** An address of the site itself that somebody wrote, whole or from where the site begins. */
export interface LinkToSite {
  readonly url: string;
  /** From where the site begins, without what is asked of a page. */
  readonly path: string;
  readonly position: Position;
}

/** Which addresses there are, of every municipality: little enough to hold for all of them at once. */
export interface SharedContext {
  /** What the texts of all municipalities link to on the site itself. */
  readonly links: readonly LinkToSite[];
  /** Where one may lead within a municipality, from where the site begins; null where there is none of that name. */
  readonly pagesOf: (municipality: string) => ReadonlySet<string> | 'unknown' | null;
  /** The same of what tells of all municipalities together. */
  readonly pagesOfAll: () => ReadonlySet<string> | 'unknown';
  readonly municipalities: ReadonlyMap<
    string,
    {
      readonly editions: ReadonlySet<string>;
      readonly documents: ReadonlySet<string>;
      readonly reorganizations: ReadonlySet<string>;
      readonly isBroken: boolean;
      /** Its number, and where that is written; null where it has none that could be read. */
      readonly code: { readonly value: string; readonly position: Position } | null;
    }
  >;
}
