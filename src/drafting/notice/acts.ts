// Finds in a sentence what happens to which units.
import { arrowApart } from '../change-list/arrow-apart.ts';
import { isUnitLike } from '../charts/unit-words.ts';
import {
  type Act,
  type Clause,
  clausesIn,
  type Group,
  groupsOf,
  isNominal,
  isPlace,
  NAME_OF,
  rankOf,
} from './clauses.ts';
import { type NamedUnit, namedIn } from './names.ts';

/** A change that a sentence tells, as a row of a list of changes would. */
export interface Told {
  readonly kind: Exclude<Act, 'consist'> | 'transfer';
  readonly before: readonly string[];
  readonly after: readonly string[];
  readonly duty: string;
}

export interface ReadSentence {
  readonly told: readonly Told[];
  /** Why something that the sentence tells could not be read. */
  readonly why: readonly string[];
  /** Units that it names, but in no change that was read. */
  readonly besides: readonly string[];
  /** Whether it ends in a noun (…の新設), as headings do. */
  readonly isNominal: boolean;
}

export function readSentence(text: string, known: ReadonlySet<string>): ReadSentence {
  // A line that only shows the old and the new name: 情報推進課⇒「デジタル推進課」.
  const [from = '', to = ''] = arrowApart(text.replace(/[「」『』]/g, '')) ?? [];
  if (isUnitLike(from) && isUnitLike(to) && !/[【】]/.test(from + to))
    return { told: told('rename', [from], [to]), why: [], besides: [], isNominal: false };
  const units = namedIn(text, known);
  const clauses = clausesIn(text, units).filter(({ names }) => names.length > 0);
  const all: Told[] = [];
  const why: string[] = [];
  const [subject] = units;
  let isOriginOpen = false;
  for (let at = 0; at < clauses.length; at++) {
    const clause = clauses[at];
    if (clause === undefined) continue;
    const next = clauses[at + 1];
    const result = clause.leadsOn && next?.act === 'establish' && JOINED.has(clause.act);
    const ended =
      clause.act === 'abolish' && clause.leadsOn && next !== undefined ? endedInto(clause, next) : null;
    if (ended !== null) {
      at += 1;
      if (typeof ended === 'string') why.push(ended);
      else all.push(...ended);
      continue;
    }
    const before = clauses[at - 1];
    const prior = before?.leadsOn ? before : undefined;
    const read = READERS[clause.act](result ? togetherWith(clause, next) : clause, subject, prior);
    if (typeof read === 'string') {
      why.push(read);
      isOriginOpen ||= ORIGINS.has(clause.act);
    } else {
      all.push(...read);
      if (result) at += 1;
    }
  }
  // What is new may come of what could not be read.
  const made = isOriginOpen ? all.filter(({ kind }) => kind === 'establish') : [];
  const sure = all.filter((one) => !made.includes(one));
  if (made.length > 0) {
    const names = made.flatMap(({ after }) => after);
    why.push(`新しい「${names.join('」「')}」が、どの組織から生まれるのかが、文から読み取れません`);
  }
  const read = new Set(
    sure.flatMap(({ before, after }) => [...before, ...after]).flatMap((path) => path.split('/')),
  );
  const besides = why.length > 0 ? [] : units.flatMap(({ name }) => (read.has(name) ? [] : [name]));
  return { told: sure, why, besides, isNominal: isNominal(text) };
}

/** Acts whose result may be named in the next clause, as what is established. */
const JOINED: ReadonlySet<Act> = new Set(['merge', 'reorganize', 'split']);

/** Acts of which something new may come. */
const ORIGINS: ReadonlySet<Act> = new Set([...JOINED, 'detach']);

/** 甲課と乙課を廃止し、丙課に統合: no ends, but origins. Null if the second act is of something else. */
function endedInto(clause: Clause, next: Clause): readonly Told[] | string | null {
  if (next.act !== 'merge' && next.act !== 'absorb' && next.act !== 'reorganize') return null;
  if (objectsIn(groupsOf(next)).length > 0) return null;
  const [before, after] = [objectsIn(groupsOf(clause)), namesWith(groupsOf(next), GOAL)];
  return before.length === 0 ? null : turned(next.act, before, after);
}

function togetherWith(clause: Clause, next: Clause): Clause {
  const made = groupsOf(next).filter(({ particle }) => !isPlace(particle));
  const names = made.flatMap((group) => group.units);
  return {
    ...clause,
    names: [
      ...clause.names,
      ...names.map((name, at) => ({ ...name, particle: at === names.length - 1 ? 'に' : '、' })),
    ],
  };
}

