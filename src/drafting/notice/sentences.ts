// Divides the text of a notice into sentences, each with the row that it begins in.
import { NUMBERED, numberBefore } from '../tables/numbering.ts';
import type { Row } from '../tables/table.ts';

export interface Sentence {
  readonly row: number;
  readonly text: string;
  /** It ends with a full stop. Items of lists and headings often do not. */
  readonly isClosed: boolean;
}

const MARK = /^\s*(?:[・･•●○◎◆◇■□▪▫▶▷➢※]|[-－–—]\s)\s*/u;

/** Joins lines that a page broke, and splits the text at full stops, list items and headings. */
export function sentencesIn(rows: readonly Row[]): readonly Sentence[] {
  const items: { readonly row: number; text: string }[] = [];
  for (const { number, cells } of rows) {
    const line = cells
      .map((cell) => cell.trim())
      .filter((cell) => cell !== '')
      .join('、');
    const last = items.at(-1);
    const words = withoutMark(line);
    const goesOn = last !== undefined && words === line && isOpen(last.text, line);
    if (goesOn) last.text += line;
    else if (words !== '') items.push({ row: number, text: words });
  }
  return items.flatMap(({ row, text }) =>
    text
      .normalize('NFKC')
      .replace(/(?<=[^\x20-\x7e])\s+|\s+(?=[^\x20-\x7e])/g, '')
      .split(/(?<=。)(?![」』)])|(?=[▽▼])/)
      .map((part) => part.replace(/^[▽▼]/, ''))
      .filter((part) => part !== '')
      .map((part) => ({ row, text: part.replace(/。$/, ''), isClosed: part.endsWith('。') })),
  );
}

/** Whether a line continues the one before, which a page broke off in the middle of a sentence. */
function isOpen(before: string, line: string): boolean {
  if (/[。：:]\s*$/.test(before)) return false;
  const isSentence = before.length >= SHORTEST_BROKEN && /[、を]/.test(before) && !ENDED.test(before);
  return isSentence || /^[、。」）)]/.test(line) || /(?:[、「をがはにので]|(?<!こ)と)$/.test(before);
}

/** Pages break lines of at least so many letters. */
const SHORTEST_BROKEN = 20;
const ENDED =
  /(?:する|ます|した|こと|新設|創設|設置|廃止|改称|変更|統合|合併|編入|分割|分離|再編|移管|所管替え?)$/;

function withoutMark(line: string): string {
  const words = line.replace(MARK, '');
  return words.replace(numberBefore(words), '').replace(NUMBERED, '').trim();
}
