import type { ISODate } from '#calendar/date.ts';
import type { Diagnostic, Position } from '#diagnostics/diagnostic.ts';
import type { MunicipalitySource, SharedSource } from '../1-read/source.ts';
import type { Derived } from '../2-derive/derive.ts';

/** What a rule for one municipality may read. */
export interface Context {
  readonly source: MunicipalitySource;
  readonly shared: SharedSource;
  readonly derived: Derived;
  readonly asOf: ISODate;
}

/** Reports the errors in one municipality. */
export type Rule = (context: Context) => Iterable<Diagnostic>;

/** Reports the errors in shared files and between municipalities. */
export type SharedRule = (shared: SharedSource, context: SharedContext) => Iterable<Diagnostic>;

/** A link to this site in content, written as a full URL or as a path. */
export interface LinkToSite {
  readonly url: string;
  /** Relative to the site, without a query. */
  readonly path: string;
  readonly position: Position;
}

/** Facts about all municipalities, small enough to hold for all at once. */
export interface SharedContext {
  /** The links to this site in the content of all municipalities. */
  readonly links: readonly LinkToSite[];
  /**
   * The link targets within a municipality, relative to the site. Null if there is no such municipality,
   * `unknown` if its files are not loaded or have errors.
   */
  readonly pagesOf: (municipality: string) => ReadonlySet<string> | 'unknown' | null;
  /** The link targets on pages about all municipalities. */
  readonly pagesOfAll: () => ReadonlySet<string> | 'unknown';
  readonly municipalities: ReadonlyMap<
    string,
    {
      readonly editions: ReadonlySet<string>;
      readonly documents: ReadonlySet<string>;
      readonly reorganizations: ReadonlySet<string>;
      readonly isBroken: boolean;
      /** The municipality code and its position; null if it could not be read. */
      readonly code: { readonly value: string; readonly position: Position } | null;
    }
  >;
}
