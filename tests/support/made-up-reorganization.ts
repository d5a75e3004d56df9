// Reorganizations of made-up cities, with the changes that really happened. The same seed gives the same one.
import type { DraftTree } from '#drafting/charts/tree.ts';
import { MODIFIERS, SECTIONS, TEAMS, TOPS } from './office-names.ts';
import { randomOf } from './random-of.ts';

type Verb = 'establish' | 'abolish' | 'merge' | 'split' | 'absorb' | 'detach';

/** A change that really happened, with the ids of units, which charts do not show. */
interface Truth {
  readonly verb: Verb;
  readonly from: readonly string[];
  readonly to: readonly string[];
}

export interface MadeUpReorganization {
  readonly before: DraftTree;
  readonly after: DraftTree;
  /** A unit with the same id on both sides is the same unit. Paths are 部/課/係. */
  readonly idsBefore: ReadonlyMap<string, string>;
  readonly idsAfter: ReadonlyMap<string, string>;
  readonly truth: readonly Truth[];
}

/** Words that are part of many names. */
const COMMON = ['管理', '庶務', '総務', '企画'];

const BRANCHES = ['東', '西', '南', '北', '中央', '港', '山手', '川上'];
const BELOW_BRANCHES: readonly (readonly [section: string, teams: readonly string[]])[] = [
  ['市民サービス課', ['庶務', '窓口', '福祉']],
  ['地域振興課', ['振興', '農林', '建設']],
];

interface Unit {
  readonly id: string;
  name: string;
  parent: Unit | null;
  readonly level: number;
}

/** A city while its reorganization is made up. */
interface City {
  readonly random: () => number;
  readonly manner: Required<Manner>;
  readonly units: Set<Unit>;
  readonly touched: Set<Unit>;
  readonly truth: Truth[];
  /** Names used below each unit before. A new unit does not take the name of a unit that ends there. */
  readonly borne: Map<Unit | null, Set<string>>;
  readonly everBorne: Set<string>;
  born: number;
  hasBegun: boolean;
}

export interface Size {
  readonly tops: number;
  readonly sections: number;
  readonly teams: number;
}

/** Properties that differ from city to city. */
export interface Manner {
  /** The number of changes per hundred units. */
  readonly rate?: number;
  /** The number of branch offices, all with the same units below. */
  readonly branches?: number;
  /** The kind of the lowest units. */
  readonly team?: '係' | '担当' | '班' | 'グループ';
  /** How often a name shows which unit was absorbed or detached. */
  readonly telling?: number;
  /** How often a moved unit also gets another name. */
  readonly renaming?: number;
}

export function madeUpReorganization(
  seed: number,
  {
    tops,
    sections,
    teams,
    rate = 9,
    branches = 0,
    team = '係',
    telling = 0.3,
    renaming = 0.2,
  }: Size & Manner,
): MadeUpReorganization {
  const city = grow(seed, { tops, sections, teams }, { rate, branches, team, telling, renaming });
  const before = treeOf(city);
  const idsBefore = idsOf(city);
  const events = Math.max(1, Math.round((city.units.size * rate * (0.5 + city.random())) / 100));
  city.hasBegun = true;
  for (let at = 0; at < events; at++) happen(city);
  return { before, after: treeOf(city), idsBefore, idsAfter: idsOf(city), truth: city.truth };
}

function grow(seed: number, { tops, sections, teams }: Size, manner: Required<Manner>): City {
  const city: City = {
    random: randomOf(seed),
    manner,
    units: new Set(),
    touched: new Set(),
    truth: [],
    borne: new Map(),
    everBorne: new Set(),
    born: 0,
    hasBegun: false,
  };
  const usedSections = new Set<string>();
  for (const name of shuffled(city, TOPS).slice(0, tops)) {
    const top = put(city, name, null);
    for (let at = 0; at < around(city, sections); at++) {
      const free = SECTIONS.filter((one) => !usedSections.has(one));
      const stem = pick(city, free.length > 0 && chance(city, 0.9) ? free : SECTIONS);
      usedSections.add(stem);
      const section = put(city, freeName(city, top, `${stem}課`), top);
      const many = chance(city, 0.12) ? 0 : around(city, teams);
      for (let count = 0; count < many; count++) put(city, teamName(city, section, count === 0), section);
    }
  }
  for (const name of BRANCHES.slice(0, manner.branches)) growBranch(city, name);
  return city;
}

