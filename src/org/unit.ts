/** Minted once and never recomputed. A temporary id stands in until the permanent one is known. */
export type UnitId = string;
export type DutyId = string;

/** The municipality itself, above every department. */
export const ROOT = '/';
/** The parent of a unit whose parent is not known, which is different from standing at the root. */
export const UNKNOWN = '?';
export type Parent = UnitId | typeof ROOT | typeof UNKNOWN;

/** A post stands beside units: it holds duties, has a grade and supervises, but no unit stands below it. */
export type Sort = 'unit' | 'post';

/**
 * A unit or post on one date. Name, parent and grade change over time. The other fields stay as they were
 * when the unit began, so two charts never disagree about them.
 */
export interface Unit {
  readonly id: UnitId;
  readonly sort: Sort;
  readonly name: string;
  readonly parent: Parent;
  readonly grade: string | null;
  /** The kind (部, 課, 係 …) if the name does not say it. */
  readonly kind: string | null;
  /** The number of unnamed units that this one stands for, or null for a unit with a name. */
  readonly unnamed: number | null;
  /** Whether it stands for one unit in each of several places (各支所). */
  readonly collective: boolean;
  /** The names of the posts that supervise it, as stated when it began. */
  readonly supervisedBy: readonly string[];
}

export function newUnit(unit: Pick<Unit, 'id' | 'name' | 'parent'> & Partial<Unit>): Unit {
  return {
    sort: 'unit',
    grade: null,
    kind: null,
    unnamed: null,
    collective: false,
    supervisedBy: [],
    ...unit,
  };
}

/** Siblings of one sort have different names; a unit and a post may have the same. */
export function nameKey(sort: Sort, name: string): string {
  return `${sort}:${name}`;
}

/** The key of a place: a name below a parent. At most one unit stands there at any time. */
export function placeOf(parent: Parent, sort: Sort, name: string): string {
  return `${parent}\n${nameKey(sort, name)}`;
}

/** The name given to units without a name, so that they have a path like any other. */
export function unnamedName(count: number, kind: string): string {
  return `名称不明の${count}${kind}`;
}

/** Whether a name is marked as undecided: （仮称）福祉こども部. */
export function isProvisional(name: string): boolean {
  return PROVISIONAL.test(name);
}

/** The name without the mark （仮称）. */
export function withoutProvisional(name: string): string {
  return name.replace(PROVISIONAL, '');
}

const PROVISIONAL = /^[(（]仮称?[)）]\s*/;

/**
 * The kinds that the end of a name can state. A longer kind precedes its own ending: a 消防本部 is not a 部,
 * a 議会事務局 not a 局, a 支所 not a 所.
 */
export const KINDS: readonly string[] =
  '支所 本部 事務局 区役所 部 局 課 室 係 所 班 担当 グループ チーム センター 館 署 院 会 区'.split(' ');

/**
 * The kind as stated, 職 for a post, otherwise the ending of the name (部, 課, 係 …); null if it has none.
 */
export function kindOf(unit: Pick<Unit, 'name' | 'kind' | 'sort'>): string | null {
  if (unit.kind !== null) return unit.kind;
  if (unit.sort === 'post') return '職';
  return kindNamed(unit.name);
}

function kindNamed(name: string): string | null {
  return KINDS.find((kind) => name.endsWith(kind)) ?? null;
}

/**
 * Whether an `Every` with this ending covers the name: 部 does not cover 消防本部, but 市民課 covers 市民課
 * itself.
 */
export function hasEnding(name: string, ending: string): boolean {
  if (ending === '' || !name.endsWith(ending)) return false;
  return !KINDS.includes(ending) || (name !== ending && kindNamed(name) === ending);
}
