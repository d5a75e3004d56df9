import type { IndicatorValue, Quantity } from '#archive/1-read/schema/indicator.ts';
import type { Judge, WrittenResult } from '#archive/1-read/schema/report.ts';
import { type Item, itemKey } from '../editions/items.ts';

/** The result of a measure, a section or, without either, the whole plan, as read from a table. */
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
  /** By indicator and earlier year. */
  readonly years: Record<string, Record<number, ValueOfYear>>;
  /** By indicator. */
  readonly totals: Record<string, ValueOfYear>;
  /** Grades of single indicators. */
  readonly grades: Record<string, string>;
  ref: readonly string[];
}

interface ValueOfYear {
  readonly actual?: IndicatorValue | undefined;
  readonly rate?: Quantity | undefined;
}

/** A result to which rows are still being added. */
export interface Draft {
  readonly key: string;
  readonly item: Item;
  readonly result: DraftResult;
  /** How many measures have each grade; `all` is null until a row states it. */
  readonly tally: Tally;
}

interface Tally {
  all: number | null;
  readonly grades: Record<string, number>;
}

/** The finished result. Without a stated total, the total is the sum of the counts. */
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
    result: {
      ...about,
      by,
      status: 'unsaid',
      actuals: {},
      rates: {},
      years: {},
      totals: {},
      grades: {},
      ref: [],
    },
    tally: { all: null, grades: {} },
  };
}

/** The results that the archive already has. */
export function knownResults(results: readonly WrittenResult[]): readonly DraftResult[] {
  return results.map((result) => {
    const { dated, actuals = {}, rates = {}, years = {}, totals = {}, grades = {}, ref = [] } = result;
    return { ...result, dated: dated?.text, actuals, rates, years, totals, grades, ref };
  });
}

export function copyOf({ key, item, result, tally }: Draft): Draft {
  const { actuals, rates, years, totals, grades } = result;
  return {
    key,
    item,
    result: {
      ...result,
      actuals: { ...actuals },
      rates: { ...rates },
      years: structuredClone(years),
      totals: structuredClone(totals),
      grades: { ...grades },
    },
    tally: { ...tally, grades: { ...tally.grades } },
  };
}

/** Whether the result has any content. */
export function hasContent({ measure: _, section: __, by, ...content }: DraftResult): boolean {
  const { actuals, rates, years, totals, grades, ref, status, ...words } = content;
  return (
    by !== 'unsaid' ||
    status !== 'unsaid' ||
    [ref, actuals, rates, years, totals, grades].some((one) => Object.keys(one).length > 0) ||
    Object.values(words).some((one) => one !== undefined)
  );
}

/** Whether the row added something to the result. */
export function addsContent(draft: Draft, drafts: ReadonlyMap<string, Draft>): boolean {
  const before = drafts.get(draft.key);
  return before === undefined
    ? hasContent(drafted(draft))
    : JSON.stringify(drafted(before)) !== JSON.stringify(drafted(draft));
}
