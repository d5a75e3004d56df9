import type { IndicatorValue, Quantity } from '#archive/1-read/schema/indicator.ts';
import type { Judge, ResultStatus } from '#archive/1-read/schema/report.ts';
import { type Item, itemKey } from './items.ts';

/** What a table says came of one measure, one section or, without either, of the whole. */
export interface DraftResult {
  readonly measure: string | null;
  readonly section: string | null;
  readonly by: Judge;
  readonly status: ResultStatus;
  readonly grade: string | null;
  /** Where steps of several scales have that id. */
  readonly scale: string | null;
  readonly dated: string | null;
  readonly reason: string | null;
  readonly text: string | null;
  readonly actuals: Readonly<Record<string, IndicatorValue>>;
  readonly rates: Readonly<Record<string, Quantity>>;
  /** Of single indicators, where they are graded one by one. */
  readonly grades: Readonly<Record<string, string>>;
  readonly ref: readonly string[];
  readonly note: string | null;
}

type Open<T> = { -readonly [K in keyof T]: T[K] };

/** What is known of a result while row after row is read. */
export interface Draft {
  readonly key: string;
  readonly item: Item;
  readonly result: Open<Omit<DraftResult, 'actuals' | 'rates' | 'grades'>> & {
    readonly actuals: Record<string, IndicatorValue>;
    readonly rates: Record<string, Quantity>;
    readonly grades: Record<string, string>;
  };
}

export function newDraft(item: Item, by: Judge): Draft {
  return {
    key: `${itemKey(item)} ${by}`,
    item,
    result: {
      measure: item.kind === 'measure' ? item.id : null,
      section: item.kind === 'section' ? item.id : null,
      by,
      status: 'unsaid',
      grade: null,
      scale: null,
      dated: null,
      reason: null,
      text: null,
      actuals: {},
      rates: {},
      grades: {},
      ref: [],
      note: null,
    },
  };
}

export function copyOf({ key, item, result }: Draft): Draft {
  const { actuals, rates, grades } = result;
  return {
    key,
    item,
    result: { ...result, actuals: { ...actuals }, rates: { ...rates }, grades: { ...grades } },
  };
}

/** Whether anything of it could be taken. */
export function saysSomething({ measure: _, section: __, by, ...said }: DraftResult): boolean {
  const { actuals, rates, grades, ref, status, ...words } = said;
  return (
    by !== 'unsaid' ||
    status !== 'unsaid' ||
    [ref, actuals, rates, grades].some((one) => Object.keys(one).length > 0) ||
    Object.values(words).some((one) => one !== null)
  );
}

/** Whether anything was added to what was known of the item. */
export function saysMore(draft: Draft, drafts: ReadonlyMap<string, Draft>): boolean {
  const before = drafts.get(draft.key);
  return before === undefined
    ? saysSomething(draft.result)
    : JSON.stringify(before.result) !== JSON.stringify(draft.result);
}
