// Divides a sentence into clauses of one act each, and the names in a clause into groups.
import { mayStandBelow } from '../charts/ranks.ts';
import { type NamedUnit, PARTICLE } from './names.ts';

export type Act = keyof typeof ACTS;

/** The words for each act. */
const ACTS = {
  establish: '新設|創設|設置|設け|置[くきい]',
  abolish: '廃止',
  rename: '改称|名称変更|改名|変更|改め',
  become: 'とし(?!て)|とする|となる|となり|にな[るり]|にし|にする',
  merge: '統廃合|統合|合併|合体|一本化',
  absorb: '編入|吸収',
  split: '分割|分け',
  detach: '分離',
  reorganize: '再編成?|改編|改組',
  consist: '構成|成り|成る',
  raise: '格上げ|昇格|独立(?!設置)',
  move: '移管|所管替え?|所管換え?|所管変更|移設|移[しすりる]|移動|移行|集約|一元化',
  inherit: '引き?継[ぐぎ]',
} as const satisfies Readonly<Record<string, string>>;

/** Before a noun the act describes it, and before ため it is an aim: 新しく設置したこども未来課, 新設するため. */
const DESCRIBING =
  '(?:した|された|する|される|している|されている|していた|されていた)(?:ため|(?!と|こと|うえ|上で|ほか|が|もの|ので|後|のち|体制|予定|方針)[\\p{L}「『])';
/** 設けることも視野に, 廃止した場合. */
const CONSIDERED = '(?:す?ること(?:も|を)?(?:視野|検討)|(?:した|する|された|される)場合)';
/** 廃止しません, 変更はありません. */
const DENIED = 'は?(?:し|せ|さ|され|あり)?(?:ませ|ない|なか|ず(?!れ))';
const ACT = new RegExp(
  `(?:${Object.values(ACTS).join('|')})(?!${DESCRIBING})(?!${CONSIDERED})(?!${DENIED})(?=し|す|さ|いた|ほか|と(?=とも|な|し|す)|こと[にと]|の\\d+(?:点|つ|件)|を(?:それぞれ)?(?:行|実施|図)|る|ら|ま|て|た|体制|(?<=廃止)に(?:伴|ともな)|のうえ|といった|、|,|$|[)）])`,
  'gu',
);

const NOMINAL = new RegExp(`(?:の|への)(?:${Object.values(ACTS).join('|')})$`, 'u');

/** Whether the text ends in a noun (…の新設), as headings do. */
export function isNominal(text: string): boolean {
  return NOMINAL.test(text.replace(/\([^()]*\)$/, ''));
}

/** One act with the words before it. */
export interface Clause {
  readonly act: Act;
  readonly word: string;
  readonly names: readonly NamedUnit[];
  readonly text: string;
  /** Where the text begins in the sentence. */
  readonly start: number;
  /** The act goes on into the next one: 統合し、新たに…を設置. Also 統合、…を設置. */
  readonly leadsOn: boolean;
}

const WORDS = (Object.keys(ACTS) as Act[]).map((act) => [act, new RegExp(`^(?:${ACTS[act]})$`)] as const);

/** The act that a word names; null if it names none. */
function actOf(word: string): Act | null {
  return WORDS.find(([, words]) => words.test(word))?.[0] ?? null;
}

const LEADS_ON = /^(?:(?:し|され)?(?:て|、|新たに|(?=[「『]))|に(?:伴い|ともない)、|の(?:うえ|上)、?)/;

/** `names`: all units that the text names. */
export function clausesIn(text: string, names: readonly NamedUnit[]): readonly Clause[] {
  let start = 0;
  return [...text.matchAll(ACT)].flatMap((found) => {
    const { index } = found;
    const [word] = found;
    const act = actOf(word);
    const isWithinName = names.some((name) => name.start <= index && index < name.end);
    const own = text.slice(start, index);
    if (act === null || isWithinName || !isAct(act, word, own, names, index)) return [];
    const behind = index + word.length;
    const clause = {
      act,
      word,
      names: names.filter((name) => name.start >= start && name.end <= index),
      text: own,
      start,
      leadsOn: LEADS_ON.test(text.slice(behind)),
    };
    start = behind;
    return [clause];
  });
}

/** 変更 is the act only of a name, and とする and になる stand directly behind one. */
function isAct(act: Act, word: string, own: string, names: readonly NamedUnit[], index: number): boolean {
  if (act === 'become') return names.some(({ end }) => end === index) || isOfName(own);
  return word !== '変更' || NAME_OF.test(own) || isOfPair(names, index);
}

/** 甲課を「乙課」に変更. */
function isOfPair(names: readonly NamedUnit[], index: number): boolean {
  const at = names.findIndex(({ end, particle }) => particle === 'に' && end + 1 === index);
  const [from, to] = [names[at - 1], names[at]];
  return from?.particle === 'を' && from.end + 1 === to?.start;
}

