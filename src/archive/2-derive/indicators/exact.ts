// Exact decimal numbers: an integer and the number of its digits after the decimal point.
import type { Quantity } from '../../1-read/schema/indicator.ts';

export interface Exact {
  readonly digits: bigint;
  readonly decimals: number;
}

export function exact({ value, decimals }: Quantity): Exact {
  return { digits: BigInt(value.toFixed(decimals).replace('.', '')), decimals };
}

export function quantity({ digits, decimals }: Exact): Quantity {
  return { value: Number(digits) / 10 ** decimals, decimals };
}

export function plus(a: Exact, b: Exact): Exact {
  const decimals = Math.max(a.decimals, b.decimals);
  return { digits: at(a, decimals) + at(b, decimals), decimals };
}

export function times(a: Exact, factor: bigint): Exact {
  return { digits: a.digits * factor, decimals: a.decimals };
}

export function equal(a: Exact, b: Exact): boolean {
  const decimals = Math.max(a.decimals, b.decimals);
  return at(a, decimals) === at(b, decimals);
}

/** a / b in percent, rounded to one decimal, halves away from zero. Null unless b is above zero. */
export function percentOf(a: Exact, b: Exact): number | null {
  if (b.digits <= 0n) return null;
  const decimals = Math.max(a.decimals, b.decimals);
  const [over, under] = [at(a, decimals) * 1000n, at(b, decimals)];
  const half = over < 0n ? -under : under;
  return Number((over * 2n + half) / (under * 2n)) / 10;
}

function at({ digits, decimals }: Exact, wanted: number): bigint {
  return digits * 10n ** BigInt(wanted - decimals);
}
