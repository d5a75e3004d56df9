// Diagrams drawn with letters, as 総務部─┬─総務課.
import { piecesByLine } from './cell-text.ts';
import { joinedRules } from './joined-rules.ts';
import { joined, lettersOf } from './letters.ts';
import type { Page, Piece, Rule } from './page.ts';

/** The letters from whose middle a line leads to each side. */
const RIGHT = '─━┌┏└┗├┣┬┳┴┻┼╋╭╰┠┝┯┷┿┰┸╂';
const LEFT = '─━┐┓┘┛┤┫┬┳┴┻┼╋╮╯┨┥┯┷┿┰┸╂';
const UP = '│┃└┗┘┛├┣┤┫┴┻┼╋╰╯┠┝┨┥┷┿┸╂';
const DOWN = '│┃┌┏┐┓├┣┤┫┬┳┼╋╭╮┠┝┨┥┯┿┰╂';
const DRAWN = `${RIGHT}${LEFT}${UP}${DOWN}`;
const DASH = '―—–－-';
/** Dashes are lines beside drawn letters, or if there are several. Each text fits in one way only, so that none takes long. */
const LINE = `(?:[${DRAWN}][${DRAWN}${DASH}]*|[${DASH}][${DRAWN}${DASH}]+)`;
const LEADS = new RegExp(`[\\p{L}\\d)）]\\s*${LINE}\\s*[\\p{L}\\d(（]`, 'u');

/** Whether a line leads from one name to another. Otherwise such letters only stand before the names of a list. */
export function hasLinesOfLetters(lines: readonly string[]): boolean {
  return lines.some((line) => LEADS.test(line)) && lines.some((line) => /[┬┳├┣└┗┼╋┤┫]/.test(line));
}

export function isLineLetter(letter: string): boolean {
  return DRAWN.includes(letter);
}

/** The farthest line of text to which a line goes up or down, in heights of letters. */
const FARTHEST = 2.5;
/** Parts of a name are no farther apart, in letters. */
const BESIDE = 0.7;
/** How near a line in the next cell is, in letters. */
const NEXT = 1.5;

/**
 * Turns letters that draw lines into lines, and all other text into boxes, to which a line leads only if it touches
 * them: the next line of text is always near.
 */
export function withLinesOfLetters(page: Page): Page {
  const rows = piecesByLine(page.pieces.filter(({ isVertical }) => !isVertical));
  const lines = rows.map((row) =>
    lettersOfRow(row)
      .map(({ text }) => text)
      .join(''),
  );
  if (!hasLinesOfLetters(lines)) return page;
  const across: Rule[] = [];
  const down: Rule[] = [];
  const names: Piece[] = [];
  const middles = rows.map(([first]) => (first ? (first.top + first.bottom) / 2 : 0));
  for (const [number, row] of rows.entries()) {
    const tokens = tokensOf(row);
    for (const [at, token] of tokens.entries())
      if (!token.isLine) names.push(token);
      else draw(token, [tokens[at - 1], tokens[at + 1]], [middles[number - 1], middles[number + 1]]);
  }
  const { drawn } = page;
  return {
    ...page,
    pieces: [...page.pieces.filter(({ isVertical }) => isVertical), ...names],
    drawn: {
      across: [...drawn.across, ...joinedRules(across)],
      down: [...drawn.down, ...joinedRules(down)],
      shapes: [...drawn.shapes, ...names],
    },
  };

  function draw(
    token: Token,
    [before, after]: readonly (Token | undefined)[],
    [above, below]: readonly (number | undefined)[],
  ): void {
    const letters = lettersOf(token);
    for (const [at, { text, left, right, top, bottom }] of letters.entries()) {
      const [x, y] = [(left + right) / 2, (top + bottom) / 2];
      const near = (middle: number | undefined) =>
        middle !== undefined && Math.abs(middle - y) <= FARTHEST * (bottom - top) ? middle : y;
      // A line goes on over the blank between it and a name.
      const from = at === 0 && before && !before.isLine ? before.right : left;
      const to = at === letters.length - 1 && after && leadsTo(token, after) ? after.left : right;
      if (LEFT.includes(text)) across.push({ at: y, from, to: x });
      if (RIGHT.includes(text)) across.push({ at: y, from: x, to });
      if (UP.includes(text)) down.push({ at: x, from: near(above), to: y });
      if (DOWN.includes(text)) down.push({ at: x, from: y, to: near(below) });
    }
  }
}

/** Whether a line that ends to the right leads to what follows: a name, or a line in the next cell. */
function leadsTo({ right, size }: Token, { isLine, left, text }: Token): boolean {
  return !isLine || (left - right <= NEXT * size && LEFT.includes(text[0] ?? ' '));
}

interface Token extends Piece {
  readonly isLine: boolean;
}

/** The lines and names of a line of text, from left to right. */
function tokensOf(row: readonly Piece[]): readonly Token[] {
  const tokens: Token[] = [];
  for (const letter of lettersOfRow(row)) {
    const last = tokens.at(-1);
    if (letter.text.trim() === '') continue;
    const goesOn = last?.isLine === letter.isLine && letter.left - last.right <= BESIDE * letter.size;
    if (last && goesOn) tokens[tokens.length - 1] = { ...joined([last, letter]), isLine: letter.isLine };
    else tokens.push(letter);
  }
  return tokens;
}

/** All letters of a line of text. Dashes that are lines become ─. */
function lettersOfRow(row: readonly Piece[]): readonly Token[] {
  const letters = row.toSorted((a, b) => a.left - b.left).flatMap(lettersOf);
  const parts = letters
    .map(({ text }) => text)
    .join('')
    .split(new RegExp(`(${LINE})`));
  let at = 0;
  return parts.flatMap((part, index) => {
    const isLine = index % 2 === 1;
    return Array.from(part, (letter): Token => {
      const place = letters[at++] as Piece;
      return { ...place, text: isLine && DASH.includes(letter) ? '─' : letter, isLine };
    });
  });
}
