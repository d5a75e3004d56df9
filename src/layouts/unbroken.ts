// Dates and amounts that a line must not break: browsers break Japanese anywhere, a phrase at a time or not.

/** A tag; whether it closes, where it is of what holds no running text, or may hold no element. */
const TAG = /<(?:(\/?)(?:svg|pre|script|style|select|textarea|title)\b)?(?:"[^"]*"|'[^']*'|[^'">])*>/g;
export const DATE =
  /(?:明治|大正|昭和|平成|令和)(?:元|\d{1,2})年(?:度(?:の?第?\d四半期|末)?|\d{1,2}月(?:\d{1,2}日)?)?|\d{4}年(?:度|\d{1,2}月(?:\d{1,2}日)?)/g;

/** The same HTML, in which no date is broken: it stands in an element of ours that means nothing, of a name that is short. */
export function withDatesWhole(html: string): string {
  let literal = 0;
  let written = '';
  let copied = 0;
  let year = -1;
  const text = (start: number, end: number) => {
    if (year < start) year = indexOrEnd(html, start);
    if (year >= end || literal > 0) return;
    written += html.slice(copied, start) + html.slice(start, end).replace(DATE, '<d->$&</d->');
    copied = end;
  };
  let next = 0;
  for (const { 0: tag, 1: closes, index } of html.matchAll(TAG)) {
    text(next, index);
    if (closes !== undefined)
      literal = Math.max(0, literal + (closes === '/' ? -1 : tag.endsWith('/>') ? 0 : 1));
    next = index + tag.length;
  }
  text(next, html.length);
  return written + html.slice(copied);
}

function indexOrEnd(html: string, from: number): number {
  const index = html.indexOf('年', from);
  return index < 0 ? html.length : index;
}
