// The values of an indicator by fiscal year, and what is computed from them. Plans, reports and pages all use
// it.
import type { Deadline } from '#calendar/deadline.ts';
import type {
  IndicatorValue,
  NumberValue,
  Quantity,
  WrittenIndicator,
} from '../../1-read/schema/indicator.ts';

/** The edition that states a value, and the URL of the place. */
export interface StatedIn {
  readonly document: string;
  readonly edition: string;
  readonly url: string;
}

export interface Stated<T> {
  readonly value: T;
  readonly from: StatedIn;
}

export interface IndicatorYear {
  readonly year: number;
  /** Null if the plan has no entry. */
  readonly target: IndicatorValue | null;
  /** One for each source that has an entry. */
  readonly actuals: readonly Stated<IndicatorValue>[];
  readonly printedRates: readonly Stated<Quantity>[];
  /** Computed; null if it cannot be computed. */
  readonly rate: number | null;
}

export interface PrintedTotal {
  /** The year up to which a report counts; null for a total printed in the plan. */
  readonly through: number | null;
  readonly target: IndicatorValue | null;
  readonly actual: IndicatorValue | null;
  readonly rate: Quantity | null;
  readonly from: StatedIn;
}

/** Each value is computed if possible, otherwise as printed, otherwise null. */
export interface Total {
  readonly target: NumberValue | null;
  readonly actual: NumberValue | null;
  readonly rate: number | null;
  /** The last year with a value, for a cumulative total or one that stops before the end; otherwise null. */
  readonly through: number | null;
}

export interface Span {
  readonly from: number;
  readonly to: number;
}

export interface Series {
  readonly unit: string | null;
  readonly kind: WrittenIndicator['kind'];
  readonly better: WrittenIndicator['better'];
  readonly baseline: { readonly year: number | null; readonly value: IndicatorValue } | null;
  /** In chronological order. */
  readonly years: readonly IndicatorYear[];
  readonly final: {
    readonly year: number | null;
    readonly due: Deadline | null;
    /** Null for a goal without a number. */
    readonly target: IndicatorValue | null;
    /** Computed from the actual value of that year; null for yearly indicators. */
    readonly rate: number | null;
  } | null;
  /** The fiscal years that the indicator covers, if stated. */
  readonly span: Span | null;
  readonly printedTotals: readonly PrintedTotal[];
  readonly total: Total;
}

/** The fiscal years that a total covers: as stated, otherwise the years listed if they have no gap. */
export function spanOf({ span, years }: Pick<Series, 'span' | 'years'>): Span | null {
  if (span !== null) return span;
  const [first, last] = [years[0]?.year, years.at(-1)?.year];
  if (first === undefined || last === undefined) return null;
  return last > first && last - first === years.length - 1 ? { from: first, to: last } : null;
}

/**
 * Whether the value is a statement about the facts: numbers and words are; `none`, `unpublished` and
 * `illegible` are not.
 */
function isStatement({ kind }: IndicatorValue): boolean {
  return kind === 'number' || kind === 'words';
}

/** The distinct values that sources state for a year. More than one means that they contradict each other. */
export function distinctActuals({ actuals }: Pick<IndicatorYear, 'actuals'>): readonly IndicatorValue[] {
  const byKey = new Map(
    actuals.flatMap(({ value }) => (isStatement(value) ? [[keyOf(value), value] as const] : [])),
  );
  return [...byKey.values()];
}

/**
 * The value on which all sources with a statement agree; null if they contradict each other or there is no
 * value.
 */
export function agreedActual(year: Pick<IndicatorYear, 'actuals'>): IndicatorValue | null {
  const [first, another] = distinctActuals(year);
  if (another !== undefined) return null;
  return first ?? year.actuals.at(-1)?.value ?? null;
}

function keyOf(value: IndicatorValue): string {
  if (value.kind === 'number') return `${value.sense} ${value.value}`;
  return value.kind === 'words' ? `words ${value.words}` : value.kind;
}

export function numberIn(value: IndicatorValue | null | undefined): NumberValue | null {
  return value?.kind === 'number' ? value : null;
}
