// Reads a pasted table as results of a report.
import { filesInMemory } from '#archive/1-read/files.ts';
import type { IndicatorValue, Quantity, WrittenIndicator } from '#archive/1-read/schema/indicator.ts';
import { resultStatusNames } from '#archive/1-read/schema/report.ts';
import { checkOne, openArchive } from '#archive/archive.ts';
import { formatFiscalYear } from '#calendar/era.ts';
import { done, type Outcome, refused } from '#diagnostics/outcome.ts';
import { choiceOf, itemsOf } from '#drafting/editions/items.ts';
import { quantityWords, valueWords } from '#drafting/editions/values.ts';
import { type Aim, aimOfReport, tableName } from '#drafting/results/aim.ts';
import { indicatorNames, type ResultHeadings, resultTable } from '#drafting/results/columns.ts';
import { type DraftResult, knownResults } from '#drafting/results/draft.ts';
import { gradeWord } from '#drafting/results/grades.ts';
import { sheetOfYear } from '#drafting/results/of-year.ts';
import { type ReadResults, resultsFromSheet } from '#drafting/results/read-results.ts';
import type { ResultAnswers } from '#drafting/results/reading.ts';
import { isMark, scalesWith } from '#drafting/results/scale.ts';
import { judgeWord, judgeWords, statusWord } from '#drafting/results/words.ts';
import type { WordAsked } from '#drafting/results/words-asked.ts';
import { writeResults } from '#drafting/results/write-results.ts';
import { hasHeadings, headingsOf } from '#drafting/tables/columns.ts';
import type { Looking } from './look.ts';
import { foundIn, type SheetNames, type Table } from './sheets.ts';

export interface ResultTable {
  readonly sheets: SheetNames;
  /** What each column holds, for correction; null if no row can be a heading row. */
  readonly headings: ResultHeadings | null;
  readonly indicators: readonly string[];
  /** Everything that a row may be about. */
  readonly items: readonly { readonly key: string; readonly label: string }[];
  readonly words: readonly ShownWord[];
  /** Or why the table cannot be read. */
  readonly read: Outcome<ReadResults>;
  readonly results: readonly ResultRead[];
}

/** A word of the table whose meaning is asked, with the possible meanings. */
export interface ShownWord extends WordAsked {
  readonly choices: readonly Choice[];
  /** Whether to ask for the source's explanation of the word too. */
  readonly asksText: boolean;
}

interface Choice {
  readonly value: string;
  readonly label: string;
}

export interface ResultRead {
  readonly name: string;
  readonly said: readonly string[];
  /** Further measures with the same result. */
  readonly together: readonly string[];
  /** For example 計画以上 3, 全体 126. */
  readonly counts: readonly string[];
  /** For example 処分件数 3件. */
  readonly figures: readonly string[];
  readonly text: string;
  readonly reason: string;
}

/** The plan and year that the open report covers; null if not stated or not readable. */
function aimOf({ municipality, texts, open, asOf }: Looking): Aim | null {
  const { source } = checkOne(openArchive(filesInMemory(texts), asOf), municipality);
  const file = source.editions.find((one) => one.file === open);
  return file ? aimOfReport(source.editions, file) : null;
}

/** The measures that the open report may have results for. */
export function reportedItems(looking: Looking): readonly { readonly id: string; readonly label: string }[] {
  const aim = aimOf(looking);
  const items = aim === null ? [] : itemsOf(aim.reported.edition);
  return items.flatMap(({ kind, id, code, title }) =>
    kind === 'measure' && id !== null ? [{ id, label: [code, title].filter((word) => word).join(' ') }] : [],
  );
}

const NO_AIM = refused(
  'どの計画のどの年度の報告かを読み取れません。先に「報告の対象」の欄を直してください。',
);

/** A table for filling in results, with the known results. */
export function resultsToFillIn(looking: Looking): Outcome<{ readonly name: string; readonly text: string }> {
  const aim = aimOf(looking);
  if (aim === null) return NO_AIM;
  const known = knownResults(aim.old?.data.results ?? []);
  return done({ name: tableName(aim), text: writeResults(aim.reported, known) });
}

