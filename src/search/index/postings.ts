/** A token and the pages that hold it, encoded by `encodeAscending`. */
export type Posting = readonly [token: string, numbers: string];

/**
 * Postings in the order of their tokens, as stored in a file: first all tokens, each as the length of the
 * prefix it shares with the one before and the rest; then all numbers. Separate columns compress to two
 * thirds.
 */
export type Columns = readonly [tokens: string, numbers: string];

/** The length of the shared prefix is one base-36 digit. */
const MOST_IN_COMMON = 35;

export function columnsOf(postings: readonly Posting[]): Columns {
  let before = '';
  const tokens = postings.map(([token]) => {
    let same = 0;
    while (same < MOST_IN_COMMON && same < token.length && token[same] === before[same]) same++;
    before = token;
    return same.toString(36) + token.slice(same);
  });
  return [tokens.join(' '), postings.map(([, numbers]) => numbers).join(' ')];
}

export function postingsIn([tokens, numbers]: Columns): ReadonlyMap<string, string> {
  const under = numbers.split(' ');
  let before = '';
  return new Map(
    tokens.split(' ').map((token, at) => {
      before = before.slice(0, Number.parseInt(token.charAt(0), 36)) + token.slice(1);
      return [before, under[at] ?? ''];
    }),
  );
}

/**
 * The digits of a number, five bits each, the lowest first; a digit from the upper half means that more
 * follow.
 */
const LETTERS = '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-_';
const BITS = 5;
const HALF = 1 << BITS;
const VALUES = new Map(Array.from(LETTERS, (letter, value) => [letter, value]));

/**
 * Encodes ascending numbers as differences, the first from `from`; a difference below 32 takes one letter.
 */
export function encodeAscending(numbers: readonly number[], from = 0): string {
  let letters = '';
  let before = from;
  for (const number of numbers) {
    let more = number - before;
    for (; more >= HALF; more >>>= BITS) letters += LETTERS.charAt((more % HALF) + HALF);
    letters += LETTERS.charAt(more);
    before = number;
  }
  return letters;
}

export function numbersIn(encoded: string): readonly number[] {
  const numbers: number[] = [];
  let number = 0;
  let [more, place] = [0, 0];
  for (const letter of encoded) {
    const value = VALUES.get(letter) ?? 0;
    more += (value % HALF) << place;
    place += BITS;
    if (value >= HALF) continue;
    number += more;
    numbers.push(number);
    [more, place] = [0, 0];
  }
  return numbers;
}
