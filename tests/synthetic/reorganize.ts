import {
  type City,
  type Duty,
  enter,
  freshName,
  type Member,
  pathOf,
  postsBelow,
  settle,
  standing,
  unitsBelow,
} from './city.ts';
import { dayOf } from './options.ts';
import type { Random } from './random.ts';

export type Verb =
  | 'establish'
  | 'abolish'
  | 'rename'
  | 'move'
  | 'merge'
  | 'absorb'
  | 'split'
  | 'detach'
  | 'transfer'
  | 'regrade'
  | 'assign';

export interface ToldChange {
  readonly verb: Verb;
  /** As an editor writes it, a field a line. */
  readonly lines: readonly string[];
  /** Says nothing that only another change of the same day makes true, so that it can be announced alone. */
  readonly isAlone: boolean;
  readonly begins: Member | null;
}

interface Told {
  readonly verb: Verb;
  readonly lines: () => readonly string[];
  readonly begins: Member | null;
}

/**
 * One reorganization: the city changes, and what is told of it is written once all of it has happened, so that
 * "before" paths are those of the day before and "after" paths those of the day itself.
 */
export function reorganize(city: City, year: number, random: Random): readonly ToldChange[] {
  const day = dayOf(year);
  const { options, top } = city;
  const before = new Map<Member, string>();
  for (const level of [1, 2, 3]) for (const unit of standing(city, level)) before.set(unit, pathOf(unit));
  for (const unit of [top, ...before.keys()])
    for (const post of postsBelow(unit)) before.set(post, pathOf(post));

  const told: Told[] = [];
  // Who has a fate already, and who has to be there after.
  const fated = new Set<Member>();
  const needed = new Set<Member>();
  const vacated = new Map<Member, Set<string>>();
  const heirs = new Map<Member, readonly Member[]>();

  const was = (one: Member) =>
    one.sort === 'post' ? postRef(before.get(one) ?? '') : (before.get(one) ?? '');
  const is = (one: Member) => (one.sort === 'post' ? postRef(pathOf(one)) : pathOf(one));
  const tell = (verb: Verb, lines: () => readonly string[], begins: Member | null = null) =>
    told.push({ verb, lines, begins });

  const isFree = (one: Member) => !fated.has(one);
  const mayEnd = (one: Member) => isFree(one) && !needed.has(one) && [...one.children].every(isFree);
  const fresh = (parent: Member) => freshName(random, parent, vacated.get(parent));
  const begin = (parent: Member, name = fresh(parent)) => {
    const unit = enter(city, parent, name);
    fated.add(unit);
    needed.add(parent);
    return unit;
  };
  const leave = (one: Member) => {
    if (!one.parent) return;
    const names = vacated.get(one.parent) ?? new Set();
    vacated.set(one.parent, names.add(one.name));
    one.parent.children.delete(one);
    fated.add(one);
  };
  const end = (one: Member, ...into: readonly Member[]) => {
    leave(one);
    one.last = { path: before.get(one) ?? '', day };
    heirs.set(one, into);
    for (const post of postsBelow(one)) {
      end(post);
      tell('abolish', () => [`abolish: ${was(post)}`]);
    }
  };
  const place = (one: Member, parent: Member, name = fresh(parent)) => {
    leave(one);
    one.parent = parent;
    one.name = name;
    parent.children.add(one);
    needed.add(parent);
  };
  const isTaken = (parent: Member, name: string) =>
    vacated.get(parent)?.has(name) || [...parent.children].some((one) => one.name === name);
  const move = (one: Member, parent: Member, isRenamed = random.chance(0.3)) => {
    const keeps = !isRenamed && !isTaken(parent, one.name);
    place(one, parent, keeps ? one.name : fresh(parent));
    tell('move', () => [`move: ${was(one)}`, `to: ${is(one)}`]);
  };
  const abolish = (one: Member) => {
    end(one);
    tell('abolish', () => [`abolish: ${was(one)}`]);
  };
  const establish = (parent: Member) => {
    const unit = begin(parent);
    if (unit.level === 2 && random.chance(0.3)) unit.grade = '見本課長級';
    tell(
      'establish',
      () => [
        `establish: ${is(unit)}`,
        ...(unit.grade ? [`grade: ${unit.grade}`] : []),
        ...(unit.level === 1 ? ['supervisedBy: [見本職第1]'] : []),
      ],
      unit,
    );
    return unit;
  };

  const some = (level: number, fits: (one: Member) => boolean): Member | null => {
    const list = standing(city, level).filter(fits);
    return list.length > 0 ? random.pick(list) : null;
  };
  const old = (one: Member) => before.has(one);
  const several = (level: number, count: number): readonly Member[] =>
    random.shuffled(standing(city, level).filter((one) => old(one) && mayEnd(one))).slice(0, count);
  const otherParent = (one: Member) => some(one.level - 1, (parent) => parent !== one.parent);
  /** Everybody below goes on below another, or one of others. */
  const handOn = (one: Member, ...to: readonly Member[]) => {
    for (const child of unitsBelow(one)) move(child, random.pick(to), false);
  };

  const deeds: Record<Verb, (level: number) => void> = {
    establish: (level) => {
      const parent = some(level - 1, () => true);
      if (!parent) return;
      const unit = establish(parent);
      if (level < 3) for (let count = random.between(1, 2); count > 0; count--) establish(unit);
    },
    abolish: (level) => {
      const unit = some(level, (one) => old(one) && mayEnd(one));
      if (!unit) return;
      for (const child of unitsBelow(unit)) {
        const parent = otherParent(child);
        if (parent && random.chance(0.5)) move(child, parent);
        else abolish(child);
      }
      abolish(unit);
    },
    rename: (level) => {
      const unit = some(level, (one) => old(one) && isFree(one));
      if (!unit?.parent) return;
      place(unit, unit.parent);
      tell('rename', () => [`rename: ${was(unit)}`, `to: ${unit.name}`]);
    },
    move: (level) => {
      const unit = some(level, (one) => old(one) && isFree(one));
      const parent = unit && otherParent(unit);
      if (unit && parent) move(unit, parent);
    },
    merge: (level) => {
      const ended = several(level, random.between(2, 3));
      const parent = ended[0]?.parent;
      if (!parent || ended.length < 2) return;
      const into = begin(parent);
      for (const one of ended) {
        handOn(one, into);
        end(one, into);
      }
      tell('merge', () => [`merge: [${ended.map(was).join(', ')}]`, `into: ${is(into)}`], into);
    },
    absorb: (level) => {
      const [ended, into] = several(level, 2);
      if (!ended || !into) return;
      needed.add(into);
      handOn(ended, into);
      end(ended, into);
      tell('absorb', () => [`absorb: ${was(ended)}`, `into: ${was(into)}`]);
    },
    split: (level) => {
      const [ended] = several(level, 1);
      const parent = ended?.parent;
      if (!ended || !parent) return;
      const into = [begin(parent), begin(parent)];
      handOn(ended, ...into);
      end(ended, ...into);
      tell('split', () => [`split: ${was(ended)}`, `into: [${into.map(is).join(', ')}]`]);
    },
    detach: (level) => {
      const from = some(level, old);
      if (!from?.parent) return;
      const unit = begin(from.parent);
      needed.add(from);
      tell('detach', () => [`detach: ${is(unit)}`, `from: ${was(from)}`], unit);
      const [child] = unitsBelow(from).filter((one) => old(one) && isFree(one));
      if (child) move(child, unit, false);
    },
    transfer: () => {
      if (random.chance(0.2)) {
        const [from, to] = random.shuffled(standing(city, 3).filter(old));
        if (!from || !to) return;
        tell('transfer', () => [
          'transfer: { unnamed: 業務 }',
          `from: ${was(from)}`,
          `to: { unit: ${is(to)}, extent: part }`,
        ]);
        return;
      }
      handOver();
    },
    regrade: () => {
      const isPost = random.chance(0.5);
      const one = isPost
        ? random.pick(postsBelow(top))
        : some(2, (unit) => old(unit) && unit.parent !== null && !regraded.has(unit));
      if (!one || regraded.has(one)) return;
      regraded.add(one);
      const from = one.grade ?? '見本課長級';
      one.grade = nextGrade(from, year);
      const to = one.grade;
      tell('regrade', () => [`regrade: ${was(one)}`, `from: ${from}`, `to: ${to}`]);
    },
    assign: () => {
      const to = random.pick(standing(city, 3));
      const duty = newDuty(city);
      duty.holders.add(to);
      handled.add(duty);
      tell('assign', () => [`assign: ${duty.name}`, `to: ${is(to)}`]);
    },
  };
  const regraded = new Set<Member>();
  const handled = new Set<Duty>();

  /** From one who has held a duty on record, or from one who has had it since nobody knows when. */
  const handOver = () => {
    const open = city.duties.filter((duty) => !handled.has(duty) && [...duty.holders].some(stays));
    const known = open.length > 0 && random.chance(0.6) ? random.pick(open) : null;
    const duty = known ?? newDuty(city);
    const from = known ? [...known.holders].find(stays) : some(3, old);
    const to = random
      .shuffled(standing(city, 3).filter((one) => one !== from))
      .slice(0, random.between(1, 2));
    if (!from || to.length === 0) return;
    handled.add(duty);
    const extent = known ? random.pick(['whole', 'part', 'unknown']) : 'whole';
    if (extent === 'whole') duty.holders.delete(from);
    for (const one of to) duty.holders.add(one);
    tell('transfer', () => [
      `transfer: ${duty.name}`,
      `from: ${was(from)}`,
      `to: [${to.map((one) => `{ unit: ${is(one)}, extent: ${extent} }`).join(', ')}]`,
    ]);
  };
  const stays = (one: Member) => old(one) && !heirs.has(one);

  const target = options.departments * options.sectionsPerDepartment;
  const isShort = (level: number) =>
    level === 3
      ? standing(city, 3).length < target * options.teamsPerSection
      : level === 2
        ? standing(city, 2).length < target
        : standing(city, 1).length < options.departments;
  const wanted = random.between(...options.changesPerYear);
  const balanced = (level: number): Verb =>
    random.pick(
      isShort(level) ? ['establish', 'split', 'detach', 'rename'] : ['abolish', 'merge', 'absorb', 'move'],
    );

  // Departments last longest: one change of theirs every few years.
  if (wanted >= 12 && year % 4 === 1) deeds.rename(1);
  if (wanted >= 12 && year % 7 === 3) deeds[isShort(1) ? 'detach' : 'absorb'](1);
  const cargo: readonly Verb[] = ['transfer', 'regrade', 'assign'];
  const verbs: readonly Verb[] = random.shuffled([
    'establish',
    'abolish',
    'rename',
    'move',
    'merge',
    'absorb',
    'split',
    'detach',
  ]);
  for (let at = 0, tries = 0; told.length < wanted - cargo.length && tries < wanted * 4; at++, tries++) {
    const level = random.chance(0.15) ? 2 : 3;
    deeds[verbs[at] ?? balanced(level)](level);
  }
  // Whoever duties and grades are told of has to stand after all the rest.
  for (const verb of cargo) deeds[verb](3);

  for (const [ended, into] of heirs) {
    for (const { holders } of city.duties) {
      if (!holders.delete(ended)) continue;
      for (const heir of into) holders.add(heir);
    }
  }
  settle(city, day);
  return random.shuffled(told).map(({ verb, lines, begins }) => ({
    verb,
    lines: lines(),
    begins,
    isAlone: verb === 'rename' || (verb === 'establish' && isOld(begins?.parent ?? null, before)),
  }));
}

/** Whether a place and all above it have the path that they had before. */
function isOld(parent: Member | null, before: ReadonlyMap<Member, string>): boolean {
  return parent !== null && (parent.level === 0 || before.get(parent) === pathOf(parent));
}

function postRef(path: string): string {
  const names = path.split('/');
  const post = names.pop();
  return names.length > 0 ? `{ post: ${post}, in: ${names.join('/')} }` : `{ post: ${post} }`;
}

function newDuty(city: City): Duty {
  const number = city.duties.length + 1;
  const duty: Duty = { id: `jimu-${number}`, name: `見本事務第${number}`, holders: new Set() };
  city.duties.push(duty);
  return duty;
}

/** Another grade than before, and not the same each time. */
function nextGrade(from: string, year: number): string {
  const to = `見本${1 + (year % 9)}級`;
  return to === from ? `見本${1 + ((year + 1) % 9)}級` : to;
}
