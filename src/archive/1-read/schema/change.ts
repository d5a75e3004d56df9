import { z } from 'zod';
import type { Duty, Verb, WrittenChange, WrittenOf } from '#org/change.ts';
import { keyed } from './keyed.ts';
import { refs, text } from './scalar.ts';
import { type DutyRef, dutyRef, nameOf, path, pathName, unitName, unitRef } from './unit-ref.ts';

const common = {
  ref: refs.optional().describe('この変更を述べている、出典の箇所'),
  basis: z
    .literal('editor')
    .optional()
    .describe('出典の一覧（statements）にない、編集者が読み取った変更のとき editor'),
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

/** How each verb is written. "Before" names are looked up in the chart before, "after" names in the chart after. */
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
} satisfies Readonly<Record<Verb, z.ZodObject>>);
export type ChangeFields = z.infer<typeof change>;
type FieldsOf<V extends Verb> = Extract<ChangeFields, { readonly kindKey: V }>;

/** Which duty a name means. */
type DutyOf = (ref: DutyRef) => Duty;

/** What each verb says, as the organization is told it. */
const said = {
  establish: (change) => ({ verb: 'establish', unit: nameOf(change.establish), ...newbornOf(change) }),
  abolish: (change) => ({ verb: 'abolish', unit: nameOf(change.abolish) }),
  rename: (change) => ({ verb: 'rename', unit: nameOf(change.rename), to: change.to }),
  move: (change) => ({ verb: 'move', unit: nameOf(change.move), to: pathName(change.to) }),
  merge: (change) => ({
    verb: 'merge',
    units: change.merge.map(nameOf),
    into: pathName(change.into),
    ...newbornOf(change),
  }),
  absorb: (change) => ({ verb: 'absorb', unit: nameOf(change.absorb), into: nameOf(change.into) }),
  split: (change) => ({
    verb: 'split',
    unit: nameOf(change.split),
    into: change.into.map(pathName),
    ...newbornOf(change),
  }),
  detach: (change) => ({
    verb: 'detach',
    unit: pathName(change.detach),
    from: nameOf(change.from),
    ...newbornOf(change),
  }),
  transfer: (change, dutyOf) => ({
    verb: 'transfer',
    duty: dutyOf(change.transfer),
    from: nameOf(change.from),
    to: change.to.map(({ unit, extent }) => ({ unit: nameOf(unit), extent })),
  }),
  regrade: (change) => ({
    verb: 'regrade',
    unit: nameOf(change.regrade),
    from: change.from,
    to: change.to,
  }),
  assign: (change, dutyOf) => ({ verb: 'assign', duty: dutyOf(change.assign), to: nameOf(change.to) }),
} satisfies { readonly [V in Verb]: (change: FieldsOf<V>, dutyOf: DutyOf) => WrittenOf<V> };

export function writtenChange(change: ChangeFields, dutyOf: DutyOf): WrittenChange {
  return (said[change.kindKey] as (change: ChangeFields, dutyOf: DutyOf) => WrittenChange)(change, dutyOf);
}

/** The name of the duty that a change is about, where it names one. */
export function dutyNameOf(change: ChangeFields): string | null {
  const written = writtenChange(change, (ref) => ('name' in ref ? { id: ref.name } : ref));
  return 'duty' in written && 'id' in written.duty ? written.duty.id : null;
}

function newbornOf({ kind, grade, supervisedBy }: Pick<FieldsOf<'establish'>, keyof typeof newborn>) {
  return { kind, grade, supervisedBy };
}
