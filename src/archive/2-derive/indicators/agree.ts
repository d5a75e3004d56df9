// Checks printed results against computed ones, allowing for rounding by unknown rules.
import type { NumberValue, Quantity } from '../../1-read/schema/indicator.ts';
import { type Exact, exact, plus } from './exact.ts';
import { inUnit, yenIn } from './money.ts';
import type { Series } from './series.ts';

// Units of measured quantities, whose values are rounded even if they have no decimals.
const MEASURED =
  /^(?:[十百千万億].*|.*(?:メートル|ヘクタール|アール|トン|グラム|リットル|時間|分|ポイント)|㎡|㎢|m|km|m2|km2|m²|km²|a|ha|t|kg|g|L|kL|kWh|MWh|%)$/;

/** How far a printed value may be from the exact one. Counts are exact. */
function slackOf({ decimals }: Quantity, unit: string | null): number {
  const yen = yenIn(unit);
  const isRounded = decimals > 0 || (yen === null ? MEASURED.test((unit ?? '').normalize('NFKC')) : yen > 1n);
  return isRounded ? 10 ** -decimals : 0;
}

export interface Addend {
  readonly value: NumberValue;
  readonly unit: string | null;
}

/**
 * Whether a printed total is consistent with its parts, each of them rounded. Null if their units cannot be
 * added.
 */
export function sumAgrees(whole: Addend, parts: readonly Addend[]): boolean | null {
  const converted = parts.map(({ value, unit }) => inUnit(value, unit, whole.unit));
  if (converted.some((part) => part === null)) return null;
  if ([whole, ...parts].some(({ value }) => value.sense !== 'exact')) return true;
  const total = converted.flatMap((part) => part ?? []).reduce(plus, { digits: 0n, decimals: 0 });
  const scale = (unit: string | null) => Number(yenIn(unit) ?? 1n) / Number(yenIn(whole.unit) ?? 1n);
  const slack = parts.reduce(
    (all, { value, unit }) => all + slackOf(value, unit) * scale(unit),
    slackOf(whole.value, whole.unit),
  );
  return distance(exact(whole.value), total) <= slack;
}

function distance(a: Exact, b: Exact): number {
  const { digits, decimals } = plus(a, { digits: -b.digits, decimals: b.decimals });
  return Math.abs(Number(digits)) / 10 ** decimals;
}

interface Rated extends Pick<Series, 'better' | 'unit'> {
  readonly target: NumberValue;
  readonly actual: NumberValue;
  /** The value at the start of the plan. */
  readonly baseline: NumberValue | null;
}

type Formula = (actual: number, target: number, baseline: number | null) => number | null;

const ofTarget: Formula = (actual, target) => actual / target;
const ofActual: Formula = (actual, target) => target / actual;
const below: Formula = (actual, target) => (2 * target - actual) / target;
const ofWay: Formula = (actual, target, baseline) =>
  baseline === null ? null : (actual - baseline) / (target - baseline);

// The formulas that municipalities use.
const formulas: Readonly<Record<Series['better'], readonly Formula[]>> = {
  more: [ofTarget, ofWay],
  less: [ofActual, below, ofWay, ofTarget],
  hold: [ofTarget, ofActual, below],
  unsaid: [ofTarget, ofActual, below, ofWay],
};

/** Whether a printed rate results from the values by any formula and any rounding. */
export function rateAgrees(printed: Quantity, { better, unit, target, actual, baseline }: Rated): boolean {
  if (target.sense === 'about' || actual.sense === 'about') return true;
  const step = 10 ** -printed.decimals;
  const around = (value: NumberValue) => [-1, 0, 1].map((side) => value.value + side * slackOf(value, unit));
  return formulas[better].some((formula) => {
    const rates = around(actual).flatMap((one) =>
      around(target).flatMap((other) => formula(one, other, baseline?.value ?? null) ?? []),
    );
    if (rates.some((rate) => !Number.isFinite(rate))) return false;
    const [least, most] = [Math.min(...rates) * 100, Math.max(...rates) * 100];
    return printed.value > least - step && printed.value < most + step;
  });
}
