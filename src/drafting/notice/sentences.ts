// Divides the text of a notice into sentences, each with the row that it begins in.
import { isUnitLike } from '../charts/unit-words.ts';
import { NUMBERED, numberBefore, styleOf } from '../tables/numbering.ts';
import type { Row } from '../tables/table.ts';
import { KIND_WORD } from './kind-word.ts';

export interface Sentence {
  readonly row: number;
  readonly text: string;
  /** It ends with a full stop. Items of lists and headings often do not. */
  readonly isClosed: boolean;
  /** The mark or the style of the number before it; null if another sentence stands before it in its line. */
  readonly mark: string | null;
}

const MARK = /^\s*(?:[・･•●○◎◆◇■□▪▫▶▷➢※]|[-－–—]\s)\s*/u;

/** The mark of a name in the first cell of a row, which stands for the rows below too. */
const CELL = '|';

/** Joins lines that a page broke, and splits the text at full stops, list items and headings. */
export function sentencesIn(rows: readonly Row[]): readonly Sentence[] {
  const items: { readonly row: number; text: string; readonly mark: string }[] = [];
  for (const { number: row, cells } of rows) {
    const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
    const [first = '', ...others] = filled;
    const isHeaded = others.length > 0 && isUnitLike(first) && !/[、。を]/.test(first);
    if (isHeaded) items.push({ row, text: first, mark: CELL });
    const line = (isHeaded ? others : filled).join('、');
    const last = items.at(-1);
    const { words, mark } = withoutMark(line);
    const goesOn = !isHeaded && last !== undefined && words === line && isOpen(last.text, line);
    if (goesOn) last.text += line;
    else if (words !== '') items.push({ row, text: words, mark });
  }
  return items.flatMap(({ row, text, mark }) =>
    text
      // ① and ② within a sentence.
      .replace(/、?(?=[①-⑳])/gu, '▽')
      .replace(/▽[①-⑳]/gu, '▽')
      .normalize('NFKC')
      .replace(/(?<!\d),|,(?!\d)/g, '、')
      .replace(/(?<=[^\x20-\x7e])\s+|\s+(?=[^\x20-\x7e])/g, '')
      .split(/(?<=。)(?![」』)])|(?=[▽▼])/)
      .map((part) => part.replace(/^[▽▼]/, ''))
      .filter((part) => part !== '')
      .map((part, at) => ({
        row,
        text: part.replace(/。$/, ''),
        isClosed: part.endsWith('。'),
        mark: at === 0 ? mark : null,
      })),
  );
}

/** Whether a line continues the one before, which a page broke off in the middle of a sentence. */
function isOpen(before: string, line: string): boolean {
  if (/[。：:]\s*$/.test(before) || BEGINS.test(line)) return false;
  const isSentence = before.length >= SHORTEST_BROKEN && /[、を]/.test(before) && !ENDED.test(before);
  return isSentence || /^[、。」）)]/.test(line) || /(?:[、「をがはにので]|(?<!こ)と)$/.test(before);
}

/** What begins something else: 【新設】, 廃止：情報課. */
const BEGINS = new RegExp(`^[【《〔＜<［[]|^${KIND_WORD}[：:]`, 'u');

/** Pages break lines of at least so many letters. */
const SHORTEST_BROKEN = 20;
const ENDED =
  /(?:する|ます|した|こと|新設|創設|設置|廃止|改称|変更|統合|合併|編入|分割|分離|再編|移管|所管替え?|[→⇒➡⇨].*)$/;

/** 一　総務課を廃止. */
const KANJI = /^[一二三四五六七八九十]{1,3}(?:[.．、]|(?=[\s\u3000]))[\s\u3000]*/u;

function withoutMark(line: string): { readonly words: string; readonly mark: string } {
  const [bullet = ''] = MARK.exec(line) ?? [];
  const marked = line.slice(bullet.length);
  const number = numberBefore(marked) || (NUMBERED.exec(marked)?.[0] ?? KANJI.exec(marked)?.[0] ?? '');
  const words = marked.replace(number, '').trim();
  const frame = /^[【《〔＜<［[]/u.exec(words)?.[0] ?? '';
  return { words, mark: bullet.trim() || styleOf(number) || frame };
}
