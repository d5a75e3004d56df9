// Dates and amounts that a line must not break: browsers break Japanese anywhere, a phrase at a time or not.

const TAG = /<(?:"[^"]*"|'[^']*'|[^'">])*>/g;
/** What holds no running text, or may hold no element. */
const LITERAL = /^<(\/?)(?:svg|pre|script|style|select|textarea|title)\b/;
const DATE =
  /(?:明治|大正|昭和|平成|令和)(?:元|\d{1,2})年(?:度(?:第?\d四半期|末)?|\d{1,2}月(?:\d{1,2}日)?)?|\d{4}年(?:度|\d{1,2}月(?:\d{1,2}日)?)/g;

/** The same HTML, in which no date is broken: it stands in an element of ours that means nothing, of a name that is short. */
export function withDatesWhole(html: string): string {
  let literal = 0;
  let written = '';
  let next = 0;
  const text = (end: number) => {
    const words = html.slice(next, end);
    const hasDate = literal === 0 && words.includes('年');
    written += hasDate ? words.replace(DATE, '<d->$&</d->') : words;
  };
  for (const { 0: tag, index } of html.matchAll(TAG)) {
    text(index);
    const [, closes] = LITERAL.exec(tag) ?? [];
    if (closes !== undefined)
      literal = Math.max(0, literal + (closes === '/' ? -1 : tag.endsWith('/>') ? 0 : 1));
    written += tag;
    next = index + tag.length;
  }
  text(html.length);
  return written;
}
