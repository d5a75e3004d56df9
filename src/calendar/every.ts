import { NUMERAL } from './numeral.ts';

/** Matches 毎年度 with or without the time in the year: 毎年度第1四半期, 毎年9月, 毎月末. */
export const EVERY = new RegExp(
  `毎(四半期|年度|年|月|週|日)(?:の?(?:第?${NUMERAL}四半期|[上下]半?期|[前後]期|${NUMERAL}月(?:${NUMERAL}日|[上中下初]旬|末日?)?|末日?|当初|初め))?(?:頃|ごろ)?(?:に|実施)?`,
  'y',
);
