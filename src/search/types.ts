// What a search gives back: the contract between the engine and whatever shows its results.

/** 資料, 改正, 組織, 事務, 取組, 用語, and the pages of the site about itself. */
export const hitTypes = ['document', 'reorganization', 'unit', 'duty', 'measure', 'term', 'page'] as const;
export type HitType = (typeof hitTypes)[number];

export const facetNames = ['municipality', 'type', 'year', 'change', 'level'] as const;
export type FacetName = (typeof facetNames)[number];

/** What the reader has chosen; nothing chosen in a facet means everything. */
export type Filters = Readonly<Partial<Record<FacetName, readonly string[]>>>;

/** A stretch of text, marked where it is what was asked for. */
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
  /** The exact section, item, change or page. */
  readonly url: string;
  readonly title: readonly Piece[];
  /** What it is a part of: the name of the document or of the reorganization. Null where it stands by itself. */
  readonly context: string | null;
  /** The sentence that answers its page. */
  readonly sentence: readonly Piece[];
  readonly excerpt: readonly Piece[];
  /** Null for a term, which belongs to all. */
  readonly municipality: string | null;
  /** As it is shown: 令和8年4月1日, 令和2年3月, 令和7年度. */
  readonly date: string | null;
  /** 廃止, 予定, 要約 and the like: what a reader has to know before following the link. */
  readonly state: string | null;
  /** How it was found where the words asked for do not stand in it: 「読みが「きかく…」」, 「旧名」. */
  readonly route: string | null;
  /** Who goes on for a unit that has ended, or who holds a duty today. */
  readonly today: readonly Place[];
}

/** Words, or a name that begins or ends by what is told. */
export type AnswerPiece = string | readonly [name: string, tone: 'begins' | 'ends'];

/** The sentence that answers who asks for it, and what a reader asks next. */
export interface RecordAnswer {
  readonly lede: readonly AnswerPiece[];
  readonly support: string;
}

/** The sentence that answers a question, with what it is about and how that was found. */
export interface FoundAnswer extends RecordAnswer {
  readonly title: string;
  /** Null where it counts changes. */
  readonly type: HitType | null;
  readonly municipality: string | null;
  readonly url: string | null;
  /** 旧名「企画調整課」; null where it was found by what it is called. */
  readonly route: string | null;
}

export interface FacetValue {
  readonly value: string;
  readonly label: string;
  readonly count: number;
}

export interface Found {
  /** Whether all words were found together, or only most of them; `none` where nothing was. */
  readonly match: 'all' | 'most' | 'none';
  /** One Japanese sentence that says how the query was understood, where that is not plain. */
  readonly understood: string | null;
  /** Where the question is about one thing, or counts: what stands above the hits. */
  readonly answer: FoundAnswer | null;
  /** Best first, whatever their types. */
  readonly hits: readonly Hit[];
  /**
   * Whether everything that may hold the words was read. In a large archive a word that is everywhere is looked
   * for in the likeliest places first; `search(…, { whole: true })` reads on.
   */
  readonly isWhole: boolean;
  /** Counts of every value with the filters of the other facets applied. */
  readonly facets: Readonly<Record<FacetName, readonly FacetValue[]>>;
}

export interface Suggestion extends Pick<Hit, 'type' | 'url'> {
  readonly text: string;
  /** What it is called. */
  readonly municipality: string | null;
  /** 現在は経営企画課 */
  readonly note: string | null;
}

interface SearchOptions {
  /** Reads everything that may hold the words, however much that is. */
  readonly whole?: boolean;
}

/** Everything the search box and the results page ask of the engine. It loads its files when first asked. */
export interface Engine {
  search(query: string, filters?: Filters, options?: SearchOptions): Promise<Found>;
  suggest(text: string): Promise<readonly Suggestion[]>;
  /** Fetches what every search begins with. */
  prepare(): Promise<void>;
}
