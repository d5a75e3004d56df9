import { z } from 'zod';
import { type NamedUnit, placedPath } from '#org/path.ts';
import { lookupIn } from '../4-link/lookup.ts';
import type { Archive, LinkedChange } from '../4-link/types.ts';
import {
  basis,
  date,
  effectiveDay,
  note,
  nullable,
  type Published,
  path,
  permanentId,
  precision,
  ref,
  shaped,
  stage,
  status,
  supervisedBy,
  text,
  textOrNull,
  texts,
  url,
  verb,
  yearOfEvent,
} from './fields.ts';

const duty = z.strictObject({
  id: textOrNull('事務の ID。名前のない事務は null'),
  name: text('事務の名前'),
});
const extent = z.enum(['whole', 'part', 'unknown']).describe('全部、一部、不明');
const replaced = z.strictObject({ id: text('組織の ID'), path });
const end = z.strictObject({
  date: nullable(date).describe('終わりとされた日'),
  words: textOrNull('資料での言い方'),
});

export const changeShape = z
  .strictObject({
    id: permanentId,
    url,
    date: effectiveDay,
    datePrecision: precision,
    fiscalYear: yearOfEvent,
    status,
    kinds: z.array(verb).describe('変更の種類。移管と同時の改称は move と rename の両方'),
    from: z.array(path).describe('変更の前の組織'),
    to: z.array(path).describe('変更の後の組織'),
    units: texts('関係する組織の ID'),
    duty: nullable(duty).describe('移管される事務'),
    extent: nullable(extent).describe('移管の範囲。移管先によって違うときは null（destinations を見る）'),
    destinations: z.array(z.strictObject({ path, extent })).describe('移管先ごとの範囲'),
    grade: nullable(z.strictObject({ from: z.string(), to: z.string() })).describe('職位の変更'),
    known: nullable(z.array(z.string())).describe(
      'ある種別のすべてについての変更のとき、名前の分かっている組織の ID。そうでなければ null',
    ),
    replaces: nullable(replaced).describe('代わられた、なくなった組織'),
    until: nullable(end).describe('期限を切って置かれたとき、その終わり'),
    children: nullable(z.enum(['follow', 'unknown'])).describe(
      '下にあった組織のうち、ほかに何も述べられていないもの。後継に移ったか、不明か',
    ),
    since: nullable(stage).describe('初めて現れた段階。初めからあれば null'),
    droppedBy: nullable(stage).describe('落とされた段階'),
    supervisedBy,
    basis,
    ref,
    note,
    reorganization: text('改正の ID'),
  })
  .describe('変更');
export type ChangeData = Published<typeof changeShape>;

export function changesData(archive: Archive): readonly ChangeData[] {
  return archive.changes.map((change) => changeData(archive, change));
}

export function changeData(archive: Archive, change: LinkedChange): ChangeData {
  const { from, to, replaces } = change;
  const pathOf = (side: NamedUnit) => pathIn(archive, side);
  return shaped(changeShape, {
    ...change,
    from: from.map(pathOf),
    to: to.map(pathOf),
    units: [...new Set([...from, ...to].flatMap(({ id }) => id ?? []))],
    extent: commonExtent(change),
    destinations: to.flatMap((side) =>
      side.extent === null ? [] : [{ path: pathOf(side), extent: side.extent }],
    ),
    replaces: replaces && { ...replaces, path: pathOf(replaces) },
    basis: change.ref.length > 0 ? ('stated' as const) : ('editor' as const),
  });
}

/** The path of somebody in an archive, which may stand below nobody knows whom. */
export function pathIn(archive: Archive, { id, path }: NamedUnit): string {
  const names = id === null ? [] : (lookupIn(archive).units.get(id)?.names ?? []);
  return placedPath({ path, isPlaceUnknown: names.some((one) => one.isPlaceUnknown && one.path === path) });
}

/** An extent belongs to each destination; one word is enough where they all agree. */
function commonExtent({ to }: LinkedChange): ChangeData['extent'] {
  const [only, ...others] = new Set(to.flatMap(({ extent }) => extent ?? []));
  return others.length === 0 ? (only ?? null) : null;
}
