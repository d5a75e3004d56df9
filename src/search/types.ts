// The results of a search: the contract between the engine and the components that show them.

/** 資料, 改正, 年度, 組織, 事務, 取組, 用語, and pages about the site itself. */
export const hitTypes = [
  'document',
  'reorganization',
  'year',
  'unit',
  'duty',
  'measure',
  'term',
  'page',
] as const;
export type HitType = (typeof hitTypes)[number];

export const facetNames = ['municipality', 'type', 'year', 'change', 'level'] as const;
export type FacetName = (typeof facetNames)[number];

/** What the reader has chosen; a facet without values does not filter. */
export type Filters = Readonly<Partial<Record<FacetName, readonly string[]>>>;

/** A piece of text; `marked` if it matches the query. */
export interface Piece {
  readonly text: string;
  readonly marked: boolean;
}

export interface Place {
  readonly title: string;
  readonly url: string;
}

export interface Hit {
  readonly type: HitType;
  /** Address of the exact section, item, change or page. */
  readonly url: string;
  readonly title: readonly Piece[];
  /** The document or reorganization that contains it; null if it stands by itself. */
  readonly context: string | null;
  /** The sentence that answers its page. */
  readonly sentence: readonly Piece[];
  readonly excerpt: readonly Piece[];
  /** Null for hits that belong to all municipalities, such as terms. */
  readonly municipality: string | null;
  /** As displayed: 令和8年4月1日, 令和2年3月, 令和7年度. */
  readonly date: string | null;
  /** What a reader should know before following the link: 廃止, 予定, 要約. */
  readonly state: string | null;
  /** How it matched if the typed words do not stand in it: 「読みが「きかく…」」, 「旧名」. */
  readonly route: string | null;
  /** The units that succeed an abolished unit, or hold a duty, today. */
  readonly today: readonly Place[];
}

/** Text, or a name that begins or ends with the change described. */
export type AnswerPiece = string | readonly [name: string, tone: 'begins' | 'ends'];

/** The lede of a page and its supporting sentence. */
export interface RecordAnswer {
  readonly lede: readonly AnswerPiece[];
  readonly support: string;
}

/** A `RecordAnswer` with its title and address. */
export interface FoundAnswer extends RecordAnswer {
  readonly title: string;
  /** Null for a count of changes. */
  readonly type: HitType | null;
  readonly municipality: string | null;
  readonly url: string | null;
  /** 旧名「企画調整課」; null if the current name matched. */
  readonly route: string | null;
}

export interface FacetValue {
  readonly value: string;
  readonly label: string;
  readonly count: number;
}

/** A query for one word of a query that found nothing. */
export interface Separate {
  readonly query: string;
  /** Null if they were not counted. */
  readonly hits: number | null;
}

export interface Found {
  /** Whether the hits hold all words or only most of them; `none` if there are no hits. */
  readonly match: 'all' | 'most' | 'none';
  /** One Japanese sentence that explains how the query was understood; null if it was taken literally. */
  readonly understood: string | null;
  /** Shown above the hits if the query is about one thing or asks for a count. */
  readonly answer: FoundAnswer | null;
  /** Best first, all types mixed. */
  readonly hits: readonly Hit[];
  /**
   * Whether every page that may hold the words was read. In a large archive a frequent word is first looked
   * for in the likeliest files only; `search(…, { whole: true })` reads the rest.
   */
  readonly isWhole: boolean;
  /** Counts for every value, with the filters of the other facets applied. */
  readonly facets: Readonly<Record<FacetName, readonly FacetValue[]>>;
  /** If nothing was found: what each word finds alone. */
  readonly separately: readonly Separate[];
}

export interface Suggestion extends Pick<Hit, 'type' | 'url'> {
  readonly text: string;
  /** Name of the municipality (in the index files its id); null for what belongs to all. */
  readonly municipality: string | null;
  /** 現在は経営企画課 */
  readonly note: string | null;
}

interface SearchOptions {
  /** Reads every page that may hold the words. */
  readonly whole?: boolean;
}

/** The search engine as the search box and the results page use it. Files are loaded on first use. */
export interface Engine {
  search(query: string, filters?: Filters, options?: SearchOptions): Promise<Found>;
  suggest(text: string): Promise<readonly Suggestion[]>;
  /** Fetches the manifest, which every search needs first. */
  prepare(): Promise<void>;
}