function growBranch(city: City, name: string): void {
  const branch = put(city, `${name}支所`, null);
  for (const [section, teams] of BELOW_BRANCHES) {
    const unit = put(city, section, branch);
    for (const team of teams) put(city, `${team}${city.manner.team}`, unit);
  }
}

/** Often a common name for the first team; otherwise words of the section or of a neighbouring one. */
function teamName(city: City, section: Unit, isFirst: boolean): string {
  const base = isFirst && chance(city, 0.55) ? pick(city, COMMON) : teamStem(city, section);
  return freeName(city, section, `${base}${city.manner.team}`);
}

function teamStem(city: City, section: Unit): string {
  const own = parted(section.name)[0];
  if (chance(city, 0.2) && own.length <= 4) return `${own}${pick(city, MODIFIERS)}`;
  const stem = pick(city, TEAMS);
  if (chance(city, 0.12))
    return `${stem}${pick(
      city,
      TEAMS.filter((one) => one !== stem && one.length <= 2),
    )}`;
  return chance(city, 0.2) && stem.length <= 3 ? `${stem}${pick(city, MODIFIERS)}` : stem;
}

const HAPPENINGS: readonly (readonly [weight: number, happen: (city: City) => void])[] = [
  [14, (city) => establishTeam(city)],
  [10, (city) => abolish(city, free(city, 3))],
  [12, (city) => rename(city, free(city, 3))],
  [10, (city) => moveTeam(city)],
  [9, (city) => mergeTeams(city)],
  [3, (city) => splitTeam(city)],
  [4, (city) => absorb(city, free(city, 3))],
  [4, (city) => detachTeam(city)],
  [6, (city) => establishSection(city)],
  [4, (city) => abolish(city, free(city, 2))],
  [8, (city) => rename(city, free(city, 2))],
  [6, (city) => moveSection(city)],
  [4, (city) => mergeUnits(city, 2)],
  [2, (city) => splitUnit(city, 2)],
  [3, (city) => detachSection(city)],
  [2, (city) => absorb(city, free(city, 2))],
  [1, (city) => establishTop(city)],
  [1.5, (city) => rename(city, free(city, 1))],
  [0.7, (city) => splitUnit(city, 1)],
  [0.7, (city) => mergeUnits(city, 1)],
  [0.5, (city) => swapNames(city)],
];

function happen(city: City): void {
  let at = city.random() * HAPPENINGS.reduce((sum, [weight]) => sum + weight, 0);
  for (const [weight, one] of HAPPENINGS) {
    at -= weight;
    if (at > 0) continue;
    one(city);
    return;
  }
}

function establishTeam(city: City): void {
  const section = anyOf(city, 2);
  if (section) establish(city, freshTeamName(city, section), section);
}

function freshTeamName(city: City, section: Unit): string {
  const sibling = pick(city, [...below(city, section), section]);
  const kind = chance(city, 0.06) ? '担当' : city.manner.team;
  const how = city.random();
  if (how < 0.15) return freeName(city, section, `${pick(city, COMMON)}${kind}`);
  if (how < 0.35) return freeName(city, section, `${wordOf(sibling)}${pick(city, MODIFIERS)}${kind}`);
  return freeName(city, section, `${teamStem(city, section)}${kind}`);
}

function establishSection(city: City): void {
  const top = anyOf(city, 1);
  if (!top) return;
  const section = establish(
    city,
    freeName(city, top, `${pick(city, SECTIONS)}${pick(city, ['', '推進', '政策'])}課`),
    top,
  );
  for (let count = 0; count < 1 + Math.floor(city.random() * 3); count++)
    establish(city, teamName(city, section, count === 0), section);
  for (let count = 0; count < Math.floor(city.random() * 3); count++) moveTo(city, free(city, 3), section);
}

function establishTop(city: City): void {
  const name = pick(city, TOPS);
  const top = establish(city, freeName(city, null, name), null);
  for (let count = 0; count < 1 + Math.floor(city.random() * 3); count++) moveTo(city, free(city, 2), top);
  const section = establish(city, freeName(city, top, `${pick(city, SECTIONS)}課`), top);
  establish(city, teamName(city, section, true), section);
}

