// What a filter form makes of the rows of its table. No DOM here: the browser's part is in live.ts.

/** Of a row: the values that the selects choose among, and the text that words are looked for in. */
export interface Row {
  readonly values: Readonly<Record<string, readonly string[]>>;
  readonly text: string;
}

export interface Wanted {
  /** By the name of the select; an empty value asks for nothing. */
  readonly chosen: Readonly<Record<string, string>>;
  readonly words: string;
}

export function matches(row: Row, { chosen, words }: Wanted): boolean {
  for (const [name, value] of Object.entries(chosen))
    if (value !== '' && !row.values[name]?.includes(value)) return false;
  return wordsIn(words).every((word) => row.text.includes(word));
}

/** As rows and words are compared: without width, case and the spaces between. */
export function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, '');
}

function wordsIn(words: string): readonly string[] {
  return words.split(/\s+/).map(folded).filter(Boolean);
}

/** The order of two keys: what has none comes last, numbers by their size, the rest as written. */
export function inOrder(a: string, b: string): number {
  if (a === '' || b === '') return a === b ? 0 : a === '' ? 1 : -1;
  return a.localeCompare(b, 'ja', { numeric: true });
}
