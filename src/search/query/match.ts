import { closeness, type FoundDate } from '../text/dates.ts';
import { type Mapped, originOf } from '../text/mapped.ts';
import { normalize } from '../text/normalize.ts';
import { beginsAsTyped } from '../text/reading.ts';
import { nearPairs } from './near.ts';
import { codeKey, type Field, type Prepared, type Reading } from './prepared.ts';
import type { Form, Term } from './term.ts';

/** A stretch of the original title or text of a record. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** How a record matches one term. */
export interface Match {
  readonly score: number;
  /** How the term matched, in words, if it does not stand in the record itself. */
  readonly route: string | null;
  /** Whether the term matched only the municipality or the context of the record. */
  readonly isAside: boolean;
  /** Whether only the parts of a compound matched, near each other. */
  readonly isNear: boolean;
  /** The index of the name that matched, for a record with several names. */
  readonly name: number | null;
  readonly title: readonly Span[];
  readonly text: readonly Span[];
}

/** The highest score of a match in a title that is not a name. */
const MOST_IN_TITLE = 28;
/** The most characters between the parts of a compound. */
const FARTHEST = 6;

const NONE: Omit<Match, 'score'> = {
  route: null,
  isAside: false,
  isNear: false,
  name: null,
  title: [],
  text: [],
};

/** The best match of a term in a record; null if there is none. */
export function matchTerm(prepared: Prepared, term: Term): Match | null {
  const found: Match[] = [];
  for (const form of term.forms) {
    // Dates are compared as dates: 令和8年 must not match within 令和8年度. A bare number may also be another
    // number.
    if (term.date && !/^\d+$/.test(form.normal)) continue;
    const match = matchForm(prepared, form, term);
    if (match) found.push(term.date ? { ...match, score: Math.min(match.score, 20) } : match);
  }
  if (term.date) found.push(...matchDate(prepared, term));
  if (term.reading !== null && !term.isExact) found.push(...matchReading(prepared, term.reading, term.typed));
  if (found.length === 0) return matchPlace(prepared, term);
  const best = found.reduce((a, b) => (b.score > a.score ? b : a));
  const isPlain = found.some(({ route }) => route === null);
  // All matches in the text are marked, not only the best one.
  const all = { title: found.flatMap(({ title }) => title), text: found.flatMap(({ text }) => text) };
  const route = isPlain ? null : best.route;
  return { ...best, route, title: best.title.length > 0 ? best.title : all.title, text: all.text };
}

function matchForm(prepared: Prepared, form: Form, { isExact }: Term): Match | null {
  const { title, text } = prepared;
  const inTitle = find(title, form, isExact);
  const inText = find(text, form, isExact);
  const held = [
    ...inNames(prepared, form, isExact),
    ...inTitleItself(prepared, inTitle),
    ...besideTitle(prepared, form, isExact),
    ...inTextItself(prepared, inText),
  ];
  const spans = { title: inTitle.spans, text: inText.spans };
  const printed = () => printedAs(prepared, form, spans);
  const matches = held.map((one): Match => ({ ...NONE, ...spans, ...withRoute(one, form, printed) }));
  // A match in the record itself comes before one in its context.
  const [first] = matches.toSorted((a, b) => Number(a.isAside) - Number(b.isAside) || b.score - a.score);
  return first ?? null;
}

/** A match of a form in one place of a record. `folded`: the words there, if they are spelt otherwise. */
interface Held extends Pick<Match, 'score'>, Partial<Pick<Match, 'route' | 'name' | 'isAside'>> {
  readonly folded?: string | null;
}

/** Tells how a form matched, if it replaces what was typed or is spelt otherwise; such a match scores lower. */
function withRoute(
  { folded = null, ...held }: Held,
  { standsFor }: Form,
  printed: () => string,
): Omit<Held, 'folded'> {
  if (standsFor !== null)
    return { ...held, score: held.score * 0.85, route: `「${standsFor}」を「${folded ?? printed()}」として` };
  if (folded === null) return held;
  return { ...held, score: held.score - 3, route: held.route ?? `別の書き方「${folded}」` };
}

/** The words as the record first prints them, if only their characters differ. */
function printedAs(
  { title, text }: Prepared,
  { normal }: Form,
  spans: Pick<Match, 'title' | 'text'>,
): string {
  const [inTitle, inText] = [spans.title[0], spans.text[0]];
  const [field, span] = inTitle ? [title, inTitle] : [text, inText];
  const own = span && field.original.slice(span.start, span.end);
  return own !== undefined && normalize(own).text === normal ? own : normal;
}

function inNames({ names }: Prepared, form: Form, isExact: boolean): readonly Held[] {
  return names.flatMap((one, name) => {
    const own = find(one.field, form, isExact);
    const path = find(one.pathField, form, isExact);
    const isPath = path.isWhole || withoutNo(form.folded) === withoutNo(one.pathField.folded.text);
    if (own.spans.length === 0 && !isPath) return [];
    const score = isPath ? 100 : nameScore(own, one.field);
    return [{ score: one.isOld ? score - 2 : score, name, folded: (isPath ? path : own).folded }];
  });
}