function abolish(city: City, unit: Unit | null): void {
  if (!unit || !canEnd(city, unit)) return;
  for (const child of below(city, unit)) {
    const other = chance(city, 0.65)
      ? anyOf(city, unit.level, unit, chance(city, 0.75) ? unit.parent : undefined)
      : null;
    if (other) moveTo(city, child, other);
    else end(city, child, 'abolish');
  }
  end(city, unit, 'abolish');
}

function absorb(city: City, unit: Unit | null): void {
  if (!unit || !canEnd(city, unit)) return;
  const others = below(city, unit.parent).filter((one) => one !== unit && !city.touched.has(one));
  const alike = others.find((one) => wordOf(one) === wordOf(unit));
  const into = (chance(city, city.manner.telling) ? alike : null) ?? others[0];
  if (!into) return;
  takeBelow(city, [unit], into, into);
  city.touched.add(into);
  remove(city, unit);
  city.truth.push({ verb: 'absorb', from: [unit.id], to: [into.id] });
}

function rename(city: City, unit: Unit | null): void {
  if (!unit) return;
  city.touched.add(unit);
  unit.name = freeName(city, unit.parent, otherName(city, unit));
}

/** A new name that keeps most, some or nothing of the old one. */
function otherName(city: City, unit: Unit): string {
  const [stem, kind] = parted(unit.name);
  const modifier = pick(city, MODIFIERS);
  const how = city.random();
  const fresh = pick(
    city,
    { 1: TOPS.map((name) => parted(name)[0]), 2: SECTIONS, 3: TEAMS }[unit.level] ?? TEAMS,
  );
  if (how < 0.28) return `${stem}${modifier}${kind}`;
  if (how < 0.42) return `${wordOf(unit)}${modifier}${kind}`;
  if (how < 0.54)
    return `${stem}${pick(city, unit.level === 2 ? ['室', 'センター'] : unit.level === 3 ? ['担当', '班', 'グループ', '係'] : ['局'])}`;
  if (how < 0.68) return `${wordOf(unit)}${fresh}${kind}`;
  if (how < 0.76) return `${fresh}${wordOf(unit)}${kind}`;
  return `${fresh}${chance(city, 0.3) ? modifier : ''}${kind}`;
}

function moveTeam(city: City): void {
  const unit = free(city, 3);
  const section = unit && anyOf(city, 2, unit.parent, chance(city, 0.6) ? unit.parent?.parent : undefined);
  if (unit && section) moveTo(city, unit, section, chance(city, city.manner.renaming));
}

function moveSection(city: City): void {
  const unit = free(city, 2);
  const top = unit && anyOf(city, 1, unit.parent);
  if (unit && top) moveTo(city, unit, top, chance(city, 0.75 * city.manner.renaming));
}

function mergeTeams(city: City): void {
  const first = free(city, 3);
  if (!first) return;
  const near = chance(city, 0.8)
    ? below(city, first.parent)
    : [...city.units].filter(({ level }) => level === 3);
  const others = shuffled(
    city,
    near.filter((one) => one !== first && !city.touched.has(one)),
  );
  mergeInto(city, [first, ...others.slice(0, chance(city, 0.25) ? 2 : 1)]);
}

function mergeUnits(city: City, level: number): void {
  const first = free(city, level);
  const other = first && below(city, first.parent).find((one) => one !== first && canEnd(city, one));
  if (first && other && canEnd(city, first)) mergeInto(city, [first, other]);
}

function mergeInto(city: City, units: readonly Unit[]): void {
  const [first, second] = units;
  if (!first || !second) return;
  const kind = parted(first.name)[1];
  const how = city.random();
  const stem =
    how < 0.35
      ? `${wordOf(first)}${wordOf(second)}`
      : how < 0.65
        ? `${wordOf(first)}${pick(city, MODIFIERS)}`
        : pick(city, { 1: TOPS.map((name) => parted(name)[0]), 2: SECTIONS, 3: TEAMS }[first.level] ?? TEAMS);
  const into = put(city, freeName(city, first.parent, `${stem}${kind}`), first.parent);
  city.touched.add(into);
  takeBelow(city, units, into, into);
  for (const unit of units) remove(city, unit);
  city.truth.push({ verb: 'merge', from: units.map(({ id }) => id), to: [into.id] });
}

