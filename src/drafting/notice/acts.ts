// Finds in a sentence what happens to which units.
import { isUnitLike } from '../charts/unit-words.ts';
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
  /** Whether it ends in a noun (…の新設), as headings do. */
  readonly isNominal: boolean;
}

type Act = keyof typeof ACTS;

/** The words for each act. */
const ACTS = {
  establish: '新設|創設|設置|設け',
  abolish: '廃止',
  rename: '改称|名称変更|改名|変更|改め|とし',
  merge: '統廃合|統合|合併|合体',
  absorb: '編入|吸収',
  split: '分割|分け',
  detach: '分離',
  reorganize: '再編成?',
  consist: '構成|成り',
  move: '移管|所管替え?|所管換え?|所管変更|移設|移し|移す|移動|移行|集約|一元化',
} as const satisfies Readonly<Record<string, string>>;

/** Before a noun the act describes it, and before ため it is an aim: 新しく設置したこども未来課, 新設するため. */
const DESCRIBING =
  '(?:した|された|する|される|している|されている)(?:ため|(?!と|こと|うえ|上で|ほか|が|もの|ので|後|のち|場合)[\\p{L}「『])';
const ACT = new RegExp(
  `(?:${Object.values(ACTS).join('|')})(?!${DESCRIBING})(?=し|す|さ|いた|を(?:それぞれ)?(?:行|実施|図)|る|ら|ま|て|た|のうえ|、|,|$|[)）])`,
  'gu',
);

/** A line that only shows the old and the new name: 情報推進課⇒「デジタル推進課」. */
const ARROW = /^[「『]?([^「」『』→⇒➡]+)[」』]?\s*[→⇒➡]\s*[「『]?([^「」『』→⇒➡]+)[」』]?$/u;

const NOMINAL = new RegExp(`(?:の|への)(?:${Object.values(ACTS).join('|')})$`, 'u');

/** One act with the words before it. */
interface Clause {
  readonly act: Act;
  readonly names: readonly NamedUnit[];
  readonly text: string;
  /** Where the text begins in the sentence. */
  readonly start: number;
  /** The act goes on into the next one: 統合し、新たに…を設置. */
  readonly leadsOn: boolean;
}

export function readSentence(text: string, known: ReadonlySet<string>): ReadSentence {
  const [, from = '', to = ''] = ARROW.exec(text) ?? [];
  if (isUnitLike(from) && isUnitLike(to))
    return { told: told('rename', [from], [to]), why: [], isNominal: false };
  const clauses = clausesIn(text, known).filter(({ names }) => names.length > 0);
  const all: Told[] = [];
  const why: string[] = [];
  const subject = namedIn(text, known)[0];
  for (let at = 0; at < clauses.length; at++) {
    const clause = clauses[at];
    if (clause === undefined) continue;
    const next = clauses[at + 1];
    const result = clause.leadsOn && next?.act === 'establish' && JOINED.has(clause.act);
    const before = clauses[at - 1];
    const goal = before?.leadsOn
      ? groupsOf(before).findLast(({ particle }) => isPlace(particle))?.units[0]
      : undefined;
    const read = READERS[clause.act](result ? togetherWith(clause, next) : clause, subject, goal);
    if (typeof read === 'string') why.push(read);
    else {
      all.push(...read);
      if (result) at += 1;
    }
  }
  return { told: all, why, isNominal: NOMINAL.test(text.replace(/\([^()]*\)$/, '')) };
}

/** Acts whose result may be named in the next clause, as what is established. */
const JOINED: ReadonlySet<Act> = new Set(['merge', 'reorganize', 'split']);

function clausesIn(text: string, known: ReadonlySet<string>): readonly Clause[] {
  const names = namedIn(text, known);
  let start = 0;
  return [...text.matchAll(ACT)].flatMap((found) => {
    const { index } = found;
    const act = (Object.keys(ACTS) as Act[]).find((one) => new RegExp(`^(?:${ACTS[one]})$`).test(found[0]));
    if (act === undefined || names.some((name) => name.start <= index && index < name.end)) return [];
    const own = text.slice(start, index);
    // 変更 and とする are the acts only of a name.
    if (act === 'rename' && ['変更', 'とし'].includes(found[0]) && !NAME_OF.test(own)) return [];
    const behind = index + found[0].length;
    const made = names.find(
      ({ start: at, end }) =>
        at > index &&
        /^して、?(?:新たに)?$/.test(text.slice(behind, at)) &&
        /^(?:に|と)[しす]/.test(text.slice(end)),
    );
    const clause = {
      act,
      names: [
        ...names.filter((name) => name.start >= start && name.end <= index),
        ...(made ? [{ ...made, particle: 'に' }] : []),
      ],
      text: own,
      start,
      leadsOn: made === undefined && /^(?:し|され)(?:て|、|新たに)/.test(text.slice(behind)),
    };
    start = made?.end ?? behind;
    return [clause];
  });
}

