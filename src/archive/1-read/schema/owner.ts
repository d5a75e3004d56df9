import { z } from 'zod';
import { passedOn } from './passed-on.ts';
import { type UnitRef, unitRef } from './unit-ref.ts';

/**
 * The owner of a measure: a unit, all units (全課), the units concerned (関係各課), or a body outside the chart.
 */
export type OwnerRef =
  | UnitRef
  | { readonly kindKey: 'all' }
  | { readonly kindKey: 'concerned' }
  | { readonly kindKey: 'body'; readonly body: string };

export type NoUnit = Exclude<OwnerRef, UnitRef>;

const noUnit = z.union([
  z.strictObject({ all: z.literal('true') }).transform((): NoUnit => ({ kindKey: 'all' })),
  z.strictObject({ concerned: z.literal('true') }).transform((): NoUnit => ({ kindKey: 'concerned' })),
  z
    .strictObject({ body: z.string().trim().min(1) })
    .transform(({ body }): NoUnit => ({ kindKey: 'body', body })),
]);

/** Only the schema of units reports issues, so that an editor reads one message. */
export const ownerRef = z
  .unknown()
  .transform((value, context): OwnerRef => {
    const special = typeof value === 'object' ? noUnit.safeParse(value) : null;
    if (special?.success) return special.data;
    const read = unitRef.safeParse(value);
    if (read.success) return read.data;
    return passedOn(read.error, value, context);
  })
  .meta({
    written: '組織（部/課/係 の形。半角の / で区切る）',
    kinds: true,
    reads: z.union([unitRef, noUnit]),
  });

const ALL = /^(?:全|各|すべての|全ての)(?:課|部|部局|部署|庁|所属|組織|部課)$/;
const CONCERNED = /^関係(?:する)?(?:各)?(?:課|部|部局|部署|所属|機関)等?$/;
const BODY = /^[^/]*(?:委員会|監査委員|議会)$/;

/** The meaning of words that name no unit: 全課, 関係各課, 教育委員会. Null for other words. */
export function noUnitMeant(word: string): NoUnit | null {
  if (ALL.test(word)) return { kindKey: 'all' };
  if (CONCERNED.test(word)) return { kindKey: 'concerned' };
  return BODY.test(word) ? { kindKey: 'body', body: word } : null;
}
