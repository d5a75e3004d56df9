import { z } from 'zod';
import { type Name, unnamedUnit } from '#org/name.ts';
import type { Sort } from '#org/unit.ts';
import { keyed } from './keyed.ts';
import { flag, text, wholeNumber } from './scalar.ts';

/** 部/課/係 from the top of the municipality, at most as deep as a chart. */
export const path = z
  .string()
  .trim()
  .regex(/^[^/]+(?:\/[^/]+){0,19}$/)
  .meta({ written: '部/課/係 の形（半角の / で区切る）' });

/** The last part of a path. */
export const unitName = text
  .regex(/^[^/]+$/)
  .meta({ written: '組織の名前だけ（上位の組織と / を除いた形）' });

const parent = z
  .enum(['unknown', 'top'])
  .optional()
  .describe('上位の組織が分からないときに unknown、市区町村の直下にあるときに top と書く');

/** A unit but not a post. Its parent may be unknown. */
export const unitOnly = z
  .union([path.transform((unit) => ({ unit, parent: undefined })), z.strictObject({ unit: path, parent })])
  .meta({ written: '組織（部/課/係 の形。半角の / で区切る）' });

const unit = z.strictObject({
  unit: path.describe('組織の名前'),
  parent,
  collective: flag().optional().describe('「各支所」のように、いくつもの組織をまとめて指すとき true'),
});
const others = {
  unnamed: z.strictObject({
    unnamed: wholeNumber.describe('名前の分からない組織の数'),
    kind: text.describe('種別（部・課・係など）'),
    in: unitOnly.optional().describe('上位の組織。分からなければ書かない'),
  }),
  post: z.strictObject({
    post: text.describe('職の名前（会計管理者、副部長など）'),
    in: unitOnly.optional().describe('その職が置かれた組織。市全体の職なら書かない'),
    parent: z.literal('unknown').optional().describe('置かれた組織が分からないときに unknown と書く'),
    collective: flag().optional().describe('同じ職がいくつもあるとき true'),
  }),
};
/** Only before a change: after it, the unit belongs to this municipality or has ended. */
const unitOfAnother = unit.extend({
  municipality: text
    .optional()
    .describe(
      '合併などで加わる、ほかの市町村の組織のとき、その市町村の名前（move・merge・absorb・reorganize の改正前と、transfer の from に書ける）',
    ),
});
const unknown = z.strictObject({
  unknown: text.describe('資料での言い方（関連部署、各課など）'),
});

const body = z.strictObject({
  body: text.describe('組織図に載らない機関の名前（一部事務組合、県、委託先の会社など）'),
});

const asPath = path.transform((unit) => ({ kindKey: 'unit' as const, unit, isPlain: true as const }));
const written = { written: '組織（部/課/係 の形。半角の / で区切る）', kinds: true };

// `unknown` in place of a path.
const knownPath = asPath.transform(known).meta({ ja: { unknown: '不明' } });

/** A unit or post as editors name it: usually a path, or an object that states what is unknown. */
export const unitRef = z.union([asPath, keyed({ unit, ...others })]).meta(written);
/** A unit or post before a change. */
export const formerRef = z.union([asPath, keyed({ unit: unitOfAnother, ...others })]).meta(written);
/** The origin of a transfer, which may be unknown. */
export const giverRef = z
  .union([knownPath, keyed({ unit: unitOfAnother, ...others, unknown, body })])
  .meta(written);
export const takerRef = z.union([knownPath, keyed({ unit, ...others, unknown, body })]).meta(written);

// The destination of a move: a path with the new name, or directly below the municipality with the old one.
const right = z
  .strictObject({ parent: z.literal('top').describe('市区町村の直下') })
  .transform((): UnitRef => ({ kindKey: 'unit', unit: '', parent: 'top' }));
export const placeRef = z.union([asPath, right, keyed({ unit, ...others })]).meta(written);

/** All units of a kind: 「班を係とする」. */
const every = z.strictObject({
  every: text.describe('名前の末尾（班、グループなど）'),
  in: unitRef.optional().describe('どの組織の下か。市区町村の全体なら書かない'),
  except: z.array(unitRef).default([]).describe('除く組織'),
});
export const unitsRef = z.union([asPath, keyed({ unit, ...others, every })]).meta(written);
export const formerUnitsRef = z
  .union([asPath, keyed({ unit: unitOfAnother, ...others, every })])
  .meta(written);
const allOfKind = every.transform((all) => ({ kindKey: 'every' as const, ...all }));
/** Several units, or all of a kind. */
export function severalOrEvery<T extends z.ZodType>(several: T) {
  return z.union([several, allOfKind]);
}

type Within = z.infer<typeof unitOnly>;
export type UnitRef =
  | {
      readonly kindKey: 'unit';
      readonly unit: string;
      readonly parent?: 'unknown' | 'top' | undefined;
      readonly collective?: boolean | undefined;
      readonly municipality?: string | undefined;
      /** Whether it is written as a bare path. */
      readonly isPlain?: true;
    }
  | {
      readonly kindKey: 'unnamed';
      readonly unnamed: number;
      readonly kind: string;
      readonly in?: Within | undefined;
    }
  | {
      readonly kindKey: 'post';
      readonly post: string;
      readonly in?: Within | undefined;
      readonly parent?: 'unknown' | undefined;
      readonly collective?: boolean | undefined;
    };
export type UnknownRef = { readonly kindKey: 'unknown'; readonly unknown: string | null };
/** A body outside every chart: 一部事務組合, a prefecture, a company. */
export type BodyRef = { readonly kindKey: 'body'; readonly body: string };
export type EveryRef = z.infer<typeof every> & { readonly kindKey: 'every' };

function known<R extends UnitRef>(ref: R): R | UnknownRef {
  return ref.kindKey === 'unit' && /^(?:unknown|不明)$/.test(ref.unit)
    ? { kindKey: 'unknown', unknown: null }
    : ref;
}

const namedDuty = text.transform((name) => ({ name }));
const unnamedDuty = z.strictObject({ unnamed: text.describe('資料での言い方（業務、事務など）') });
/** A duty by its name; one without a name in the source is written `{ unnamed: 業務 }`. */
export const dutyRef = z.union([namedDuty, unnamedDuty]);
/** What a transfer moves: a duty, or an area of responsibility (所管区域). */
export const cargoRef = z.union([
  namedDuty,
  unnamedDuty,
  z
    .strictObject({ area: text.describe('所管する区域（○○地区、○○小学校区など）') })
    .transform(({ area }) => ({ name: area, isArea: true as const })),
]);
export type DutyRef = { readonly name: string; readonly isArea?: true } | { readonly unnamed: string };

/** The name of a unit for `org/`. A bare path gets the sort of the other units of the change. */
export function nameOf(ref: UnitRef, plainSort: Sort = 'unit'): Name {
  switch (ref.kindKey) {
    case 'unit':
      return {
        sort: ref.isPlain ? plainSort : 'unit',
        path: pathParts(ref.unit),
        parentUnknown: ref.parent === 'unknown',
        isTop: ref.parent === 'top',
        collective: ref.collective,
      };
    case 'unnamed':
      return unnamedUnit(ref.unnamed, ref.kind, ref.in ? nameOf({ kindKey: 'unit', ...ref.in }) : null);
    case 'post':
      return {
        sort: 'post',
        path: [...pathParts(ref.in?.unit ?? ''), ref.post],
        parentUnknown: ref.parent === 'unknown' || ref.in?.parent === 'unknown',
        collective: ref.collective,
      };
  }
}

export function pathParts(path: string): readonly string[] {
  return path === '' ? [] : path.split('/').map((part) => part.trim());
}