/** 課名を「子ども家庭課」に変更. */
const NAME_OF = /(?:名称|[部局課室係班所]名|組織名|[部局課室係班]の名称)(?:を|も)/;

function togetherWith(clause: Clause, next: Clause): Clause {
  const shift = clause.start;
  const made = groupsOf(next).filter(({ particle }) => !isPlace(particle));
  const names = made.flatMap((group) => group.units);
  return {
    ...clause,
    names: [
      ...clause.names,
      ...names.map((name, at) => ({ ...name, particle: at === names.length - 1 ? 'に' : '、' })),
    ],
    text: `${clause.text}${next.text}`,
    start: shift,
  };
}

interface Group {
  readonly names: readonly string[];
  readonly units: readonly NamedUnit[];
  readonly particle: string;
  /** Nothing stands between its の and the next name or the act: 広報課の「広報戦略課」への改称. */
  readonly touches: boolean;
}

const JOINING = /^(?:と|の?及び|並びに|または|又は|および|ならびに|、|,|・|や)?$/;

function isPlace(particle: string): boolean {
  return /^(?:への?|に|に(?:おいて|おける)?は?|の?内に|内へ)$/.test(particle);
}

/** The names that stand together, each with the unit above it that the words say: 総務部の広報課, 福祉課(障がい福祉係). */
function groupsOf({ names, text, start }: Clause): readonly Group[] {
  const groups: { names: string[]; units: NamedUnit[]; particle: string; touches: boolean }[] = [];
  let above: NamedUnit | null = null;
  let isOpen = false;
  for (const [at, unit] of names.entries()) {
    const next = names[at + 1];
    const between = next ? text.slice(unit.end - start, next.start - start) : '';
    if (next && isBelow(unit.name, next.name) && /^(?:の|内の|[(（])?$/.test(between)) {
      above = unit;
      continue;
    }
    const name = above === null ? unit.name : `${above.name}/${unit.name}`;
    const closing = /^[)）]/.test(text.slice(unit.end - start));
    const particle = closing
      ? (/^[)）](を|から|への|へ|に|の)?/.exec(text.slice(unit.end - start))?.[1] ?? '')
      : unit.particle;
    const behind = unit.end + (closing ? 1 : 0) + particle.length;
    const touches = behind === (next?.start ?? start + text.length);
    const group = groups.at(-1);
    if (isOpen && group) {
      group.names.push(name);
      group.units.push({ ...unit, name });
      group.particle = particle;
      group.touches = touches;
    } else groups.push({ names: [name], units: [{ ...unit, name }], particle, touches });
    isOpen = JOINING.test(particle);
    above = null;
  }
  return groups;
}

const RANKS = [/[部局]$|公室$|委員会$|本部$/, /[課]$|事務局$/, /室$/, /(?:係|班|担当|グループ|チーム)$/];

function rankOf(name: string): number {
  return RANKS.findIndex((rank) => rank.test(name));
}

function isBelow(above: string, name: string): boolean {
  return rankOf(above) >= 0 && rankOf(above) < 2 && rankOf(name) > rankOf(above);
}

/** `subject`: the first unit of the sentence; `goal`: where something was moved to just before. */
type Reader = (
  clause: Clause,
  subject: NamedUnit | undefined,
  goal: NamedUnit | undefined,
) => readonly Told[] | string;

const told = (
  kind: Told['kind'],
  before: readonly string[],
  after: readonly string[],
  duty = '',
): readonly Told[] => [{ kind, before, after, duty }];

const PART = /の一部(?:を|と|及び|に)|の一部業務/;

function namesWith(groups: readonly Group[], particle: RegExp): string[] {
  return groups
    .filter((group) => particle.test(group.particle) && (group.particle !== 'の' || group.touches))
    .flatMap(({ names }) => names);
}

/** What the act is done to; in the passive and as the topic only without another object. */
function objectsIn(groups: readonly Group[]): readonly string[] {
  const own = namesWith(groups, /^(?:を|の)$/);
  return own.length > 0 ? own : namesWith(groups, /^(?:は|が)$/);
}

const GOAL = /^(?:に|へ|への|とし|として)$/;

