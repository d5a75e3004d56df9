import type { Piece } from '../types.ts';
import { merge, type Span } from './match.ts';

const LENGTH = 120;
const LEAD = 24;

/** The text from `from` to `to`, cut into pieces; the spans are marked. */
export function pieces(text: string, spans: readonly Span[], from = 0, to = text.length): readonly Piece[] {
  const cut: Piece[] = [];
  const put = (start: number, end: number, marked: boolean) => {
    if (end > start) cut.push({ text: text.slice(start, end).replace(/\s+/g, ' '), marked });
  };
  let at = from;
  for (const { start, end } of merge(spans)) {
    if (end <= from || start >= to) continue;
    put(at, Math.max(at, start), false);
    put(Math.max(at, start), Math.min(end, to), true);
    at = Math.min(end, to);
  }
  put(at, to, false);
  return cut;
}

/** An excerpt of the text around the spans of as many terms as possible. */
export function excerpt(text: string, spansByTerm: readonly (readonly Span[])[]): readonly Piece[] {
  const spans = spansByTerm.flat();
  const start = text.length <= LENGTH ? 0 : bestStart(text, spansByTerm);
  const end = Math.min(text.length, wordEnd(text, start + LENGTH));
  const cut = pieces(text, spans, start, end);
  return [
    ...(start > 0 && text[start - 1] !== '\n' ? [{ text: '…', marked: false }] : []),
    ...cut,
    ...(end < text.length && text[end] !== '\n' ? [{ text: '…', marked: false }] : []),
  ];
}

function bestStart(text: string, spansByTerm: readonly (readonly Span[])[]): number {
  const all = spansByTerm.flatMap((spans, term) => spans.map((span) => ({ ...span, term })));
  let best = { start: 0, terms: 0 };
  for (const first of all.toSorted((a, b) => a.start - b.start)) {
    const terms = new Set(
      all
        .filter(({ start, end }) => start >= first.start && end <= first.start + LENGTH - LEAD)
        .map(({ term }) => term),
    ).size;
    if (terms > best.terms) best = { start: first.start, terms };
  }
  if (best.terms === 0) return 0;
  // Starts at the beginning of the line or sentence if that is near.
  const near = text.slice(Math.max(0, best.start - LEAD * 2), best.start);
  const begin = Math.max(near.lastIndexOf('\n'), near.lastIndexOf('。'));
  return begin >= 0
    ? best.start - near.length + begin + 1
    : near.length === best.start
      ? 0
      : Math.max(0, best.start - LEAD);
}

/** Moves a cut behind a surrogate pair or a combining mark. */
function wordEnd(text: string, at: number): number {
  let end = at;
  while (end < text.length && /[\udc00-\udfff\p{M}ﾞﾟ]/u.test(text[end] ?? '')) end++;
  return end;
}
