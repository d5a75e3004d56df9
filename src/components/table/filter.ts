// The logic of filters, without DOM; live.ts is the part for the browser.

/** A row of a table: its values per select, and its searchable text. */
export interface Row {
  readonly values: Readonly<Record<string, readonly string[]>>;
  readonly text: string;
}

export interface Wanted {
  /** Chosen values by the name of the select. An empty value matches every row. */
  readonly chosen: Readonly<Record<string, string>>;
  readonly words: string;
}

export function matches(row: Row, { chosen, words }: Wanted): boolean {
  for (const [name, value] of Object.entries(chosen))
    if (value !== '' && !row.values[name]?.includes(value)) return false;
  return wordsIn(words).every((word) => row.text.includes(word));
}

/** Text as compared: without differences of width or case, and without spaces. */
export function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, '');
}

function wordsIn(words: string): readonly string[] {
  return words.split(/\s+/).map(folded).filter(Boolean);
}

/** Compares two sort keys: numbers by value, other text as written, empty keys last. */
export function inOrder(a: string, b: string): number {
  if (a === '' || b === '') return a === b ? 0 : a === '' ? 1 : -1;
  return a.localeCompare(b, 'ja', { numeric: true });
}
