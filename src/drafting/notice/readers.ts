// Reads what one clause tells, by its act.
import { mayStandBelow, rankOf } from '../charts/ranks.ts';
import { type Act, type Clause, type Group, groupsOf, isPlace, NAME_OF, withPlaces } from './clauses.ts';
import { dutyIn, namesOfSource, WHOLE } from './duties.ts';

/** A change that a sentence tells, as a row of a list of changes would. */
export interface Told {
  readonly kind: Exclude<Act, 'become' | 'consist' | 'raise' | 'inherit'> | 'transfer' | 'move and rename';
  readonly before: readonly string[];
  readonly after: readonly string[];
  readonly duty: string;
  /** The 部 that the sentence tells of: 総務部においては. */
  readonly department?: string;
  /** What is 設置 or 置く may exist already, and move there. */
  readonly mayStand?: boolean;
}

/** What a clause tells, or why that cannot be read. */
export type Read = readonly Told[] | string;

interface Surroundings {
  /** The first unit of the sentence. */
  readonly subject: string | undefined;
  /** The unit that the sentence stands below. */
  readonly heading: string | null;
  /** The clause that leads on into this one. */
  readonly prior: Clause | null;
  /** What the clause names that says the result: 甲課と乙課を統合し、丙課を設置. */
  readonly made: readonly string[];
}

type Reader = (clause: Clause, surroundings: Surroundings) => Read;

/** The only unit that the clause before did `act` to: what is moved next moves to or from there. */
function onlyOf(act: Act, prior: Clause | null): string | undefined {
  if (prior?.act !== act) return undefined;
  const groups = groupsOf(prior);
  const [only, another] = act === 'establish' ? placedIn(groups) : objectsIn(groups);
  return another === undefined ? only : undefined;
}

const told = (
  kind: Told['kind'],
  before: readonly string[],
  after: readonly string[],
  duty = '',
): readonly Told[] => [{ kind, before, after, duty }];

/** A 部 does not become a 課 by a new name; the pair is not old and new. */
function isOfOtherRank(name: string, at: number, names: readonly string[]): boolean {
  const other = at % 2 === 0 ? names[at + 1] : undefined;
  return other !== undefined && (rankOf(last(name)) === 0) !== (rankOf(last(other)) === 0);
}

/** 甲課を乙課、丙課を丁課に、それぞれ名称を変更. */
function isInPairs(clause: Clause): boolean {
  const names = withPlaces(clause);
  return names.length > 2 && names.every(({ particle }, at) => (particle === 'を') === (at % 2 === 0));
}

const PART = /の一部(?:を|と|及び|に)|の一部業務/;

export function namesWith(groups: readonly Group[], particle: RegExp): readonly string[] {
  return groups
    .filter((group) => particle.test(group.particle) && !group.isOfOther)
    .filter((group) => group.particle !== 'の' || group.touches)
    .flatMap(({ names }) => names);
}

/** What the act is done to; in the passive and as the topic only without another object. */
export function objectsIn(groups: readonly Group[]): readonly string[] {
  const own = namesWith(groups, /^(?:を|の)$/);
  if (own.length > 0) return own;
  // 甲課は乙課が担うこととし、丙は廃止: neither topic is sure to be what ends.
  const topics = groups.filter(({ particle }) => /^(?:は|が|に(?:ついて|関して)は)$/.test(particle));
  return topics.length > 1 ? [] : topics.flatMap(({ names }) => names);
}

const WORDS_OF = { merge: '統合', absorb: '編入', split: '分割', reorganize: '再編' } as const;
type Turn = keyof typeof WORDS_OF;

export const GOAL = /^(?:に|へ|への|とし|として)$/;

