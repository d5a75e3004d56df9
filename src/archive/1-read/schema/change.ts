import { z } from 'zod';
import { keyed } from './keyed.ts';
import { refs, text } from './scalar.ts';
import { dutyRef, path, unitName, unitRef } from './unit-ref.ts';

const common = {
  ref: refs.optional().describe('この変更を述べている、出典の箇所'),
  note: text.optional().describe('補足'),
};

const newborn = {
  kind: text.optional().describe('種別。名前の末尾（部・課・係など）から分からないとき'),
  grade: text.optional().describe('職位（部長級など）'),
  supervisedBy: z.array(text).optional().describe('所管する職（副市長など）'),
};

const extent = z
  .enum(['whole', 'part', 'unknown'])
  .describe('移る範囲。whole は全部、part は一部、unknown は資料から分からない');

const destination = z.union([
  unitRef.transform((unit) => ({ unit, extent: 'unknown' as const })),
  z.strictObject({ unit: unitRef.describe('移管先'), extent: extent.default('unknown') }),
]);

/** The eleven verbs. "Before" names are looked up in the chart before, "after" names in the chart after. */
export const change = keyed({
  establish: z.strictObject({ establish: unitRef.describe('新設する組織か職'), ...newborn, ...common }),
  abolish: z.strictObject({ abolish: unitRef.describe('廃止する組織か職'), ...common }),
  rename: z.strictObject({
    rename: unitRef.describe('改称する組織'),
    to: unitName.describe('新しい名前（上位の組織は書かない）'),
    ...common,
  }),
  move: z.strictObject({
    move: unitRef.describe('移す組織'),
    to: path.describe('移したあとの位置と名前'),
    ...common,
  }),
  merge: z.strictObject({
    merge: z.array(unitRef).min(1).describe('統合される組織（二つ以上。名前の分からない複数の組織なら一つ）'),
    into: path.describe('統合してできる組織'),
    ...newborn,
    ...common,
  }),
  absorb: z.strictObject({
    absorb: unitRef.describe('なくなる組織'),
    into: unitRef.describe('編入先の組織'),
    ...common,
  }),
  split: z.strictObject({
    split: unitRef.describe('分割される組織'),
    into: z.array(path).min(2).describe('分割してできる組織'),
    ...newborn,
    ...common,
  }),
  detach: z.strictObject({
    detach: path.describe('分離してできる組織'),
    from: unitRef.describe('もとの組織'),
    ...newborn,
    ...common,
  }),
  transfer: z.strictObject({
    transfer: dutyRef.describe('移管する事務'),
    from: unitRef.describe('移管元'),
    to: z.union([z.array(destination), destination.transform((one) => [one])]).describe('移管先'),
    ...common,
  }),
  regrade: z.strictObject({
    regrade: unitRef.describe('職位が変わる職か組織'),
    from: text.describe('これまでの職位'),
    to: text.describe('これからの職位'),
    ...common,
  }),
  assign: z.strictObject({
    assign: dutyRef.describe('加わる職務'),
    to: unitRef.describe('担う組織か職'),
    ...common,
  }),
});
export type WrittenChange = z.infer<typeof change>;
