import { firstDay, type Options } from './options.ts';
import { type Random, randomOf } from './random.ts';

/** A unit or post as it stands in the made-up city: a plain tree that is changed as time goes by. */
export interface Member {
  readonly id: string;
  readonly sort: 'unit' | 'post';
  /** 0: the city, 1: 部, 2: 課, 3: 係. */
  readonly level: number;
  readonly children: Set<Member>;
  name: string;
  parent: Member | null;
  grade: string | null;
  /** Where it is first heard of; filled in when all of that day is known. */
  first: { readonly path: string; readonly day: string } | null;
  /** Where it stood when it ended. */
  last: { readonly path: string; readonly day: string } | null;
}

export interface Duty {
  readonly id: string;
  readonly name: string;
  readonly holders: Set<Member>;
}

export interface City {
  readonly options: Options;
  readonly name: string;
  readonly top: Member;
  /** Everybody who ever stood, in the order in which they came. */
  readonly members: Member[];
  readonly duties: Duty[];
}

const LEVELS = ['city', 'bu', 'ka', 'kakari'];
const KINDS = [[''], ['部', '部', '部', '局'], ['課', '課', '課', '室'], ['係', '係', '係', '担当']];
// Words that say of themselves that nothing stands behind them.
const WORDS = ['見本', '例示', '標本', '模擬', '試作', '雛形', '図例', '仮想'];

/** The city before its first reorganization. */
export function cityOf(options: Options, index: number): City {
  const random = randomOf(options.seed, index);
  const top: Member = {
    id: 'city',
    sort: 'unit',
    level: 0,
    children: new Set(),
    name: '',
    parent: null,
    grade: null,
    first: null,
    last: null,
  };
  const city: City = { options, name: `見本市第${index + 1}`, top, members: [], duties: [] };
  const grow = (parents: readonly Member[], each: number) =>
    shares(random, parents.length, each).flatMap((count, at) => {
      const parent = parents[at] as Member;
      return Array.from({ length: count }, () => enter(city, parent, freshName(random, parent)));
    });
  const departments = grow([top], options.departments);
  const sections = grow(departments, options.sectionsPerDepartment);
  grow(sections, options.teamsPerSection);
  // Most sections have a team of the same name, as cities have a 管理係 everywhere.
  for (const section of sections) {
    const [team] = unitsBelow(section);
    if (team && random.chance(0.6)) team.name = '見本共通係';
  }
  for (const number of [1, 2, 3]) enterPost(city, top, `見本職第${number}`, `見本${number}級`);
  for (const department of departments) {
    if (random.chance(0.5)) enterPost(city, department, '見本次長', '見本4級');
  }
  settle(city, firstDay(options));
  return city;
}

export function enter(city: City, parent: Member, name: string): Member {
  return admit(city, { sort: 'unit', level: parent.level + 1, parent, name, grade: null });
}

export function enterPost(city: City, parent: Member, name: string, grade: string): Member {
  return admit(city, { sort: 'post', level: parent.level + 1, parent, name, grade });
}

function admit(
  city: City,
  one: Pick<Member, 'sort' | 'level' | 'name' | 'grade'> & { parent: Member },
): Member {
  const kind = one.sort === 'post' ? 'shoku' : LEVELS[one.level];
  const member: Member = {
    ...one,
    id: `${kind}-${city.members.length + 1}`,
    children: new Set(),
    first: null,
    last: null,
  };
  one.parent.children.add(member);
  city.members.push(member);
  return member;
}

/** Writes down where everybody who came on a day stands once all of that day has happened. */
export function settle(city: City, day: string): void {
  for (let at = city.members.length - 1; at >= 0; at--) {
    const member = city.members[at] as Member;
    if (member.first) break;
    member.first = { path: pathOf(member), day };
  }
}

export function pathOf({ name, parent }: Member): string {
  return parent?.parent ? `${pathOf(parent)}/${name}` : name;
}

export function unitsBelow({ children }: Member): readonly Member[] {
  return [...children].filter(({ sort }) => sort === 'unit');
}

export function postsBelow({ children }: Member): readonly Member[] {
  return [...children].filter(({ sort }) => sort === 'post');
}

/** All units that stand, from the top down. */
export function standing({ top }: City, level: number): readonly Member[] {
  let members: readonly Member[] = [top];
  for (let at = 0; at < level; at++) members = members.flatMap(unitsBelow);
  return members;
}

/** A name that no sibling has. */
export function freshName(random: Random, parent: Member, vacated: ReadonlySet<string> = new Set()): string {
  const taken = new Set([...parent.children].map(({ name }) => name));
  for (let numbers = 30; ; numbers++) {
    const kind = random.pick(KINDS[parent.level + 1] ?? ['']);
    const name = `${random.pick(WORDS)}第${random.between(1, numbers)}${kind}`;
    if (!taken.has(name) && !vacated.has(name)) return name;
  }
}

/** How many each of so many gets, about `each` on average and exactly that in all. */
function shares(random: Random, count: number, each: number): readonly number[] {
  const all = Array.from({ length: count }, () => Math.floor(each));
  const rest = Math.round(count * each) - Math.floor(each) * count;
  for (let left = rest; left > 0; left--) give(all, random.below(count), 1);
  for (let swaps = count; swaps > 0; swaps--) {
    const from = random.below(count);
    if ((all[from] ?? 0) < 2) continue;
    give(all, from, -1);
    give(all, random.below(count), 1);
  }
  return all;
}

function give(all: number[], at: number, more: number): void {
  all[at] = (all[at] ?? 0) + more;
}
