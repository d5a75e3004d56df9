import type { Archive, LinkedUnit } from '#archive/4-link/types.ts';
import { verbWords } from '../verbs.ts';

/** The merger of the municipality, if it ended the unit and no recorded change did; else null. */
export function endedWith({ ended, changes }: Archive, unit: LinkedUnit): Archive['ended'] {
  if (ended === null || unit.abolished !== ended.on) return null;
  const isTold = changes.some(
    ({ date, status, from }) =>
      date === ended.on && status === 'in force' && from.some(({ id, leaves }) => id === unit.id && leaves),
  );
  return isTold ? null : ended;
}

/** How a unit ended: 統合, 分割, 廃止, or その後は不明 if the sources stop mentioning it. Null while it exists. */
export function howItEnded({
  abolished,
  isLost,
  successors,
}: Pick<LinkedUnit, 'abolished' | 'isLost' | 'successors'>): string | null {
  if (abolished === null) return null;
  if (isLost) return verbWords.lose;
  // Successors with an earlier date split off while the unit continued.
  const heir = successors.find(({ date }) => date === abolished);
  return verbWords[heir?.by ?? 'abolish'];
}
