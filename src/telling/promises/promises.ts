// Standings and results of promises: the vocabulary of all pages, files and feeds.
import type { Judge, Part } from '#archive/1-read/schema/report.ts';
import { lookupIn } from '#archive/4-link/lookup.ts';
import type { LinkedMeasure } from '#archive/4-link/promises/measures.ts';
import {
  hasFigures,
  type LinkedReport,
  type LinkedResult,
  type ResultFigure,
  saysNothing,
} from '#archive/4-link/promises/results.ts';
import {
  type Fact,
  promisesOf,
  type Standing,
  type StandingKind,
  type StandingMeasure,
} from '#archive/4-link/promises/standing.ts';
import type { ReportedKind } from '#archive/4-link/promises/standing-counts.ts';
import type { Archive } from '#archive/4-link/types.ts';
import type { YearContents } from '#archive/4-link/years/year-contents.ts';
import { formatFiscalYear } from '#calendar/era.ts';
import { type Count, countsIn, countWords } from '../counts.ts';
import { type Inline, joined, type Line, link, listed, note, text } from '../inline.ts';
import { editionName, headingName, itemName } from '../names.ts';
import { refWords } from '../values.ts';
import { percent, valueInline } from './indicator.ts';
import { gradeWords } from './scale.ts';

/** In display order. */
export const standingWords: Readonly<Record<StandingKind, string>> = {
  done: '達成',
  going: '進行中',
  late: '遅れ',
  reported: '結果の記載あり',
  waiting: '結果の資料待ち',
  'this-year': '今年度が期限',
  later: '期限はこれから',
  undated: '期限の記載なし',
  dropped: '取りやめ',
  ended: '終了',
  'handed-on': '引き継ぎ',
};

/** Explanations for readers who do not know the word. */
export const standingMeanings: Readonly<Record<StandingKind, string>> = {
  done: '達成したと資料が述べている',
  going: '進めていると資料が述べている',
  late: '遅れていると資料が述べている',
  reported: '資料が評価や実績を述べているが、達成したかどうかは書かれていない',
  waiting:
    '期限を過ぎて、その年度の結果を述べた資料がまだ記録されていないか、記録した報告に載っていない。達成したかどうかを示すものではない',
  'this-year': '期限が今年度の中にある',
  later: '期限が来年度より後にある',
  undated: '資料に期限が書かれていない',
  dropped: '取りやめたと資料が述べている',
  ended: '計画の中で終わるとされている',
  'handed-on': '後の版か後の計画の取組が引き継いでいる',
};

/** For measures of an edition that are missing in the next one. */
export const goneWords = '後の版に見当たらない';
export const goneMeaning = '前の版にあり、後の版が引き継いだかどうか分からない';
const unsureWords = '後の版に載っているか不明';

/** The standing of a promise in a word. */
export function standingWord(archive: Archive, { key }: Pick<LinkedMeasure, 'key'>): string {
  const { all, gone } = promisesOf(archive);
  const one = all.get(key);
  if (!one) throw new Error(`no promise ${key}`);
  return (gone.includes(one) ? wordIfGone(one) : null) ?? standingWords[one.standing.kind];
}

/** Null where a source says what came of the promise: that holds, although no later edition mentions it. */
export function wordIfGone({ isUnsure, standing: { kind } }: StandingMeasure): string | null {
  if (kind === 'done' || kind === 'dropped' || kind === 'ended') return null;
  return isUnsure ? unsureWords : goneWords;
}

/** For example 達成51件、進行中56件. Zero counts are left out. */
export function standingCounts(
  counted: Readonly<Partial<Record<StandingKind, number>>>,
): readonly (Count & { readonly kind: StandingKind })[] {
  return countsIn(standingWords, counted);
}

const standingNouns: Readonly<Record<StandingKind, string>> = {
  done: '達成したもの',
  going: '進行中のもの',
  late: '遅れているもの',
  reported: '結果の記載があるもの',
  waiting: '結果の資料を待っているもの',
  'this-year': '今年度に期限が来るもの',
  later: '期限がこれからのもの',
  undated: '期限の記載がないもの',
  dropped: '取りやめたもの',
  ended: '終わったもの',
  'handed-on': '後の版や計画が引き継いだもの',
};

/** The same as nouns, for a sentence: 今年度に期限が来るもの4件、期限がこれからのもの1件. */
export function standingsInSentence<Of extends Count & { readonly kind: StandingKind }>(
  counts: readonly Of[],
): readonly Of[] {
  return counts.map((one) => ({ ...one, word: standingNouns[one.kind] }));
}

/** The result of a promise according to a report. */
export const reportedWords: Readonly<Record<ReportedKind, string>> = {
  done: standingWords.done,
  going: standingWords.going,
  late: standingWords.late,
  dropped: standingWords.dropped,
  reported: '評価・実績のみ',
  silent: '記載なし',
};