function inTitleItself({ record, title, names }: Prepared, found: Finding): readonly Held[] {
  if (found.spans.length === 0) return [];
  const score = names.length > 0 ? 32 : nameScore(found, title);
  const isMention = !record.isNamed && !found.isWhole;
  return [{ score: isMention ? Math.min(score, MOST_IN_TITLE) : score, folded: found.folded }];
}

/** Matches of the number, the former names, the context and the date. */
function besideTitle(
  { code, former, context, date }: Prepared,
  form: Form,
  isExact: boolean,
): readonly Held[] {
  const held: Held[] = [];
  if (code !== null && code === codeKey(form.normal)) held.push({ score: 98 });
  for (const one of former) {
    const { spans, isWhole } = find(one, form, isExact);
    if (spans.length > 0) held.push({ score: isWhole ? 90 : 35, route: `旧「${one.original}」を引き継ぐ` });
  }
  const around = context && find(context, form, isExact);
  if (around && around.spans.length > 0) held.push({ score: 18, folded: around.folded, isAside: true });
  if (date && find(date, form, isExact).spans.length > 0) held.push({ score: 10 });
  return held;
}

function inTextItself({ record, text }: Prepared, { spans, folded }: Finding): readonly Held[] {
  if (spans.length === 0) return [];
  const affirmed = spans.filter((span) => !isDenied(text.original, span));
  const often = Math.min(8, 2 * affirmed.length);
  const early = affirmed[0] && affirmed[0].start < 40 ? 3 : 0;
  const least = affirmed.length === 0 ? 6 : record.type === 'unit' ? 14 : 20;
  return [{ score: least + often + early, folded }];
}

/** 総務部の秘書課 is 総務部/秘書課. */
function withoutNo(path: string): string {
  return path.replace(/(?<=[々一-鿿ァ-ヺー])の(?=[々一-鿿ァ-ヺ])/g, '');
}

/** Whether a short sentence says that the thing is absent: 数値は置かない, 期限の記載なし. */
function isDenied(text: string, { end }: Span): boolean {
  return /^[^。、\n]{0,12}(?:ない|なし|ません)(?=[。、\n]|$)/.test(text.slice(end, end + 16));
}

/**
 * Scores a match of the whole name, its start, its end or its middle, higher the more of the name it covers.
 */
function nameScore({ spans, isWhole, isStart, isEnd }: Finding, { original }: Field): number {
  if (isWhole) return 100;
  const length = Math.max(1, original.replace(/[\s（）()]/g, '').length);
  const share = Math.min(1, Math.max(...spans.map(({ start, end }) => end - start)) / length);
  return (isStart ? 62 : isEnd ? 54 : 50) + 28 * share;
}

interface Finding {
  readonly spans: readonly Span[];
  /** The printed words, if they match only in their folded form. */
  readonly folded: string | null;
  readonly isWhole: boolean;
  readonly isStart: boolean;
  readonly isEnd: boolean;
}

/** All occurrences of the words in a field, in normal or folded form. */
function find({ original, normal, folded }: Field, form: Form, isExact: boolean): Finding {
  const plain = occurrences(normal, form.normal);
  const others = isExact ? [] : occurrences(folded, form.folded);
  const [first] = others;
  const isFolded = plain.length === 0 && first !== undefined;
  const holds = (test: (text: string, words: string) => boolean) =>
    test(normal.text, form.normal) || (!isExact && test(folded.text, form.folded));
  return {
    spans: merge([...plain, ...others]),
    folded: isFolded ? original.slice(first.start, first.end).replace(/\s+/g, ' ') : null,
    isWhole: holds((text, words) => text === words),
    isStart: holds((text, words) => text.startsWith(words)),
    isEnd: holds((text, words) => text.endsWith(words)),
  };
}

function occurrences(mapped: Mapped, words: string): readonly Span[] {
  const spans: Span[] = [];
  if (words === '') return spans;
  for (let at = mapped.text.indexOf(words); at >= 0; at = mapped.text.indexOf(words, at + words.length)) {
    if (!standsAlone(mapped.text, at, words)) continue;
    const [start, end] = originOf(mapped, at, at + words.length);
    spans.push({ start, end });
  }
  return spans;
}

/**
 * Whether the words are no part of a longer word or number: AI in MAIN, 7 in 27. A Latin word of three
 * letters or more may be the start of a longer one.
 */
function standsAlone(text: string, at: number, words: string): boolean {
  const before = text[at - 1] ?? '';
  const after = text[at + words.length] ?? '';
  const [first = '', last = ''] = [words[0], words.at(-1)];
  if (/[a-z]/.test(first) && /[a-z]/.test(before)) return false;
  if (/\d/.test(first) && /\d/.test(before)) return false;
  if (/\d/.test(last) && /\d/.test(after)) return false;
  return !(/^[a-z]{1,2}$/.test(words) && /[a-z]/.test(after));
}