/** Moves all units below along; units with equal names become one. */
function takeBelow(city: City, units: readonly Unit[], into: Unit, there: Unit): void {
  for (const child of units.flatMap((unit) => below(city, unit))) {
    const same = below(city, there).find(({ name }) => name === child.name);
    if (!same) {
      child.parent = into;
      if (chance(city, 0.1) && !city.touched.has(child)) rename(city, child);
      continue;
    }
    if (!city.touched.has(same) && units.some((unit) => unit !== into) && into.id.startsWith('n')) {
      const name = same.name;
      for (const one of [same, child]) remove(city, one);
      const one = put(city, name, into);
      city.touched.add(one);
      city.truth.push({ verb: 'merge', from: [same.id, child.id], to: [one.id] });
    } else end(city, child, 'absorb', same);
  }
}

function splitTeam(city: City): void {
  splitUnit(city, 3);
}

function splitUnit(city: City, level: number): void {
  const unit = free(city, level);
  if (!unit || !canEnd(city, unit)) return;
  const [stem, kind] = parted(unit.name);
  const half = Math.ceil(stem.length / 2);
  const stems =
    stem.length >= 4 && chance(city, 0.5)
      ? [stem.slice(0, half), stem.slice(half)]
      : [`${wordOf(unit)}${pick(city, MODIFIERS)}`, pick(city, level === 2 ? SECTIONS : TEAMS)];
  const into = stems.map((one) => {
    const fresh = put(city, freeName(city, unit.parent, `${one}${kind}`), unit.parent);
    city.touched.add(fresh);
    return fresh;
  });
  for (const [at, child] of below(city, unit).entries()) child.parent = into[at % 2] ?? null;
  remove(city, unit);
  city.truth.push({ verb: 'split', from: [unit.id], to: into.map(({ id }) => id) });
}

function detachTeam(city: City): void {
  const unit = free(city, 3);
  if (!unit?.parent) return;
  city.touched.add(unit);
  const name = chance(city, city.manner.telling)
    ? freeName(city, unit.parent, `${wordOf(unit)}${pick(city, MODIFIERS)}${city.manner.team}`)
    : freshTeamName(city, unit.parent);
  const fresh = put(city, name, unit.parent);
  city.touched.add(fresh);
  city.truth.push({ verb: 'detach', from: [unit.id], to: [fresh.id] });
}

function detachSection(city: City): void {
  const unit = free(city, 2);
  if (!unit) return;
  city.touched.add(unit);
  const fresh = put(
    city,
    freeName(city, unit.parent, `${pick(city, [wordOf(unit), ...SECTIONS])}${pick(city, MODIFIERS)}課`),
    unit.parent,
  );
  city.touched.add(fresh);
  for (const child of below(city, unit).slice(1)) if (chance(city, 0.5)) moveTo(city, child, fresh);
  city.truth.push({ verb: 'detach', from: [unit.id], to: [fresh.id] });
}

function swapNames(city: City): void {
  const unit = free(city, 2);
  const other = unit && below(city, unit.parent).find((one) => one !== unit && !city.touched.has(one));
  if (!unit || !other) return;
  [unit.name, other.name] = [other.name, unit.name];
  city.touched.add(unit).add(other);
}

function establish(city: City, name: string, parent: Unit | null): Unit {
  const unit = put(city, name, parent);
  city.touched.add(unit);
  city.truth.push({ verb: 'establish', from: [], to: [unit.id] });
  return unit;
}

function end(city: City, unit: Unit, verb: 'abolish' | 'absorb', into?: Unit): void {
  for (const child of below(city, unit)) end(city, child, 'abolish');
  remove(city, unit);
  city.truth.push({ verb, from: [unit.id], to: into ? [into.id] : [] });
}

function moveTo(city: City, unit: Unit | null, parent: Unit, isRenamed = false): void {
  if (!unit || unit.parent === parent) return;
  city.touched.add(unit);
  const name = isRenamed ? otherName(city, unit) : unit.name;
  unit.name = freeName(city, parent, name, !isRenamed);
  unit.parent = parent;
}

