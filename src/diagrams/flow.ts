/**
 * What went where: rows before, rows after, and lines from the former to the latter. Plain data, in official
 * order.
 */
export interface Flow {
  readonly kind: 'flow';
  /** Whether the figure stands beside text rather than across a page. */
  readonly beside: boolean;
  readonly titles: { readonly before: string; readonly after: string };
  readonly before: readonly Band[];
  readonly after: readonly Band[];
  readonly lines: readonly Line[];
}

export type Side = 'before' | 'after';

/** A department with its shown units, or rows outside all departments. */
export interface Band {
  /** The same on both sides for the same department. */
  readonly key: string;
  readonly sort: BandSort;
  /** The department itself. A head that is not a unit has no link, and its fate is `stays`. */
  readonly head: Row;
  /** The units that stay as they are and are not shown: 変わらない 3課11係. */
  readonly unchanged: string | null;
}

/**
 * `department`; `top`: units with no unit above or below them; `unknown`: units whose parent is unknown;
 * `elsewhere`: another municipality; `other`: named, but not a unit; `posts`.
 */
export type BandSort = 'department' | 'top' | 'unknown' | 'elsewhere' | 'other' | 'posts';

export interface Row {
  /** Unique on its side. */
  readonly key: string;
  /** The id of the unit; null if the row is not a unit. */
  readonly id: string | null;
  readonly name: string;
  /** 部長級, if the grade changes. */
  readonly grade: string | null;
  readonly link: string | null;
  readonly fate: Fate;
  /** What happens to the row and no line shows: 廃止, 新設. */
  readonly words: readonly string[];
  /** The units that go along with the row: ＋秘書係. */
  readonly along: string | null;
  /** The ids of the changes that `words` states. */
  readonly changes: readonly string[];
  /** The shown rows below this one. */
  readonly rows: readonly Row[];
}

/**
 * `ends`: the unit ends, or leaves its place or name. `begins`: the unit begins, or comes to a place or name.
 * `stays`: the row is shown for what it gives, gets or holds.
 */
export type Fate = 'ends' | 'begins' | 'stays';

export interface Line {
  /** Keys of rows. A null `from` is a duty without a source. */
  readonly from: string | null;
  readonly to: string;
  readonly carries: 'unit' | 'duty';
  /**
   * The same for all lines of a knot: several units become several others, and the source does not say which
   * became which.
   */
  readonly knot: string | null;
  /** 統合, 内部統制（一部） */
  readonly label: string;
  readonly changes: readonly string[];
}

/** The name as it appears in the figure. */
export function shownName({ name, grade }: Row): string {
  return grade === null ? name : `${name}（${grade}）`;
}

/** A row and all rows below it, from the top. */
export function rowsIn(row: Row): readonly Row[] {
  return [row, ...row.rows.flatMap(rowsIn)];
}

/** All rows on one side, including the heads of bands. */
export function rowsOf(bands: readonly Band[]): readonly Row[] {
  return bands.flatMap(({ head }) => rowsIn(head));
}

/** The keys of the rows on one side that lines lead from or to. */
export function joinedBy(lines: readonly Line[], side: Side): ReadonlySet<string> {
  return new Set(lines.flatMap(({ from, to }) => (side === 'after' ? to : (from ?? []))));
}
