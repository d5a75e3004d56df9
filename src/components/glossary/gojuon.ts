// The order of Japanese dictionaries.

const ROWS = ['あ', 'か', 'さ', 'た', 'な', 'は', 'ま', 'や', 'ら', 'わ'] as const;
const ENDS = 'おこそとのほもよろん';
const OTHER = 'その他';

export interface Row<T> {
  readonly name: string;
  /** The anchor of the row. */
  readonly id: string;
  readonly entries: readonly T[];
}

interface Read {
  readonly term: string;
  readonly reading?: string | undefined;
}

/** Entries grouped by the rows of the 五十音. Readings that do not begin with kana come last. */
export function inRows<T extends Read>(entries: readonly T[]): readonly Row<T>[] {
  const sorted = entries.toSorted((a, b) => readingOf(a).localeCompare(readingOf(b), 'ja'));
  const byRow = Map.groupBy(sorted, (entry) => rowOf(readingOf(entry)));
  return [...ROWS, OTHER].flatMap((name, index) => {
    const own = byRow.get(name);
    return own ? [{ name: name === OTHER ? name : `${name}行`, id: `row-${index + 1}`, entries: own }] : [];
  });
}

function readingOf({ reading, term }: Read): string {
  return reading ?? term;
}

function rowOf(reading: string): string {
  const first = plainKana(reading);
  if (!/^[あ-ん]/.test(first)) return OTHER;
  return ROWS[[...ENDS].findIndex((end) => first <= end)] ?? OTHER;
}

/** The kana under which a reading is sorted: ガ → か, ョ → よ. */
function plainKana(reading: string): string {
  const [first = ''] = reading.normalize('NFD');
  const hiragana = first.replace(/[ァ-ヶ]/, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60));
  const small = 'ぁぃぅぇぉっゃゅょゎ'.indexOf(hiragana);
  return small < 0 ? hiragana : ('あいうえおつやゆよわ'[small] ?? hiragana);
}
