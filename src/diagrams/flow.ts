/** What went where: what was, what is, and the lines from the one to the other. Plain data, in official order. */
export interface Flow {
  readonly kind: 'flow';
  /** Whether it stands beside text rather than across a page. */
  readonly beside: boolean;
  readonly titles: { readonly before: string; readonly after: string };
  readonly before: readonly Band[];
  readonly after: readonly Band[];
  readonly lines: readonly Line[];
}

export type Side = 'before' | 'after';

/** A department with those of its units that are shown, or what stands beside all departments. */
export interface Band {
  /** The same on both sides for the same department. */
  readonly key: string;
  readonly sort: BandSort;
  /** The department itself. What is no unit has neither a link nor a fate. */
  readonly head: Row;
  /** How much of it goes on as it was and is not shown: 変わらない 3課11係. */
  readonly unchanged: string | null;
}

/**
 * `department`; `top`: units with nothing above or below them; `unknown`: those of which nobody knows what is above
 * them; `elsewhere`: another municipality; `other`: what is named without being a unit; `posts`.
 */
export type BandSort = 'department' | 'top' | 'unknown' | 'elsewhere' | 'other' | 'posts';

export interface Row {
  /** Unique on its side. */
  readonly key: string;
  /** Of the unit; null for what is none. */
  readonly id: string | null;
  readonly name: string;
  /** 部長級, where that is what changes. */
  readonly grade: string | null;
  readonly link: string | null;
  readonly fate: Fate;
  /** What happens to it that no line tells: 廃止, 新設. */
  readonly words: readonly string[];
  /** What goes along with it: ＋秘書係. */
  readonly along: string | null;
  /** The changes that the words tell. */
  readonly tells: readonly string[];
  /** What stands below it, as far as it is shown. */
  readonly rows: readonly Row[];
}

/** It ends or is otherwise afterwards; it begins or was otherwise before; it is shown for what it gives, gets or holds. */
export type Fate = 'ends' | 'begins' | 'stays';

export interface Line {
  /** Keys of rows; null where a duty comes from nowhere. */
  readonly from: string | null;
  readonly to: string;
  readonly carries: 'unit' | 'duty';
  /** The same for lines that come together before they part: many become many, and nobody says who became whom. */
  readonly knot: string | null;
  /** 統合, 内部統制（一部） */
  readonly label: string;
  readonly tells: readonly string[];
}

/** As it stands in the figure. */
export function shownName({ name, grade }: Row): string {
  return grade === null ? name : `${name}（${grade}）`;
}

/** A row and all below it, from the top. */
export function rowsIn(row: Row): readonly Row[] {
  return [row, ...row.rows.flatMap(rowsIn)];
}

/** All that is shown on one side, heads of departments included. */
export function rowsOf(bands: readonly Band[]): readonly Row[] {
  return bands.flatMap(({ head }) => rowsIn(head));
}

/** The rows that lines lead from or to. */
export function joinedBy(lines: readonly Line[], side: Side): ReadonlySet<string> {
  return new Set(lines.flatMap(({ from, to }) => (side === 'after' ? to : (from ?? []))));
}
