import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { ResultStatus } from '#archive/1-read/schema/report.ts';
import { editionsByDocument } from '#archive/2-derive/editions.ts';
import { formatFiscalYear } from '#calendar/era.ts';
import { refused } from '#diagnostics/outcome.ts';
import { type Aim, aimAt, headOf, tableName } from '#drafting/results/aim.ts';
import { columns, type ResultHeadings, resultTable } from '#drafting/results/columns.ts';
import { knownResults } from '#drafting/results/draft.ts';
import { sheetOfYear } from '#drafting/results/of-year.ts';
import { type ReadResults, resultsFromSheet } from '#drafting/results/read-results.ts';
import { BEYOND_TABLES, isBeyondTables, reportFile, withResults } from '#drafting/results/report-file.ts';
import type { WordAnswers } from '#drafting/results/scale.ts';
import { parseStatus, statusChoices } from '#drafting/results/words.ts';
import { writeResults } from '#drafting/results/write-results.ts';
import { hasHeadings, headingsOf } from '#drafting/tables/columns.ts';
import { refuse } from '../refuse.ts';
import { answersIn, columnAnswers, mappingOf, missingHeading, READ_ASIDE } from './answers.ts';
import {
  alreadyThere,
  errorsWith,
  type ImportOptions,
  municipalityNamed,
  nearWords,
  readingOf,
  tellReading,
  UNREAD,
  writeUnless,
} from './support.ts';

/**
 * Turns a table of results into a report. Writes nothing if there are errors, except for unreadable rows with
 * --partial. Returns the exit code.
 */
export async function importResults(file: string | undefined, options: ImportOptions): Promise<number> {
  const aim = placeOf(options);
  if (typeof aim === 'string') return refuse(aim);
  if (options.template) return writeTemplate(aim, options);
  const words = answersIn(options.word ?? [], 'left', meaningOf);
  if (words === null)
    return refuse(
      `--word は「表の言葉=進行中」の形で書いてください（右に書けるのは、${statusChoices}、読まない）。`,
    );
  const said = columnAnswers(options.column ?? [], columns);
  if (typeof said === 'string') return refuse(said);
  const mapping = mappingOf(said);
  const kind = resultTable(aim.reported);
  const read = await readingOf(
    file,
    options.sheet,
    (sheet) => {
      const missing = missingHeading(sheetOfYear(sheet, aim.reported), kind, said);
      if (missing !== null) return refused(missing);
      const found = headingsOf(sheetOfYear(sheet, aim.reported), kind, mapping);
      return resultsFromSheet(sheet, aim.reported, { mapping, words: wordsSaid(words, found) });
    },
    (sheet) => hasHeadings(sheetOfYear(sheet, aim.reported), kind, mapping),
    [aim.asked.year],
  );
  if (!read.ok || file === undefined) return refuse(read.ok ? '' : read.why);
  tell(file, read.value);
  const unsaid = read.value.words.filter(({ meant }) => meant === null);
  if (unsaid.length > 0)
    console.error(
      `${unsaid.map(({ word }) => `「${word}」`).join('')}の意味は、資料の凡例を見て、--word "${unsaid[0]?.word}=進行中" のように答えてください（${statusChoices}、読まない）。`,
    );
  if (read.value.aside.length > 0) console.log(READ_ASIDE);
  if (read.value.unread.length > 0 && !options.partial) return refuse(UNREAD);
  if (read.value.results.length === 0)
    return refuse('結果の書かれた行がありません。何も書き込んでいません。');
  return writeReport(aim, read.value, options);
}

type Meaning = ResultStatus | 'aside';

function meaningOf(word: string): Meaning | null {
  return word === '読まない' ? 'aside' : parseStatus(word);
}

/** Words of grades become steps of a scale; those of a column of states beside grades become states. */
function wordsSaid(words: ReadonlyMap<string, Meaning>, found: ResultHeadings | null): WordAnswers {
  const hasGrade = found?.columns.some(({ role }) => role === 'grade' || role.startsWith('grade by '));
  const asGrade = [...words].map(
    ([word, meant]) => [word, meant === 'aside' ? meant : (`status ${meant}` as const)] as const,
  );
  return { grade: Object.fromEntries(asGrade), status: hasGrade ? Object.fromEntries(words) : {} };
}

/** The document reported on, and the file of the report. */
interface Place extends Aim {
  readonly municipality: string;
  readonly path: string;
}

