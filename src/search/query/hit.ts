import { ledeText, type SearchRecord } from '../record.ts';
import type { Hit, Piece } from '../types.ts';
import { excerpt, pieces } from './excerpt.ts';
import type { Span } from './match.ts';
import type { Ranked } from './rank.ts';

/** A record as a hit; `way` is its route if no match has one. */
export function toHit(
  { prepared: { record, title, text, names }, matches }: Ranked,
  way: string | null,
): Hit {
  const found = matches.filter((match) => match !== null);
  const byName = found.find(({ name }) => name !== null)?.name ?? null;
  const name = byName === null ? null : (names[byName] ?? null);
  const oldName = name?.isOld === true && record.type === 'unit' ? name.path : null;
  const routes = [...new Set(found.flatMap(({ route }) => route ?? []))];
  if (routes.length === 0 && way !== null) routes.push(way);
  const hasEnded = record.type === 'unit' && record.isPast;
  if (oldName !== null && routes.length === 0 && !hasEnded) routes.push('旧名');
  const shown = oldName ?? title.original;
  const marks =
    oldName !== null ? marksIn(shown, title.original, found) : found.flatMap((match) => match.title);
  const hasOtherToday = record.type === 'duty' || hasEnded || oldName !== null;
  return {
    type: record.type,
    url: record.url,
    title: pieces(shown, marks),
    context: record.context,
    ...ledeAndExcerpt(record, text.original, found),
    municipality: record.municipality,
    date: record.date,
    state: record.state,
    route: routes.length > 0 ? routes.join('、') : null,
    today: hasOtherToday ? record.today : [],
  };
}

/** The marks in a displayed old name: its last segment, which matched. */
function marksIn(
  shown: string,
  current: string,
  found: readonly { readonly title: readonly Span[] }[],
): readonly Span[] {
  if (shown === current) return found.flatMap(({ title }) => title);
  return [{ start: shown.lastIndexOf('/') + 1, end: shown.length }];
}

type Found = readonly { readonly title: readonly Span[]; readonly text: readonly Span[] }[];

/** The lede, and an excerpt if neither the lede nor the title holds all words. */
function ledeAndExcerpt(
  { answer }: SearchRecord,
  text: string,
  found: Found,
): { readonly sentence: readonly Piece[]; readonly excerpt: readonly Piece[] } {
  const spans = found.map((match) => match.text);
  if (answer === null) return { sentence: [], excerpt: excerpt(text, spans) };
  const lede = ledeText(answer);
  const start = text.startsWith(lede) ? lede.length : 0;
  const sentence = start > 0 ? pieces(text, spans.flat(), 0, start) : [{ text: lede, marked: false }];
  const isComplete = found.every(
    (match) => match.title.length > 0 || match.text.some(({ end }) => end <= start),
  );
  if (isComplete) return { sentence, excerpt: [] };
  const rest = spans.map((list) =>
    list.flatMap((span) =>
      span.start >= start ? [{ start: span.start - start, end: span.end - start }] : [],
    ),
  );
  return { sentence, excerpt: rest.flat().length > 0 ? excerpt(text.slice(start), rest) : [] };
}
