/** What lies under a token: which pages or parts hold it, by their numbers. */
export type Posting = readonly [token: string, numbers: string];

/**
 * Postings in the order of their tokens, as a file keeps them: all tokens, each as how many letters it has in common with
 * the one before and what comes after these; then what lies under each. Like beside like is compressed to two thirds.
 */
export type Columns = readonly [tokens: string, numbers: string];

/** One letter tells how many there are. */
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
    tokens.split(' ').map((told, at) => {
      before = before.slice(0, Number.parseInt(told.charAt(0), 36)) + told.slice(1);
      return [before, under[at] ?? ''];
    }),
  );
}

/** What spells a number: five bits a letter, the lowest first; the upper half of them says that it goes on. */
const LETTERS = '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-_';
const BITS = 5;
const HALF = 1 << BITS;
const VALUES = new Map(Array.from(LETTERS, (letter, value) => [letter, value]));

/** Numbers that rise from one on, each as how much more it is than the one before: neighbours are told in a letter each. */
export function spelled(numbers: readonly number[], from = 0): string {
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

export function numbersIn(spelled: string): readonly number[] {
  const numbers: number[] = [];
  let number = 0;
  let [more, place] = [0, 0];
  for (const letter of spelled) {
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