function put(city: City, name: string, parent: Unit | null): Unit {
  const unit: Unit = {
    id: `${city.hasBegun ? 'n' : 'u'}${++city.born}`,
    name,
    parent,
    level: parent ? parent.level + 1 : 1,
  };
  city.units.add(unit);
  bear(city, parent, name);
  return unit;
}

function remove(city: City, unit: Unit): void {
  city.touched.add(unit);
  city.units.delete(unit);
}

function canEnd(city: City, unit: Unit): boolean {
  return !city.touched.has(unit) && below(city, unit).every((child) => canEnd(city, child));
}

function freeName(city: City, parent: Unit | null, name: string, isOwn = false): string {
  const borne = city.borne.get(parent) ?? new Set();
  const isFree = (one: string) =>
    !borne.has(one) &&
    !below(city, parent).some((unit) => unit.name === one) &&
    (isOwn || !city.hasBegun || !isOfBusiness(city, one));
  for (let one = name, number = 2; ; number++) {
    if (isFree(one)) {
      bear(city, parent, one);
      return one;
    }
    const [stem, kind] = parted(name);
    one = number < 6 ? `${stem}${pick(city, MODIFIERS)}${kind}` : `第${number}${stem}${kind}`;
  }
}

/**
 * Whether another unit had this distinctive name: a unit with it would seem to have taken over that unit's
 * work.
 */
function isOfBusiness(city: City, name: string): boolean {
  return ![...COMMON, ...MODIFIERS].includes(parted(name)[0]) && city.everBorne.has(name);
}

function bear(city: City, parent: Unit | null, name: string): void {
  const borne = city.borne.get(parent) ?? new Set();
  city.borne.set(parent, borne.add(name));
  city.everBorne.add(name);
}

function below(city: City, parent: Unit | null): readonly Unit[] {
  return [...city.units].filter((unit) => unit.parent === parent);
}

function free(city: City, level: number): Unit | null {
  const units = [...city.units].filter((unit) => unit.level === level && !city.touched.has(unit));
  return units.length > 0 ? pick(city, units) : null;
}

function anyOf(city: City, level: number, not: Unit | null = null, within?: Unit | null): Unit | null {
  const units = [...city.units].filter(
    (unit) => unit.level === level && unit !== not && (within === undefined || unit.parent === within),
  );
  return units.length > 0 ? pick(city, units) : null;
}

/** The first word of a name. */
function wordOf({ name }: Unit): string {
  const stem = parted(name)[0];
  const modifier = MODIFIERS.find((one) => stem.endsWith(one) && stem.length > one.length);
  return modifier ? stem.slice(0, -modifier.length) : stem;
}

function parted(name: string): readonly [stem: string, kind: string] {
  const kind = /(?:支所|センター|グループ|担当|部|局|課|室|係|班)$/.exec(name)?.[0] ?? '';
  return [name.slice(0, name.length - kind.length) || name, kind];
}

function treeOf(city: City): DraftTree {
  const children = Map.groupBy(city.units, ({ parent }) => parent);
  const below = (parent: Unit | null): DraftTree =>
    (children.get(parent) ?? []).map((unit) => ({ name: unit.name, row: null, children: below(unit) }));
  return below(null);
}

function idsOf(city: City): ReadonlyMap<string, string> {
  const path = (unit: Unit): string => (unit.parent ? `${path(unit.parent)}/${unit.name}` : unit.name);
  return new Map([...city.units].map((unit) => [path(unit), unit.id]));
}

function chance({ random }: City, share: number): boolean {
  return random() < share;
}

function around({ random }: City, number: number): number {
  return Math.max(1, Math.round(number * (0.6 + random() * 0.8)));
}

function pick<T>({ random }: City, list: readonly T[]): T {
  return list[Math.floor(random() * list.length)] as T;
}

function shuffled<T>(city: City, list: readonly T[]): readonly T[] {
  return list
    .map((one) => ({ one, key: city.random() }))
    .toSorted((a, b) => a.key - b.key)
    .map(({ one }) => one);
}
