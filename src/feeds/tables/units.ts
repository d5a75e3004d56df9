import { lookupIn } from '#archive/4-link/lookup.ts';
import { precisionOn } from '#archive/4-link/reorganizations/precision-on.ts';
import type { Archive, LinkedUnit } from '#archive/4-link/types.ts';
import { csvOf } from '#archive/open-data/to-csv.ts';
import type { ISODate } from '#calendar/date.ts';
import { placedPath } from '#org/path.ts';
import { pathOf } from '#telling/names.ts';
import { plannedUnit } from '#telling/reorganizations/plans.ts';
import { placeUnknown } from '#telling/units/place.ts';
import { verbWords } from '#telling/verbs.ts';

/** All units and posts, one per row, with their last name. */
export function unitsCsv(archive: Archive, whole: (url: string) => string): string {
  const { units } = lookupIn(archive);
  const named = (id: string) => {
    const unit = units.get(id);
    return unit ? pathOf(unit) : id;
  };
  const kin = (relatives: LinkedUnit['predecessors']) =>
    relatives.map(({ id, by }) => `${named(id)}（${verbWords[by]}）`).join('\n');
  const precision = (date: ISODate | null) => (date === null ? null : precisionOn(archive, date));
  const rows = archive.units.map((unit) => ({ ...unit, last: unit.names.at(-1) }));
  return csvOf(
    {
      市区町村: () => archive.name,
      組織か職か: ({ sort }) => (sort === 'post' ? '職' : '組織'),
      名前: ({ last }) => last?.name ?? null,
      読み: ({ last }) => last?.reading ?? null,
      '部/課/係': ({ last }) => (last ? placedPath(last) : null),
      種別: ({ kind }) => kind,
      できた日: ({ established }) => established,
      できた日の細かさ: ({ established }) => precision(established),
      なくなった日: ({ abolished }) => abolished,
      なくなった日の細かさ: ({ abolished }) => precision(abolished),
      旧名: ({ names, last }) =>
        [...new Set(names.map(({ path }) => path).filter((path) => path !== last?.path))].join('\n'),
      前身: ({ predecessors }) => kin(predecessors),
      後身: ({ successors }) => kin(successors),
      現在引き継いでいる組織: ({ today }) => today.map(named).join('\n'),
      補足: (unit) => remarks(unit, plannedUnit(archive, unit)?.word),
      ID: ({ id }) => id,
      アドレス: ({ url }) => whole(url),
    },
    rows,
  );
}

function remarks({ names, isLost, remark }: LinkedUnit, planned: string | undefined): string {
  return [
    ...(names.at(-1)?.isPlaceUnknown ? [placeUnknown] : []),
    ...(planned === undefined ? [] : [planned]),
    ...(isLost ? ['その後は不明'] : []),
    ...(remark === null ? [] : [remark]),
  ].join('\n');
}
