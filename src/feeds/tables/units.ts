import { lookupIn } from '#archive/4-link/lookup.ts';
import type { Archive, LinkedUnit } from '#archive/4-link/types.ts';
import { toCsv } from '#archive/open-data/to-csv.ts';
import { pathOf } from '#telling/names.ts';
import { placeUnknown } from '#telling/place.ts';
import { verbWords } from '#telling/verbs.ts';

const HEADINGS = [
  '市区町村',
  '組織か職か',
  '名前',
  '読み',
  '部/課/係',
  '種別',
  'できた日',
  'なくなった日',
  '旧名',
  '前身',
  '後身',
  '現在引き継いでいる組織',
  '補足',
  'ID',
  'アドレス',
] as const;

/** Every unit and post that is known, one in a row, by the name that it had last. */
export function unitsCsv(archive: Archive, whole: (url: string) => string): string {
  const { units } = lookupIn(archive);
  const named = (id: string) => {
    const unit = units.get(id);
    return unit ? pathOf(unit) : id;
  };
  const kin = (relatives: LinkedUnit['predecessors']) =>
    relatives.map(({ id, by }) => `${named(id)}（${verbWords[by]}）`).join('\n');
  return toCsv(
    HEADINGS,
    archive.units.map((unit) => {
      const last = unit.names.at(-1);
      const former = new Set(unit.names.map(({ path }) => path).filter((path) => path !== last?.path));
      return [
        archive.name,
        unit.sort === 'post' ? '職' : '組織',
        last?.name ?? null,
        last?.reading ?? null,
        last?.isPlaceUnknown ? `?/${last.path}` : (last?.path ?? null),
        unit.kind,
        unit.established,
        unit.abolished,
        [...former].join('\n'),
        kin(unit.predecessors),
        kin(unit.successors),
        unit.today.map(named).join('\n'),
        [
          ...(last?.isPlaceUnknown ? [placeUnknown] : []),
          ...(unit.planned === null ? [] : [unit.isBrought ? '予定' : '計画に現れる']),
          ...(unit.isLost ? ['その後は不明'] : []),
          ...(unit.remark === null ? [] : [unit.remark]),
        ].join('\n'),
        unit.id,
        whole(unit.url),
      ];
    }),
  );
}
