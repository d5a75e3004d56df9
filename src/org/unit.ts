/** Minted once, never recomputed. An internal id stands in until the permanent one is known. */
export type UnitId = string;
export type DutyId = string;

/** The municipality itself, above every department. */
export const ROOT = '/';
/** Where a unit stands when nobody knows. It is not the root. */
export const UNKNOWN = '?';
export type Parent = UnitId | typeof ROOT | typeof UNKNOWN;

/** A post stands beside units: it holds duties, has a grade and supervises, but nothing stands below it. */
export type Sort = 'unit' | 'post';

/**
 * One identity as it is at one date. Name, parent and grade change with time; the rest it is born with and
 * keeps, so two charts never disagree about it.
 */
export interface Unit {
  readonly id: UnitId;
  readonly sort: Sort;
  readonly name: string;
  readonly parent: Parent;
  readonly grade: string | null;
  /** The kind (部 課 係 …) where the name does not say it. */
  readonly kind: string | null;
  /** How many units without a known name this one stands for, or null for a unit with a name. */
  readonly unnamed: number | null;
  /** Stands for one of its kind in each of several places (各支所). */
  readonly collective: boolean;
  /** The posts that supervise it, by name, as said when it began. */
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

/** Siblings of one sort never share a name; a unit and a post may. */
export function nameKey(sort: Sort, name: string): string {
  return `${sort}:${name}`;
}

/** The place of a name below a parent: at any time one unit at most stands there. */
export function placeOf(parent: Parent, sort: Sort, name: string): string {
  return `${parent}\n${nameKey(sort, name)}`;
}

/** The name under which units without a name are filed, so that they have a path like any other. */
export function unnamedName(count: number, kind: string): string {
  return `名称不明の${count}${kind}`;
}

/** （仮称）福祉こども部: a name that is not decided. */
export function isProvisional(name: string): boolean {
  return PROVISIONAL.test(name);
}

/** The name as it is if it is kept. */
export function withoutProvisional(name: string): string {
  return name.replace(PROVISIONAL, '');
}

const PROVISIONAL = /^[(（]仮称?[)）]\s*/;

/** What the end of a name can say of a unit. A 消防本部 is no 部, and an 議会事務局 no 局, as little as a 支所 is a 所. */
export const KINDS: readonly string[] =
  '支所 本部 事務局 区役所 部 局 課 室 係 所 班 担当 グループ チーム センター 館 署 院 会 区'.split(' ');

/** 部, 課, 係 …: as stated, or else what the name ends with. */
export function kindOf(unit: Pick<Unit, 'name' | 'kind' | 'sort'>): string | null {
  if (unit.kind !== null) return unit.kind;
  if (unit.sort === 'post') return '職';
  return kindNamed(unit.name);
}

function kindNamed(name: string): string | null {
  return KINDS.find((kind) => name.endsWith(kind)) ?? null;
}

/** Whether a name is one of those that an ending stands for: of 部 no 消防本部, of 市民課 also 市民課 itself. */
export function hasEnding(name: string, ending: string): boolean {
  if (ending === '' || !name.endsWith(ending)) return false;
  return !KINDS.includes(ending) || (name !== ending && kindNamed(name) === ending);
}