export async function readFilledIn(
  looking: Looking,
  table: Table,
  answers: ResultAnswers,
): Promise<Outcome<ResultTable>> {
  const aim = aimOf(looking);
  if (aim === null) return NO_AIM;
  const { edition, scales } = aim.reported;
  const kind = resultTable(aim.reported);
  const found = await foundIn(
    table,
    answers.sheet,
    (one) => resultsFromSheet(one, aim.reported, answers),
    (one) => hasHeadings(sheetOfYear(one, aim.reported), kind, answers.mapping),
    [aim.asked.year],
  );
  if (!found.ok) return found;
  const { sheets, sheet, read } = found.value;
  return done({
    sheets,
    headings: sheet && headingsOf(sheetOfYear(sheet, aim.reported), kind, answers.mapping),
    indicators: indicatorNames(edition),
    items: itemsOf(edition).map(choiceOf),
    words: read.ok ? read.value.words.map((word) => shownWord(word, scales)) : [],
    read,
    results: read.ok ? resultsIn(read.value, aim) : [],
  });
}

const ASIDE: Choice = { value: 'aside', label: 'この言葉は読まない' };

const states: readonly Choice[] = Object.entries(resultStatusNames).map(([value, label]) => ({
  value,
  label: value === 'unsaid' ? '状況は表さない' : label,
}));

function shownWord(asked: WordAsked, scales: Aim['reported']['scales']): ShownWord {
  const steps = scales.flatMap(({ id, title, labels }) =>
    labels.map(({ id: step, mark, text }) => ({
      value: `step ${id}/${step}`,
      label: `${title}: ${typeof mark === 'string' ? `${mark} ` : ''}${text}`,
    })),
  );
  const choices = {
    grade: [...states.map(({ value, label }) => ({ value: `status ${value}`, label })), ...steps, ASIDE],
    status: [...states, ASIDE],
    by: judgeWords,
  } as const satisfies Record<WordAsked['as'], readonly Choice[]>;
  const asksText = asked.as === 'grade' && isMark(asked.word) && asked.meant?.startsWith('status ') === true;
  return { ...asked, choices: choices[asked.as], asksText };
}

function resultsIn({ results, scale: added }: ReadResults, { reported }: Aim): readonly ResultRead[] {
  const scales = [...scalesWith(reported.scales, added)];
  const items = itemsOf(reported.edition);
  return results.map((result) => {
    const { measure, section, status, grade, scale, by, together = [], tally } = result;
    const item = items.find(({ kind, id }) =>
      kind === 'measure' ? id === measure : kind === 'section' ? id === section : !measure && !section,
    );
    return {
      name: [item?.code, item?.title].filter((word) => word).join(' '),
      said: [
        ...(status === 'unsaid' ? [] : [statusWord(status)]),
        ...(grade === undefined ? [] : [gradeWord(scales, scale, grade)]),
        ...(by === 'unsaid' ? [] : [judgeWord(by)]),
      ],
      together: together.map((id) => items.find((one) => one.id === id)?.title ?? id),
      counts:
        tally === undefined
          ? []
          : [
              ...Object.entries(tally.grades).map(
                ([step, count]) => `${gradeWord(scales, scale, step)} ${count}`,
              ),
              `全部で${tally.all}`,
            ],
      figures: figuresOf(result, (id) => item?.indicators.find((one) => one.id === id)),
      text: result.text ?? '',
      reason: result.reason ?? '',
    };
  });
}

/** For example 処分件数 24件, 処分件数の達成率 120%, 処分件数（令和5年度） 20件. */
function figuresOf(
  { actuals, rates, years, totals }: DraftResult,
  indicatorOf: (id: string) => Pick<WrittenIndicator, 'name' | 'unit'> | undefined,
): readonly string[] {
  const of = (id: string, actual: IndicatorValue | undefined, rate: Quantity | undefined, when = '') => {
    const { name = id, unit = '' } = indicatorOf(id) ?? {};
    return [
      ...(actual ? [`${name}${when} ${valueWords(actual)}${actual.kind === 'number' ? unit : ''}`] : []),
      ...(rate ? [`${name}${when}の達成率 ${quantityWords(rate)}%`] : []),
    ];
  };
  return [
    ...Object.entries(actuals).flatMap(([id, actual]) => of(id, actual, undefined)),
    ...Object.entries(rates).flatMap(([id, rate]) => of(id, undefined, rate)),
    ...Object.entries(years).flatMap(([id, all]) =>
      Object.entries(all).flatMap(([year, { actual, rate }]) =>
        of(id, actual, rate, `（${formatFiscalYear(Number(year))}）`),
      ),
    ),
    ...Object.entries(totals).flatMap(([id, { actual, rate }]) => of(id, actual, rate, 'の計')),
  ];
}
