import type { Archive, LinkedUnit } from '#archive/4-link/types.ts';
import { formatDate } from '#calendar/era.ts';
import { pathOf } from './names.ts';
import { verbWords } from './verbs.ts';

/** What became of a unit, in a sentence. */
export function whatItIsToday(archive: Pick<Archive, 'asOf' | 'units'>, unit: LinkedUnit): string {
  if (unit.planned !== null) return '予定の改正にだけ現れる組織です。';
  if (unit.abolished === null) return `${formatDate(archive.asOf)}現在は「${pathOf(unit) || unit.id}」です。`;
  const ended = formatDate(unit.abolished);
  const heirs = archive.units.filter(({ id }) => unit.today.includes(id)).map(pathOf);
  return heirs.length > 0
    ? `${ended}に終わりました。現在は${heirs.join('、')}が引き継いでいます。`
    : `${ended}に終わりました。引き継いだ組織の記録はありません。`;
}

/** How a unit ended: 統合, 分割, 廃止, or その後は不明 where no source tells more of it. Null while it goes on. */
export function howItEnded({
  abolished,
  isLost,
  successors,
}: Pick<LinkedUnit, 'abolished' | 'isLost' | 'successors'>): string | null {
  if (abolished === null) return null;
  if (isLost) return verbWords.lose;
  // What came out of it earlier, it outlived.
  const heir = successors.find(({ date }) => date === abolished);
  return verbWords[heir?.by ?? 'abolish'];
}
