// Divides a sentence into clauses of one act each, and the names in a clause into groups.
import type { NamedUnit } from './names.ts';

export type Act = keyof typeof ACTS;

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
/** 設けることも視野に. */
const CONSIDERED = 'す?ること(?:も|を)?(?:視野|検討)';
const ACT = new RegExp(
  `(?:${Object.values(ACTS).join('|')})(?!${DESCRIBING})(?!${CONSIDERED})(?=し|す|さ|いた|を(?:それぞれ)?(?:行|実施|図)|る|ら|ま|て|た|のうえ|といった|、|,|$|[)）])`,
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
  readonly names: readonly NamedUnit[];
  readonly text: string;
  /** Where the text begins in the sentence. */
  readonly start: number;
  /** The act goes on into the next one: 統合し、新たに…を設置. Also 統合、…を設置. */
  readonly leadsOn: boolean;
}

const WORDS = (Object.keys(ACTS) as Act[]).map((act) => [act, new RegExp(`^(?:${ACTS[act]})$`)] as const);

/** `names`: all units that the text names. */
export function clausesIn(text: string, names: readonly NamedUnit[]): readonly Clause[] {
  let start = 0;
  return [...text.matchAll(ACT)].flatMap((found) => {
    const { index } = found;
    const act = WORDS.find(([, words]) => words.test(found[0]))?.[0];
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
      leadsOn:
        made === undefined && /^(?:(?:し|され)(?:て|、|新たに|(?=[「『]))|、)/.test(text.slice(behind)),
    };
    start = made?.end ?? behind;
    return [clause];
  });
}

/** 課名を「子ども家庭課」に変更. */
export const NAME_OF = /(?:名称|[部局課室係班所]名|組織名|[部局課室係班]の名称)(?:を|も)/;

export interface Group {
  readonly names: readonly string[];
  readonly units: readonly NamedUnit[];
  readonly particle: string;
  /** Another verb follows than that of the clause: 甲課を見直し、乙課を新設. */
  readonly isOfOther: boolean;
  /** Nothing stands between its の and the next name or the act: 広報課の「広報戦略課」への改称. */
  readonly touches: boolean;
}

const OTHER_VERB = /(?:[いきしちりみびえけせてねべめれ]|[るたう](?:ため|ことから|とともに|ので))、/u;
const JOINING = /^(?:と|の?及び|並びに|または|又は|および|ならびに|、|,|・|や)?$/;

export function isPlace(particle: string): boolean {
  return /^(?:への?|に|に(?:おいて|おける)?は?|の?内に|内へ)$/.test(particle);
}

/** The names that stand together, each with the unit above it that the words say: 総務部の広報課, 福祉課(障がい福祉係). */
export function groupsOf({ names, text, start }: Clause): readonly Group[] {
  const groups: {
    names: string[];
    units: NamedUnit[];
    particle: string;
    isOfOther: boolean;
    touches: boolean;
  }[] = [];
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
    const following = text.slice(behind - start, next ? next.start - start : undefined);
    // A description may stand before the next name: 甲課と(人事を担当する)乙課.
    const touches = following === '' || (next !== undefined && /^\([^()]*\)$/.test(following));
    const isOfOther = particle === 'を' && OTHER_VERB.test(following);
    const group = groups.at(-1);
    if (isOpen && group) {
      group.names.push(name);
      group.units.push({ ...unit, name });
      group.particle = particle;
      group.touches = touches;
      group.isOfOther = isOfOther;
    } else groups.push({ names: [name], units: [{ ...unit, name }], particle, isOfOther, touches });
    // Between names with a comma a description may stand: 都市計画課、道路を所管する維持管理課.
    isOpen = JOINING.test(particle) && (touches || /^[、,]$/.test(particle));
    above = null;
  }
  return groups;
}

const RANKS = [/[部局]$|公室$|委員会$|本部$/, /[課]$|事務局$/, /室$/, /(?:係|班|担当|グループ|チーム)$/];

export function rankOf(name: string): number {
  return RANKS.findIndex((rank) => rank.test(name));
}

function isBelow(above: string, name: string): boolean {
  return rankOf(above) >= 0 && rankOf(above) < 2 && rankOf(name) > rankOf(above);
}