/** For acts that turn units into others. */
function fromInto(kind: Turn): Reader {
  const word = WORDS_OF[kind];
  return (clause, { made }) => {
    const groups = groupsOf(clause);
    const before = kind === 'merge' ? [...topicOfMerge(groups), ...partners(groups)] : objectsIn(groups);
    const after = [...namesWith(groups, GOAL), ...made];
    if (PART.test(clause.text))
      return `${word}が、組織の一部についてです。どの組織がどうなるかを、「変更」で加えてください`;
    if (before.length === 0)
      return after.length === 0 ? `何を${word}するのかが、文から読み取れません` : fromUnknown(after);
    return turned(kind, before, after);
  };
}

/** 甲課を…とするため、乙課と統合: the last names stand directly before the act. */
function partners(groups: readonly Group[]): readonly string[] {
  const last = groups.at(-1);
  return last?.particle === 'と' && last.touches ? last.names : [];
}

/** What is merged; with a partner, also the object of an aim before it. */
function topicOfMerge(groups: readonly Group[]): readonly string[] {
  const own = objectsIn(groups);
  if (own.length > 0 || partners(groups).length === 0) return own;
  return groups
    .filter(({ particle }) => /^(?:を|に(?:ついて|関して)は)$/.test(particle))
    .flatMap(({ names }) => names);
}

export function turned(kind: Turn, before: readonly string[], after: readonly string[]): Read {
  const word = WORDS_OF[kind];
  const [into, another] = after;
  if (into === undefined) return `${word}のあとの組織が、文から読み取れません`;
  if (kind === 'merge' && another !== undefined)
    return `${word}のあとの組織が二つ以上あり、どれになるのかが、文から読み取れません`;
  const below = before.find((name) => rankOf(last(into)) === 0 && rankOf(last(name)) > 0);
  if (below !== undefined && kind !== 'split') return belowOrInto(below, into);
  return told(kind, before, after);
}

function belowOrInto(name: string, into: string): string {
  return `「${name}」が「${into}」の下に移るのか、「${into}」に編入されるのかが、文から読み取れません`;
}

/** 甲課と乙課を統合した丙課を新設. */
const OF_OTHERS = /(?:(?:統合|再編|集約|一元化|分離|分割|改組|改編)し|発展させ)[たて]/;

const fromUnknown = (made: readonly string[]): string =>
  `「${made.join('」「')}」が、どの組織から生まれるのかが、文から読み取れません`;

const last = (path: string): string => path.split('/').at(-1) ?? '';

/** What is established, each below the place that is named before it: 甲部に乙課を、丙部に丁課を. */
export function placedIn(groups: readonly Group[]): readonly string[] {
  const objects = new Set([...objectsIn(groups), ...namesWith(groups, /^として$/)]);
  const places = groups.filter(({ particle }) => isPlace(particle));
  const [first] = places;
  let place = places.length === 1 ? first?.names.at(-1) : undefined;
  return groups.flatMap((group) => {
    if (isPlace(group.particle)) place = group.names.at(-1);
    const above = group.names[0]?.split('/').slice(0, -1).join('/') || place;
    return group.names
      .filter((name) => objects.has(name))
      .map((name) => (above === undefined || name.includes('/') ? name : `${above}/${name}`));
  });
}

const becomes = (from: readonly string[], into: readonly string[], how: string): string =>
  `「${from.join('、')}」が「${into.join('、')}」になるのが、${how}かが、文から読み取れません`;

