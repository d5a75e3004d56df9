import type { Manifest } from '../index/manifest.ts';
import { findDates, type WrittenDate } from '../text/dates.ts';
import type { Fold } from '../text/fold.ts';
import { normalize } from '../text/normalize.ts';
import { readingKey } from '../text/reading.ts';
import {
  askingAt,
  endingOf,
  isAskingNoun,
  isDispensable,
  QUESTION_AT_END,
  segment,
} from './function-words.ts';
import { withoutKindTurns } from './kind-turn.ts';
import type { Form, Query, Term } from './term.ts';

const MOST_TERMS = 12;
const QUOTED = /[「『"“”＂]([^「」『』"“”＂]+)[」』"“”＂]/g;
/** Endings that ask for the unit in charge or its successor: 内部統制の所管 asks for 内部統制, 文書係の後継 for 文書係. */
const WHO =
  /(?<=.)の(?:(?:担当|所管|管轄|所掌)(?:する?)?|後継|後身|後任|前身|旧称|旧名|引き?継ぎ先|行き?先)(?:課|係|部|部署|部局|組織|先)?$/;
/** The number of an item, clause or row: 3(2)⑧ (here in its normal form), 方針5(2), 表4 No.3. */
const CODE = /[々一-鿿]{0,6}\d{1,2}(?:(?:\(\d{1,2}\))+\d{0,2}[a-z]?| *No\.? *\d{1,3})(?![一-鿿\d])/gi;
const UNITS = /[々一-鿿ァ-ヺーa-z]{2,}?(?:[部課局室]|係$)/g;
const BETWEEN = /[\s、。，,;；:：?？!！()（）［］[\]【】〈〉《》<>＜＞…「」『』"“”＂]+/;
const CONTENT = '[々〆一-鿿豈-﫿ァ-ヺーa-z0-9/.・&+-]';
const RUN = new RegExp(`${CONTENT}+|[ぁ-ゖゝゞ]+|.`, 'g');

/** The words listed by editors, prepared for the parser. */
export interface Vocabulary {
  readonly fold: Fold;
  readonly municipalities: readonly {
    readonly id: string;
    readonly names: readonly string[];
    readonly reading: string;
  }[];
  /** Listed spellings that end in hiragana: 子|ども, くらし. */
  readonly spelt: readonly { readonly head: string; readonly kana: string }[];
  readonly everyday: readonly {
    readonly word: string;
    readonly folded: string;
    readonly official: readonly string[];
  }[];
}

export function vocabularyOf(
  manifest: Pick<Manifest, 'municipalities' | 'spellings' | 'words'>,
  fold: Fold,
): Vocabulary {
  const folded = (word: string) => fold(normalize(word)).text;
  return {
    fold,
    municipalities: manifest.municipalities.map(({ id, name, reading, prefecture }) => ({
      id,
      names: [name, name.replace(/(?<=..)[市区町村]$/, ''), prefecture, prefecture.replace(/[都府県]$/, '')]
        .filter((one) => one !== '')
        .map(folded),
      reading: readingKey(reading) ?? '',
    })),
    spelt: manifest.spellings.flat().flatMap((word) => {
      const [, head = '', kana = ''] = /^([^ぁ-ゖ]*)([ぁ-ゖ]+)$/.exec(word) ?? [];
      return kana.length > 2 || (head !== '' && kana !== '') ? [{ head, kana }] : [];
    }),
    everyday: Object.entries(manifest.words)
      .map(([word, official]) => ({ word, folded: folded(word), official }))
      .toSorted((a, b) => b.folded.length - a.folded.length || (a.word < b.word ? -1 : 1)),
  };
}

/** The terms of a query: with its phrases whole, and with the phrases taken apart. */
export function parseQuery(query: string, vocabulary: Vocabulary): Query {
  const { rest: remaining, turns } = withoutKindTurns(query.normalize('NFKC'));
  const exact = turns.map((words) => exactTerm(words, vocabulary));
  const rest = remaining
    .replace(QUOTED, (_, words: string) => {
      exact.push(exactTerm(words.trim(), vocabulary));
      return ' ';
    })
    .replace(/[(（]仮称?[)）]/g, '')
    .replace(CODE, (code) => {
      exact.push(exactTerm(code.replace(/ *no\.? */i, ' No.'), vocabulary));
      return ' ';
    });
  const pieces = joinSpelledOut(rest.split(BETWEEN).filter((piece) => piece !== ''));
  const whole: Term[] = [];
  const parts: Term[] = [];
  let isQuestion = false;
  for (const piece of pieces) {
    for (const { words, date } of cutDates(piece)) {
      if (date) {
        const term = { ...wordTerm(words, vocabulary), date };
        whole.push(term);
        parts.push(term);
        continue;
      }
      const cut = takeApart(words.replace(WHO, ''), vocabulary);
      const asked = cut.isQuestion ? cut.words.filter((word) => !isAskingNoun(word)) : cut.words;
      const own = [
        ...(asked.length > 0 ? asked : cut.words).map((word) => wordTerm(word, vocabulary)),
        ...cut.asides.map((word) => ({ ...wordTerm(word, vocabulary), isWeak: true })),
      ];
      parts.push(...own);
      isQuestion ||= cut.isQuestion;
      if (cut.isQuestion) whole.push(...own);
      else if (!isFunctionWord(words)) whole.push(wordTerm(words, vocabulary));
    }
  }
  // 期限が延びた項目: if no word says much, those that do more than ask decide.
  const isVague = exact.length === 0 && parts.every(({ isWeak, places }) => isWeak || places.length > 0);
  const weighed = (terms: readonly Term[]) =>
    isVague ? terms.map((term) => ({ ...term, isWeak: term.isWeak && isAskingNoun(term.typed) })) : terms;
  const shown = (terms: readonly Term[]) =>
    distinct([...exact, ...weighed(terms)].filter(({ typed }) => typed !== '')).map((term) =>
      asTyped(term, query),
    );
  // A query of function words alone is looked up literally.
  if (shown(whole).length === 0 && pieces.length > 0) {
    const literal = pieces.map((piece) => ({ ...wordTerm(piece, vocabulary), isExact: true, reading: null }));
    return { whole: shown(literal), parts: [], split: [], isQuestion };
  }
  const split = parts.flatMap((term) =>
    term.date || term.isWeak
      ? [term]
      : splitAtKnown(term.typed, vocabulary).map((word) => wordTerm(word, vocabulary)),
  );
  return { whole: shown(whole), parts: shown(parts), split: shown(split), isQuestion };
}

/** Restores the typed spelling of a term for display: iseca becomes ISECA again. */
function asTyped(term: Term, query: string): Term {
  const written = query.normalize('NFKC');
  const at = written.toLowerCase().indexOf(term.typed);
  const typed = at < 0 ? term.typed : written.slice(at, at + term.typed.length);
  if (typed === term.typed) return term;
  const forms = term.forms.map((form) =>
    form.standsFor === term.typed ? { ...form, standsFor: typed } : form,
  );
  return { ...term, typed, forms };
}

function distinct(terms: readonly Term[]): readonly Term[] {
  return [...new Map(terms.map((term) => [`${term.isExact}${term.typed}`, term])).values()].slice(
    0,
    MOST_TERMS,
  );
}

/** Joins spaced letters: Ｉ Ｓ Ｅ Ｃ Ａ, 総 務 課. A single letter beside a word stays alone. */
function joinSpelledOut(pieces: readonly string[]): readonly string[] {
  const joined: string[] = [];
  let letters = '';
  const flush = () => {
    if (letters !== '') joined.push(letters);
    letters = '';
  };
  for (const piece of pieces) {
    if (/^[a-z]$/i.test(piece)) letters += piece;
    else {
      flush();
      joined.push(piece);
    }
  }
  flush();
  return pieces.length > 1 && pieces.every((piece) => piece.length === 1) ? [pieces.join('')] : joined;
}

interface Cut {
  readonly words: string;
  readonly date: WrittenDate | null;
}

function cutDates(piece: string): readonly Cut[] {
  const { text } = normalize(piece);
  const isYear = /^(?:西暦|fy)?\d{4}$/.test(text);
  const cuts: Cut[] = [];
  let at = 0;
  for (const date of findDates(text, isYear)) {
    cuts.push({ words: text.slice(at, date.start), date: null });
    cuts.push({ words: text.slice(date.start, date.end), date });
    at = date.end;
  }
  if (at === 0) return [{ words: piece, date: null }];
  cuts.push({ words: text.slice(at), date: null });
  return cuts
    .map(({ words, date }, at) => ({ words: date ? words : besideDates(words, at, cuts.length), date }))
    .filter(({ words }) => words !== '');
}

/** Removes the particles that join words to the dates before and after them. */
function besideDates(words: string, at: number, count: number): string {
  const behind =
    at === 0
      ? words
      : words
          .replace(/^(?:付け?の?(?=.)|[中内](?=[にの]))/, '')
          .replace(/^(?:から|まで|以降|以後|[のにはをでと])+/, '');
  return at === count - 1 ? behind : behind.replace(/(?:から|まで|[のにはをでと])+$/, '');
}

function isFunctionWord(word: string): boolean {
  return /^[ぁ-ゖ]+$/.test(word) && segment(word) !== null;
}

interface TakenApart {
  readonly words: readonly string[];
  /** Hiragana behind a particle, which may say nothing. */
  readonly asides: readonly string[];
  readonly isQuestion: boolean;
}

/** The words of a phrase without function words: 企画調整課はどこに行った becomes 企画調整課. */
function takeApart(phrase: string, vocabulary: Vocabulary): TakenApart {
  const { text } = normalize(phrase);
  const spoken = new Set(
    vocabulary.everyday.map(({ folded }) => folded).filter((one) => /^[ぁ-ゖ]{2,}$/.test(one)),
  );
  if (/^[ぁ-ゖー]+$/.test(text)) return takeHiraganaApart(text, spoken);
  const words: string[] = [];
  const asides: string[] = [];
  let isQuestion = false;
  let word = '';
  const close = () => {
    if (word !== '') words.push(word);
    word = '';
  };
  let skipTo = 0;
  let isAsked = false;
  for (const { 0: run, index } of text.matchAll(RUN)) {
    if (index < skipTo) continue;
    const asking = word === '' || /[ぁ-ゖ]$/.test(word) ? askingAt(text, index) : 0;
    if (asking > 0 && !isNoun(text, index, asking)) {
      close();
      isQuestion = true;
      skipTo = index + asking;
      continue;
    }
    // どの課: the noun after the question word is what the question asks for.
    if (isAsked && word === '' && /^[一-鿿]{1,2}$/.test(run)) {
      isAsked = false;
      continue;
    }
    isAsked = false;
    if (!/^[ぁ-ゖゝゞ]/.test(run)) {
      // 見直す理由, 新しい組織: a verb or adjective before a noun is a word of its own.
      if (/[るすくうつぬぶむぐただい]$/.test(word) && /^(?:[一-鿿ァ-ヺ]{2}|[部課係室局]$)/.test(run)) close();
      word += run;
      continue;
    }
    // 子ども and くらし stay whole although they seem to end with particles.
    const known = vocabulary.spelt.find(({ head, kana }) => word.endsWith(head) && run.startsWith(kana));
    word += known?.kana ?? '';
    const rest = run.slice(known?.kana.length ?? 0);
    if (rest === '') continue;
    const ending = endingOf(rest, spoken);
    if (ending === null) {
      // The hiragana is in the middle of a word: まちづくり推進係, 取り組み.
      word += rest;
      continue;
    }
    word += ending.own;
    close();
    words.push(...ending.words);
    // 改革のあり方: behind の a word may begin in kana.
    if (rest.startsWith('の') && index + run.length < text.length) word = ending.rest ?? '';
    else if (ending.rest !== null) asides.push(ending.rest);
    isQuestion ||= ending.isQuestion;
    isAsked = /(?:どの|どんな|どこの|なんの)$/.test(rest);
  }
  close();
  return { words, asides, isQuestion };
}

/**
 * Takes apart a phrase in hiragana, a reading or everyday word with a question: きかくかはどこ becomes きかくか, はんこはいるの
 * becomes はんこ.
 */
function takeHiraganaApart(text: string, spoken: ReadonlySet<string>): TakenApart {
  if (isFunctionWord(text)) return { words: [], asides: [], isQuestion: true };
  const before = text.replace(QUESTION_AT_END, '');
  if (before.length > 1 && before !== text) return { ...takeHiraganaApart(before, spoken), isQuestion: true };
  const subject = [...spoken].find(
    (word) => /^[はがをのに]./.test(text.slice(word.length)) && text.startsWith(word),
  );
  if (subject === undefined) return { words: [text], asides: [], isQuestion: false };
  const ending = endingOf(text.slice(subject.length), spoken);
  const asides = ending?.rest == null ? [] : [ending.rest];
  return { words: [subject, ...(ending?.words ?? [])], asides, isQuestion: true };
}

/** Whether the word of asking is the start of a noun: 現在地 and 今後 are, 何 and 今 alone are not. */
function isNoun(text: string, at: number, length: number): boolean {
  return /[一-鿿ァ-ヺ]/.test(text[at + length] ?? '') && /[一-鿿]$/.test(text.slice(at, at + length));
}

/** Cuts a word where a known word ends: a municipality, a unit, a run of kana or an everyday word. */
function splitAtKnown(word: string, { municipalities, everyday, fold }: Vocabulary): readonly string[] {
  const folded = fold(normalize(word)).text;
  for (const name of municipalities.flatMap(({ names }) => names)) {
    if (folded !== name && folded.startsWith(name) && word.startsWith(name)) {
      const rest = word.slice(name.length);
      if (rest.length > 1) return [name, rest];
    }
  }
  // 総務部秘書課管理係: one word per unit, because a unit may have moved to another parent since.
  const units = word.match(UNITS) ?? [];
  if (units.length > 1 && units.join('') === word) return units;
  // けどういん支所: kana at the start of a word may be a reading.
  const [, kana, rest] = /^([ぁ-ゖ]{3,})([一-鿿ァ-ヺ].+)$/.exec(word) ?? [];
  if (kana !== undefined && rest !== undefined) return [kana, rest];
  // 行政改革たいこう: kana at the end may be one too.
  const [, written, spoken] = /^(.*[一-鿿ァ-ヺ])([ぁ-ゖ]{4,})$/.exec(word) ?? [];
  if (written !== undefined && spoken !== undefined && written.length > 1) return [written, spoken];
  for (const { folded: known } of everyday) {
    const at = word.indexOf(known);
    if (at < 0 || known.length < 2 || word === known) continue;
    const parts = [word.slice(0, at), known, word.slice(at + known.length)].filter((part) => part !== '');
    // Only if the remaining pieces are words themselves.
    if (parts.every((part) => part.length > 1 || /[ぁ-ん]/.test(part))) return parts;
  }
  return [word];
}

function exactTerm(words: string, vocabulary: Vocabulary): Term {
  return { ...wordTerm(words, vocabulary), isExact: true, reading: null, places: [], isWeak: false };
}

function wordTerm(typed: string, vocabulary: Vocabulary): Term {
  const form = (word: string, standsFor: string | null, isInflected = false): Form => {
    const normal = normalize(word);
    return { normal: normal.text, folded: vocabulary.fold(normal).text, standsFor, isInflected };
  };
  const own = form(typed, null);
  const official = vocabulary.everyday
    .filter(({ folded }) => folded === own.folded || isInflectionOf(own.folded, folded))
    .flatMap(({ official }) => official.map((word) => form(word, typed)));
  // 見直す: the stem 見直 also finds 見直し.
  const stem = /^([一-鿿]{2,})[ぁ-ゖ]{1,3}$/.exec(own.normal)?.[1];
  if (stem !== undefined) official.push(form(stem, typed, true));
  // A repeated letter has no reading: without its long vowels あああ would be the start of every あ.
  const reading = /^(.)\1{2,}$/.test(own.normal) ? null : readingKey(typed);
  const isKana = /^[ぁ-ゖァ-ヺー]+$/.test(own.normal);
  const places = vocabulary.municipalities
    .filter(
      (one) =>
        one.names.includes(own.folded) ||
        isStartOf(own.folded, one.names[0]) ||
        (reading !== null && isReadingOf(reading, one.reading)),
    )
    .map(({ id }) => id);
  return {
    typed,
    forms: [own, ...official],
    reading: reading !== null && (reading.length > 2 || isKana) ? reading : null,
    date: null,
    places,
    isExact: false,
    isWeak: isDispensable(own.normal) || isFunctionWord(own.normal),
  };
}

/** Whether both share a stem in kanji: 減った is a form of 減る. */
function isInflectionOf(word: string, base: string): boolean {
  const [stem, ending] = [/^[一-鿿]+(?=[ぁ-ゖ])/.exec(word)?.[0], /^[一-鿿]+(?=[ぁ-ゖ])/.exec(base)?.[0]];
  return stem !== undefined && stem === ending && word.length - stem.length <= 4;
}

/** Whether readers may shorten the name of a municipality so: 薩摩 for 薩摩川内市. */
function isStartOf(word: string, name = ''): boolean {
  return /^[々一-鿿]{2,}$/.test(word) && name.startsWith(word);
}

function isReadingOf(key: string, reading: string): boolean {
  return reading !== '' && (key === reading || (reading.endsWith('shi') && key === reading.slice(0, -3)));
}
