import { z } from 'zod';
import { flag, number, refs, text } from './scalar.ts';

const figure = z
  .strictObject({
    label: text.describe('何の数か'),
    value: number.describe('数（単位を除く）'),
    upTo: number
      .optional()
      .meta({ ja: 'まで' })
      .describe('「25～30人」のような幅のとき、大きいほう（小さいほうは value に書く）'),
    unit: text.meta({ ja: '単位' }).describe('単位'),
    about: flag().optional().describe('「約」が付くとき true'),
    ref: refs.optional(),
  })
  .superRefine(({ value, upTo }, context) => {
    if (upTo === undefined || upTo > value) return;
    context.addIssue({ code: 'custom', path: ['upTo'], input: String(upTo), params: { moreThan: value } });
  });
export type Figure = z.infer<typeof figure>;

/** Numbers in a source that belong to no indicator. */
export const figures = z.array(figure);
