import type { Quantity } from '../../1-read/schema/indicator.ts';
import { type Exact, exact, times } from './exact.ts';

const POWERS: Readonly<Record<string, bigint>> = {
  十: 10n,
  百: 100n,
  千: 1000n,
  万: 10_000n,
  億: 100_000_000n,
  兆: 1_000_000_000_000n,
};

/** The number of yen in one unit: 百万円 is 1,000,000. Null if the unit is not money. */
export function yenIn(unit: string | null): bigint | null {
  const words = /^([十百千万億兆]*)円$/.exec((unit ?? '').normalize('NFKC').trim())?.[1];
  return words === undefined ? null : [...words].reduce((yen, word) => yen * (POWERS[word] ?? 1n), 1n);
}

/** An amount of money in yen, exactly. Null if the unit is not money. */
export function yenOf(amount: Quantity, unit: string | null): Exact | null {
  const yen = yenIn(unit);
  return yen === null ? null : times(exact(amount), yen);
}

/** The amount converted to unit `to`; null if the units are not compatible. */
export function inUnit(amount: Quantity, from: string | null, to: string | null): Exact | null {
  if (from === to) return exact(amount);
  const [own, other] = [yenOf(amount, from), yenIn(to)];
  if (own === null || other === null) return null;
  // Every unit of money is a power of ten.
  return { digits: own.digits, decimals: own.decimals + other.toString().length - 1 };
}
