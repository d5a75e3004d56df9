// Keeps dates, counts, ordinals, steps and telephone numbers on one line. Browsers break them, even with `word-break: auto-phrase`.

/**
 * Any tag. Group 1 is set for the tags of elements to leave alone: they hold no running text (`svg`, `pre`),
 * allow no child elements (`select`, `title`), or are hidden from view (`n-`). It is '/' for a closing tag.
 */
const TAG =
  /<(?:(\/?)(?:svg|pre|script|style|select|textarea|title|n-)(?![\w-]))?(?:"[^"]*"|'[^']*'|[^'">])*>/g;
export const DATE =
  /(?:明治|大正|昭和|平成|令和)(?:元|\d{1,2})年(?:度(?:の?第?\d四半期|末)?|\d{1,2}月(?:\d{1,2}日)?)?|\d{4}年(?:度|\d{1,2}月(?:\d{1,2}日)?)/g;
/** A counted noun in a list of counts: 移管2件、分割1件（予定） */
const COUNT = /(?<=^|[、（])[^\s、。（）]{1,12}?\d+件(?:（予定）)?(?=[、（）。]|$)/;
/** A short value that becomes another: 45% → 50% */
const STEP = /[\d.,]+[^\s\d、。（）]{0,3} → [\d.,]+[^\s\d、。（）]{0,3}/;
/** What browsers break after 〜 or a hyphen, even in a word that they keep whole: an end of a span, a telephone number. */
const SIGNED = `〜(?:${DATE.source})|(?<=電話 )0[\\d-]+`;
const signs = ['年', '件', 'か月', '第', '→', '電話'] as const;
const WHOLE = new RegExp(
  `(${SIGNED})|(?:${DATE.source})〜?|${COUNT.source}|${STEP.source}|\\d+か月|第\\d+[次期回号条版]`,
  'g',
);
const NBSP = '\u00a0';

/**
 * The HTML with every date, count, ordinal and step wrapped in `<d->`, and every telephone number and 〜 with its date in `<t->`:
 * custom elements with short names.
 */
export function withDatesWhole(html: string): string {
  let literal = 0;
  let written = '';
  let copied = 0;
  const next = { 年: -1, 件: -1, か月: -1, 第: -1, '→': -1, 電話: -1 };
  const has = (sign: (typeof signs)[number], start: number, end: number) => {
    if (next[sign] < start) next[sign] = indexOrEnd(html, sign, start);
    return next[sign] < end;
  };
  const text = (start: number, end: number) => {
    if (literal > 0 || !signs.some((sign) => has(sign, start, end))) return;
    written +=
      html.slice(copied, start) +
      html
        .slice(start, end)
        .replace(WHOLE, (found, signed?: string) =>
          signed ? `<t->${signed}</t->` : `<d->${found.replaceAll(' ', NBSP)}</d->`,
        );
    copied = end;
  };
  let after = 0;
  for (const { 0: tag, 1: closes, index } of html.matchAll(TAG)) {
    text(after, index);
    if (closes !== undefined)
      literal = Math.max(0, literal + (closes === '/' ? -1 : tag.endsWith('/>') ? 0 : 1));
    after = index + tag.length;
  }
  text(after, html.length);
  return written + html.slice(copied);
}

function indexOrEnd(html: string, sign: string, from: number): number {
  const index = html.indexOf(sign, from);
  return index < 0 ? html.length : index;
}
