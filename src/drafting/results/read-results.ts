import type { Edition } from '#archive/1-read/schema/edition.ts';
import type { IndicatorValue, Quantity } from '#archive/1-read/schema/indicator.ts';
import type { Judge } from '#archive/1-read/schema/report.ts';
import { nearest } from '#diagnostics/nearest.ts';
import { onlySheet, sheetsNamed } from '../tables/choose-sheet.ts';
import { type Fault, faultsOf, type OpenRow, type RowsSaid, undecided } from '../tables/open-rows.ts';
import { rowsAboveTold } from '../tables/rows-told.ts';
import {
  cellName,
  done,
  type Outcome,
  type Row,
  refused,
  type Sheet,
  type UnreadRow,
} from '../tables/table.ts';
import { type Column, columns, type Layout, layoutOf, type ResultMapping } from './columns.ts';
import type { DraftResult } from './draft.ts';
import { gradeSaid } from './grades.ts';
import {
  type Item,
  itemKey,
  itemNamed,
  itemsOf,
  type Meant,
  type Named,
  normal,
  normalCode,
} from './items.ts';
import { type AddedScale, addedScale, scalesWith, type WordsSaid } from './scale.ts';
import { judgeChoices, judgeSaid, rateSaid, statusChoices, statusSaid, valueSaid } from './words.ts';

/** A word of the table that only a person can tell the meaning of. */
export interface WordAsked {
  /** What is said of it: that it is a step of a scale, a state or a judge. */
  readonly as: 'grade' | 'status' | 'by';
  readonly heading: string;
  readonly word: string;
  readonly rows: number;
  /** As it was said; null until it is. */
  readonly meant: string | null;
}

/** What a table says, and every row of it that could not be taken as it stands, with the reason. */
export interface ReadResults {
  readonly results: readonly DraftResult[];
  /** Steps that the words of the table add to what the report is graded by. */
  readonly scale: AddedScale | null;
  readonly rows: readonly OpenRow[];
  /** What stands in the way, of rows that nobody decided on. */
  readonly problems: readonly UnreadRow[];
  readonly words: readonly WordAsked[];
  /** Rows that name an item and say nothing of it. */
  readonly empty: number;
  /** Headings of columns that were left aside. */
  readonly others: readonly string[];
  /** How the file was read. */
  readonly notes: readonly string[];
}

/** `scales`: those by which the results are graded, the report's own before those of the plan. */
export interface Reported {
  readonly edition: Edition;
  readonly scales: Edition['scales'];
}

/** What a person says of how the table is to be read. */
export interface ResultsSaid {
  readonly sheet?: string | undefined;
  readonly mapping?: ResultMapping | undefined;
  readonly words?: WordsSaid | undefined;
  readonly rows?: RowsSaid | undefined;
  /** Which of them counts where a name and a number are of two items. */
  readonly trust?: 'title' | 'code' | undefined;
}

/** The results that a table gives of an edition. Nothing is guessed: what does not fit is told with its row. */
export function readResults(
  sheets: readonly Sheet[],
  reported: Reported,
  said: ResultsSaid = {},
): Outcome<ReadResults> {
  const found = sheetOf(sheets, said, indicatorNames(reported.edition));
  if (!found.ok) return found;
  const { sheet, layout } = found.value;
  const taken = new Set([...layout.places.values(), ...layout.actuals.map(({ place }) => place)]);
  const unread = sheet.unread.find(({ row, column }) => row > layout.heading.number && taken.has(column));
  if (unread) {
    return refused(
      `${cellName(unread)} の${unread.why}。表計算ソフトで開いて計算させ、保存し直してください。`,
    );
  }
  const rows = sheet.rows.filter(({ number }) => number > layout.heading.number);
  const read = readRows(rows, layout, reported, said);
  return done({
    ...read,
    others: layout.others.map(({ heading }) => heading),
    notes: [...sheet.notes, ...rowsAboveTold(sheet.rows, layout.heading.number), ...read.notes],
  });
}

/** What the indicators of a plan are called. */
export function indicatorNames(edition: Edition): readonly string[] {
  return [...new Set(itemsOf(edition).flatMap(({ indicators }) => indicators.map(({ name }) => name)))];
}