/** For acts that turn units into others. */
function fromInto(kind: 'merge' | 'absorb' | 'split' | 'reorganize', word: string): Reader {
  return (clause) => {
    const groups = groupsOf(clause);
    const [before, after] = [objectsIn(groups), namesWith(groups, GOAL)];
    if (PART.test(clause.text))
      return `${word}が、組織の一部についてです。どの組織がどうなるかを、「変更」で加えてください`;
    if (before.length === 0) return `何を${word}するのかが、文から読み取れません`;
    if (after.length === 0) return `${word}のあとの組織が、文から読み取れません`;
    return told(kind, before, after);
  };
}

const READERS: Readonly<Record<Act, Reader>> = {
  establish(clause) {
    const groups = groupsOf(clause);
    const place = groups.findLast(({ particle }) => isPlace(particle))?.names.at(-1);
    const made = [...objectsIn(groups)];
    const turned = namesWith(groups, /^として$/);
    if (made.length > 0 && turned.length > 0)
      return `「${made.join('、')}」が「${turned.join('、')}」になるのが、改称か、廃止と新設かが、文から読み取れません`;
    made.push(...turned);
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
  rename(clause, subject, goal) {
    const units = groupsOf(clause)
      .filter(({ particle }) => !/^(?:は|が|に(?:おいて|おける)は?)$/.test(particle))
      .flatMap(({ names }) => names);
    const named = NAME_OF.exec(clause.text);
    const last = units.at(-1);
    if (named !== null && last !== undefined) {
      const whose = clause.names.find(({ end }) => end - clause.start + 1 === named.index) ?? subject;
      return whose === undefined || whose.name === last
        ? 'どの組織の名称の変更かが、文から読み取れません'
        : told('rename', [whose.name], [last]);
    }
    const [only, another] = units;
    if (goal !== undefined && only !== undefined && another === undefined)
      return told('rename', [goal.name], [only]);
    const all = units;
    if (all.length === 0 || all.length % 2 === 1) return '何から何への名称の変更かが、文から読み取れません';
    return all.flatMap((from, at) => (at % 2 === 0 ? told('rename', [from], [all[at + 1] ?? '']) : []));
  },
  merge: fromInto('merge', '統合'),
  absorb: fromInto('absorb', '編入'),
  split: fromInto('split', '分割'),
  reorganize: fromInto('reorganize', '再編'),
  detach(clause) {
    const groups = groupsOf(clause);
    const [from, made] = [namesWith(groups, /^から/), objectsIn(groups)];
    if (from.length !== 1 || made.length === 0) return '何から何を分離するのかが、文から読み取れません';
    return made.flatMap((name) => told('detach', from, [name]));
  },
  move(clause) {
    const groups = groupsOf(clause);
    const goal = groups.findLast(({ particle }) => GOAL.test(particle) && particle !== 'として');
    if (goal === undefined) return '移管する先の組織が、文から読み取れません';
    const goals = groups.filter((group) => GOAL.test(group.particle) && group.particle !== 'として');
    if (goals.length > 1) return '移管する先がいくつもあり、何がどこへ移るのかが、文から読み取れません';
    if (PART.test(clause.text)) return '移管が、組織の一部についてです。移る事務を、「変更」で加えてください';
    const moved = groups.findLast(
      (group) => group !== goal && (group.particle === 'を' || (group.particle === 'の' && group.touches)),
    );
    const duty = dutyIn(clause);
    if (duty !== null) {
      const from = namesOfSource(groups, goal);
      const source = from.at(-1);
      if (source === undefined) return `「${duty}」を移す元の組織が、文から読み取れません`;
      return told('transfer', [source], goal.names, WHOLE.test(duty) ? `${source}の${duty}` : duty);
    }
    const [into] = goal.names;
    if (moved === undefined || into === undefined) return '何を移管するのかが、文から読み取れません';
    const unfit = moved.names.find((name) => rankOf(name) <= rankOf(into));
    if (unfit !== undefined)
      return `「${unfit}」が「${into}」の下に移るのか、「${into}」に編入されるのかが、文から読み取れません`;
    return moved.names.flatMap((name) => told('move', [name], [`${into}/${name.split('/').at(-1) ?? ''}`]));
  },
};

const WHOLE = /^(?:業務|事務|所管事務|所掌事務)$/;

/** 広報課から, 広報課が所管する, 広報課の所管する. */
function namesOfSource(groups: readonly Group[], goal: Group): readonly string[] {
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
  return duty.length < 2 ? null : duty;
}