/** `subject`: the first unit of the sentence; `prior`: the clause that leads on into this one. */
type Reader = (
  clause: Clause,
  subject: NamedUnit | undefined,
  prior: Clause | undefined,
) => readonly Told[] | string;

/** The only unit that the clause before did `act` to: what is moved next moves to or from there. */
function onlyOf(act: Act, prior: Clause | undefined): string | undefined {
  const [only, another] = prior?.act === act ? objectsIn(groupsOf(prior)) : [];
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
  return other !== undefined && (rankOf(name) === 0) !== (rankOf(other) === 0);
}

/** 甲課を乙課、丙課を丁課に、それぞれ名称を変更. */
function isInPairs({ names }: Clause): boolean {
  return names.length > 2 && names.every(({ particle }, at) => (particle === 'を') === (at % 2 === 0));
}

const PART = /の一部(?:を|と|及び|に)|の一部業務/;

function namesWith(groups: readonly Group[], particle: RegExp): readonly string[] {
  return groups
    .filter((group) => particle.test(group.particle) && !group.isOfOther)
    .filter((group) => group.particle !== 'の' || group.touches)
    .flatMap(({ names }) => names);
}

/** What the act is done to; in the passive and as the topic only without another object. */
function objectsIn(groups: readonly Group[]): readonly string[] {
  const own = namesWith(groups, /^(?:を|の)$/);
  if (own.length > 0) return own;
  // 甲課は乙課が担うこととし、丙は廃止: neither topic is sure to be what ends.
  const topics = groups.filter(({ particle }) => /^(?:は|が)$/.test(particle));
  return topics.length > 1 ? [] : topics.flatMap(({ names }) => names);
}

const WORDS_OF = { merge: '統合', absorb: '編入', split: '分割', reorganize: '再編' } as const;
type Turn = keyof typeof WORDS_OF;

const GOAL = /^(?:に|へ|への|とし|として)$/;

/** For acts that turn units into others. */
function fromInto(kind: Turn): Reader {
  const word = WORDS_OF[kind];
  return (clause) => {
    const groups = groupsOf(clause);
    const [before, after] = [objectsIn(groups), namesWith(groups, GOAL)];
    if (PART.test(clause.text))
      return `${word}が、組織の一部についてです。どの組織がどうなるかを、「変更」で加えてください`;
    if (before.length === 0) return `何を${word}するのかが、文から読み取れません`;
    return turned(kind, before, after);
  };
}

function turned(kind: Turn, before: readonly string[], after: readonly string[]): readonly Told[] | string {
  const word = WORDS_OF[kind];
  const [into, another] = after;
  if (into === undefined) return `${word}のあとの組織が、文から読み取れません`;
  if (kind === 'merge' && another !== undefined)
    return `${word}のあとの組織が二つ以上あり、どれになるのかが、文から読み取れません`;
  const below = before.find((name) => rankOf(into) === 0 && rankOf(name) > 0);
  if (below !== undefined && kind !== 'split') return belowOrInto(below, into);
  return told(kind, before, after);
}

function belowOrInto(name: string, into: string): string {
  return `「${name}」が「${into}」の下に移るのか、「${into}」に編入されるのかが、文から読み取れません`;
}