/** 広報課の名称を「広報戦略課」とします. */
function isOfName(own: string): boolean {
  return NAME_OF.test(own) && /[」』]$/.test(own);
}

/** 課名を「子ども家庭課」に変更. */
export const NAME_OF = /(?:(?:(?<kind>[部局課室係班所])の?)?名称?|組織名)(?:を|も)/;

export interface Group {
  readonly names: readonly string[];
  readonly units: readonly NamedUnit[];
  readonly particle: string;
  /** Another verb follows than that of the clause: 甲課を見直し、乙課を新設. */
  readonly isOfOther: boolean;
  /** Nothing stands between its の and the next name or the act: 広報課の「広報戦略課」への改称. */
  readonly touches: boolean;
}

/** 見直し、 or 発展させて before the next name. */
const OTHER_VERB =
  /(?:[いきしちりみびえけせてねべめれ]|[るたう](?:ため|ことから|とともに|ので))、|(?:て|した|する)$/u;
const JOINING = /^(?:と|の?及び|並びに|または|又は|および|ならびに|、|,|・|や)?$/;

export function isPlace(particle: string): boolean {
  return /^(?:への?|に|に(?:おいて|おける)?は?|の?内に|内へ)$/.test(particle);
}

/** The names that stand together: 甲課と乙課を. */
export function groupsOf(clause: Clause): readonly Group[] {
  const groups: { -readonly [K in keyof Group]: Group[K] }[] = [];
  const { text, start } = clause;
  const names = withPlaces(clause);
  let isOpen = false;
  for (const [at, unit] of names.entries()) {
    const { name, particle } = unit;
    const next = names[at + 1];
    const between = text.slice(
      unit.end + particle.length - start,
      next === undefined ? undefined : next.start - start,
    );
    // A description may stand before the next name: 甲課と(人事を担当する)乙課.
    const touches = between === '' || (next !== undefined && /^\([^()]*\)$/.test(between));
    const isOfOther = OTHER_VERB.test(between);
    const group = groups.at(-1);
    if (isOpen && group) {
      group.names = [...group.names, name];
      group.units = [...group.units, unit];
      Object.assign(group, { particle, touches, isOfOther });
    } else groups.push({ names: [name], units: [unit], particle, isOfOther, touches });
    // Between names with a comma a description may stand: 都市計画課、道路を所管する維持管理課.
    isOpen = JOINING.test(particle) && (touches || /^[、,]$/.test(particle));
  }
  return groups.map((group, at) => ({ ...group, isOfOther: isOfOtherVerb(groups, at) }));
}

/** 甲局を乙課に併せ、丙係を新設: all before the other verb, back to the object, is of it. */
function isOfOtherVerb(groups: readonly Group[], at: number): boolean {
  const [group, next] = [groups[at], groups[at + 1]];
  if (group?.particle !== 'を') return false;
  return group.isOfOther || (next !== undefined && next.particle !== 'を' && next.isOfOther);
}

/** The names, each with the unit above it that the words say: 総務部の広報課, 福祉課(障がい福祉係), 広報課(総務部). */
export function withPlaces({ names, text, start }: Clause): readonly NamedUnit[] {
  const placed: NamedUnit[] = [];
  let above: string | null = null;
  for (let at = 0; at < names.length; at++) {
    const unit = names[at];
    const next = names[at + 1];
    if (unit === undefined) continue;
    const between = next ? text.slice(unit.end - start, next.start - start) : '';
    if (next && isAbove(unit, next, between)) {
      above = above === null ? unit.name : `${above}/${unit.name}`;
      continue;
    }
    const isPlaced =
      next !== undefined &&
      /^[(（]$/.test(between) &&
      /^[)）]/.test(text.slice(next.end - start)) &&
      mayStandBelow(unit.name, next.name);
    const last = isPlaced ? next : unit;
    if (isPlaced) {
      above = next.name;
      at += 1;
    }
    placed.push({
      ...closed(last, text.slice(last.end - start)),
      name: above === null ? unit.name : `${above}/${unit.name}`,
      start: unit.start,
    });
    above = null;
  }
  return placed;
}

/** Whether a name is the place of the next one. 総務部防災局 is one unit, though a 局 usually stands beside a 部. */
function isAbove(unit: NamedUnit, next: NamedUnit, between: string): boolean {
  const isJoined = unit.end === next.start && next.end - next.start === next.name.length;
  return isJoined || (mayStandBelow(next.name, unit.name) && PLACE_BETWEEN.test(between));
}

/** 農林課にあった林務室, 農林課内に設置している林務室. */
const PLACE_BETWEEN = /^(?:の|内の|のうち|内?に(?:ある|あった|設置(?:し|され)(?:ている|ていた|た))|[(（])?$/;

/** The unit with what stands behind the bracket that closes after it. */
function closed(unit: NamedUnit, following: string): NamedUnit {
  if (!/^[)）]/.test(following)) return unit;
  return { ...unit, end: unit.end + 1, particle: PARTICLE.exec(following.slice(1))?.[0] ?? '' };
}
