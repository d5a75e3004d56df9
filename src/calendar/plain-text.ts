/**
 * Printed text in one spelling: half-width, one kind of dash, no spaces. Each character keeps its position in
 * the printed text, so that a problem can point at what the editor sees.
 */
export interface PlainText {
  readonly printed: string;
  readonly text: string;
  /** For each character of `text`, its index in `printed`. */
  readonly from: readonly number[];
}

// Longer than any cell of a plan. The limit also keeps every pattern fast on malformed input.
const LONGEST = 1000;

const SPELLINGS: ReadonlyMap<string, string> = new Map(
  [
    ['~', '〜～∼⁓˜'],
    ['-', '‐‑‒–—―−─━ー－ｰ﹣'],
    [',', '、，､'],
    ['(', '〔［【[｛'],
    [')', '〕］】]｝'],
    ['・', '･·•‧∙'],
    ['〇', '○◯零'],
  ].flatMap(([plain = '', printed = '']) => [...printed].map((character) => [character, plain] as const)),
);

// Full-width forms, the one-character eras (㋿ ㍻), and the radicals and compatibility characters that PDFs
// contain in place of 月, 日 and 令. Not all of NFKC, which would turn ① into 1.
const COMPATIBLE = /[\uff00-\uffef\u32ff\u337b-\u337e\u2f00-\u2fdf\uf900-\ufaff]/;
const SPACE = /[\s\u200b-\u200d\u2060]/;
const NUMERALS = /[0-9〇一二三四五六七八九十]/;

/** Normalizes a text; null if it is longer than any cell of a plan. */
export function plainText(printed: string): PlainText | null {
  if (printed.length > LONGEST) return null;
  const from: number[] = [];
  let text = '';
  let spaced = false;
  for (let index = 0; index < printed.length; index++) {
    const plain = spell(printed.charAt(index));
    if (SPACE.test(plain)) {
      spaced = text !== '';
      continue;
    }
    // Dropping the space in 令和7年 1 0月 would mean guessing a number.
    if (spaced && joinsNumbers(text, printed.slice(index, index + 3))) {
      text += ' ';
      from.push(index - 1);
    }
    spaced = false;
    text += plain;
    for (let count = 0; count < plain.length; count++) from.push(index);
  }
  return { printed, text, from };
}

/** The printed words between two positions of the plain text, and where they begin. */
export function printedPart(plain: PlainText, start: number, end: number): { text: string; at: number } {
  const first = plain.from[start];
  if (first === undefined || end <= start) return { text: '', at: first ?? plain.printed.length };
  const last = plain.from[Math.min(end, plain.from.length) - 1] ?? first;
  return { text: plain.printed.slice(first, last + 1), at: first };
}

/** Whether the printed text has a space or a line break before this character. */
export function isSpacedBefore(plain: PlainText, index: number): boolean {
  const here = plain.from[index];
  const before = plain.from[index - 1];
  return here !== undefined && before !== undefined && here > before + 1;
}

function spell(character: string): string {
  const spelling = SPELLINGS.get(character);
  if (spelling !== undefined) return spelling;
  return COMPATIBLE.test(character) ? character.normalize('NFKC') : character;
}

function joinsNumbers(before: string, after: string): boolean {
  return NUMERALS.test(before.slice(-1)) && NUMERALS.test(spell(after.charAt(0))) && after !== '四半期';
}
