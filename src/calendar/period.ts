import type { Era } from './era-table.ts';
import { fiscalYear } from './fiscal.ts';
import type { Scope } from './read-in-year.ts';
import type { Piece } from './read-month.ts';
import type { YearUnit } from './read-year.ts';
import { problem, type Reading, read } from './reading.ts';

/** A period as printed, with what is needed to resolve a later one without a year. */
export interface Period extends Piece {
  readonly unit: YearUnit;
  readonly eras: readonly Era[];
  /** Whether it is printed in an era that had ended by then: 平成32年度. */
  readonly pastEra: boolean;
}

/**
 * The piece as a period, or a problem if the era had not begun: 令和元年4月30日 is not a date. Months of a
 * fiscal year go by the era that names the year, so 令和元年度4月 is one.
 */
export function checkEras(
  at: number,
  piece: Reading<Piece>,
  scope: Scope,
  eras: readonly Era[],
): Reading<Period> {
  if (!piece?.ok) return piece;
  const { start, end } = scope.unit === '年度' ? fiscalYear(scope.year) : piece.value.interval;
  if (eras.length > 0 && eras.every((era) => end < era.start)) return problem('before-era', at, piece.next);
  const pastEra = eras.length > 0 && eras.every((era) => era.end !== null && era.end < start);
  return read({ ...piece.value, unit: scope.unit, eras, pastEra }, piece.next);
}
