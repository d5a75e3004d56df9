/**
 * Printed text in one spelling: half-width, one kind of dash, no spaces. Each character knows the printed one
 * that it came from, so that a problem can point at what the editor sees.
 */
export interface PlainText {
  readonly printed: string;
  readonly text: string;
  /** For each character of `text`, where it stands in `printed`. */
  readonly from: readonly number[];
}

// Longer than any cell of a plan. It also keeps every pattern quick on input that nobody printed.
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
// hand out for 月, 日 and 令.
// Not all of NFKC: it would take ① for a 1.
const COMPATIBLE = /[\uff00-\uffef\u32ff\u337b-\u337e\u2f00-\u2fdf\uf900-\ufaff]/;
const SPACE = /[\s\u200b-\u200d\u2060]/;
const NUMERALS = /[0-9〇一二三四五六七八九十]/;

/** Null if the text is longer than anything that a plan prints in one cell. */
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
    // Dropping the space in 令和7年 1 0月 would be a guess at a number.
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

/** The printed words between two places in the plain text, and where they begin. */
export function printedPart(plain: PlainText, start: number, end: number): { text: string; at: number } {
  const first = plain.from[start];
  if (first === undefined || end <= start) return { text: '', at: first ?? plain.printed.length };
  const last = plain.from[Math.min(end, plain.from.length) - 1] ?? first;
  return { text: plain.printed.slice(first, last + 1), at: first };
}

/** Whether there is a space or a line break in the print before this character. */
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
