// Finds the names of units in a sentence.
import { isOrganHeading, isUnitLike } from '../charts/unit-words.ts';

/** A name with what follows it. */
export interface NamedUnit {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  /** The particle behind the name, or the conjunction that joins it with the next name. */
  readonly particle: string;
}

const ENDING =
  '(?:部|局|課|室|係|班|担当|グループ|チーム|センター|支所|出張所|事務所|本部|事務局|公室|消防署|保健所|(?:教育|農業|選挙管理|公平|監査)委員会)';
const BEHIND = '(?:[をにへとのはがでや、,及並又等内・(（「」『』)）]|から|より|まで|として|に関する|$)';
const UNIT_END = new RegExp(`${ENDING}(?=${BEHIND})`, 'gu');
const QUOTED = /[「『“"]([^「」『』“”"]*)[」』”"]/gu;
export const PARTICLE =
  /^((?:内)?にある|(?:内)?にあった|のうち|を(?!所管|所掌|担当)|とし(?=て?[、。]|た|ます|て?$)|からの|から|より|への|へ|として|に(?:ついて|関して)は|に(?!つい|関|対し|よ[りる]|伴|とも|向け|合わせ|代わ|加え)(?:おいて|おける)?は?|との|と|の内に|内に|内へ|内の|内|の|は|が|では|で|及び|並びに|または|又は|および|ならびに|、|,|・|や)/u;
/** What cannot be part of a name; the name begins behind the last one. */
const BEFORE =
  /(?:^(?:また|なお|さらに|そして|まず|次に|一方|(?:あわ|併|合わ)せて|加えて|残る)|.と(?=各)|.を|から(?:な|成)る|から|より|への|して(?:いた|いる)?|引き?続き、?|など|のうち|.[いきしちりえけせてねべめれっん]た(?=[\p{Script=Han}\p{Script=Katakana}])|等の?|ために?|する|した|った|ける|けた|いる|ある|おり|れる|れた|係る|行う|担う|図る|伴う|応じた|基づく|(?:業務|事務|事業|機能)は|新たに|新しく|新しい|伴い|伴って|(?:分割|統合|再編|新設|廃止|移管)し(?![てた])|現在の|本庁の?|現行の|及び|並びに|または|又は|および|ならびに|.[がはのにでへな](?=[\p{Script=Han}\p{Script=Katakana}A-Z0-9]))/gu;
/** A legend: ※赤字・下線部が新設. */
const LEGEND = /※|[字線]部$/;
/** Words of all units or of none, and what refers to a unit that was named before. */
const NO_NAME =
  /^各.|^同(?![和窓行居])(?!(?:部|局|課|室|係|班)$)|^(?:[本当全両他]|その他|いずれ|複数の?|関係|新たな|新しい|[\d０-９]+つ?の?)?(?:部局|課|係|部|局|室|班|本部|部署|担当|センター|事務局|支所|グループ|チーム)$/;

/** The names in the text, in order. `known`: names of units before the changes. */
export function namedIn(text: string, known: ReadonlySet<string>): readonly NamedUnit[] {
  const found: Omit<NamedUnit, 'particle'>[] = [];
  let open = text;
  for (const quoted of text.matchAll(QUOTED)) {
    const [whole, inner = ''] = quoted;
    const name = inner.trim();
    const { index } = quoted;
    if (known.has(name) || (isUnitLike(name) && !/[、。]/.test(name)))
      found.push({ name, start: index, end: index + whole.length });
    open = open.slice(0, index) + '「'.repeat(whole.length) + open.slice(index + whole.length);
  }
  let from = 0;
  for (const ending of open.matchAll(UNIT_END)) {
    const end = ending.index + ending[0].length;
    const start = beginOf(open, from, end, known);
    from = end;
    const name = open.slice(start, end);
    if (isOfPost(open, start) || isOrganHeading(name) || LEGEND.test(name) || name.length < 2) continue;
    if (NO_NAME.test(name) && !known.has(name)) continue;
    const own = start + aboveIn(name, known).length;
    found.push(...namedBefore(open, own, known), { name: open.slice(own, end), start: own, end });
  }
  return found
    .toSorted((a, b) => a.start - b.start)
    .map((one) => ({ ...one, name: one.name.replace(/^旧(?=.{2})/u, '') }))
    .map((one) => ({ ...one, particle: PARTICLE.exec(text.slice(one.end))?.[0] ?? '' }));
}

/** The unit that is named directly before another: 総務課 in 総務課財政係. */
function namedBefore(
  text: string,
  end: number,
  known: ReadonlySet<string>,
): readonly Omit<NamedUnit, 'particle'>[] {
  const start = Array.from({ length: LONGEST_NAME }, (_, at) => end - LONGEST_NAME + at).find(
    (at) => at >= 0 && known.has(text.slice(at, end)),
  );
  if (start === undefined) return [];
  return [...namedBefore(text, start, known), { name: text.slice(start, end), start, end }];
}

const LONGEST_NAME = 20;

/** The known units that a new name is written behind: 総務部総務課 in 総務部総務課見本係. 健康課題対策室 is one name. */
function aboveIn(name: string, known: ReadonlySet<string>): string {
  if (known.has(name)) return '';
  const [, ...begins] = Array.from(name, (_, at) => name.slice(0, at));
  const isAbove = (begin: string) => {
    const rest = name.slice(begin.length);
    return known.has(begin) && rest.length > 1 && !/^[題長員門管掌属轄内]/u.test(rest) && isUnitLike(rest);
  };
  const above = begins.findLast(isAbove);
  return above === undefined ? '' : above + aboveIn(name.slice(above.length), known);
}

/** 課長(地域共生担当): what a person is called. */
function isOfPost(text: string, start: number): boolean {
  return /(?:長|監|幹|参事|補佐|主査)[(（]$/.test(text.slice(0, start));
}

/** What may stand before a known name: 健康部福祉課 holds 福祉課, but 社会福祉課 and 都市建設部 are one name. */
const MAY_END_BEFORE = /(?:[部局課室所署院町旧をにへとやのがは]|(?<!都)市|(?<![農山漁])村|(?<!地)区)$/u;

function beginOf(text: string, from: number, end: number, known: ReadonlySet<string>): number {
  const whole = text.slice(from, end);
  const cut = Math.max(-1, ...[...'、,。「」『』()（）【】▽:;?'].map((mark) => whole.lastIndexOf(mark))) + 1;
  const words = whole.slice(cut);
  const behind = [...words.matchAll(BEFORE)].map((word) => word.index + word[0].length);
  const isApart = (at: number) => at === 0 || behind.includes(at) || MAY_END_BEFORE.test(words.slice(0, at));
  const own = Array.from(words, (_, at) => at).find((at) => isApart(at) && known.has(words.slice(at)));
  if (own !== undefined) return from + cut + own;
  const last = behind.filter((at) => at < words.length - 1).at(-1) ?? 0;
  // A conjunction or particle behind a name or a quotation.
  const isBehind = cut === 0 ? from > 0 : /[「」』)）]/.test(whole.charAt(cut - 1));
  const joint = isBehind && last === 0 ? (PARTICLE.exec(words)?.[0].length ?? 0) : 0;
  return from + cut + (last || joint);
}
