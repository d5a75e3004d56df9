import { lookupIn } from '#archive/4-link/lookup.ts';
import type { Archive, LinkedUnit } from '#archive/4-link/types.ts';
import { verbWords } from '../verbs.ts';

/** The merger that ended the municipality, where it ended the unit and no change did; otherwise null. */
export function endedWith(archive: Archive, unit: LinkedUnit): Archive['ended'] {
  const { ended } = archive;
  return ended !== null && unit.abolished === ended.on && !isEndStated(archive, unit) ? ended : null;
}

/** The merger that ended the municipality, where the unit or what took it over when it ended lasted until then; otherwise null. */
export function mergerAfter(archive: Archive, unit: LinkedUnit): Archive['ended'] {
  const { ended } = archive;
  if (ended === null) return null;
  const { units } = lookupIn(archive);
  // A set also visits what is added meanwhile.
  const line = new Set([unit]);
  for (const { abolished, successors } of line) {
    if (abolished === null) continue;
    if (abolished === ended.on) return ended;
    for (const { id, date } of successors) {
      const heir = date >= abolished ? units.get(id) : undefined;
      if (heir) line.add(heir);
    }
  }
  return null;
}

/** Whether a change names the unit as one that ends, not only a unit above it. */
export function isEndStated({ changes }: Archive, { id, abolished }: LinkedUnit): boolean {
  return changes.some(
    ({ date, status, from, known }) =>
      date === abolished &&
      status === 'in force' &&
      (from.some((one) => one.id === id && one.leaves) || known?.includes(id)),
  );
}

/** Whether a change names the unit as one that begins. */
export function isBeginningStated({ changes }: Archive, { id, established }: LinkedUnit): boolean {
  return changes.some(
    ({ date, status, to }) =>
      date === established && status === 'in force' && to.some((one) => one.id === id && one.comes),
  );
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

/** Said of an ended unit that no unit of its municipality continues. */
export function noHeirWords(archive: Archive, unit: LinkedUnit): string {
  if (unit.isLost) return verbWords.lose;
  const merger = mergerAfter(archive, unit);
  return merger ? `合併して${merger.into}に` : '引き継いだ組織の記録はない';
}