export function merge(spans: readonly Span[]): readonly Span[] {
  const merged: Span[] = [];
  for (const span of spans.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    const last = merged.at(-1);
    if (last && span.start <= last.end)
      merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else merged.push(span);
  }
  return merged;
}

function matchDate({ record, title, text, date }: Prepared, term: Term): readonly Match[] {
  const { date: asked } = term;
  if (!asked) return [];
  const answers = (field: Field | null) =>
    (field?.dates ?? [])
      .map((written) => ({ written, closeness: closeness(asked, written) }))
      .filter((one) => one.closeness > 0);
  const spansOf = (field: Field, list: ReturnType<typeof answers>): readonly Span[] =>
    list.map(({ written }) => spanOf(field, written));
  const [inTitle, inText, inDate] = [answers(title), answers(text), answers(date)];
  const spans = { title: spansOf(title, inTitle), text: spansOf(text, inText) };
  const best = (list: ReturnType<typeof answers>) => Math.max(0, ...list.map((one) => one.closeness));
  const isPage = ['reorganization', 'year', 'document'].includes(record.type);
  const scores = [
    62 * best(inTitle),
    (isPage ? 60 : 30) * best(inDate),
    25 * best(inText) + (inText.length > 0 ? Math.min(5, inText.length) : 0),
  ];
  const score = Math.max(...scores);
  const [written] = [title, date, text].flatMap((field) => {
    const [first] = answers(field).toSorted((a, b) => b.closeness - a.closeness);
    return field && first ? [printed(field, first.written)] : [];
  });
  return score === 0 || written === undefined
    ? []
    : [{ ...NONE, ...spans, score, route: isSame(written, term.typed) ? null : `日付「${written}」` }];
}

function isSame(printed: string, typed: string): boolean {
  return normalize(printed).text === normalize(typed).text;
}

function spanOf({ normal }: Field, written: FoundDate): Span {
  const [start, end] = originOf(normal, written.start, written.end);
  return { start, end };
}

function printed(field: Field, written: FoundDate): string {
  const { start, end } = spanOf(field, written);
  return field.original.slice(start, end).replace(/\s+/g, ' ');
}

/** Longer readings are of whole titles, which nobody reads here, and which a dictionary often misreads. */
const LONGEST_READING = 20;

function matchReading({ readings, names }: Prepared, key: string, typed: string): readonly Match[] {
  const matches: Match[] = [];
  const add = (list: readonly Reading[], name: number | null, penalty: number) => {
    for (const one of list) {
      const [whole = ''] = one.keys;
      const at = one.keys.findIndex((from) => from.startsWith(key));
      if (at < 0 || !beginsAsTyped(typed, one.kana)) continue;
      const isAll = at === 0 && key.length === whole.length;
      const share = key.length / whole.length;
      const score = isAll ? 96 : (at === 0 ? 58 : 46) + 26 * share;
      const route = one.kana.length > LONGEST_READING ? '読み' : `読みが「${one.kana}」`;
      matches.push({ ...NONE, name, score: score - penalty, route });
    }
  };
  for (const [index, name] of names.entries()) add(name.readings, index, name.isOld ? 2 : 0);
  // A unit whose names have no reading in the dictionary is matched by its id.
  if (names.length === 0 || names.every((name) => name.readings.length === 0)) add(readings, null, 0);
  return matches;
}

/** Matches the parts of a compound standing near each other: 押印の廃止 for 押印廃止. */
export function matchNear({ title, text }: Prepared, term: Term): Match | null {
  const pairs = nearPairs(term);
  // In a title the parts may come in either order: 総務部マニフェスト for マニフェスト 総務部.
  const inTitle = merge(
    pairs.flatMap(([a, b]) => [...nearIn(title.folded, a, b), ...nearIn(title.folded, b, a)]),
  );
  const inText = merge(pairs.flatMap(([a, b]) => nearIn(text.folded, a, b)));
  const field = inTitle.length > 0 ? title : text;
  const [first] = inTitle.length > 0 ? inTitle : inText;
  if (!first) return null;
  const written = field.original.slice(first.start, first.end).replace(/\s+/g, ' ');
  return {
    ...NONE,
    isNear: true,
    score: field === title ? 45 : 22,
    route: `「${written}」`,
    title: inTitle,
    text: inText,
  };
}

function nearIn(mapped: Mapped, a: string, b: string): readonly Span[] {
  const spans: Span[] = [];
  for (let at = mapped.text.indexOf(a); at >= 0; at = mapped.text.indexOf(a, at + 1)) {
    const after = at + a.length;
    const gap = /^[^。、\n]*/.exec(mapped.text.slice(after, after + FARTHEST + b.length))?.[0] ?? '';
    const found = gap.indexOf(b);
    if (found < 0) continue;
    const [start, end] = originOf(mapped, at, after + found + b.length);
    spans.push({ start, end });
  }
  return spans;
}

/** A municipality's name matches all records of it, with a score below that of the name itself. */
function matchPlace({ record }: Prepared, { places }: Term): Match | null {
  if (record.municipality === null || !places.includes(record.municipality)) return null;
  return { ...NONE, isAside: true, score: 12 };
}
