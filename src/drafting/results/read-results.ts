import type { Edition } from '#archive/1-read/schema/edition.ts';
import type { IndicatorValue, Quantity } from '#archive/1-read/schema/indicator.ts';
import type { Judge } from '#archive/1-read/schema/report.ts';
import { nearest } from '#diagnostics/nearest.ts';
import { onlySheet, sheetsNamed } from '../tables/choose-sheet.ts';
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
import { type Column, columns, type Layout, layoutOf } from './columns.ts';
import type { DraftResult } from './draft.ts';
import { gradeSaid } from './grades.ts';
import { type Item, itemNamed, itemsOf, type Named, normal, normalCode } from './items.ts';
import { judgeChoices, judgeSaid, rateSaid, statusChoices, statusSaid, valueSaid } from './words.ts';

/** What a table says, and every row of it that could not be taken, with the reason. */
export interface ReadResults {
  readonly results: readonly DraftResult[];
  readonly problems: readonly UnreadRow[];
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

/** The results that a table gives of an edition. Nothing is guessed: what does not fit is told with its row. */
export function readResults(
  sheets: readonly Sheet[],
  reported: Reported,
  wanted?: string,
): Outcome<ReadResults> {
  const found = sheetOf(sheets, wanted);
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
  return done({
    ...readRows(rows, layout, reported),
    others: layout.others.map(({ heading }) => heading),
    notes: [...sheet.notes, ...rowsAboveTold(sheet.rows, layout.heading.number)],
  });
}

function readRows(
  rows: readonly Row[],
  layout: Layout,
  reported: Reported,
): Omit<ReadResults, 'others' | 'notes'> {
  const items = itemsOf(reported.edition);
  const drafts = new Map<string, Draft>();
  const problems: UnreadRow[] = [];
  let empty = 0;
  let last: Draft | null = null;
  for (const row of rows) {
    const cells = cellsOf(row, layout);
    const draft = draftOf(items, cells, last);
    if (draft === null) {
      empty += 1;
    } else if (typeof draft === 'string') {
      problems.push({ row: row.number, why: draft });
      last = null;
    } else {
      const key = `${draft.item.kind} ${draft.item.id} ${draft.result.by}`;
      last = drafts.get(key) ?? draft;
      drafts.set(key, last);
      for (const why of take(last, cells, reported)) problems.push({ row: row.number, why });
    }
  }
  const results = [...drafts.values()].map(({ result }) => result).filter(saysSomething);
  return { results, problems, empty };
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

/** What a row speaks of, and by whose judgement: that of the row above, where it goes on with the same item. */
function draftOf(items: readonly Item[], cells: Cells, last: Draft | null): Draft | string | null {
  const item = itemNamed(items, cells.named);
  if (typeof item === 'string') return item;
  if (!cells.saysSomething) return null;
  const said = cells.at('by');
  if (said === '') return newDraft(item, last?.item === item ? last.result.by : 'unsaid');
  const by = judgeSaid(said);
  return by === null ? `判定者「${said}」が分かりません（${judgeChoices}）` : newDraft(item, by);
}

function sheetOf(
  sheets: readonly Sheet[],
  wanted: string | undefined,
): Outcome<{ readonly sheet: Sheet; readonly layout: Layout }> {
  const named = sheetsNamed(sheets, wanted);
  if (!named.ok) return named;
  const fitting = new Map(
    named.value.flatMap((sheet) => {
      const layout = layoutOf(sheet);
      return layout ? [[sheet, layout] as const] : [];
    }),
  );
  if (fitting.size === 0) {
    return refused(
      '見出しの行が見つかりません。「番号」か「取組」の列と、「実績」「評価」「状況」「理由」「実績の内容」のどれかの列が要ります。',
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
  readonly named: Named;
  /** The actuals of columns that hold one indicator each. */
  readonly wide: readonly { readonly indicator: string; readonly cell: string }[];
  readonly saysSomething: boolean;
}

function cellsOf({ cells }: Row, { places, actuals }: Layout): Cells {
  const at = (column: Column) => (cells[places.get(column) ?? -1] ?? '').trim();
  const wide = actuals
    .map(({ place, indicator }) => ({ indicator, cell: (cells[place] ?? '').trim() }))
    .filter(({ cell }) => cell !== '');
  return {
    at,
    named: { id: at('id'), code: at('code'), title: at('title') },
    wide,
    saysSomething: wide.length > 0 || SAYING.some((column) => at(column) !== ''),
  };
}

const NAMING: ReadonlySet<Column> = new Set(['id', 'code', 'title', 'indicator', 'unit', 'target']);
const SAYING = (Object.keys(columns) as Column[]).filter((column) => !NAMING.has(column));

type Open<T> = { -readonly [K in keyof T]: T[K] };

interface Draft {
  readonly item: Item;
  readonly result: Open<Omit<DraftResult, 'actuals' | 'rates'>> & {
    readonly actuals: Record<string, IndicatorValue>;
    readonly rates: Record<string, Quantity>;
  };
}

function newDraft(item: Item, by: Judge): Draft {
  return {
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

/** Adds what a row says to the result that it belongs to, and tells what of it could not be taken. */
function* take({ item, result }: Draft, cells: Cells, { scales }: Reported): Iterable<string> {
  for (const column of ['reason', 'text', 'note', 'dated'] as const) {
    const said = cells.at(column);
    if (said === '') continue;
    if (result[column] !== null && result[column] !== said)
      yield `同じ取組の「${columns[column][0]}」が、別の行と違います`;
    else result[column] = said;
  }
  const ref = cells
    .at('ref')
    .split('\n')
    .map((one) => one.trim());
  result.ref = [...new Set([...result.ref, ...ref.filter((one) => one !== '')])];
  yield* takeStatus(result, cells);
  yield* takeGrade(result, cells, scales);
  yield* takeActuals({ item, result }, cells);
}

function* takeStatus(result: Draft['result'], cells: Cells): Iterable<string> {
  const said = cells.at('status');
  if (said === '') return;
  const status = statusSaid(said);
  if (status === null) yield `状況「${said}」が分かりません（${statusChoices}）`;
  else if (result.status !== 'unsaid' && result.status !== status)
    yield '同じ取組の「状況」が、別の行と違います';
  else result.status = status;
}

function* takeGrade(result: Draft['result'], cells: Cells, scales: Edition['scales']): Iterable<string> {
  const said = cells.at('grade');
  if (said === '') return;
  const grade = gradeSaid(scales, said);
  if (typeof grade === 'string') yield grade;
  else if (result.grade !== null && result.grade !== grade.grade)
    yield '同じ取組の「評価」が、別の行と違います';
  else Object.assign(result, grade);
}

function* takeActuals({ item, result }: Draft, cells: Cells): Iterable<string> {
  for (const { indicator, cell } of cells.wide) yield* takeActual({ item, result }, indicator, cell, cells);
  const [actual, rate] = [cells.at('actual'), cells.at('rate')];
  const named = cells.at('indicator');
  if (actual !== '') yield* takeActual({ item, result }, named, actual, cells);
  if (rate === '') return;
  const indicator = indicatorNamed(item, named);
  const said = rateSaid(rate);
  if (typeof indicator === 'string') {
    // Told with the actual, where there is one.
    if (actual === '') yield indicator;
  } else if (said === null) yield `達成率「${rate}」を数として読めません`;
  else if (Object.hasOwn(result.rates, indicator.id))
    yield `指標「${indicator.name}」の達成率が、別の行にもあります`;
  else result.rates[indicator.id] = said;
}

function* takeActual({ item, result }: Draft, named: string, cell: string, cells: Cells): Iterable<string> {
  const indicator = indicatorNamed(item, named);
  if (typeof indicator === 'string') {
    yield indicator;
    return;
  }
  const unit = cells.at('unit');
  if (unit !== '' && normal(unit) !== normal(indicator.unit ?? '')) {
    yield `単位「${unit}」が、指標「${indicator.name}」の単位「${indicator.unit ?? 'なし'}」と違います`;
    return;
  }
  const value = valueSaid(cell, indicator.unit ?? null);
  if (typeof value === 'string') yield value;
  else if (Object.hasOwn(result.actuals, indicator.id))
    yield `指標「${indicator.name}」の実績が、別の行にもあります`;
  else result.actuals[indicator.id] = value;
}

/** The indicator of an item that a cell names; the only one where none is named. */
export function indicatorNamed(
  { title, indicators }: Item,
  named: string,
): Item['indicators'][number] | string {
  const [only, another] = indicators;
  if (only === undefined)
    return `「${title}」には指標がありません。文章なら「実績の内容」の列に書いてください`;
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
