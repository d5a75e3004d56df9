import { z } from 'zod';
import { type Name, unnamedUnit } from '#org/name.ts';
import { keyed } from './keyed.ts';
import { flag, text, wholeNumber } from './scalar.ts';

/** 部/課/係 from the top of the municipality, no deeper than a chart can be. */
export const path = z
  .string()
  .trim()
  .regex(/^[^/]+(?:\/[^/]+){0,19}$/)
  .meta({ written: '部/課/係 の形（半角の / で区切る）' });

/** The last part of a path. */
export const unitName = text
  .regex(/^[^/]+$/)
  .meta({ written: '組織の名前だけ（上位の組織と / を除いた形）' });

const objects = keyed({
  unit: z.strictObject({
    unit: path.describe('組織の名前'),
    parent: z.literal('unknown').optional().describe('上位の組織が分からないときに unknown と書く'),
    collective: flag().optional().describe('「各支所」のように、いくつもの組織をまとめて指すとき true'),
  }),
  unnamed: z.strictObject({
    unnamed: wholeNumber.describe('名前の分からない組織の数'),
    kind: text.describe('種別（部・課・係など）'),
    in: path.describe('上位の組織'),
  }),
  post: z.strictObject({
    post: text.describe('職の名前（会計管理者、副部長など）'),
    in: path.optional().describe('その職が置かれた組織。市全体の職なら書かない'),
    collective: flag().optional().describe('同じ職がいくつもあるとき true'),
  }),
});

/** A unit or post as an editor names it: usually a path, sometimes an object that says what is not known. */
export const unitRef = z
  .union([path.transform((unit) => ({ kindKey: 'unit' as const, unit })), objects])
  .meta({ written: '組織（部/課/係 の形。半角の / で区切る）', kinds: true });
export type UnitRef =
  | {
      readonly kindKey: 'unit';
      readonly unit: string;
      readonly parent?: 'unknown';
      readonly collective?: boolean;
    }
  | { readonly kindKey: 'unnamed'; readonly unnamed: number; readonly kind: string; readonly in: string }
  | { readonly kindKey: 'post'; readonly post: string; readonly in?: string; readonly collective?: boolean };

/** A duty by its name; one that the source does not name is written `{ unnamed: 業務 }`. */
export const dutyRef = z.union([
  text.transform((name) => ({ name })),
  z.strictObject({ unnamed: text.describe('資料での言い方（業務、事務など）') }),
]);
export type DutyRef = { readonly name: string } | { readonly unnamed: string };

/** A unit as the organization is asked for it. */
export function nameOf(ref: UnitRef): Name {
  switch (ref.kindKey) {
    case 'unit':
      return {
        sort: 'unit',
        path: pathParts(ref.unit),
        parentUnknown: ref.parent === 'unknown',
        collective: ref.collective,
      };
    case 'unnamed':
      return unnamedUnit(ref.unnamed, ref.kind, pathParts(ref.in));
    case 'post':
      return { sort: 'post', path: [...pathParts(ref.in ?? ''), ref.post], collective: ref.collective };
  }
}

export function pathName(path: string): Name {
  return { sort: 'unit', path: pathParts(path) };
}

export function pathParts(path: string): readonly string[] {
  return path === '' ? [] : path.split('/').map((part) => part.trim());
}
