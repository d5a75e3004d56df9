// What an editor would call a table: the words above it.
import type { Paragraph } from './blocks.ts';

/** Words that name a table, if they stand right above it. */
const CAPTION =
  /^[【［[（(〔]?(?:図?表|別表|別紙|様式|資料|シート)第?\s*[-－0-9０-９一二三四五六七八九十ⅠⅡⅢⅣⅤ]/;
const NUMBERED =
  /^(?:第.{1,4}[章節項条編]|[（(]?[0-9０-９一二三四五六七八九十ⅠⅡⅢⅣⅤア-ン]{1,3}(?:[-－.．][0-9０-９]+)*[）)．.、\s]|[①-⑳■□●○◆◇【＜〈])/;
/** A remark on the table: its unit, its date. */
const REMARK = /^(?:[（(※*＊]|単位|注)/;
const LONGEST_LINE = 40;
const LONGEST_NAME = 40;

export interface Above {
  /** The last heading by its style, however far above. */
  readonly heading: string | null;
  /** The paragraphs since the table before. */
  readonly lines: readonly Paragraph[];
}

/** Null if nothing above the table names it. */
export function nameAbove({ heading, lines }: Above): string | null {
  const written = lines
    .map((line) => ({ ...line, text: line.text.trim() }))
    .filter(({ text }) => text !== '')
    .toReversed();
  const short = written.filter(
    ({ text }) => text !== '記' && text.length <= LONGEST_LINE && !/[。．]$/.test(text),
  );
  const line =
    written.find(({ isCaption }) => isCaption) ??
    short.find(({ text }) => CAPTION.test(text)) ??
    written.find(({ level }) => level !== null) ??
    short.find(({ text }) => NUMBERED.test(text)) ??
    short.find(({ text }) => !REMARK.test(text));
  const name = (line?.text ?? heading ?? '').trim().replace(/\s+/g, ' ');
  if (name === '') return null;
  return name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME)}…` : name;
}

/** The names, each followed by its number if it was there before. */
export function unique(names: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    let own = name;
    for (let number = 2; taken.has(own); number++) own = `${name}（${number}）`;
    taken.add(own);
    return own;
  });
}