/** For example 達成51件、記載なし3件. */
export function reportedCounts(
  counted: Readonly<Partial<Record<ReportedKind, number>>>,
): readonly (Count & { readonly kind: ReportedKind })[] {
  return countsIn(reportedWords, counted);
}

export const judgeWords: Readonly<Record<Judge, string>> = {
  self: '自己評価',
  leader: '指導者評価',
  headquarters: '推進本部の評価',
  mayor: '首長の評価',
  external: '外部評価',
  assembly: '議会の評価',
  unsaid: '評価',
};

const partWords: Readonly<Record<Part, string>> = { first: '上半期', second: '下半期', several: 'まで' };

/** For example 令和5年度上半期 or 令和元年度から令和6年度まで. */
export function reportedPeriod({
  firstYear = null,
  year,
  part,
}: Pick<LinkedReport, 'year' | 'part'> & Partial<Pick<LinkedReport, 'firstYear'>>): string {
  const first = firstYear === null ? '' : `${formatFiscalYear(firstYear)}から`;
  return first + formatFiscalYear(year) + (part === null ? '' : partWords[part]);
}

/** The status and the grade in a few words; the status not if the grade is called the same. */
export function statusAndGradeWords({ status, grade }: Pick<LinkedResult, 'status' | 'grade'>): string {
  const words = [
    ...(status === 'unsaid' || standingWords[status] === grade?.text ? [] : [standingWords[status]]),
    ...(grade ? [gradeWords(grade)] : []),
  ];
  return words.join('・');
}

/** For example 自己評価: 順調に進んだ（理由）. A result of figures alone says so, and one of nothing. */
export function outcomeWords(result: LinkedResult): string {
  const { reason, tally } = result;
  const parts = [statusAndGradeWords(result), tally ? tallyWords(tally) : '', result.text ?? ''];
  const words =
    parts.filter((words) => words !== '').join('。') ||
    (reason ? '' : saysNothing(result) ? reportedWords.silent : '数値のみ');
  return `${judgeName(result)}: ${words}${reason ? `（${reason}）` : ''}`;
}

/** The name of the measure, section or edition under review. */
export function reviewedName({
  measure,
  section,
  edition,
}: Pick<YearContents['reviews'][number], 'measure' | 'section' | 'edition'>): string {
  return measure ? itemName(measure.data) : section ? headingName(section) : edition.data.title;
}

/** The judge, such as 自己評価; without a judge 振り返り or 実績. */
function judgeName({ by, from }: Pick<LinkedResult, 'by' | 'from'>): string {
  if (by !== 'unsaid') return judgeWords[by];
  return { review: '振り返り', report: '実績', evaluation: judgeWords.unsaid }[from.kind];
}

/**
 * A result with its judge and source. `at`: the measure under which it is shown, which may be a successor.
 */
export function resultLines(
  archive: Archive,
  result: LinkedResult,
  at: Pick<LinkedMeasure, 'key' | 'document'> | null = null,
): readonly Line[] {
  const outcome = statusAndGradeWords(result);
  const isInherited = at !== null && result.of.measure !== at.key;
  const about = lookupIn(archive).measures.get(result.of.measure ?? '');
  const where = result.ref.length === 0 ? '' : ` ${refWords(result.ref)}`;
  const first: readonly Inline[] = [
    ...(outcome === '' ? [] : [{ kind: 'strong', text: outcome } as const]),
    note(
      `${judgeName(result)}、`,
      link(sourceName(archive, result), result.from.url),
      text(`${where}${result.dated ? `、${result.dated.text}` : ''}`),
    ),
    ...(isInherited && about
      ? [
          note(
            text(about.document === at.document ? '前の版の' : '前の計画の'),
            link(itemName(about.data), about.url),
            text('について'),
          ),
        ]
      : []),
  ];
  return [
    first,
    ...togetherLines(archive, result),
    ...tallyLines(result),
    ...figureLines(archive, isInherited ? result : beyondIndicators(result)),
    ...(result.text === null ? [] : [[text(result.text)]]),
    ...(result.reason === null ? [] : [[text(`理由: ${result.reason}`)]]),
    ...(result.note === null ? [] : [[text(`編集者の補足: ${result.note}`)]]),
  ];
}

/** The figures without what the indicators show: values of years, and of the report if it is on one year. */
function beyondIndicators(result: LinkedResult): LinkedResult {
  const shown = { years: [], ...(result.part === null ? { actual: null, rate: null, total: null } : {}) };
  return { ...result, figures: result.figures.map((one) => ({ ...one, ...shown })) };
}