/** What is read with, row by row. */
interface Reading {
  readonly items: readonly Item[];
  readonly layout: Layout;
  readonly scales: Edition['scales'];
  readonly said: ResultsSaid;
}

function readRows(
  rows: readonly Row[],
  layout: Layout,
  reported: Reported,
  said: ResultsSaid,
): Omit<ReadResults, 'others'> {
  const title = headingOf(layout, gradeColumn(layout));
  const used = wordsIn(rows, layout, gradeColumn(layout));
  const scale = addedScale(said.words ?? {}, [...used.keys()], reported.scales, title);
  const reading = {
    items: itemsOf(reported.edition),
    layout,
    scales: [...scalesWith(reported.scales, scale)],
    said,
  };
  const drafts = new Map<string, Draft>();
  const open: OpenRow[] = [];
  let [empty, againstCodes] = [0, 0];
  let last: Draft | null = null;
  for (const row of rows) {
    const found = readRow(reading, row, drafts, last);
    if (found === 'blank') continue;
    if (found === 'empty') {
      empty += 1;
      continue;
    }
    if (found.open !== null) open.push(found.open);
    if (found.isAgainstCode) againstCodes += 1;
    if (found.draft !== null && (found.open === null || found.open.decision === 'partly'))
      drafts.set(found.draft.key, found.draft);
    last = found.draft;
  }
  return {
    results: [...drafts.values()].map(({ result }) => result).filter(saysSomething),
    scale,
    rows: open,
    problems: faultsOf(undecided(open)),
    words: wordsAsked(rows, reading, reported.scales),
    empty,
    notes:
      againstCodes === 0
        ? []
        : [
            `番号が計画の番号と違う${againstCodes}行は、取組の名前で読みました（表の番号は、通し番号とみなしています）。`,
          ],
  };
}

interface ReadRow {
  readonly draft: Draft | null;
  readonly open: OpenRow | null;
  readonly isAgainstCode: boolean;
}

/** What a row says, added to what is known of its item; and what of it could not be taken. */
function readRow(
  reading: Reading,
  row: Row,
  drafts: ReadonlyMap<string, Draft>,
  last: Draft | null,
): ReadRow | 'blank' | 'empty' {
  const { items, layout, said } = reading;
  const cells = cellsOf(row, layout);
  if (!cells.saysSomething && Object.values(cells.named).every((word) => word === '')) return 'blank';
  const of = said.rows?.[row.number] ?? {};
  const meant = meantBy(items, cells.named, of.item, said.trust);
  const { code, title, id } = cells.named;
  const name = [code, title || id].filter((word) => word !== '').join(' ');
  const opened = (faults: readonly Fault[], isPartlyRead: boolean, choices: readonly Item[] = []) => ({
    row: row.number,
    name,
    faults,
    isPartlyRead,
    decision: of.decision === 'partly' && !isPartlyRead ? null : (of.decision ?? null),
    choices: choices.map((item) => ({ key: itemKey(item), label: labelOf(item) })),
  });
  if (!('item' in meant)) {
    const fault = { row: row.number, place: null, cell: '', why: meant.why };
    return { draft: null, open: opened([fault], false, meant.choices), isAgainstCode: false };
  }
  if (!cells.saysSomething) return 'empty';
  const { item, isAgainstCode } = meant;
  const judged = judgeOf(cells, item, last, said);
  const start = newDraft(item, typeof judged === 'string' ? judged : 'unsaid');
  const draft = copyOf(drafts.get(start.key) ?? start);
  const faults = [...(typeof judged === 'string' ? [] : [judged]), ...take(draft, cells, reading)];
  return {
    draft,
    open:
      faults.length === 0
        ? null
        : opened(
            faults.map((one) => ({ ...one, row: row.number })),
            saysMore(draft, drafts),
          ),
    isAgainstCode,
  };
}

function labelOf({ code, title }: Item): string {
  return [code, title].filter((word) => word).join(' ');
}

function meantBy(
  items: readonly Item[],
  named: Named,
  said: string | undefined,
  trust: ResultsSaid['trust'],
): Meant {
  const chosen = items.find((item) => itemKey(item) === said);
  if (chosen !== undefined) return { item: chosen, isAgainstCode: false };
  const meant = itemNamed(items, named);
  if ('item' in meant || trust === undefined || named.code === '' || named.title === '') return meant;
  return itemNamed(items, trust === 'title' ? { ...named, code: '' } : { ...named, title: '' });
}

