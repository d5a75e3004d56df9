import type { Outcome } from './attempt.ts';
import type { Happenings } from './happened.ts';
import { isCalled, isYear } from './query/called.ts';
import { toHit } from './query/hit.ts';
import type { Prepared } from './query/prepared.ts';
import type { Ranked } from './query/rank.ts';
import type { Term } from './query/term.ts';
import { closeness, type WrittenDate } from './text/dates.ts';
import type { FoundAnswer } from './types.ts';

/**
 * The answer above the hits: the count of changes if `happenings` is given, else the sentence of the one
 * record that the query is about. Null if several records may be meant.
 */
export function answerTo(
  { ranked, terms }: Pick<Outcome, 'ranked' | 'terms'>,
  happenings: Happenings | null,
): FoundAnswer | null {
  if (happenings) {
    const { title, sentence } = happenings;
    return { title, type: null, municipality: null, url: null, lede: [sentence], support: '', route: null };
  }
  const deciding = terms.filter(({ isWeak, places }) => !isWeak && places.length === 0);
  const holdsAll = ({ matches }: Ranked) =>
    deciding.every((term) => matches[terms.indexOf(term)]?.isNear === false);
  const things = ranked.filter((one) => !one.prepared.record.isChange && holdsAll(one));
  const answering = things.filter(({ prepared }) => prepared.record.answer !== null);
  const dates = deciding.flatMap(({ date }) => date ?? []);
  const [date] = dates;
  if (date && dates.length === deciding.length) {
    const found = foundAnswer(onlyOne(ofDate(answering, date, terms)));
    return found && { ...found, route: null };
  }
  const asked = deciding.length === 1 ? deciding[0] : joined(deciding);
  if (!asked || dates.length > 0) return null;
  const called = answering.filter(({ prepared }) => isCalled(prepared, asked));
  if (called.length > 0) return foundAnswer(onlyOne(called));
  const titled = answering.filter(({ matches }) =>
    deciding.every((term) => (matches[terms.indexOf(term)]?.title ?? []).length > 0),
  );
  // A theme holds what several municipalities promise, of which a measure is one.
  const theme = onlyOne(titled.filter(({ prepared }) => isTheme(prepared)));
  if (
    theme &&
    terms.every(({ places }) => places.length === 0) &&
    titled.every(({ prepared }) => isMeasure(prepared))
  )
    return foundAnswer(theme);
  const subjects = answering.filter(({ prepared }) => isUnitDutyOrMeasure(prepared));
  const best = onlyOne(titled.length > 0 ? titled : subjects);
  if (
    !best ||
    (titled.length === 0 && !mayAnswer(best)) ||
    best !== subjects[0] ||
    (subjects.length > 1 && !isMostOfTitle(best))
  )
    return null;
  // An official word was substituted for an everyday one and another word is missing: too vague for an
  // answer.
  const isFar = best.matches.some((match) => match?.route?.startsWith('「'));
  if (isFar && best.matches.includes(null)) return null;
  const found = foundAnswer(best);
  return found && { ...found, route: found.route ?? inText(best, terms) };
}

function isUnitDutyOrMeasure(prepared: Prepared): boolean {
  return ['unit', 'duty', 'measure'].includes(prepared.record.type) && !isTheme(prepared);
}

function isMeasure({ record }: Prepared): boolean {
  return record.type === 'measure';
}

function isTheme({ record }: Prepared): boolean {
  return record.type === 'measure' && record.municipality === null;
}

/**
 * Whether a mention is enough to answer: of a duty or measure it is (児童手当), of a unit only a match of its
 * name.
 */
function mayAnswer({ prepared: { record }, matches }: Ranked): boolean {
  return record.type !== 'unit' || matches.some((match) => match !== null && match.name !== null);
}

/** Whether the matches cover at least a third of the last segment of the title. */
function isMostOfTitle({ prepared: { record }, matches }: Ranked): boolean {
  const spans = matches.flatMap((match) => match?.title ?? []);
  const leaf = record.title.split('/').at(-1) ?? '';
  return spans.reduce((sum, { start, end }) => sum + end - start, 0) >= leaf.length / 3;
}

/** The route of a match in the text: 本文に「児童手当」. Null if the titles hold all words. */
function inText({ matches }: Ranked, terms: readonly Term[]): string | null {
  const inTextOnly = terms.filter(({ isExact }, at) => {
    const match = matches[at];
    return !isExact && match?.title.length === 0 && match.text.length > 0;
  });
  return inTextOnly.length === 0 ? null : `本文に${inTextOnly.map(({ typed }) => `「${typed}」`).join('')}`;
}

/**
 * For a year its pages: the one of all municipalities unless a municipality is named. For a month or day its
 * reorganizations.
 */
function ofDate(list: readonly Ranked[], date: WrittenDate, terms: readonly Term[]): readonly Ranked[] {
  const isNarrowed = terms.some(({ places }) => places.length > 0);
  if (date.month === null) {
    const years = list.filter(({ prepared }) => isYear(prepared, date));
    const ofAll = years.filter(({ prepared }) => prepared.record.municipality === null);
    return ofAll.length > 0 && !isNarrowed ? ofAll : years.filter((one) => !ofAll.includes(one));
  }
  return list.filter(
    ({ prepared }) =>
      prepared.record.type === 'reorganization' &&
      (prepared.date?.dates ?? []).some((written) => closeness(date, written) === 1),
  );
}

/** The only entry, or the only entry that is not past; else null. */
function onlyOne(list: readonly Ranked[]): Ranked | null {
  const [first, second] = list;
  if (first && !second) return first;
  const [today, other] = list.filter(({ prepared }) => !prepared.record.isPast);
  return today && !other ? today : null;
}

/** All terms as one, for a name typed in several words: 企画部 経営企画課. */
function joined(terms: readonly Term[]): Term | null {
  const [first] = terms;
  if (!first) return null;
  const words = (of: 'normal' | 'folded') => terms.map(({ forms }) => forms[0]?.[of] ?? '').join('');
  const form = { normal: words('normal'), folded: words('folded'), standsFor: null, isInflected: false };
  return { ...first, forms: [form], reading: null };
}

function foundAnswer(one: Ranked | null): FoundAnswer | null {
  const answer = one?.prepared.record.answer;
  if (!one || !answer) return null;
  const { title, type, municipality, url } = one.prepared.record;
  const { route } = toHit(one, null);
  return { title, type, municipality, url, ...answer, route: route === '旧名' ? oldName(one) : route };
}

/** 旧名「企画調整課」 */
function oldName({ prepared, matches }: Ranked): string {
  const at = matches.find((match) => match?.name != null)?.name ?? 0;
  return `旧名「${prepared.names[at]?.name ?? ''}」`;
}
