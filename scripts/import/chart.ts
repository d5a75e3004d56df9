import { join } from 'node:path';
import type { ISODate } from '#calendar/date.ts';
import { parsePrintedDate } from '#calendar/printed-date.ts';
import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import { chartText } from '#drafting/charts/chart-file.ts';
import { chartTable } from '#drafting/charts/chart-table.ts';
import { foreignChart } from '#drafting/charts/foreign.ts';
import { chartFromSheet, isChart, type ReadChart } from '#drafting/charts/read-chart.ts';
import type { ChartShape } from '#drafting/charts/shape.ts';
import { type DraftTree, treeOfChart } from '#drafting/charts/tree.ts';
import { chartOn } from '#org/query.ts';
import { asOfOption } from '../as-of.ts';
import { refuse } from '../refuse.ts';
import {
  type ImportOptions,
  municipalityNamed,
  readingOf,
  tellReading,
  UNREAD,
  writeAside,
  writeContent,
} from './support.ts';

const SHAPES = {
  columns: '部・課・係の列',
  indents: '字下げ',
  paths: '「部/課/係」の形',
} as const satisfies Record<ChartShape, string>;

/**
 * Turns a table into charts/<date>.yaml. Writes nothing if there are errors or open questions. Returns the
 * exit code.
 */
export async function importChart(file: string | undefined, options: ImportOptions): Promise<number> {
  const { source, shape } = options;
  if (shape !== undefined && !isShape(shape))
    return refuse(
      '--shape は columns（部・課・係の列）、indents（字下げ）、paths（「部/課/係」の形）のどれかです。',
    );
  const known = municipalityNamed(options.for, options);
  if (!known.ok) return refuse(known.why);
  const { source: archive, derived } = known.value;
  const today = treeOfChart(chartOn(derived.history, asOfOption(options['as-of'])));
  if (options.template) return writeTemplate(today, options);
  const date = dayIn(options.date ?? '');
  if (date === null) {
    const wrong = options.date === undefined ? '' : `--date の「${options.date}」を、日付として読めません。`;
    return refuse(`${wrong}--date に、組織図の日付を書いてください（例: --date 2027-04-01）。`);
  }
  if (source === undefined || source.trim() === '')
    return refuse("--source に、出典の題名を書いてください（例: --source '令和9年度行政組織図'）。");
  const answers = { shape, posts: options.post, units: options.unit };
  const read = await readingOf(file, options.sheet, (sheet) => chartFromSheet(sheet, answers), isChart);
  if (!read.ok) return refuse(read.why);
  tellReading(file ?? '', { ...read.value, notes: [...read.value.notes, ...read.value.doubts] });
  if (read.value.questions.length > 0) return ask(read.value);
  if (read.value.unread.length > 0 && !options.partial) return refuse(UNREAD);
  const foreign = foreignChart(today, read.value.chart);
  if (foreign !== null && !options.force)
    return refuse(`${foreign}確かめたうえで書き込むなら --force を付けてください。`);
  const path = join(options.root, 'content', archive.id, 'charts', `${date}.yaml`);
  const text = chartText(read.value.chart, {
    asOf: date,
    source: { title: source },
    coverage: coverageSaid(options.coverage),
    posts: read.value.posts,
  });
  const code = writeContent(path, text, archive.id, options, isOfHistory);
  if (code === 0) tellWritten(path, read.value, options.coverage);
  return code;
}

/** Errors about history are expected: changes and ids may be written after the chart. */
function isOfHistory({ code }: Diagnostic): boolean {
  return !/^H[01]/.test(code);
}

/** Reads 2027-04-01 or 令和9年4月1日; null for anything but a single day. */
function dayIn(printed: string): ISODate | null {
  const read = parsePrintedDate(printed);
  return read.ok && read.value.start === read.value.end ? read.value.start : null;
}

function isShape(word: string): word is ChartShape {
  return Object.hasOwn(SHAPES, word);
}

function coverageSaid(said: string | undefined): 'all' | 'mayor' | readonly string[] | undefined {
  if (said === undefined || said === 'all' || said === 'mayor') return said;
  return said.split(/[,、，]/).map((name) => name.trim());
}

function ask({ questions }: ReadChart): number {
  for (const { row, asks } of questions) console.error(`${row}行目: ${asks}`);
  const [first] = questions;
  return refuse(
    `職なら「--post ${first?.name}」、組織なら「--unit ${first?.name}」のように、名前ごとに付けてください。何も書き込んでいません。`,
  );
}

function tellWritten(path: string, { chart, posts }: ReadChart, coverage: string | undefined): void {
  console.log(
    `${path} に、${count(chart)}の組織${posts.length > 0 ? `と${posts.length}の職` : ''}を書き込みました。`,
  );
  if (coverage === undefined)
    console.log(
      'この図がすべてを載せている範囲（coverage）は、表にある最上位の組織としました。市全体なら --coverage all、市長部局なら --coverage mayor です。',
    );
  console.log('「npm run check」で確かめてください。');
}

function writeTemplate(today: DraftTree, options: ImportOptions): number {
  const shape = options.shape !== undefined && isShape(options.shape) ? options.shape : 'columns';
  const out = options.out ?? `chart-${options.for}.csv`;
  if (today.length === 0) return refuse('この日の組織が分からないので、表を作れません。');
  return writeAside(
    out,
    chartTable(today, shape),
    options,
    `いまの組織を書きました（${SHAPES[shape]}）。来年度の形に直して、読み込んでください。`,
  );
}

function count(tree: DraftTree): number {
  return tree.reduce((sum, { children }) => sum + 1 + count(children), 0);
}
