import type { Band, Row } from '../../flow.ts';

/** Bands reduced to their shown rows and the rows above these. */
export function pruned(bands: readonly Band[], isShown: (row: Row) => boolean): readonly Band[] {
  const within = (row: Row): readonly Row[] => {
    const rows = row.rows.flatMap(within);
    return rows.length > 0 || isShown(row) ? [{ ...row, rows }] : [];
  };
  return bands.flatMap((band) => within(band.head).map((head) => ({ ...band, head })));
}