/** Whether anything was added to what was known of the item. */
function saysMore(draft: Draft, drafts: ReadonlyMap<string, Draft>): boolean {
  const before = drafts.get(draft.key);
  return before === undefined
    ? saysSomething(draft.result)
    : JSON.stringify(before.result) !== JSON.stringify(draft.result);
}

/** Whether anything of it could be taken. */
function saysSomething({ measure: _, section: __, by, ...said }: DraftResult): boolean {
  const { actuals, rates, ref, status, ...words } = said;
  return (
    by !== 'unsaid' ||
    status !== 'unsaid' ||
    ref.length + Object.keys(actuals).length + Object.keys(rates).length > 0 ||
    Object.values(words).some((one) => one !== null)
  );
}

/** By whose judgement: that of the row above, where it goes on with the same item. */
function judgeOf(cells: Cells, item: Item, last: Draft | null, { words }: ResultsSaid): Judge | RowFault {
  const word = cells.at('by');
  if (word === '') return last?.item === item ? last.result.by : 'unsaid';
  const judge = judgeSaid(words?.by?.[word] ?? word);
  return (
    judge ?? {
      ...cells.place('by'),
      why: `判定者「${word}」が分かりません（${judgeChoices}）`,
      isOfWord: true,
    }
  );
}

/** The column whose words become a scale: that of grades, or, without one, that of states. */
function gradeColumn({ places }: Layout): 'grade' | 'status' {
  return places.has('grade') || !places.has('status') ? 'grade' : 'status';
}

function headingOf({ heading, places }: Layout, column: Column): string {
  return heading.cells[places.get(column) ?? -1]?.trim() ?? columns[column][0];
}

/** The words of a column, each with how often it stands there. */
function wordsIn(rows: readonly Row[], { places }: Layout, column: Column): ReadonlyMap<string, number> {
  const place = places.get(column);
  const words = new Map<string, number>();
  for (const { cells } of place === undefined ? [] : rows) {
    const word = (cells[place ?? -1] ?? '').trim();
    if (word !== '') words.set(word, (words.get(word) ?? 0) + 1);
  }
  return words;
}

/** More different words are no words of a scale, but text. */
const MOST_WORDS = 30;

/** The words that mean nothing yet, and those of which a person said what they mean. */
function wordsAsked(
  rows: readonly Row[],
  { layout, said }: Reading,
  scales: Edition['scales'],
): readonly WordAsked[] {
  const { grade = {}, status = {}, by = {} } = said.words ?? {};
  const isGrade = (word: string) => grade[word] === undefined && typeof gradeSaid(scales, word) !== 'string';
  const isStatus = (word: string) => statusSaid(word) !== null;
  const asked = (
    column: WordAsked['as'],
    as: WordAsked['as'],
    saidOf: Readonly<Record<string, string>>,
    isKnown: (word: string) => boolean,
  ) => {
    const found = [...wordsIn(rows, layout, column)].filter(([word]) => !isKnown(word));
    if (found.length > MOST_WORDS) return [];
    return found.map(([word, count]) => ({
      as,
      heading: headingOf(layout, column),
      word,
      rows: count,
      meant: saidOf[word] ?? null,
    }));
  };
  const isOfScale = gradeColumn(layout) === 'status';
  return [
    ...asked('grade', 'grade', grade, isGrade),
    ...(isOfScale
      ? asked('status', 'grade', grade, (word) => isStatus(word) || isGrade(word))
      : asked('status', 'status', status, isStatus)),
    ...asked('by', 'by', by, (word) => judgeSaid(word) !== null),
  ];
}

function sheetOf(
  sheets: readonly Sheet[],
  { sheet: wanted, mapping }: ResultsSaid,
  indicators: readonly string[],
): Outcome<{ readonly sheet: Sheet; readonly layout: Layout }> {
  const named = sheetsNamed(sheets, wanted);
  if (!named.ok) return named;
  const fitting = new Map(
    named.value.flatMap((sheet) => {
      const layout = layoutOf(sheet, mapping, indicators);
      return layout ? [[sheet, layout] as const] : [];
    }),
  );
  if (fitting.size === 0) {
    return refused(
      '見出しの行が見つかりません。「番号」か「取組」の列と、「実績」「評価」「状況」「理由」「実績の内容」のどれかの列が要ります。見出しがほかの言葉なら、どの列が何かを指定してください。',
    );
  }
  const sheet = onlySheet([...fitting.keys()]);
  if (!sheet.ok) return sheet;
  const layout = fitting.get(sheet.value) as Layout;
  return layout.twice === null ? done({ sheet: sheet.value, layout }) : refused(layout.twice);
}