/** Names the other measures for which the source states the same result. */
export function togetherLines(archive: Archive, { together }: LinkedResult): readonly Line[] {
  const { measures } = lookupIn(archive);
  const others = together.flatMap((key) => measures.get(key) ?? []);
  if (others.length === 0) return [];
  return [
    [...listed(others.map(({ data, url }) => link(itemName(data), url))), text('とまとめて述べている。')],
  ];
}

/** For example 126件のうち、① 計画以上3件、② 計画通り119件。 */
export function tallyWords({ all, grades }: NonNullable<LinkedResult['tally']>): string {
  return `${all}件のうち、${countWords(grades.map(({ grade, count }) => ({ word: gradeWords(grade), count })))}。`;
}

export function tallyLines({ tally }: LinkedResult): readonly Line[] {
  return tally === null ? [] : [[text(tallyWords(tally))]];
}

/** Whether a result contains more than figures, which are shown with the indicators. */
export function hasWords(result: LinkedResult): boolean {
  const { status, grade, tally, reason, text, note } = result;
  const hasOutcome = status !== 'unsaid' || [grade, tally, reason, text, note].some((one) => one !== null);
  return hasOutcome || beyondIndicators(result).figures.some(hasFigures);
}

/** The figures of a result with their names: 処分件数: 実績 24件、達成率 160%. */
export function figureLines(archive: Archive, { of, figures }: LinkedResult): readonly Line[] {
  const { editionOf, measures } = lookupIn(archive);
  const all = (measures.get(of.measure ?? '') ?? editionOf(of))?.indicators;
  return figures.filter(hasFigures).map(({ indicator, actual, rate, years, grade, total }) => {
    const known = all?.find(({ id, of: place }) => id === indicator && place.section === of.section);
    const unit = known?.unit ?? null;
    const parts: readonly Line[] = [
      ...years.map(
        ({ year, ...one }): Line => [text(`${formatFiscalYear(year)}の`), ...joined(actualParts(one, unit))],
      ),
      ...actualParts({ actual, rate }, unit),
      ...(grade === null ? [] : [[text(`評価 ${gradeWords(grade)}`)]]),
      ...(total?.target ? [[text('目標の計 '), valueInline(total.target, unit, '目標')]] : []),
      ...(total?.actual ? [[text('計 '), valueInline(total.actual, unit, '実績')]] : []),
      ...(total?.rate ? [[text(`計の達成率 ${percent(total.rate.value)}`)]] : []),
    ];
    return [text(`${known?.name ?? indicator}${unit === null ? '' : `（${unit}）`}: `), ...joined(parts)];
  });
}

function actualParts(
  { actual, rate }: Pick<ResultFigure, 'actual' | 'rate'>,
  unit: string | null,
): readonly Line[] {
  return [
    ...(actual === null ? [] : [[text('実績 '), valueInline(actual, unit, '実績')]]),
    ...(rate === null ? [] : [[text(`達成率 ${percent(rate.value)}`)]]),
  ];
}

/**
 * The standing and what it is based on. Null without a deadline, and for promises that a later edition took
 * up: other rows say so.
 */
export function standingLine(archive: Archive, { kind, facts }: Standing): Line | null {
  if (kind === 'undated' || kind === 'handed-on') return null;
  const lines = facts.flatMap((fact) => linesOf(archive, fact));
  return [{ kind: 'strong', text: standingWords[kind] }, ...lines.map((line) => note(...line))];
}

/** What a standing is based on, except what the word itself or another row says. */
const factLines: {
  readonly [K in Fact['kind']]: (
    archive: Archive,
    fact: Extract<Fact, { readonly kind: K }>,
  ) => readonly Line[];
} = {
  successor: () => [],
  ends: () => [],
  'last-day': () => [],
  actual: (_, { year }) => [[text(`${formatFiscalYear(year)}の実績`)]],
  result: (archive, { result, url }) => [
    [text(`${reportedPeriod(result)}、`), link(sourceName(archive, result), url)],
  ],
  silence: (_, { year, url }) => [
    [link(`${formatFiscalYear(year)}の報告`, url), text('に、この取組の記載がない')],
  ],
  'no-report': () => [],
};

/** States that the report on the last year omits the promise, if the standing is based on that. */
export function silenceLine(archive: Archive, { facts }: Standing): Line | null {
  const [line] = facts.filter(({ kind }) => kind === 'silence').flatMap((fact) => linesOf(archive, fact));
  return line ?? null;
}

function linesOf<K extends Fact['kind']>(
  archive: Archive,
  fact: Extract<Fact, { readonly kind: K }>,
): readonly Line[] {
  return factLines[fact.kind as K](archive, fact);
}

function sourceName(archive: Archive, { from }: LinkedResult): string {
  const source = lookupIn(archive).editionOf(from);
  return source ? editionName(source.data) : from.edition;
}

/** Whether the source or the editor says that a measure continues as another or ends. */
export const basisWords = { stated: '資料に書かれている', editor: '編集者の読み取り' } as const;
