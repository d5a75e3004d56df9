import type { IndicatorValue, Quantity } from '#archive/1-read/schema/indicator.ts';
import type { Judge, WrittenResult } from '#archive/1-read/schema/report.ts';
import { type Item, itemKey } from './items.ts';

/** What a table says came of one measure, one section or, without either, of the whole. */
export interface DraftResult
  extends Pick<
    WrittenResult,
    | 'measure'
    | 'together'
    | 'section'
    | 'by'
    | 'status'
    | 'scale'
    | 'grade'
    | 'tally'
    | 'reason'
    | 'text'
    | 'note'
  > {
  dated?: string | undefined;
  readonly actuals: Record<string, IndicatorValue>;
  readonly rates: Record<string, Quantity>;
  /** Of single indicators, where they are graded one by one. */
  readonly grades: Record<string, string>;
  ref: readonly string[];
}

/** What is known of a result while row after row is read. */
export interface Draft {
  readonly key: string;
  readonly item: Item;
  readonly result: DraftResult;
  /** How many of all measures have which grade; `all` is null until it is told. */
  readonly tally: Tally;
}

interface Tally {
  all: number | null;
  readonly grades: Record<string, number>;
}

/** What is known of it once all rows are read: where nobody says how many there are, as many as have a grade. */
export function drafted({ result, tally }: Pick<Draft, 'result' | 'tally'>): DraftResult {
  const counts = Object.values(tally.grades);
  if (counts.length === 0) return result;
  const all = tally.all ?? counts.reduce((sum, count) => sum + count, 0);
  return { ...result, tally: { all, grades: tally.grades } };
}

export function newDraft(item: Item, by: Judge): Draft {
  const about = item.id === null ? {} : { [item.kind]: item.id };
  return {
    key: `${itemKey(item)} ${by}`,
    item,
    result: { ...about, by, status: 'unsaid', actuals: {}, rates: {}, grades: {}, ref: [] },
    tally: { all: null, grades: {} },
  };
}

/** What a report in the archive says already. */
export function knownResults(results: readonly WrittenResult[]): readonly DraftResult[] {
  return results.map(({ totals: _, dated, actuals = {}, rates = {}, grades = {}, ref = [], ...said }) => ({
    ...said,
    dated: dated?.text,
    actuals,
    rates,
    grades,
    ref,
  }));
}

export function copyOf({ key, item, result, tally }: Draft): Draft {
  const { actuals, rates, grades } = result;
  return {
    key,
    item,
    result: { ...result, actuals: { ...actuals }, rates: { ...rates }, grades: { ...grades } },
    tally: { ...tally, grades: { ...tally.grades } },
  };
}

/** Whether anything of it could be taken. */
export function saysSomething({ measure: _, section: __, by, ...said }: DraftResult): boolean {
  const { actuals, rates, grades, ref, status, ...words } = said;
  return (
    by !== 'unsaid' ||
    status !== 'unsaid' ||
    [ref, actuals, rates, grades].some((one) => Object.keys(one).length > 0) ||
    Object.values(words).some((one) => one !== undefined)
  );
}

/** Whether anything was added to what was known of the item. */
export function saysMore(draft: Draft, drafts: ReadonlyMap<string, Draft>): boolean {
  const before = drafts.get(draft.key);
  return before === undefined
    ? saysSomething(drafted(draft))
    : JSON.stringify(drafted(before)) !== JSON.stringify(drafted(draft));
}