/** The cells of a row by what they hold. */
interface Cells {
  readonly at: (column: Column) => string;
  /** Where the cell of a column stands, and what it says. */
  readonly place: (column: Column) => Pick<Fault, 'place' | 'cell'>;
  readonly named: Named;
  /** The actuals of columns that hold one indicator each. */
  readonly wide: readonly { readonly indicator: string; readonly cell: string; readonly place: number }[];
  readonly saysSomething: boolean;
}

function cellsOf({ cells }: Row, { places, actuals }: Layout): Cells {
  const at = (column: Column) => (cells[places.get(column) ?? -1] ?? '').trim();
  const wide = actuals
    .map(({ place, indicator }) => ({ indicator, place, cell: (cells[place] ?? '').trim() }))
    .filter(({ cell }) => cell !== '');
  return {
    at,
    place: (column) => ({ place: places.get(column) ?? null, cell: at(column) }),
    named: { id: at('id'), code: at('code'), title: at('title') },
    wide,
    saysSomething: wide.length > 0 || SAYING.some((column) => at(column) !== ''),
  };
}

const NAMING: ReadonlySet<Column> = new Set(['id', 'code', 'title', 'indicator', 'unit', 'target']);
const SAYING = (Object.keys(columns) as Column[]).filter((column) => !NAMING.has(column));

type Open<T> = { -readonly [K in keyof T]: T[K] };

type RowFault = Omit<Fault, 'row'>;

interface Draft {
  readonly key: string;
  readonly item: Item;
  readonly result: Open<Omit<DraftResult, 'actuals' | 'rates'>> & {
    readonly actuals: Record<string, IndicatorValue>;
    readonly rates: Record<string, Quantity>;
  };
}

function newDraft(item: Item, by: Judge): Draft {
  return {
    key: `${itemKey(item)} ${by}`,
    item,
    result: {
      measure: item.kind === 'measure' ? item.id : null,
      section: item.kind === 'section' ? item.id : null,
      by,
      status: 'unsaid',
      grade: null,
      scale: null,
      dated: null,
      reason: null,
      text: null,
      actuals: {},
      rates: {},
      ref: [],
      note: null,
    },
  };
}

function copyOf({ key, item, result }: Draft): Draft {
  const { actuals, rates } = result;
  return { key, item, result: { ...result, actuals: { ...actuals }, rates: { ...rates } } };
}

/** Adds what a row says to the result that it belongs to, and tells what of it could not be taken. */
function* take({ item, result }: Omit<Draft, 'key'>, cells: Cells, reading: Reading): Iterable<RowFault> {
  for (const column of ['reason', 'text', 'note', 'dated'] as const) {
    const said = cells.at(column);
    if (said === '') continue;
    if (result[column] !== null && result[column] !== said)
      yield { ...cells.place(column), why: `同じ取組の「${columns[column][0]}」が、別の行と違います` };
    else result[column] = said;
  }
  const ref = cells
    .at('ref')
    .split('\n')
    .map((one) => one.trim());
  result.ref = [...new Set([...result.ref, ...ref.filter((one) => one !== '')])];
  yield* takeStatus(result, cells, reading);
  yield* takeGrade(result, cells.place('grade'), reading);
  yield* takeActuals({ item, result }, cells);
}

function* takeStatus(result: Draft['result'], cells: Cells, reading: Reading): Iterable<RowFault> {
  const said = cells.at('status');
  if (said === '') return;
  const meant = reading.said.words?.status?.[said];
  if (meant === 'aside') return;
  const status = meant ?? statusSaid(said);
  const at = cells.place('status');
  if (status === null) {
    const isOfScale = gradeColumn(reading.layout) === 'status';
    if (isOfScale && isGradeSaid(said, reading)) yield* takeGrade(result, at, reading);
    else yield { ...at, why: `状況「${said}」が分かりません（${statusChoices}）`, isOfWord: true };
  } else if (result.status !== 'unsaid' && result.status !== status)
    yield { ...at, why: '同じ取組の「状況」が、別の行と違います' };
  else result.status = status;
}

