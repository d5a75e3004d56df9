import { z } from 'zod';
import { type NamedUnit, placedPath } from '#org/path.ts';
import { lookupIn } from '../4-link/lookup.ts';
import type { Archive, LinkedChange } from '../4-link/types.ts';
import { isPlaceUnknownAt } from '../4-link/units/place-at.ts';
import * as field from './fields.ts';
import { type DataOf, shaped } from './shaped.ts';

const duty = z.strictObject({
  id: field.textOrNull('事務の ID。名前のない事務は null'),
  name: field.text('事務の名前'),
  isArea: z.boolean().describe('事務ではなく、所管する区域か'),
});
const extent = z.enum(['whole', 'part', 'unknown']).describe('全部、一部、不明');
const replaced = z.strictObject({ id: field.text('組織の ID'), path: field.path });
const end = z.strictObject({
  date: field.nullable(field.date).describe('終わりとされた日'),
  words: field.textOrNull('資料での言い方'),
  was: z.array(field.date).describe('期限が変わったとき、変わる前の期限（古い順）'),
});

export const changeShape = z
  .strictObject({
    id: field.permanentId,
    url: field.url,
    date: field.effectiveDay,
    datePrecision: field.precision,
    fiscalYear: field.yearOfEvent,
    status: field.status,
    kinds: z.array(field.verb).describe('変更の種類。移管と同時の改称は move と rename の両方'),
    from: z.array(field.path).describe('変更の前の組織'),
    to: z.array(field.path).describe('変更の後の組織'),
    units: field.texts('関係する組織の ID'),
    duty: field.nullable(duty).describe('移管される事務'),
    extent: field
      .nullable(extent)
      .describe('移管の範囲。移管先によって違うときは null（destinations を見る）'),
    destinations: z.array(z.strictObject({ path: field.path, extent })).describe('移管先ごとの範囲'),
    grade: field.nullable(z.strictObject({ from: z.string(), to: z.string() })).describe('職位の変更'),
    known: field
      .nullable(z.array(z.string()))
      .describe('ある種別のすべてについての変更のとき、名前の分かっている組織の ID。そうでなければ null'),
    replaces: field.nullable(replaced).describe('代わられた、なくなった組織'),
    until: field.nullable(end).describe('期限を切って置かれたとき、その終わり'),
    children: field
      .nullable(z.enum(['follow', 'merge', 'unknown']))
      .describe(
        '下にあった組織のうち、ほかに何も述べられていないもの。後継に移ったか（follow）、同じ名前どうしは一つになったか（merge）、不明か（unknown）',
      ),
    since: field.nullable(field.stage).describe('初めて現れた段階。初めからあれば null'),
    droppedBy: field.nullable(field.stage).describe('落とされた段階'),
    supervisedBy: field.supervisedBy,
    basis: field.basis,
    ref: field.ref,
    note: field.note,
    reorganization: field.text('改正の ID'),
  })
  .describe('変更');
export type ChangeData = DataOf<typeof changeShape>;

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

/** The path of a unit. `?/` precedes it if its parent is unknown. */
export function pathIn(archive: Archive, { id, path }: NamedUnit): string {
  const unit = id === null ? undefined : lookupIn(archive).units.get(id);
  return placedPath({ path, isPlaceUnknown: unit !== undefined && isPlaceUnknownAt(unit, path) });
}

/** The extent if all destinations have the same, otherwise null. */
function commonExtent({ to }: LinkedChange): ChangeData['extent'] {
  const [only, ...others] = new Set(to.flatMap(({ extent }) => extent ?? []));
  return others.length === 0 ? (only ?? null) : null;
}
