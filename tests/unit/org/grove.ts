import { newUnit, type Parent, ROOT, UNKNOWN, type Unit, type UnitId, unnamedName } from '#org/unit.ts';

export const NAMES: readonly (readonly string[])[] = [
  ['総務部', '企画部', '福祉部', '市民部', '建設部', '水道局', '消防本部', '各支所', '市長戦略部'],
  ['総務課', '秘書課', '管理課', '企画調整課', '財政課', '市民課', '道路課', '会計課'],
  ['管理係', '庶務係', '企画係', '計画係', '給付係', '窓口係'],
  ['第一班', '第二班', '調査班'],
];
const POSTS = ['部長', '副部長', '会計管理者', '次長'];
export const GRADES = ['部長級', '副部長級', '課長級'];
const KINDS = ['係', '班', 'チーム'];
export const DUTIES = ['住民基本台帳', '市税', '道路', '国保', '広報', '防災'];

/** Chooses from a list by any number. */
export function pick<T>(list: readonly T[], number: number): T {
  return list[number % list.length] as T;
}

/** The first of 管理係, 第2管理係, 第3管理係 … that no unit has. */
export function freeName(name: string, isTaken: (name: string) => boolean): string {
  if (!isTaken(name)) return name;
  for (let number = 2; ; number++) if (!isTaken(`第${number}${name}`)) return `第${number}${name}`;
}

/**
 * A unit with an unknown parent gets a unique name: with the name of a known unit it would be taken for that
 * unit.
 */
export function nameBelow(parent: Parent, name: string, id: UnitId): string {
  return parent === UNKNOWN && !isOwn(name) ? `${name}（${id}）` : name;
}

export function isOwn(name: string): boolean {
  return name.includes('（');
}

export function newborn(
  id: UnitId,
  parent: Parent,
  depth: number,
  number: number,
  among: Grove,
  isPlain: boolean,
): Unit {
  const name = nameBelow(parent, pick(pick(NAMES, Math.min(depth, 3)), number), id);
  const free = (sort: Unit['sort'], base: string) =>
    freeName(base, (one) => among.at(parent, sort, one) !== undefined);
  const isPost = number % 11 === 10;
  if (isPost) {
    return newUnit({
      id,
      parent,
      sort: 'post',
      name: free('post', nameBelow(parent, pick(POSTS, number), id)),
      grade: pick(GRADES, number),
    });
  }
  if (isPlain) return newUnit({ id, parent, name: free('unit', name) });
  if (number % 17 === 16) {
    const kind = pick(KINDS, number);
    for (let count = 1 + (number % 3); ; count++) {
      const label = unnamedName(count, kind);
      if (among.at(parent, 'unit', label) === undefined)
        return newUnit({ id, parent, name: label, unnamed: count, kind });
    }
  }
  return newUnit({
    id,
    parent,
    name: free('unit', number % 13 === 12 ? `(仮称)${name}` : name),
    kind: number % 19 === 18 ? pick(KINDS, number) : null,
    grade: number % 7 === 6 ? pick(GRADES, number) : null,
    collective: number % 23 === 22,
    supervisedBy: number % 29 === 28 ? ['副市長'] : [],
  });
}

export type Grove = ReturnType<typeof grove>;

/** Units by place, independent of the charts of `src/org` in order to check them. */
export function grove(standing: Iterable<Unit> = []) {
  const units = new Map<UnitId, Unit>();
  const below = new Map<Parent, Map<string, UnitId>>();

  const put = (unit: Unit): void => {
    take(unit.id);
    units.set(unit.id, unit);
    const siblings = below.get(unit.parent) ?? new Map<string, UnitId>();
    siblings.set(`${unit.sort}${unit.name}`, unit.id);
    below.set(unit.parent, siblings);
  };
  const take = (id: UnitId): void => {
    const unit = units.get(id);
    if (!unit) return;
    units.delete(id);
    below.get(unit.parent)?.delete(`${unit.sort}${unit.name}`);
  };
  const at = (parent: Parent, sort: Unit['sort'], name: string): UnitId | undefined =>
    below.get(parent)?.get(`${sort}${name}`);
  const children = (parent: Parent): readonly Unit[] =>
    [...(below.get(parent)?.values() ?? [])].flatMap((id) => units.get(id) ?? []);
  const isBelow = (id: Parent, top: UnitId): boolean => {
    for (let up: Parent | undefined = id; up !== undefined && up !== ROOT; up = units.get(up)?.parent) {
      if (up === top) return true;
    }
    return false;
  };

  for (const unit of standing) put(unit);
  return { units, put, take, at, children, isBelow };
}
