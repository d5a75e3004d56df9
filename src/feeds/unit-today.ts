import type { Archive, LinkedUnit } from '#archive/4-link/types.ts';
import { formatDate } from '#calendar/era.ts';

/** What became of a unit, in a sentence. */
export function whatItIsToday(archive: Pick<Archive, 'asOf' | 'units'>, unit: LinkedUnit): string {
  const path = unit.names.at(-1)?.path ?? unit.id;
  if (unit.planned !== null) return '予定の改正にだけ現れる組織です。';
  if (unit.abolished === null) return `${formatDate(archive.asOf)}現在は「${path}」です。`;
  const ended = formatDate(unit.abolished);
  const heirs = archive.units
    .filter(({ id }) => unit.today.includes(id))
    .map(({ names }) => names.at(-1)?.path ?? '');
  return heirs.length > 0
    ? `${ended}に終わりました。現在は${heirs.join('、')}が引き継いでいます。`
    : `${ended}に終わりました。引き継いだ組織の記録はありません。`;
}
