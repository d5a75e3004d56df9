import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isId } from '#archive/1-read/names.ts';
import { edition as editionSchema } from '#archive/1-read/schema/edition.ts';
import { yearsOf, yearsPrinted } from '#drafting/forms/bare-years.ts';
import { indicatorsText, withIndicators } from '#drafting/indicators/edition-file.ts';
import { indicatorWords } from '#drafting/indicators/indicator-words.ts';
import { indicatorLayout } from '#drafting/indicators/layout.ts';
import {
  type Asked,
  type IndicatorAnswers,
  type IndicatorRead,
  indicatorsFromSheet,
} from '#drafting/indicators/read.ts';
import { unitsOfDay } from '#drafting/plans/units-of-day.ts';
import { problemLines } from '#drafting/tables/row-notes.ts';
import { asOfOption } from '../as-of.ts';
import { refuse } from '../refuse.ts';
import { periodOf } from './plan.ts';
import {
  errorsWith,
  type ImportOptions,
  isUnknownOwner,
  municipalityNamed,
  readingOf,
  tellReading,
  UNREAD,
  writeContent,
  writeUnless,
} from './support.ts';

const ASKED: Readonly<Record<Asked, string>> = {
  year: '何年度の値かが、表に書かれていません。--year 2026 のように、年度を西暦の4桁で付けてください。',
  as: '目標か実績かの分からない値があります。--values 目標 か --values 実績 を付けてください。',
  name: '何を測った数かが、表に書かれていません。--indicator 効果額 のように、指標の名前を付けてください。',
  unit: '単位の分からない数があります。--measured-in 千円 のように、単位を付けてください。指数のように単位のない数なら、--measured-in なし と付けます。',
};

/**
 * Turns a table of planned and actual values of several years into indicators of an edition. Returns the exit
 * code.
 */
export async function importIndicators(file: string | undefined, options: ImportOptions): Promise<number> {
  const { document = '', edition = '' } = options;
  if (!isId(document) || !isId(edition))
    return refuse(
      '--document に資料の、--edition に版の ID を書いてください（例: --document reform-plan --edition 2027）。',
    );
  const said = saidIn(options);
  if (typeof said === 'string') return refuse(said);
  const known = municipalityNamed(options.for, options);
  if (!known.ok) return refuse(known.why);
  const municipality = known.value.source.id;
  const path = join(options.root, 'content', municipality, 'documents', document, `${edition}.md`);
  const there = known.value.source.editions.find((one) => one.document === document && one.id === edition);
  if (there === undefined && existsSync(path))
    return refuse(`${path} を読み取れません。先に「npm run check」の知らせを直してください。`);
  const data = there?.data ?? notYet(options.issued);
  const issued = there?.data.issued.text ?? options.issued ?? '';
  const paths = unitsOfDay(known.value.derived.history, issued, asOfOption(options['as-of']));
  const read = await readingOf(
    file,
    options.sheet,
    (sheet) => indicatorsFromSheet(sheet, data, { ...said, paths }),
    (sheet) => indicatorLayout(sheet, said).ok,
    there === undefined ? yearsPrinted([options.issued]) : yearsOf(there.data),
  );
  if (!read.ok) return refuse(read.why);
  const { indicators, asked, doubts } = read.value;
  for (const one of indicators) console.log(indicatorWords(one).join(' ／ '));
  tellReading(file ?? '', read.value);
  for (const line of problemLines(doubts)) console.error(`${file} ${line}`);
  if (asked.length > 0) return refuse(asked.map((one) => ASKED[one]).join('\n'));
  if (read.value.unread.length > 0 && !options.partial) return refuse(UNREAD);
  if (indicators.length === 0) return refuse('値の書かれた行がありません。何も書き込んでいません。');
  const code = there === undefined ? begin(path, municipality, indicators, options) : add();
  if (code === 0)
    console.log(
      `${path} に、${indicators.length}件の指標を書き込みました。数の種類（kind）と望ましい向き（better）は、資料から分かれば書き足してください。「npm run check」で確かめてください。`,
    );
  return code;

  function add(): number {
    const before = readFileSync(path, 'utf8');
    const text = withIndicators(path, before, indicators);
    if (text === null)
      return refuse(`${path} を読み取れません。先に「npm run check」の知らせを直してください。`);
    const told = new Set(errorsWith(path, before, municipality, options).map(({ message }) => message));
    const wrong = errorsWith(path, text, municipality, options).filter(
      (one) => !told.has(one.message) && !isUnknownOwner(one),
    );
    const why =
      'できるファイルに誤りがあるので、何も書き込んでいません。表か指定を直して、やり直してください。';
    return writeUnless(wrong, path, text, why);
  }
}

/** An empty edition, with its date if that can be parsed. */
function notYet(issued = '') {
  const known = editionSchema.pick({ measures: true, sections: true, indicators: true }).parse({});
  const day = editionSchema.shape.issued.safeParse(issued);
  return day.success ? { ...known, issued: day.data } : known;
}

/** Writes a new edition that holds only the indicators. */
function begin(
  path: string,
  municipality: string,
  indicators: readonly IndicatorRead[],
  options: ImportOptions,
): number {
  const { title = '', issued = '', edition = '' } = options;
  if (title === '' || issued === '')
    return refuse(
      `${path} がありません。新しい版として作るなら、--title に資料の題名を、--issued に版の日付を書いてください（例: --title '定員管理計画' --issued 令和6年3月）。`,
    );
  const period = periodOf(options.period);
  if (period === null) return refuse('--period は「令和6年度〜令和10年度」の形で書いてください。');
  const head = { title, type: 'plan', edition, issued, period, source: options.source ?? title } as const;
  return writeContent(path, indicatorsText(head, indicators), municipality, options, isUnknownOwner);
}

function saidIn({ values, indicator, 'measured-in': unit, year }: ImportOptions): IndicatorAnswers | string {
  if (values !== undefined && values !== '目標' && values !== '実績')
    return '--values は「目標」か「実績」です。';
  if (year !== undefined && !/^(?:19|20)\d\d$/.test(year))
    return '--year に、年度を西暦の4桁で書いてください（例: --year 2026）。';
  const as = values === undefined ? undefined : values === '目標' ? 'target' : 'actual';
  return { as, name: indicator, unit, year: year === undefined ? undefined : Number(year) };
}