const READERS: Readonly<Record<Act, Reader>> = {
  establish(clause) {
    const groups = groupsOf(clause);
    const place = groups.findLast(({ particle }) => isPlace(particle))?.names.at(-1);
    const becoming = namesWith(groups, /^として$/);
    const before = groups.flatMap(({ particle, names }) => (particle === 'を' ? names : []));
    if (before.length > 0 && becoming.length > 0)
      return `「${before.join('、')}」が「${becoming.join('、')}」になるのが、改称か、廃止と新設かが、文から読み取れません`;
    const made = [...objectsIn(groups), ...becoming];
    if (made.length === 0) return '何を新設するのかが、文から読み取れません';
    return made.flatMap((name) =>
      told('establish', [], [place === undefined || name.includes('/') ? name : `${place}/${name}`]),
    );
  },
  abolish(clause) {
    const ended = objectsIn(groupsOf(clause));
    if (ended.length === 0) return '何を廃止するのかが、文から読み取れません';
    return ended.flatMap((name) => told('abolish', [name], []));
  },
  consist: () => 'どの係などから成るかの記述について、それらが新しいのか、移るのかが、文から読み取れません',
  rename(clause, subject, prior) {
    const goal = prior && groupsOf(prior).findLast(({ particle }) => isPlace(particle))?.units[0];
    const units = groupsOf(clause)
      .filter(({ particle }) => !/^(?:は|が|に(?:おいて|おける)は?)$/.test(particle))
      .flatMap(({ names }) => names);
    const named = isInPairs(clause) ? null : NAME_OF.exec(clause.text);
    const last = units.at(-1);
    if (named !== null && last !== undefined) {
      const whose = clause.names.find(({ end }) => end - clause.start + 1 === named.index) ?? subject;
      return whose === undefined || whose.name === last || namesWith(groupsOf(clause), /^を$/).length > 1
        ? 'どの組織の名称の変更かが、文から読み取れません'
        : told('rename', [whose.name], [last]);
    }
    const [only, another] = units;
    if (goal !== undefined && only !== undefined && another === undefined)
      return told('rename', [goal.name], [only]);
    if (units.length === 0 || units.length % 2 === 1 || units.some(isOfOtherRank))
      return '何から何への名称の変更かが、文から読み取れません';
    return units.flatMap((from, at) => (at % 2 === 0 ? told('rename', [from], [units[at + 1] ?? '']) : []));
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
  move(clause, _, prior) {
    const groups = groupsOf(clause);
    const [goal, another] = groups.filter(({ particle }) => GOAL.test(particle) && particle !== 'として');
    const goals = goal?.names ?? [onlyOf('establish', prior) ?? []].flat();
    const [into] = goals;
    if (into === undefined) return '移管する先の組織が、文から読み取れません';
    if (another !== undefined) return '移管する先がいくつもあり、何がどこへ移るのかが、文から読み取れません';
    if (PART.test(clause.text)) return '移管が、組織の一部についてです。移る事務を、「変更」で加えてください';
    const moved = groups.findLast(
      (group) => group !== goal && (group.particle === 'を' || (group.particle === 'の' && group.touches)),
    );
    const duty = dutyIn(clause);
    if (duty !== null) {
      const from = namesOfSource(groups, goal);
      const ended = WHOLE.test(duty) ? onlyOf('abolish', prior) : undefined;
      const source = from.at(-1) ?? ended;
      if (source === undefined) return `「${duty}」を移す元の組織が、文から読み取れません`;
      return told('transfer', [source], goals, duty.replace(WHOLE, `${source}の$1`));
    }
    if (moved === undefined) return '何を移管するのかが、文から読み取れません';
    const unfit = moved.names.find((name) => rankOf(name) <= rankOf(into));
    if (unfit !== undefined) return belowOrInto(unfit, into);
    return moved.names.flatMap((name) => told('move', [name], [`${into}/${name.split('/').at(-1) ?? ''}`]));
  },
};

const WHOLE = /^(?:その)?((?:所管|所掌)?(?:業務|事務))$/;

/** 広報課から, 広報課が所管する, 広報課の所管する. */
function namesOfSource(groups: readonly Group[], goal: Group | undefined): readonly string[] {
  return groups
    .filter((group) => group !== goal && /^(?:からの?|より|が|の|で)$/.test(group.particle))
    .flatMap(({ names }) => names);
}

/** The duty that is transferred: the object of the act that is not a unit, without its relative clause. */
function dutyIn({ text, names, start }: Clause): string | null {
  const own = names.map((name) => ({
    start: name.start - start,
    end: name.end - start,
    particle: name.particle,
  }));
  const nominal = /^(.*(?:業務|事務|事業|行政|機能))の(?=.*への?$)/u.exec(text)?.[1];
  const about = /(?:^|、)([^、。]+?(?:業務|事務|事業)(?=は)|[^、。]+?(?=に(?:ついて|関して)は))/u.exec(
    text,
  )?.[1];
  const at = text.lastIndexOf('を');
  const isOfName = own.some(({ end }) => end === at || (end === at - 1 && /[)）]/.test(text.charAt(end))));
  const isFar = /ため|こと|する|し、/.test(text.slice(at));
  const object = at < 0 || isFar ? about : isOfName ? undefined : text.slice(0, at);
  const words = /の$|への$/.test(text) ? nominal : object;
  if (words === undefined) return null;
  const quoted = /[「『]([^「」『』]+)[」』]$/.exec(words)?.[1];
  if (quoted !== undefined) return quoted;
  const ends = [
    ...[
      ...words.matchAll(/[、。]|(?:所管|担当)(?:する|して(?:いる|いた|きた)|の)|行って(?:いる|いた|きた)/gu),
    ].map((found) => found.index + found[0].length),
    ...(words === about
      ? []
      : own.filter(({ end }) => end <= words.length).map(({ end, particle }) => end + particle.length)),
  ];
  const duty = words.slice(Math.max(0, ...ends)).trim();
  if (duty.length < 2) return null;
  // 生活係の防火、防犯、防災に関わる業務.
  const listed = /の((?:[\p{Script=Han}\p{Script=Katakana}ー]{1,8}、)+)$/u.exec(
    text.slice(0, text.indexOf(duty)),
  );
  return (listed?.[1] ?? '') + duty;
}
