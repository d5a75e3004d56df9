/** What lies under a token: which pages or parts hold it, by their numbers. */
export type Posting = readonly [token: string, numbers: string];

/** Numbers that rise, each as how much more it is than the one before: neighbours are told in a letter each. */
export function spelled(numbers: readonly number[]): string {
  return numbers.map((number, at) => (number - (numbers[at - 1] ?? 0)).toString(36)).join('.');
}

export function numbersIn(spelled: string): readonly number[] {
  let number = 0;
  return spelled.split('.').map((more) => {
    number += Number.parseInt(more, 36);
    return number;
  });
}
