import { attempt, type Library, type Outcome } from './attempt.ts';
import type { Field, Prepared } from './query/prepared.ts';
import type { Ranked } from './query/rank.ts';
import { type Query, type Term, wordsTerm } from './query/term.ts';
import { READ, WORDS } from './reach.ts';
import { isOnDate, monthsBetween, type WrittenDate } from './text/dates.ts';

/** Words that mean a reorganization. */
const CALLED =
  /^(?:(?:行政)?(?:組織機構|組織|機構)の?(?:改正|改編|改革|再編|変更|見直し|改組)|改正|改編|改組)$/;
/** Words beside them that add nothing: 令和9年4月に予定されている組織改正, 4月1日施行の機構改革. */
const BESIDE = /^(?:施行|実施|予定|付け?)$/;
const TITLED = [
  '改正',
  '改編',
  '改組',
  '機構',
  ...['見直し', '再編', '変更', '改革'].flatMap((deed) => [`組織${deed}`, `組織の${deed}`]),
];

/**
 * The outcome of a query for a reorganization by its date (令和9年4月の組織改正), and how the query was understood.
 */
interface Reorganized {
  readonly outcome: Outcome;
  readonly sentence: string;
}

/**
 * The reorganizations of a date, or those of other dates, nearest first, if there is none on it. Null if the
 * query does not ask for one by date, if `found` already mentions the date, or if there are no
 * reorganizations.
 */
export async function reorganizedOn(
  library: Library,
  { parts }: Query,
  found: Outcome,
): Promise<Reorganized | null> {
  const asked = dateAsked(parts);
  if (asked === null) return null;
  const { typed, date } = asked;
  if (found.ranked.some(({ prepared }) => mentionsDate(prepared, date))) return null;
  const places = parts.filter((term) => term.places.length > 0);
  const onIt = await attempt(library, [asked, ...places], READ);
  const ranked = onIt.ranked.filter(
    ({ prepared }) => isReorganization(prepared) && containsDate(prepared.date, date),
  );
  if (ranked.length > 0)
    return { outcome: { ...onIt, ranked }, sentence: `「${typed}」の改正を探しました。` };
  // In a large archive only a search that reads everything can say which date is nearest.
  const whole = { ...library, wantsWhole: !library.store.isBounded };
  const all = await attempt(whole, [wordsTerm(TITLED), ...places], WORDS);
  const others = all.ranked.flatMap(({ prepared, matches }): readonly Ranked[] => {
    const [written] = prepared.date?.dates ?? [];
    return written && isReorganization(prepared)
      ? [{ prepared, matches, score: -monthsBetween(date, written) }]
      : [];
  });
  if (others.length === 0) return null;
  return {
    // Without terms no answer is shown: the sentence of another date would be wrong.
    outcome: { ...all, ranked: others, terms: [], match: 'most' },
    sentence: `「${typed}」の改正は見あたりません。時期の近いものから示します。`,
  };
}

type Dated = Term & { readonly date: WrittenDate };

function dateAsked(parts: readonly Term[]): Dated | null {
  const deciding = parts.filter(({ places, isWeak }) => places.length === 0 && !isWeak);
  const [dated, ...others] = deciding.filter((term): term is Dated => term.date !== null);
  const words = deciding.filter(({ date, typed }) => date === null && !BESIDE.test(typed));
  const isAsked = CALLED.test(words.map(({ typed }) => typed).join(''));
  return dated && others.length === 0 && isAsked ? dated : null;
}

function isReorganization({ record }: Prepared): boolean {
  return record.type === 'reorganization' && record.context === null && !record.isChange;
}

/** Whether a record mentions the date itself, and not only the year around it. */
function mentionsDate({ title, date, text }: Prepared, asked: WrittenDate): boolean {
  return [title, date, text].some((field) => containsDate(field, asked));
}

function containsDate(field: Field | null, asked: WrittenDate): boolean {
  return field?.dates.some((written) => isOnDate(asked, written)) === true;
}