export const READERS: Readonly<Record<Act, Reader>> = {
  establish(clause) {
    const groups = groupsOf(clause);
    const becoming = namesWith(groups, /^として$/);
    const before = groups.flatMap(({ particle, names }) => (particle === 'を' ? names : []));
    if (before.length > 0 && becoming.length > 0) return becomes(before, becoming, '改称か、廃止と新設');
    const made = placedIn(groups);
    if (made.length === 0) return '何を新設するのかが、文から読み取れません';
    if (OF_OTHERS.test(clause.text)) return fromUnknown(made);
    const mayStand = !/[新創]設/.test(clause.word + clause.text);
    return made.flatMap((name) => told('establish', [], [name]).map((one) => ({ ...one, mayStand })));
  },
  abolish(clause) {
    const ended = objectsIn(groupsOf(clause));
    if (ended.length === 0) return '何を廃止するのかが、文から読み取れません';
    return ended.flatMap((name) => told('abolish', [name], []));
  },
  consist: () => CONSISTING,
  raise: ({ word }) => `「${word}」について、組織がどこにどう置かれるのかが、文から読み取れません`,
  become(clause, surroundings) {
    if (NAME_OF.test(clause.text)) return READERS.rename(clause, surroundings);
    if (isInPairs(clause)) return renamedInPairs(withPlaces(clause).map(({ name }) => name));
    const groups = groupsOf(clause);
    const into = groups.at(-1)?.names ?? [];
    const from = objectsIn(groups.slice(0, -1));
    const [only = '', another] = from;
    const [name = '', further] = into;
    if (from.length === 0) return fromUnknown(into);
    if (into.every((one) => mayStandBelow(last(one), last(only)))) return CONSISTING;
    if (further !== undefined) return becomes(from, into, '分割か、廃止と新設');
    if (another !== undefined) return becomes(from, into, '統合か、廃止と新設');
    return renamedInPairs([only, name]);
  },
  rename(clause, { subject, prior }) {
    const groups = groupsOf(clause);
    const place = prior && groupsOf(prior).findLast(({ particle }) => isPlace(particle))?.names[0];
    const units = groups
      .filter(({ particle }) => !/^(?:は|が|に(?:おいて|おける)は?)$/.test(particle))
      .flatMap(({ names }) => names);
    const named = isInPairs(clause) ? null : NAME_OF.exec(clause.text);
    const to = units.at(-1);
    if (named !== null && to !== undefined) {
      const whose = ownerOfName(clause, groups, named) ?? subject;
      const { kind = '' } = named.groups ?? {};
      const isUnclear = namesWith(groups, /^を$/).length > 1 || whose === to || !whose?.endsWith(kind);
      return isUnclear || whose === undefined
        ? 'どの組織の名称の変更かが、文から読み取れません'
        : renamedInPairs([whose, to]);
    }
    const [only, another] = units;
    if (place !== null && place !== undefined && only !== undefined && another === undefined)
      return renamedInPairs([place, only]);
    // 広報課は、発信課に改称する: the topic, if it is the only one.
    const topics = groups.filter(({ particle }) => particle === 'は').flatMap(({ names }) => names);
    if (units.length === 1 && topics.length === 1) return renamedInPairs([...topics, ...units]);
    return renamedInPairs(units);
  },
  merge: fromInto('merge'),
  absorb: fromInto('absorb'),
  split: fromInto('split'),
  reorganize: fromInto('reorganize'),
  detach(clause) {
    const groups = groupsOf(clause);
    // 甲課は乙部から分離し、丙部の所管とする: the topic exists already, and moves.
    const [from, made] = [namesWith(groups, /^から/), namesWith(groups, /^(?:を|の)$/)];
    if (from.length !== 1 || made.length === 0) return '何から何を分離するのかが、文から読み取れません';
    return made.flatMap((name) => told('detach', from, [name]));
  },
  move(clause, { heading, prior }) {
    const groups = groupsOf(clause);
    const [goal, another] = groups.filter(({ particle }) => GOAL.test(particle) && particle !== 'として');
    const isFrom = groups.some(({ particle }) => /^(?:から|より)/.test(particle));
    const goals = goal?.names ?? [onlyOf('establish', prior) ?? (isFrom ? heading : null) ?? []].flat();
    if (another !== undefined) return '移管する先がいくつもあり、何がどこへ移るのかが、文から読み取れません';
    if (PART.test(clause.text)) return '移管が、組織の一部についてです。移る事務を、「変更」で加えてください';
    const duty = dutyIn(clause);
    if (duty !== null) {
      const sources = namesOfSource(groups, goal);
      if (sources.length > 1 && SEVERAL_DUTIES.test(clause.text))
        return 'いくつもの事務が移り、何がどこから移るのかが、文から読み取れません';
      return transferred(duty, sources, goals, prior);
    }
    const [into] = goals;
    if (into === undefined) return '移管する先の組織が、文から読み取れません';
    const moved =
      groups.findLast(
        (group) => group !== goal && (group.particle === 'を' || (group.particle === 'の' && group.touches)),
      ) ?? groups.find(({ particle }) => /^[はが]$/.test(particle));
    if (moved === undefined) return '何を移管するのかが、文から読み取れません';
    const [only = '', further] = moved.names;
    // 福祉部広報課に移管: the place is said with the name.
    if (further === undefined && into.includes('/') && last(into) === last(only))
      return told('move', [only], [into]);
    const unfit = moved.names.find((name) => !mayStandBelow(last(name), last(into)));
    if (unfit !== undefined) return belowOrInto(unfit, into);
    const [source, other] = namesWith(groups, /^(?:から|より)/);
    const from = (name: string) =>
      source === undefined || other !== undefined || name.includes('/') || !mayStandBelow(name, last(source))
        ? name
        : `${source}/${name}`;
    return moved.names.flatMap((name) => told('move', [from(name)], [`${into}/${last(name)}`]));
  },
  inherit(clause, { heading, prior }) {
    const groups = groupsOf(clause);
    const own = groups.filter(({ particle }) => /^(?:が|は|では|で|に|へ)$/.test(particle));
    const made = onlyOf('establish', prior) ?? resultOf(prior);
    // Below the heading of a 課, that is what takes over; below that of a 部, what the sentence names.
    const whose = heading !== null && rankOf(heading) !== 0 ? heading : (made ?? heading);
    const goals = own.at(-1)?.names ?? [whose ?? []].flat();
    const duty = dutyIn(clause);
    if (duty === null) return '何を引き継ぐのかが、文から読み取れません';
    const sources = groups.filter(({ particle }) => /^から/.test(particle));
    if (sources.length > 1) return '引き継ぐ元がいくつもあり、何がどこから移るのかが、文から読み取れません';
    return transferred(duty, namesOfSource(groups, own.at(-1)), goals, prior);
  },
};

