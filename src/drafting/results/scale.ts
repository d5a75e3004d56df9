// A scale of grades, built from the words in a table.
import type { Edition } from '#archive/1-read/schema/edition.ts';
import { type ResultStatus, resultStatusNames } from '#archive/1-read/schema/report.ts';
import { normal, wordKey } from '../tables/same-words.ts';

type Scale = Edition['scales'][number];

/** What the editor says a word means: an existing step, a status, or that it is skipped. */
type GradeMeant = `step ${string}` | `status ${ResultStatus}` | 'aside';

/** By word. */
export interface WordAnswers {
  readonly grade?: Readonly<Record<string, GradeMeant>> | undefined;
  /** The source's explanation of each mark. */
  readonly texts?: Readonly<Record<string, string>> | undefined;
  readonly status?: Readonly<Record<string, ResultStatus | 'aside'>> | undefined;
  readonly by?: Readonly<Record<string, string>> | undefined;
}

/** The same answers by the key of each word. */
export function byKey(answers: WordAnswers): WordAnswers {
  const keyed = <Meant>(by: Readonly<Record<string, Meant>> = {}) =>
    Object.fromEntries(Object.entries(by).map(([word, meant]) => [wordKey(word), meant]));
  const { grade, texts, status, by } = answers;
  return { grade: keyed(grade), texts: keyed(texts), status: keyed(status), by: keyed(by) };
}

/** Steps to add to a scale of the report. The scale may exist already. */
export interface AddedScale {
  readonly id: string;
  readonly title: string;
  readonly labels: readonly {
    readonly id: string;
    readonly text: string;
    readonly mark?: string;
    readonly status?: Exclude<ResultStatus, 'unsaid'>;
  }[];
}

const ID = 'grades';

/** The steps that the editor's answers, by key, create; null if there are none. */
export function addedScale(
  { grade = {}, texts = {} }: WordAnswers,
  used: readonly string[],
  scales: readonly Scale[],
  title: string,
): AddedScale | null {
  const taken = new Set(scales.flatMap(({ labels }) => labels.map(({ id }) => id)));
  const once = [...new Map(used.toReversed().map((word) => [wordKey(word), word])).values()].toReversed();
  const labels = once.flatMap((word): readonly AddedScale['labels'][number][] => {
    const meant = grade[wordKey(word)];
    if (!meant?.startsWith('status ')) return [];
    const status = meant.slice('status '.length) as ResultStatus;
    const id = idFor(word, taken);
    taken.add(id);
    const explanation = texts[wordKey(word)]?.trim() ?? '';
    const stands = status === 'unsaid' ? {} : { status };
    if (!isMark(word)) return [{ id, text: word, ...stands }];
    const text = explanation === '' ? (status === 'unsaid' ? word : resultStatusNames[status]) : explanation;
    return [{ id, text, mark: word, ...stands }];
  });
  return labels.length === 0 ? null : { id: ID, title, labels };
}

export function scalesWith(scales: readonly Scale[], added: AddedScale | null): readonly Scale[] {
  if (added === null) return scales;
  const labels = added.labels as Scale['labels'];
  const old = scales.find(({ id }) => id === added.id);
  return old === undefined
    ? [{ ...added, labels }, ...scales]
    : scales.map((one) => (one === old ? { ...one, labels: [...one.labels, ...labels] } : one));
}

/** Whether the word is a mark such as ◎, A or 5, which needs an explanation. */
export function isMark(word: string): boolean {
  return !/\p{L}{2}/u.test(word.normalize('NFKC'));
}

const MARKS: Readonly<Record<string, string>> = {
  '◎': 'double-circle',
  '○': 'circle',
  〇: 'circle',
  '◯': 'circle',
  '●': 'black-circle',
  '△': 'triangle',
  '▲': 'black-triangle',
  '×': 'cross',
  '✕': 'cross',
  '☆': 'star',
  '★': 'black-star',
  '-': 'dash',
  '－': 'dash',
};

function idFor(word: string, taken: ReadonlySet<string>): string {
  const plain = MARKS[word.trim()] ?? normal(word);
  const wanted = /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(plain) ? plain : 'step';
  for (let number = 1; ; number++) {
    const id = number === 1 && wanted !== 'step' ? wanted : `${wanted}-${number}`;
    if (!taken.has(id)) return id;
  }
}
