import { parseNumeral } from '#calendar/numeral.ts';
import { usualForm, VARIANT } from '#reading/variants.ts';

/** Endings of unit names, longest first. */
const KIND_ENDING = /(?:事務局|本部|支所|センター|グループ|チーム|担当|部|局|課|室|係|所|班|館|署|院|会|区)$/;

/** Spellings that readers take for the same name. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/\(仮称?\)/g, ''],
  [/[\s・･()[\]「」『』【】〔〕]/g, ''],
  [/[ヶヵ箇]/g, 'ケ'],
  [/子ども|子供/g, 'こども'],
  [/障がい|障碍/g, '障害'],
  [/[街町]づくり/g, 'まちづくり'],
];

/** Words that occur in many names and say little about a unit. */
const COMMON =
  /管理|推進|企画|総務|庶務|調整|政策|計画|支援|対策|振興|指導|整備|事業|業務|事務|運営|経営|活用|相談|給付|サービス|戦略|総合|維持|第\d+/g;
const COMMON_WEIGHT = 0.4;

/** The name normalized for comparison: width, brackets, middle dots, old characters, 第一 and 第1. */
export function keyOf(name: string): string {
  const plain = name.normalize('NFKC').toLowerCase().replace(VARIANT, usualForm);
  return SPELLINGS.reduce((text, [from, to]) => text.replace(from, to), plain).replace(
    /第([一二三四五六七八九十]+)/g,
    (_, digits: string) => `第${parseNumeral(digits) ?? digits}`,
  );
}

/** Whether two names differ only in the width of their letters: a misprint rather than a renaming. */
export function isMisprint(one: { readonly name: string }, other: { readonly name: string }): boolean {
  return one.name !== other.name && one.name.normalize('NFKC') === other.name.normalize('NFKC');
}

/** 部, 課, 係 …; empty if the name has no such ending. */
export function endingOf(key: string): string {
  return KIND_ENDING.exec(key)?.[0] ?? '';
}

/** The name without its ending: 企画調整 of 企画調整課. */
export function stemOf(key: string): string {
  const stem = key.replace(KIND_ENDING, '');
  return stem === '' ? key : stem;
}

/** Whether a name has only common words, so that two units may share it by chance. */
export function isCommon(stem: string): boolean {
  return stem.replace(COMMON, '').length < 2;
}

interface Weighed {
  readonly letters: readonly string[];
  readonly weights: readonly number[];
  readonly total: number;
}

const remembered = new Map<string, Weighed>();
const REMEMBERED = 10_000;

function weigh(stem: string): Weighed {
  const known = remembered.get(stem);
  if (known) return known;
  const letters = [...stem];
  const weights = letters.map(() => 1);
  for (const match of stem.matchAll(COMMON)) {
    const start = [...stem.slice(0, match.index)].length;
    for (let at = start; at < start + [...match[0]].length; at++) weights[at] = COMMON_WEIGHT;
  }
  const weighed = { letters, weights, total: weights.reduce((sum, weight) => sum + weight, 0) };
  if (remembered.size >= REMEMBERED) remembered.clear();
  remembered.set(stem, weighed);
  return weighed;
}

/** Similarity of two stems from 0 to 1: common letters in the same order, with common words weighted less. */
export function likenessOfStems(a: string, b: string): number {
  if (a === b) return 1;
  const [one, other] = [weigh(a), weigh(b)];
  const shared = (2 * sharedWeight(one, other)) / (one.total + other.total);
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  const isWithin = short.length >= 2 && !isCommon(short) && long.includes(short);
  return isWithin ? Math.max(shared, 0.72) : shared;
}

function sharedWeight(a: Weighed, b: Weighed): number {
  let row = new Float64Array(b.letters.length + 1);
  for (const [i, letter] of a.letters.entries()) {
    const next = new Float64Array(row.length);
    for (const [j, other] of b.letters.entries()) {
      const weight = Math.min(a.weights[i] ?? 0, b.weights[j] ?? 0);
      next[j + 1] = letter === other ? (row[j] ?? 0) + weight : Math.max(row[j + 1] ?? 0, next[j] ?? 0);
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}

/** Length of the longest common subsequence. */
export function sharedLetters(a: string, b: string): number {
  let row = new Array<number>(b.length + 1).fill(0);
  for (const letter of a) {
    const next = [0];
    for (let j = 0; j < b.length; j++)
      next.push(letter === b[j] ? (row[j] ?? 0) + 1 : Math.max(row[j + 1] ?? 0, next[j] ?? 0));
    row = next;
  }
  return row.at(-1) ?? 0;
}

/** Whether two stems share a word that is not common. */
export function sharesWord(a: string, b: string): boolean {
  const piece = pieceIn(a, b);
  return piece !== null && !isCommon(a.slice(piece.from, piece.to));
}

/** Position in `whole` of its longest common substring with `part`; null below two letters. */
export function pieceIn(whole: string, part: string): { readonly from: number; readonly to: number } | null {
  for (let length = Math.min(part.length, whole.length); length >= 2; length--) {
    for (let start = 0; start + length <= part.length; start++) {
      const from = whole.indexOf(part.slice(start, start + length));
      if (from >= 0) return { from, to: from + length };
    }
  }
  return null;
}
