// What an indicator says by fiscal year, and what follows from it. Pure: files, reports and pages put their numbers
// in here and read what was computed.
import type { Deadline } from '#calendar/deadline.ts';
import type {
  IndicatorValue,
  NumberValue,
  Quantity,
  WrittenIndicator,
} from '../../1-read/schema/indicator.ts';

/** Who says so: the edition of a plan or of a report. */
export interface SaidIn {
  readonly document: string;
  readonly edition: string;
  readonly url: string;
}

export interface Said<T> {
  readonly value: T;
  readonly from: SaidIn;
}

export interface IndicatorYear {
  readonly year: number;
  /** Null where the plan says nothing of it. */
  readonly target: IndicatorValue | null;
  /** One for each source that says anything. */
  readonly actuals: readonly Said<IndicatorValue>[];
  readonly printedRates: readonly Said<Quantity>[];
  /** Computed; null where there is nothing to compute it from. */
  readonly rate: number | null;
}

export interface PrintedTotal {
  /** The year up to which a report counts it; null where a plan prints it of itself. */
  readonly through: number | null;
  readonly target: IndicatorValue | null;
  readonly actual: IndicatorValue | null;
  readonly rate: Quantity | null;
  readonly from: SaidIn;
}

/** Computed where it can be, else as printed, else null. */
export interface Total {
  readonly target: NumberValue | null;
  readonly actual: NumberValue | null;
  readonly rate: number | null;
  /** The year up to which it has been told, where it is a running one or stops before the end. */
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
  /** In the order of time. */
  readonly years: readonly IndicatorYear[];
  readonly final: {
    readonly year: number | null;
    readonly due: Deadline | null;
    /** Null for what is to be reached and has no number. */
    readonly target: IndicatorValue | null;
    /** Of the actual of that year; never for numbers that stand for one year each. */
    readonly rate: number | null;
  } | null;
  /** The fiscal years that it is about, where that is said. */
  readonly span: Span | null;
  readonly printedTotals: readonly PrintedTotal[];
  readonly total: Total;
}

/** The fiscal years that a total is about: those that are said, else those that are listed without a gap. */
export function spanOf({ span, years }: Pick<Series, 'span' | 'years'>): Span | null {
  if (span !== null) return span;
  const [first, last] = [years[0]?.year, years.at(-1)?.year];
  if (first === undefined || last === undefined) return null;
  return last > first && last - first === years.length - 1 ? { from: first, to: last } : null;
}

/** Words and numbers; none, unpublished and illegible say nothing that could be true or false of the world. */
function isTold({ kind }: IndicatorValue): boolean {
  return kind === 'number' || kind === 'words';
}

/** The different things that sources say of one year: more than one is a disagreement. */
export function toldActuals({ actuals }: Pick<IndicatorYear, 'actuals'>): readonly IndicatorValue[] {
  const told = new Map(
    actuals.flatMap(({ value }) => (isTold(value) ? [[keyOf(value), value] as const] : [])),
  );
  return [...told.values()];
}

/** What all sources that tell anything agree on; null where they disagree or none says anything. */
export function agreedActual(year: Pick<IndicatorYear, 'actuals'>): IndicatorValue | null {
  const [first, another] = toldActuals(year);
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
