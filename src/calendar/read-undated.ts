import type { DeadlineKind } from './deadline.ts';
import { EVERY } from './every.ts';
import type { Precision } from './interval.ts';
import { matchAt, type Reading, read } from './reading.ts';

/** A deadline without a date: 毎年度, 随時, 未定. */
interface Undated {
  readonly kind: DeadlineKind;
  readonly precision: Precision;
  readonly approximate: boolean;
}

const NONE = /-+|(?:該当|設定|期限|期間の定め|定め)?(?:なし|無し)|無(?![^()/;,])|未定|未設定|検討中|調整中/y;
const OPEN =
  /(?:随時|常時|継続(?:的に)?|通年|当面(?:の間)?|当分の間|順次|適宜|必要に応じて?|速やかに?|すみやかに|できるだけ早期に?|早期に?|早急に?)(?:実施|対応|検討|継続)?/y;
const EVERY_PRECISION: Readonly<Record<string, Precision>> = {
  四半期: 'quarter',
  年度: 'fiscal-year',
  年: 'year',
  月: 'month',
  週: 'day',
  日: 'day',
};

/** Null if no such words stand here. */
export function readUndated(text: string, at: number): Reading<Undated> {
  const every = matchAt(EVERY, text, at);
  if (every) {
    const word = every[0].includes('四半期') ? '四半期' : (every[1] ?? '');
    const precision = finest(every[0], EVERY_PRECISION[word] ?? 'year');
    const approximate = /頃|ごろ/.test(every[0]);
    return read({ kind: 'every', precision, approximate }, at + every[0].length);
  }
  const open = matchAt(OPEN, text, at);
  if (open) return read({ kind: 'open', precision: 'year', approximate: false }, at + open[0].length);
  const none = matchAt(NONE, text, at);
  return none && read({ kind: 'none', precision: 'year', approximate: false }, at + none[0].length);
}

/** 毎年9月 has the precision of a month, although it recurs every year. */
function finest(words: string, cycle: Precision): Precision {
  const rest = words.slice(2);
  if (/\d日|[〇一二三四五六七八九十]日/.test(rest)) return 'day';
  if (rest.includes('月')) return 'month';
  return /[上下]半?期|[前後]期/.test(rest) ? 'half' : cycle;
}