/** 甲課の相談業務と乙課の支援業務を移す. */
const SEVERAL_DUTIES = /(?:業務|事務|事業|機能|こと)(?:と|、|及び|並びに|・)/;

const CONSISTING = 'どの係などから成るかの記述について、それらが新しいのか、移るのかが、文から読み取れません';

/** The new name that the clause before gives: 財政課を財務課とし、…を引き継ぐ. */
function resultOf(prior: Clause | null): string | undefined {
  return prior?.act === 'become' || prior?.act === 'rename' ? prior.names.at(-1)?.name : undefined;
}

/** 広報課 in 広報課の名称を「広報戦略課」に変更. */
function ownerOfName(
  { start, text }: Clause,
  groups: readonly Group[],
  { index, 0: words }: RegExpExecArray,
): string | undefined {
  const before = text.slice(0, index + words.indexOf('名'));
  const owner = groups
    .flatMap(({ units }) => units)
    .find(({ end }) => /^の?$/.test(before.slice(end - start)));
  return owner !== undefined && owner.end - start <= before.length ? owner.name : undefined;
}

function renamedInPairs(units: readonly string[]): Read {
  if (units.length === 0 || units.length % 2 === 1 || units.some(isOfOtherRank))
    return '何から何への名称の変更かが、文から読み取れません';
  return units.flatMap((from, at) => (at % 2 === 0 ? told('rename', [from], [units[at + 1] ?? '']) : []));
}

/** The duties of a unit that the clause before abolishes are those that move. */
function transferred(
  duty: string,
  named: readonly string[],
  goals: readonly string[],
  prior: Clause | null,
): Read {
  const source = named.at(-1) ?? onlyOf('abolish', prior);
  if (source === undefined) return `「${duty}」を移す元の組織が、文から読み取れません`;
  if (goals.length === 0) return `「${duty}」を移す先の組織が、文から読み取れません`;
  return told('transfer', [source], goals, duty.replace(WHOLE, `${last(source)}の$1`));
}
