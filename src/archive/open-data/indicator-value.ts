import { z } from 'zod';
import type { IndicatorValue } from '../1-read/schema/indicator.ts';
import { writtenInSense } from '../1-read/senses.ts';
import * as field from './fields.ts';

/** A target or actual value as published. */
export const value = field
  .nullable(
    z.union([
      z.number(),
      z.string(),
      z.strictObject({ about: z.number() }),
      z.strictObject({ atLeast: z.number() }),
      z.strictObject({ atMost: z.number() }),
      z.strictObject({ above: z.number() }),
      z.strictObject({ below: z.number() }),
      z.strictObject({ none: z.literal(true) }),
      z.strictObject({ unpublished: z.literal(true) }),
      z.strictObject({ illegible: z.literal(true) }),
    ]),
  )
  .describe('数か言葉。なし・未公表・判読不能は、それぞれ別の形。述べていなければ null');

/** The published form of a value. Each kind that is not a number has its own form. */
export function valueData(stated: IndicatorValue | null): z.infer<typeof value> {
  if (stated === null) return null;
  if (stated.kind === 'words') return stated.words;
  if (stated.kind !== 'number') return { [stated.kind]: true } as z.infer<typeof value>;
  return writtenInSense(stated.sense, stated.value);
}