function isGradeSaid(word: string, { scales, said }: Reading): boolean {
  return said.words?.grade?.[word] !== undefined || typeof gradeSaid(scales, word) !== 'string';
}

function* takeGrade(
  result: Draft['result'],
  at: Pick<Fault, 'place' | 'cell'>,
  { scales, said }: Reading,
): Iterable<RowFault> {
  const word = at.cell;
  if (word === '') return;
  const meant = said.words?.grade?.[word];
  if (meant === 'aside') return;
  const grade = gradeSaid(scales, meant?.startsWith('step ') ? meant.slice('step '.length) : word);
  if (typeof grade === 'string') yield { ...at, why: grade, isOfWord: true };
  else if (result.grade !== null && result.grade !== grade.grade)
    yield { ...at, why: '同じ取組の「評価」が、別の行と違います' };
  else Object.assign(result, grade);
}

function* takeActuals({ item, result }: Omit<Draft, 'key'>, cells: Cells): Iterable<RowFault> {
  const draft = { item, result };
  for (const { indicator, cell, place } of cells.wide)
    yield* takeActual(draft, indicator, { place, cell }, cells);
  const rate = cells.at('rate');
  const named = cells.at('indicator');
  if (cells.at('actual') !== '') yield* takeActual(draft, named, cells.place('actual'), cells);
  if (rate === '') return;
  const at = cells.place('rate');
  const indicator = indicatorNamed(item, named);
  const said = rateSaid(rate);
  if (typeof indicator === 'string') {
    // Told with the actual, where there is one.
    if (cells.at('actual') === '') yield { ...at, why: indicator };
  } else if (said === null) yield { ...at, why: `達成率「${rate}」を数として読めません` };
  else if (Object.hasOwn(result.rates, indicator.id))
    yield { ...at, why: `指標「${indicator.name}」の達成率が、別の行にもあります` };
  else result.rates[indicator.id] = said;
}

function* takeActual(
  { item, result }: Omit<Draft, 'key'>,
  named: string,
  at: Pick<Fault, 'place' | 'cell'>,
  cells: Cells,
): Iterable<RowFault> {
  const indicator = indicatorNamed(item, named);
  if (typeof indicator === 'string') {
    yield { ...at, why: indicator };
    return;
  }
  const unit = cells.at('unit');
  if (unit !== '' && normal(unit) !== normal(indicator.unit ?? '')) {
    yield {
      ...at,
      why: `単位「${unit}」が、指標「${indicator.name}」の単位「${indicator.unit ?? 'なし'}」と違います`,
    };
    return;
  }
  const value = valueSaid(at.cell, indicator.unit ?? null);
  if (typeof value === 'string') yield { ...at, why: value };
  else if (Object.hasOwn(result.actuals, indicator.id))
    yield { ...at, why: `指標「${indicator.name}」の実績が、別の行にもあります` };
  else result.actuals[indicator.id] = value;
}

/** The indicator of an item that a cell names; the only one where none is named. */
export function indicatorNamed(
  { title, indicators }: Item,
  named: string,
): Item['indicators'][number] | string {
  const [only, another] = indicators;
  if (only === undefined)
    return `「${title}」には指標がありません。文章なら「実績の内容」の列に書いてください（列の意味を「実績の内容」に変えても読めます）`;
  if (named === '') {
    return another === undefined
      ? only
      : `「${title}」には指標がいくつもあります。「指標」の列に名前を書いてください（${namesOf(indicators)}）`;
  }
  const wanted = normal(named);
  const found = indicators.filter(
    ({ id, code, name }) =>
      id === named || normal(name) === wanted || (code && normalCode(code) === normalCode(named)),
  );
  if (found.length > 1) return `「${named}」という指標がいくつもあります。指標の ID を書いてください`;
  const near = nearest(
    named,
    indicators.map(({ name }) => name),
  );
  return (
    found[0] ??
    `「${title}」に指標「${named}」がありません（${near === null ? namesOf(indicators) : `いちばん近いのは「${near}」です`}）`
  );
}

function namesOf(indicators: Item['indicators']): string {
  return indicators.map(({ name }) => name).join('、');
}
