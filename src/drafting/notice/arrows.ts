// Writes out what arrows say as sentences: 広報課 → 広聴課 is 広報課を広聴課に改称する.
import { rankOf } from '../charts/ranks.ts';
import { isUnitLike } from '../charts/unit-words.ts';
import { KIND_WORD } from './kind-word.ts';

export const ARROWS = '[→⇒➡⇨]+';
export const ARROW = /[→⇒➡⇨]/;

export interface Spelled {
  /** Sentences that say the same. */
  readonly texts: readonly string[];
  /** Why an arrow is not understood. */
  readonly why: string | null;
}

interface Arrow {
  readonly from: string;
  readonly to: string;
}

/** A sentence for each arrow: 甲課→乙課、丙課→丁課. `said`: the kind that the line or its heading says. */
export function arrowsSpelledOut(line: string, said: string | null): Spelled {
  const { text, around } = withinBrackets(line);
  const [beside = null] = new RegExp(`${KIND_WORD}|改め`, 'u').exec(around) ?? [];
  const kind = said ?? beside;
  const why = `「${text}」の矢印が何を表すのかが、読み取れません`;
  const arrows = arrowsIn(text);
  // The line may be a sentence all the same.
  if (arrows.length === 0) return { texts: [line], why };
  const isSure =
    arrows.every((arrow) => isClear(arrow, kind)) && (kind !== null || isRenaming(arrows, text, around));
  return isSure ? { texts: arrows.map((arrow) => sentenceOf(arrow, kind)), why: null } : { texts: [], why };
}

const WITHIN = /[「『(【<[]([^「」『』()【】]*[→⇒➡⇨][^「」『』()【】]*)[」』)】>\]]/u;

/** The words of the bracket that holds an arrow, and those around it: 課名の変更（広報課→広聴課）. */
function withinBrackets(line: string): { readonly text: string; readonly around: string } {
  const [bracket, within] = WITHIN.exec(line) ?? [];
  if (bracket === undefined || within === undefined) return { text: line, around: '' };
  return { text: within, around: line.replace(bracket, '') };
}

/** Names before an arrow belong to it, and names behind the last one: 甲課、乙課→丙課. Empty if arrows follow each other. */
function arrowsIn(text: string): readonly Arrow[] {
  const arrows: Arrow[] = [];
  let waiting: string[] = [];
  for (const part of text.split(/[、,]/)) {
    const [from = '', to, another] = part.split(new RegExp(ARROWS));
    const last = arrows.at(-1);
    if (another !== undefined || from === '' || to === '') return [];
    if (to !== undefined) {
      arrows.push({ from: [...waiting, from].join('、'), to });
      waiting = [];
    } else waiting.push(from);
    if (last !== undefined && to === undefined && !text.slice(text.lastIndexOf(part)).match(ARROW)) {
      arrows[arrows.length - 1] = { ...last, to: `${last.to}、${from}` };
      waiting = [];
    }
  }
  return waiting.length > 0 ? [] : arrows;
}

/** Whether both sides are units, or the arrow leads to 廃止. */
function isClear(arrow: Arrow, kind: string | null): boolean {
  if (leadsToKind(arrow)) return true;
  // What begins or ends has one side only.
  if (kind === '廃止' || kind === '新設') return false;
  return isUnitLike(unquoted(arrow.from)) && isUnitLike(unquoted(arrow.to));
}

function leadsToKind({ to }: Arrow): boolean {
  return new RegExp(`^${KIND_WORD}$`).test(unquoted(to));
}

/** Whether an arrow without a kind is sure to mean that one unit becomes another. */
function isRenaming(arrows: readonly Arrow[], text: string, around: string): boolean {
  const isOfSeveral = arrows.some(({ from, to }) => /[、・]/.test(from + to));
  // 空家対策（建築住宅課→空家対策室）: the words before the bracket may be what moves.
  const isOfOther = around !== '' && !isUnitLike(around);
  // 総務部→総務課 may be the way to a unit.
  const isPath =
    text.includes('→') && arrows.some(({ from, to }) => rankOf(from) >= 0 && rankOf(from) < rankOf(to));
  return !isOfSeveral && !isOfOther && !isPath;
}

function sentenceOf(arrow: Arrow, kind: string | null): string {
  const { from, to } = arrow;
  return leadsToKind(arrow) ? `${from}の${to}` : `${from}を${to}に${kind ?? '改称'}する`;
}

function unquoted(name: string): string {
  return name.replace(/^[「『]|[」』]$/g, '');
}
