import { formatFiscalYear } from '#calendar/era.ts';
import { type Diagnostic, diagnose } from '#diagnostics/diagnostic.ts';
import type { IndicatorValue } from '../../1-read/schema/indicator.ts';
import { type Reports, resultStatusNames } from '../../1-read/schema/report.ts';
import { numberInSense } from '../../1-read/senses.ts';
import type { EditionFile } from '../../1-read/source.ts';
import type { Keys } from '../../1-read/yaml/places.ts';
import { splitJointResult } from '../../2-derive/reported.ts';
import { keyOfEdition } from '../../keys.ts';
import { indicatorGroups } from '../indicators-in.ts';
import { reportedIn } from '../reported-in.ts';
import type { Context } from '../rule.ts';

/** Checks that no two reports contradict each other about the same measure and year. */
export function* reportsAgree({ source }: Context): Iterable<Diagnostic> {
  // The first statement about each subject.
  const known = new Map<string, Statement>();
  for (const file of source.editions) for (const one of figuresOfPlan(file)) known.set(one.key, one);
  for (const { file, about, reports } of reportedIn(source)) {
    for (const one of statementsIn(file, about, reports)) {
      const before = known.get(one.key);
      if (before === undefined) known.set(one.key, one);
      // One file may have an actual from several judges, but a year is listed besides all of them.
      else if (before.words !== one.words && (before.file !== file || one.keys[2] === 'years')) {
        const { what, words: here } = one;
        const facts = { what, here, there: before.words, other: keyOfEdition(before.file) };
        yield diagnose('H445', file.at(one.keys), facts);
      }
    }
  }
}

/** A statement of a source about a promise in a year. */
interface Statement {
  readonly key: string;
  readonly what: string;
  readonly words: string;
  readonly file: EditionFile;
  readonly keys: Keys;
}

function* statementsIn(
  file: EditionFile,
  about: EditionFile,
  { from, year, part }: Reports,
): Iterable<Statement> {
  const years = from === undefined ? year : `${from}-${year}`;
  const first = from === undefined ? '' : `${formatFiscalYear(from)}から`;
  const period =
    first + formatFiscalYear(year) + (part === undefined ? '' : { first: '上半期', second: '下半期' }[part]);
  const results = file.data.results.flatMap((result, index) =>
    splitJointResult(result).map((one) => [index, one] as const),
  );
  for (const [index, result] of results) {
    const { measure, section, by, status, grade, scale, actuals = {}, years: ofYears = {} } = result;
    const name = titleIn(about, measure, section);
    const of = name === undefined ? '全体' : `「${name}」`;
    const subject = `${keyOfEdition(about)}/${measure ?? ''}/${section ?? ''}`;
    const key = `${subject}/${years}/${part ?? ''}`;
    const place = { file, keys: ['results', index] as Keys };
    if (status !== 'unsaid')
      yield statement(
        place,
        'status',
        `${key}/${by}/status`,
        `${of}の${period}の状況`,
        resultStatusNames[status],
      );
    if (grade !== undefined)
      yield statement(
        place,
        'grade',
        `${key}/${by}/grade`,
        `${of}の${period}の評価`,
        gradeWords([file, about], grade, scale),
      );
    for (const [id, value] of Object.entries(actuals)) {
      const words = wordsOf(value);
      const what = `${of}の${period}の実績（${id}）`;
      const keys = [...place.keys, 'actuals', id];
      if (words !== null) yield { key: `${key}/${id}`, what, words, file, keys };
    }
    for (const [id, all] of Object.entries(ofYears))
      for (const [year, { actual }] of Object.entries(all)) {
        const words = actual === undefined ? null : wordsOf(actual);
        const what = `${of}の${formatFiscalYear(Number(year))}の実績（${id}）`;
        const keys = [...place.keys, 'years', id, year, 'actual'];
        if (words !== null) yield { key: `${subject}/${year}//${id}`, what, words, file, keys };
      }
  }
}

/** The title of the subject, for messages. */
function titleIn(
  { data }: EditionFile,
  measure: string | undefined,
  section: string | undefined,
): string | undefined {
  const found =
    measure === undefined
      ? data.sections.find(({ id }) => id === section)
      : data.measures.find(({ id }) => id === measure);
  return found?.title ?? measure ?? section;
}

/** The text of a grade. Reports may use different ids for the same grade, so texts are compared. */
function gradeWords(files: readonly EditionFile[], grade: string, scale: string | undefined): string {
  const label = files
    .flatMap(({ data }) => data.scales)
    .filter(({ id }) => scale === undefined || id === scale)
    .flatMap(({ labels }) => labels)
    .find(({ id }) => id === grade);
  if (label === undefined) return grade;
  return typeof label.mark === 'string' ? `${label.mark} ${label.text}` : label.text;
}

function statement(
  { file, keys }: Pick<Statement, 'file' | 'keys'>,
  field: 'status' | 'grade',
  key: string,
  what: string,
  words: string,
): Statement {
  return { key, what, words, file, keys: [...keys, field] };
}

/** The actual values in the plan's own file. */
function* figuresOfPlan(file: EditionFile): Iterable<Statement> {
  for (const { measure, section, indicators } of indicatorGroups(file)) {
    for (const { indicator } of indicators) {
      const { id, years } = indicator;
      for (const [year, { actual }] of Object.entries(years)) {
        const words = actual === undefined ? null : wordsOf(actual);
        const key = `${keyOfEdition(file)}/${measure ?? ''}/${section ?? ''}/${year}//${id}`;
        if (words !== null) yield { key, what: id, words, file, keys: [] };
      }
    }
  }
}

/** Null for values without a statement, which nothing can contradict. */
function wordsOf(value: IndicatorValue): string | null {
  if (value.kind === 'words') return value.words;
  return value.kind === 'number' ? numberInSense(value.sense, String(value.value)) : null;
}
