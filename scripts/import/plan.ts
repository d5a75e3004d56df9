import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { isId } from '#archive/1-read/names.ts';
import { type Outcome, refused } from '#diagnostics/outcome.ts';
import type { EditionHead } from '#drafting/editions/head.ts';
import { yearsPrinted } from '#drafting/forms/bare-years.ts';
import { type PlanColumn, planColumns, planTable } from '#drafting/plans/columns.ts';
import { editionText } from '#drafting/plans/edition-file.ts';
import { ownerWords } from '#drafting/plans/owners.ts';
import { planFromSheet, type ReadPlan } from '#drafting/plans/read-plan.ts';
import { unitsOfDay } from '#drafting/plans/units-of-day.ts';
import { hasHeadings } from '#drafting/tables/columns.ts';
import { problemLines } from '#drafting/tables/row-notes.ts';
import type { Sheet } from '#drafting/tables/table.ts';
import { asOfOption } from '../as-of.ts';
import { refuse } from '../refuse.ts';
import { type ColumnAnswers, columnAnswers, mappingOf, missingHeading, READ_ASIDE } from './answers.ts';
import {
  type ImportOptions,
  isUnknownOwner,
  municipalityNamed,
  readingOf,
  tellReading,
  UNREAD,
  writeContent,
} from './support.ts';

const TYPES: readonly string[] = [
  'charter',
  'plan',
  'policy',
  'manifesto',
  'pledge',
] satisfies readonly EditionHead['type'][];

/** Turns a table of measures into documents/<document>/<edition>.md. Returns the exit code. */
export async function importPlan(file: string | undefined, options: ImportOptions): Promise<number> {
  const { document = '', edition = '', title = '', issued = '', type = 'plan', fidelity = 'full' } = options;
  if (!isId(document) || !isId(edition))
    return refuse(
      '--document に資料の、--edition に版の ID を、半角の英小文字・数字・ハイフンで書いてください（例: --document reform-plan --edition 2027）。',
    );
  if (title === '')
    return refuse("--title に、資料の題名を書いてください（例: --title '行政改革実施計画'）。");
  if (issued === '') return refuse('--issued に、版の日付を書いてください（例: --issued 令和9年3月）。');
  if (!isType(type)) return refuse(`--type は、${TYPES.join('、')} のどれかです。`);
  if (fidelity !== 'full' && fidelity !== 'summary')
    return refuse('--fidelity は、資料の言葉のままなら full、編集者の言葉による要約なら summary です。');
  const period = periodOf(options.period);
  if (period === null)
    return refuse(
      '--period に、計画期間を「初めの年度〜終わりの年度」の形で書いてください（例: --period 令和9年度〜令和13年度。終わりがなければ --period 令和9年度〜）。',
    );
  const columns = columnAnswers(options.column ?? [], planColumns);
  if (typeof columns === 'string') return refuse(columns);
  const known = municipalityNamed(options.for, options);
  if (!known.ok) return refuse(known.why);
  const paths = unitsOfDay(known.value.derived.history, issued, asOfOption(options['as-of']));
  const read = await readingOf(
    file,
    options.sheet,
    (sheet) => planIn(sheet, columns, paths),
    (sheet) => hasHeadings(sheet, planTable, mappingOf(columns)),
    yearsPrinted([issued, period?.from, period?.to]),
  );
  if (!read.ok) return refuse(read.why);
  tell(file ?? '', read.value);
  if (read.value.measures.length === 0)
    return refuse('取組の書かれた行がありません。何も書き込んでいません。');
  if (read.value.unread.length > 0 && !options.partial) return refuse(UNREAD);
  const path = join(options.root, 'content', known.value.source.id, 'documents', document, `${edition}.md`);
  const head = { title, type, edition, issued, period, source: options.source ?? title, fidelity } as const;
  const isThere = existsSync(path);
  const code = writeContent(
    path,
    editionText(head, read.value),
    known.value.source.id,
    options,
    isUnknownOwner,
  );
  if (code !== 0) return code;
  console.log(
    `${path} ${isThere ? 'を置き換え、' : 'に、'}${read.value.measures.length}件の取組を書き込みました。`,
  );
  console.log(
    '版の名前（edition）は ID のままです。印刷されているとおりに直してください。取組の ID は、番号（なければ並び順）から付けました。公開したあとは変えないでください。',
  );
  if (options.fidelity === undefined)
    console.log(
      '文章は資料の言葉のまま（fidelity: full）としました。要約なら --fidelity summary を付けてください。',
    );
  console.log('「npm run check」で確かめてください。');
  return 0;
}

function isType(word: string): word is EditionHead['type'] {
  return TYPES.includes(word);
}

/** Parses a period; 令和9年度〜 has no end. Undefined if none is given, null if it is invalid. */
export function periodOf(given: string | undefined): EditionHead['period'] | null {
  if (given === undefined) return undefined;
  const [from = '', to, ...more] = given.split(/[〜～~]|\.\.|から/).map((word) => word.trim());
  if (from === '' || to === undefined || more.length > 0) return null;
  return to === '' ? { from } : { from, to: to.replace(/まで$/, '') };
}

/** Reads the measures, if the table has all the headings that were given. */
function planIn(sheet: Sheet, asked: ColumnAnswers<PlanColumn>, paths: readonly string[]): Outcome<ReadPlan> {
  const missing = missingHeading(sheet, planTable, asked);
  if (missing !== null) return refused(missing);
  return planFromSheet(sheet, { mapping: mappingOf(asked), paths });
}

function tell(file: string, { measures, unread, doubts, notes, aside }: ReadPlan): void {
  for (const { code, title, owners, deadlines, schedule } of measures) {
    const when = deadlines.map(
      ({ for: what, text, means }) => `${what === null ? '' : `${what} `}${text}（${means}）`,
    );
    const who = owners.map(ownerWords).join('、') || 'なし';
    console.log(
      `${[code, title].filter((word) => word !== '').join(' ')} ／ 担当: ${who} ／ 期限: ${when.join('、') || schedule || 'なし'}`,
    );
  }
  tellReading(file, { unread, notes, aside });
  if (aside.length > 0) console.log(READ_ASIDE);
  for (const line of problemLines(doubts)) console.error(`${file} ${line}`);
}
