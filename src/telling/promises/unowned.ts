import { promisesOf } from '#archive/4-link/promises/standing.ts';
import type { Archive, LinkedUnit } from '#archive/4-link/types.ts';
import { type Line, link, listed, text } from '../inline.ts';

/**
 * Explains that a unit has no promises here because plans do not name owners; null if this does not apply.
 */
export function noOwnersNote(archive: Archive, unit: LinkedUnit): Line | null {
  const isOfToday = unit.sort !== 'post' && unit.abolished === null && unit.planned === null;
  if (!isOfToday || unit.measures.length > 0) return null;
  const plans = Map.groupBy(promisesOf(archive).current, ({ measure }) => measure.document);
  const silent = [...plans].filter(([, promises]) =>
    promises.every(({ owners, measure }) => owners.length + measure.supporters.length === 0),
  );
  if (silent.length === 0) return null;
  const count = silent.reduce((sum, [, promises]) => sum + promises.length, 0);
  const names = archive.documents
    .filter(({ id }) => silent.some(([plan]) => plan === id))
    .map(({ title, url }) => link(title, url));
  return [
    ...listed(names),
    text(`の取組${count}件には担当が書かれていないので、この組織が担うものは分からない。`),
  ];
}
