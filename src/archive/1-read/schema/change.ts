import { z } from 'zod';
import type { Duty, Every, Verb, WrittenChange } from '#org/change.ts';
import { type Name, ownName } from '#org/name.ts';
import type { Bounds } from '#org/stages.ts';
import type { Sort } from '#org/unit.ts';
import { keyed } from './keyed.ts';
import { day, many, refs, text } from './scalar.ts';
import {
  type BodyRef,
  cargoRef,
  type DutyRef,
  dutyRef,
  type EveryRef,
  formerRef,
  formerUnitsRef,
  giverRef,
  nameOf,
  placeRef,
  severalOrEvery,
  takerRef,
  type UnitRef,
  type UnknownRef,
  unitName,
  unitRef,
  unitsRef,
} from './unit-ref.ts';

/** The stages at which a change can first appear, and that can drop it. */
const stage = z.enum(['decided', 'in force']);

const dropped = stage.transform((stage) => ({ stage, date: undefined, words: undefined, was: undefined }));

const bounds = {
  since: stage
    .optional()
    .describe('この変更が初めて現れた段階（stages の status）。初めからあるなら書かない'),
  until: dropped
    .optional()
    .describe('この変更が落とされた段階（stages の status）。予定されたが議決で落とされたものは decided'),
};

const common = {
  ref: refs.optional().describe('この変更を述べている、出典の箇所'),
  basis: z
    .literal('editor')
    .optional()
    .describe('出典の一覧（statements）にない、編集者が読み取った変更のとき editor'),
  note: text.optional().describe('補足'),
  ...bounds,
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
  takerRef.transform((unit) => ({ unit, extent: 'unknown' as const })),
  z.strictObject({ unit: takerRef.describe('移管先'), extent: extent.default('unknown') }),
]);

const children = z
  .enum(['follow', 'merge', 'unknown'])
  .optional()
  .describe(
    'なくなる組織の下の組織のうち、ほかに何も書かないもの。follow は後継の組織にそのまま移る、merge はそれに加えて同じ名前の組織どうしが一つになる、unknown は資料から分からない',
  );

const limited = {
  ...bounds,
  until: z
    .union([
      dropped,
      z
        .strictObject({
          date: day.optional().describe('終わりとされた日'),
          was: many(day)
            .optional()
            .describe('期限が延びたり早まったりしたとき、変わる前の期限（いくつもあれば古い順）'),
          words: text.optional().describe('資料での言い方（当分の間、など）'),
          stage: stage.optional().describe('この変更が落とされた段階。期限と両方を書くとき'),
        })
        .refine(({ date, words }) => date !== undefined || words !== undefined),
    ])
    .optional()
    .meta({ written: '{ date: 2029-03-31 } か { words: 当分の間 } か、段階（decided、in force）' })
    .describe('期限を切って置かれたとき、その終わり。decided か in force と書けば、この変更が落とされた段階'),
};

/**
 * Whether a single reference stands for several units: it is collective, unnamed, or names that were not
 * separated.
 */
function areSeveral([only, another]: readonly UnitRef[]): boolean {
  if (only === undefined || another !== undefined || only.kindKey === 'unnamed') return true;
  return only.collective === true || (only.kindKey === 'unit' && /[、，,;；\s]/.test(only.unit));
}

/**
 * The form of each verb. Names before the change are resolved in the chart before it, names after it in the
 * chart after.
 */