function placeOf(options: ImportOptions): Place | string {
  const [municipality = '', document = ''] = options.document?.split('/') ?? [];
  if (municipality === '' || document === '')
    return '--document に「市区町村/資料」の形で、報告の対象の資料を書いてください（例: --document aozora/plan）。';
  if (!/^(?:19|20)\d\d$/.test(options.year ?? ''))
    return '--year に、報告する年度を西暦の4桁で書いてください（例: --year 2026）。';
  if (options.part !== undefined && options.part !== 'first' && options.part !== 'second')
    return '--part は、上半期なら first、下半期なら second です。';
  if (options.report !== undefined && !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(options.report))
    return '--report に、報告の資料の ID を、小文字の英数字とハイフンで書いてください（例: --report plan-report）。';
  const known = municipalityNamed(municipality, options);
  if (!known.ok) return known.why;
  const { source, diagnostics } = known.value;
  const documents = editionsByDocument(source.editions);
  const editions = documents.get(document);
  const unread = diagnostics.find(
    ({ severity, position }) =>
      severity === 'error' && position.file.startsWith(`content/${municipality}/documents/${document}/`),
  );
  if (!editions && unread)
    return `${unread.position.file} に誤りがあり、読み取れません。先に「npm run check」の知らせを直してください。`;
  if (!editions)
    return `content/${municipality}/documents/${document} がありません${nearWords(document, [...documents.keys()])}。`;
  const { edition, part, report, title } = options;
  const aim = aimAt(source.editions, { document, edition, year: Number(options.year), part, report, title });
  if (!aim)
    return `版「${edition}」がありません${nearWords(
      edition ?? '',
      editions.map(({ id }) => id),
    )}。`;
  return { ...aim, municipality, path: join(options.root, 'content', municipality, aim.place) };
}

function writeTemplate(aim: Place, options: ImportOptions): number {
  const { reported, old, about } = aim;
  const { year } = aim.asked;
  const table = writeResults(reported, knownResults(old?.data.results ?? []));
  const out = options.out ?? tableName(aim);
  if (existsSync(out) && !options.replace) return refuse(alreadyThere(out, '--replace'));
  if (!existsSync(dirname(out))) return refuse(`${dirname(out)} というフォルダーがありません。`);
  writeFileSync(out, table);
  console.log(
    `${out} に、${about.data.title}（${about.data.edition}）の${formatFiscalYear(year)}の結果を書き込む表を作りました。`,
  );
  return 0;
}

function writeReport(aim: Place, { results, scale }: ReadResults, options: ImportOptions): number {
  const { path, old } = aim;
  if (existsSync(path) && !options.replace)
    return refuse(
      `${path} がすでにあります。結果（results）だけを置き換えるなら --replace を付けてください。`,
    );
  const { issued, source = aim.title } = options;
  const before = existsSync(path)
    ? readFileSync(path, 'utf8')
    : reportFile(headOf(aim, { issued, source }), []);
  const text = withResults(path, before, results, scale);
  if (text === null || (existsSync(path) && old === undefined))
    return refuse(`${path} を読み取れません。「npm run check」の知らせを見て、先に直してください。`);
  const wrong = errorsWith(path, text, aim.municipality, options);
  const why = '報告に誤りがあるので、何も書き込んでいません。表か原稿を直して、やり直してください。';
  const code = writeUnless(wrong, path, text, why);
  if (code !== 0) return code;
  console.log(`${path} に、${results.length}件の結果を書き込みました。「npm run check」で確かめてください。`);
  const beyond = old?.data.results.filter(isBeyondTables).length ?? 0;
  if (beyond > 0)
    console.log(
      `${beyond}件の結果にある ${BEYOND_TABLES.join('、')} は、表にその列がなければ、そのまま残しました。表と食い違わないか、確かめてください。`,
    );
  if (old === undefined && options.issued === undefined)
    console.log(
      `版の日付（issued）は「${formatFiscalYear(aim.asked.year)}」としました。報告に日付があれば、直してください。`,
    );
  return 0;
}

function tell(file: string, read: ReadResults): void {
  const { empty, results } = read;
  tellReading(file, read);
  if (empty > 0) console.log(`何も書かれていない取組の行: ${empty}行`);
  console.log(`読み取った結果: ${results.length}件`);
}
