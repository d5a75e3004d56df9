import { z } from 'zod';
import type { ISODate } from '#calendar/date.ts';
import { placedPath } from '#org/path.ts';
import { precisionOn } from '../4-link/reorganizations/precision-on.ts';
import type { Archive } from '../4-link/types.ts';
import * as field from './fields.ts';
import { type DataOf, shaped } from './shaped.ts';

const relative = z.strictObject({ id: z.string(), by: field.verb, date: field.date });
const name = z.strictObject({
  name: z.string(),
  reading: field.nullable(z.string()),
  path: field.path,
  ...field.stretch,
});
const grade = z.strictObject({ grade: field.text('職位'), ...field.stretch });

export const unitShape = z
  .strictObject({
    id: field.permanentId,
    url: field.url,
    added: field.added,
    sort: z.enum(['unit', 'post']).describe('組織か職か'),
    names: z.array(name).describe('名前と位置の移り変わり'),
    kind: field.textOrNull('種別（部・課・係など）'),
    established: field.nullable(field.date).describe('できた日。記録より前からあれば null'),
    establishedPrecision: field.nullable(field.precision).describe('できた日の細かさ。日だけが「day」'),
    abolished: field.nullable(field.date).describe('なくなった日'),
    abolishedPrecision: field.nullable(field.precision).describe('なくなった日の細かさ。日だけが「day」'),
    planned: field.textOrNull('予定の改正だけに現れるとき、その改正の ID'),
    predecessors: z.array(relative).describe('前身と、引き継いだ日'),
    successors: z.array(relative).describe('後身と、引き継いだ日'),
    today: field.texts('基準日に引き継いでいる組織の ID'),
    grades: z.array(grade).describe('職位の移り変わり'),
    supervisedBy: field.supervisedBy,
    collective: z.boolean().describe('いくつもの組織をまとめた呼び方か'),
    unnamed: field.nullable(z.int()).describe('名前の分からない組織のとき、その数'),
    lost: z.boolean().describe('その後のことが資料から分からないために終わったとしているか'),
    remark: field.textOrNull('編集者の補足'),
    also: field.texts('同じ組織を指す、ほかの ID'),
  })
  .describe('組織と職');
export type UnitData = DataOf<typeof unitShape>;

export function unitsData(archive: Archive): readonly UnitData[] {
  const precision = (date: ISODate | null) => (date === null ? null : precisionOn(archive, date));
  return archive.units.map((unit) =>
    shaped(unitShape, {
      ...unit,
      added: archive.added[unit.url] ?? null,
      establishedPrecision: precision(unit.established),
      abolishedPrecision: precision(unit.abolished),
      names: unit.names.map((one) => ({ ...one, path: placedPath(one) })),
      lost: unit.isLost,
      also: unit.aliases,
    }),
  );
}