export const change = keyed({
  establish: z.strictObject({
    establish: unitRef.describe('新設する組織か職'),
    replaces: unitRef.optional().describe('資料が「代わるもの」とする、なくなった組織か職'),
    ...newborn,
    ...common,
    ...limited,
  }),
  abolish: z.strictObject({
    abolish: unitsRef.describe('廃止する組織か職。ある種別のすべてなら { every: 班 }'),
    children,
    ...common,
  }),
  rename: z.strictObject({
    rename: unitsRef.describe('改称する組織か職。ある種別のすべてなら { every: 班 }'),
    to: unitName
      .meta({ ja: '新しい名前' })
      .describe('新しい名前（上位の組織は書かない）。every のときは、新しい末尾（係など）'),
    ...common,
  }),
  move: z.strictObject({
    move: formerUnitsRef.describe('移す組織か職。ある種別のすべてなら { every: 係, in: 総務部/総務課 }'),
    to: placeRef.describe(
      '移したあとの位置と名前。every のときは、移した先の上位の組織。名前はそのままで市区町村の直下に移すなら { parent: top }',
    ),
    ...common,
  }),
  merge: z.strictObject({
    merge: severalOrEvery(
      z
        .array(formerRef)
        .min(1)
        .refine(areSeveral, { params: { least: 2 } }),
    ).describe(
      '統合される組織（二つ以上。名前の分からない複数の組織なら一つ）。ある種別のすべてなら { every: 班 }',
    ),
    into: unitRef.describe('統合してできる組織。名前だけなら、もとの組織と同じ位置'),
    children,
    ...newborn,
    ...common,
  }),
  absorb: z.strictObject({
    absorb: severalOrEvery(many(formerRef)).describe(
      'なくなる組織（いくつでもよい）。ある種別のすべてなら { every: 班 }',
    ),
    into: unitRef.describe('編入先の組織'),
    children,
    ...common,
  }),
  split: z.strictObject({
    split: unitRef.describe('分割される組織'),
    into: z
      .array(unitRef)
      .min(2)
      .describe('分割してできる組織。名前だけなら、もとの組織と同じ位置。もとと同じ名前のものは存続する'),
    children,
    ...newborn,
    ...common,
  }),
  detach: z.strictObject({
    detach: unitRef.describe('分離してできる組織'),
    from: unitRef.meta({ ja: 'もとの組織' }).describe('もとの組織'),
    ...newborn,
    ...common,
  }),
  reorganize: z.strictObject({
    reorganize: severalOrEvery(many(formerRef)).describe(
      '再編される組織。ある種別のすべてなら { every: 班 }',
    ),
    into: many(unitRef).describe(
      '再編してできる組織。名前だけなら、もとの組織と同じ位置。同じ名前のものは存続する',
    ),
    children,
    ...newborn,
    ...common,
  }),
  lose: z.strictObject({
    lose: unitsRef.describe('その後のことが資料から分からない組織。ある種別のすべてなら { every: 班 }'),
    children,
    ...common,
  }),
  transfer: z.strictObject({
    transfer: cargoRef.describe('移管する事務。所管する区域なら { area: ○○地区 }'),
    from: severalOrEvery(many(giverRef)).describe(
      '移管元。分からなければ unknown か { unknown: 各課 }、組織図に載らない機関なら { body: 県 }、ある種別のすべてなら { every: 課 }',
    ),
    to: z
      .union([z.array(destination), destination.transform((one) => [one])])
      .describe(
        '移管先。分からなければ unknown か { unknown: 関連部署 }、組織図に載らない機関なら { body: 広域組合 }',
      ),
    ...common,
  }),
  regrade: z.strictObject({
    regrade: unitRef.describe('職位が変わる職か組織'),
    from: text.meta({ ja: 'これまでの職位' }).describe('これまでの職位'),
    to: text.meta({ ja: 'これからの職位' }).describe('これからの職位'),
    ...common,
  }),
  hold: z.strictObject({
    hold: unitRef.describe('兼ねる側の職'),
    also: many(unitRef).meta({ ja: '兼ねられる職' }).describe('兼ねられる職'),
    ...common,
    ...limited,
  }),
  release: z.strictObject({
    release: unitRef.describe('兼ねていた側の職'),
    from: many(unitRef).meta({ ja: '解かれる職' }).describe('兼ねるのをやめる職'),
    ...common,
  }),
  assign: z.strictObject({
    assign: dutyRef.describe('加わる職務'),
    to: unitRef.meta({ ja: '担う組織' }).describe('担う組織か職'),
    ...common,
  }),
} satisfies Readonly<Record<Verb, z.ZodObject>>);
export type ChangeFields = z.infer<typeof change>;
type FieldsOf<V extends Verb> = Extract<ChangeFields, { readonly kindKey: V }>;

/** Resolves the name of a duty to a duty. */
type DutyOf = (ref: DutyRef) => Duty;

/** Converts each verb to the form that `org/` works with. */
const converters = {
  establish: (change) => ({
    verb: 'establish',
    unit: nameOf(change.establish),
    replaces: change.replaces && nameOf(change.replaces),
    ...newbornOf(change),
  }),
  abolish: (change) => ({ verb: 'abolish', unit: nameOrEvery(change.abolish), children: change.children }),
  rename: ({ rename, to }) => ({
    verb: 'rename',
    unit: nameOrEvery(rename),
    to,
  }),
  // A unit of another municipality that moves in is established in this one.
  move: (change) =>
    isOfAnother(change.move)
      ? { verb: 'establish', unit: nameOf(change.to) }
      : { verb: 'move', unit: nameOrEvery(change.move), to: placeOf(change) },
  merge: (change) => ({
    verb: 'merge',
    ...severalOf(change.merge),
    into: nameOf(change.into, sortOf(change.merge)),
    children: change.children,
    ...newbornOf(change),
  }),
  absorb: (change) => ({
    verb: 'absorb',
    ...severalOf(change.absorb),
    into: nameOf(change.into, sortOf(change.absorb)),
    children: change.children,
  }),
  split: (change) => ({
    verb: 'split',
    unit: nameOf(change.split),
    into: change.into.map((one) => nameOf(one, sortOf([change.split]))),
    children: change.children,
    ...newbornOf(change),
  }),
  detach: (change) => ({
    verb: 'detach',
    unit: nameOf(change.detach),
    from: nameOf(change.from),
    ...newbornOf(change),
  }),
  reorganize: (change) => ({
    verb: 'reorganize',
    ...severalOf(change.reorganize),
    into: change.into.map((one) => nameOf(one, sortOf(change.reorganize))),
    children: change.children,
    ...newbornOf(change),
  }),
  lose: (change) => ({ verb: 'lose', unit: nameOrEvery(change.lose), children: change.children }),
  transfer: (change, dutyOf) => ({
    verb: 'transfer',
    duty: dutyOf(change.transfer),
    from: isEvery(change.from) ? everyOf(change.from) : ownNames(change.from.flatMap(knownOf)),
    isJoined: isAnyOfAnother(isEvery(change.from) ? change.from : change.from.flatMap(knownOf)),
    to: change.to.flatMap(({ unit, extent }) => knownOf(unit).map((one) => ({ unit: nameOf(one), extent }))),
    elsewhere: change.to.find(({ unit }) => knownOf(unit).length === 0)?.extent ?? null,
  }),
  regrade: (change) => ({
    verb: 'regrade',
    unit: nameOf(change.regrade),
    from: change.from,
    to: change.to,
  }),
  hold: (change) => ({
    verb: 'hold',
    unit: nameOf(change.hold),
    also: change.also.map((one) => nameOf(one, 'post')),
  }),
  release: (change) => ({
    verb: 'release',
    unit: nameOf(change.release),
    from: change.from.map((one) => nameOf(one, 'post')),
  }),
  assign: (change, dutyOf) => ({ verb: 'assign', duty: dutyOf(change.assign), to: nameOf(change.to) }),
} satisfies { readonly [V in Verb]: (change: FieldsOf<V>, dutyOf: DutyOf) => WrittenChange };

/** The new place and name. A unit moved directly below the municipality keeps its name. */
function placeOf({ move, to }: FieldsOf<'move'>): Name {
  const place = nameOf(to, sortOf([move]));
  return place.path.length > 0 || isEvery(move) ? place : { ...place, path: [ownName(nameOf(move))] };
}

function everyOf({ every, in: within, except }: EveryRef): Every {
  return {
    every,
    in: within === undefined ? null : nameOf(within),
    except: except.map((one) => nameOf(one)),
  };
}

function nameOrEvery(ref: UnitRef | EveryRef): Name | Every {
  return isEvery(ref) ? everyOf(ref) : nameOf(ref);
}

function severalOf(refs: readonly UnitRef[] | EveryRef) {
  return { units: isEvery(refs) ? everyOf(refs) : ownNames(refs), isJoined: isAnyOfAnother(refs) };
}

/** Whether the reference means all units of a kind. */
export function isEvery<R>(ref: R | EveryRef): ref is EveryRef {
  return typeof ref === 'object' && ref !== null && 'kindKey' in ref && ref.kindKey === 'every';
}

function knownOf(ref: UnitRef | UnknownRef | BodyRef): readonly UnitRef[] {
  return ref.kindKey === 'unknown' || ref.kindKey === 'body' ? [] : [ref];
}

function isOfAnother(ref: UnitRef | EveryRef): boolean {
  return ref.kindKey === 'unit' && ref.municipality !== undefined;
}

function isAnyOfAnother(refs: readonly UnitRef[] | EveryRef): boolean {
  return !isEvery(refs) && refs.some(isOfAnother);
}

/** The names of those that are units of this municipality. */
function ownNames(refs: readonly UnitRef[]): readonly Name[] {
  return refs.filter((ref) => !isOfAnother(ref)).map((ref) => nameOf(ref));
}

/** Successors of posts are posts unless stated otherwise. */
function sortOf(refs: readonly (UnitRef | EveryRef)[] | EveryRef): Sort {
  if (isEvery(refs)) return 'unit';
  return refs.every(({ kindKey }) => kindKey === 'post') ? 'post' : 'unit';
}

/** The stages of the event at which the change applies. */
export function boundsOf({ since, until }: ChangeFields): Bounds {
  return { since, until: until?.stage };
}

export function writtenChange(change: ChangeFields, dutyOf: DutyOf): WrittenChange {
  return (converters[change.kindKey] as (change: ChangeFields, dutyOf: DutyOf) => WrittenChange)(
    change,
    dutyOf,
  );
}

export function dutyNameOf(change: ChangeFields): string | null {
  const written = writtenChange(change, (ref) => ('name' in ref ? { id: ref.name } : ref));
  return 'duty' in written && 'id' in written.duty ? written.duty.id : null;
}

function newbornOf({ kind, grade, supervisedBy }: Pick<FieldsOf<'establish'>, keyof typeof newborn>) {
  return { kind, grade, supervisedBy };
}
