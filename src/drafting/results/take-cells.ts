import { calendarReason } from '#archive/1-read/calendar-reason.ts';
import { formatFiscalYear } from '#calendar/era.ts';
import { parsePrintedDate } from '#calendar/printed-date.ts';
import { nearest } from '#diagnostics/nearest.ts';
import { type Item, isWhole, itemNamed } from '../editions/items.ts';
import { parseRate, parseValue } from '../editions/values.ts';
import { unitIn } from '../indicators/heading.ts';
import type { Fault } from '../tables/open-rows.ts';
import { normal, normalCode, wordKey } from '../tables/same-words.ts';
import { isDash } from '../tables/table.ts';
import type { Cells } from './cells.ts';
import { columns } from './columns.ts';
import type { Draft, DraftResult } from './draft.ts';
import { gradeNamed } from './grades.ts';
import type { Reading } from './reading.ts';
import { parseStatus, statusChoices } from './words.ts';
import { gradeColumn } from './words-asked.ts';

export type RowFault = Omit<Fault, 'row'>;
type Taking = Omit<Draft, 'key'>;

/** Adds a row to its result and yields whatever could not be read. */
export function* take(draft: Taking, cells: Cells, reading: Reading): Iterable<RowFault> {
  const { item, result } = draft;
  for (const column of ['reason', 'text', 'note', 'dated'] as const) {
    const cell = cells.at(column);
    if (cell === '') continue;
    const fault = column === 'dated' ? dayFault(cell) : null;
    if (fault !== null) yield { ...cells.place(column), why: fault };
    else if (result[column] !== undefined && !`\n${result[column]}\n`.includes(`\n${cell}\n`))
      yield { ...cells.place(column), why: `同じ取組の「${columns[column][0]}」が、別の行と違います` };
    else result[column] = cell;
  }
  const ref = cells
    .at('ref')
    .split('\n')
    .map((one) => one.trim());
  result.ref = [...new Set([...result.ref, ...ref.filter((one) => one !== '')])];
  yield* takeTogether(draft, cells, reading);
  yield* takeStatus(draft, cells, reading);
  if (isCounting(item, cells)) yield* takeTally(draft, cells, reading);
  else yield* takeGrade(draft, cells.place('grade'), reading);
  yield* takeGradeOfIndicator(draft, cells, reading);
  yield* takeActuals(draft, cells);
}

/** Whether a row counts measures per grade, for the whole plan or a section. */
function isCounting({ kind }: Pick<Item, 'kind'>, { counted, at }: Cells): boolean {
  return kind !== 'measure' && (counted.length > 0 || at('count') !== '');
}

/** Reads counts: the count of one grade, a column per grade, or the total if the row has no grade. */
function* takeTally(draft: Taking, cells: Cells, reading: Reading): Iterable<RowFault> {
  const { tally } = draft;
  const own = cells.place('grade');
  const count = cells.place('count');
  const isOfAll = own.cell === '' || isWhole(own.cell);
  if (count.cell !== '' && isOfAll) {
    const all = parseCount(count.cell);
    if (all === null) yield { ...count, why: notCounted(count.cell) };
    else if (tally.all !== null && tally.all !== all)
      yield { ...count, why: '取組の総数が、別の行と違います' };
    else tally.all = all;
  }
  const counted = isOfAll ? cells.counted : [...cells.counted, { ...count, grade: own.cell }];
  for (const { grade, ...at } of counted) yield* takeCount(draft, grade, at, reading);
}

function* takeCount(
  draft: Taking,
  word: string,
  at: Pick<Fault, 'place' | 'cell'>,
  reading: Reading,
): Iterable<RowFault> {
  const { result, tally } = draft;
  const grade = gradeIn(word, reading);
  if (grade === null) return;
  const count = parseCount(at.cell);
  if (typeof grade === 'string') yield { ...at, why: grade, isOfWord: true };
  else if (count === null) yield { ...at, why: notCounted(at.cell) };
  else if (Object.hasOwn(tally.grades, grade.grade) && tally.grades[grade.grade] !== count)
    yield { ...at, why: `評価「${word}」の取組の数が、別の行と違います` };
  else {
    const scale = scaleWith(grade, draft, reading);
    if (scale === null) yield { ...at, why: OTHER_SCALE };
    else {
      Object.assign(result, scale);
      tally.grades[grade.grade] = count;
    }
  }
}

function notCounted(cell: string): string {
  return `取組の数「${cell}」を、整数として読めません`;
}

/** For example 1,203件 or 3（2.4%）; a dash means 0. */
function parseCount(cell: string): number | null {
  if (isDash(cell)) return 0;
  const plain = cell.normalize('NFKC').replace(/[\s,]/g, '');
  const [, digits] = /^(\d{1,9})(?:件|項目|事業|取組)?(?:\(\d+(?:\.\d+)?%\))?$/.exec(plain) ?? [];
  return digits === undefined ? null : Number(digits);
}

/** Reads the other measures to which the row's result applies. */
function* takeTogether({ item, result }: Taking, cells: Cells, { items }: Reading): Iterable<RowFault> {
  const at = cells.place('together');
  if (at.cell === '') return;
  if (item.kind !== 'measure') {
    yield { ...at, why: 'まとめて述べた取組は、取組の行にだけ書けます' };
    return;
  }
  for (const name of namesIn(at.cell, items)) {
    const found = measureCalled(items, name);
    if (found === null)
      yield { ...at, why: `まとめて述べた取組「${name}」が、計画の取組のどれか分かりません` };
    else if (found !== item.id) result.together = [...new Set([...(result.together ?? []), found])];
  }
}

/** Splits a cell at commas, unless the whole line is the name of a measure. */
function namesIn(cell: string, items: readonly Item[]): readonly string[] {
  return cell
    .split('\n')
    .flatMap((line) => (measureCalled(items, line) === null ? line.split(/[、，,]/) : [line]))
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

function measureCalled(items: readonly Item[], name: string): string | null {
  const measures = items.filter(({ kind }) => kind === 'measure');
  const tried = [
    { id: '', code: '', title: name },
    { id: '', code: name, title: '' },
    { id: name, code: '', title: '' },
  ].map((named) => itemNamed(measures, named));
  return tried.flatMap((one) => ('item' in one ? [one.item.id] : []))[0] ?? null;
}

function dayFault(cell: string): string | null {
  const read = parsePrintedDate(cell);
  return read.ok ? null : `評価日「${cell}」を日付として読めません（${calendarReason(read.reason)}）`;
}

function* takeStatus(draft: Taking, cells: Cells, reading: Reading): Iterable<RowFault> {
  const { result } = draft;
  const word = cells.at('status');
  if (word === '') return;
  const meant = reading.said.words?.status?.[wordKey(word)];
  if (meant === 'aside') return;
  const status = meant ?? parseStatus(word);
  const at = cells.place('status');
  if (status === null) {
    const isOfScale = gradeColumn(reading.layout) === 'status';
    if (isOfScale && isGradeWord(word, reading)) yield* takeGrade(draft, at, reading);
    else yield { ...at, why: `状況「${word}」が分かりません（${statusChoices}）`, isOfWord: true };
  } else if (result.status !== 'unsaid' && result.status !== status)
    yield { ...at, why: '同じ取組の「状況」が、別の行と違います' };
  else result.status = status;
}

function isGradeWord(word: string, { scales, said }: Reading): boolean {
  return said.words?.grade?.[wordKey(word)] !== undefined || typeof gradeNamed(scales, word) !== 'string';
}

function* takeGrade(draft: Taking, at: Pick<Fault, 'place' | 'cell'>, reading: Reading): Iterable<RowFault> {
  const { result } = draft;
  const grade = gradeIn(at.cell, reading);
  if (grade === null) return;
  if (typeof grade === 'string') yield { ...at, why: grade, isOfWord: true };
  else if (result.grade !== undefined && result.grade !== grade.grade)
    yield {
      ...at,
      why: '同じ取組の「評価」が、別の行と違います。指標ごとに評価した表なら、この列の意味を「指標の評価」にしてください',
    };
  else {
    const scale = scaleWith(grade, draft, reading);
    if (scale === null) yield { ...at, why: OTHER_SCALE };
    else Object.assign(result, grade, scale);
  }
}

const OTHER_SCALE =
  '同じ取組の評価に、二つの標語が使われています。一つの結果には一つの標語しか書けないので、一方を空けて読み込んでください';

type Grade = Exclude<ReturnType<typeof gradeNamed>, string>;

/**
 * The scale to record once the result has this step too. A result has one scale for all of its steps; null if
 * this step belongs to another scale.
 */
function scaleWith(
  { scale, grade }: Grade,
  { result, tally }: Taking,
  { scales }: Reading,
): Pick<DraftResult, 'scale'> | null {
  const named = scale ?? result.scale;
  const all = [grade, result.grade, ...Object.values(result.grades), ...Object.keys(tally.grades)];
  const own = scales.find(({ id }) => id === named)?.labels.map(({ id }) => id);
  return own === undefined || all.every((one) => one === undefined || own.includes(one))
    ? { scale: named }
    : null;
}

/**
 * The step that a cell names; null if the cell is empty or the editor skips the word; a text if
 * it is unclear.
 */
function gradeIn(word: string, { scales, said }: Reading): Grade | string | null {
  const meant = said.words?.grade?.[wordKey(word)];
  if (word === '' || meant === 'aside') return null;
  return gradeNamed(scales, meant?.startsWith('step ') ? meant.slice('step '.length) : word);
}

function* takeGradeOfIndicator(draft: Taking, cells: Cells, reading: Reading): Iterable<RowFault> {
  const { item, result } = draft;
  const at = cells.place('indicatorGrade');
  const grade = gradeIn(at.cell, reading);
  if (grade === null) return;
  const indicator = indicatorNamed(item, cells.at('indicator'));
  if (typeof grade === 'string') yield { ...at, why: grade, isOfWord: true };
  else if (typeof indicator === 'string') {
    // Reported with the actual value, if there is one.
    if (cells.at('actual') === '' && cells.at('rate') === '') yield { ...at, why: indicator };
  } else if (Object.hasOwn(result.grades, indicator.id) && result.grades[indicator.id] !== grade.grade)
    yield { ...at, why: `指標「${indicator.name}」の評価が、別の行と違います` };
  else {
    const scale = scaleWith(grade, draft, reading);
    if (scale === null) yield { ...at, why: OTHER_SCALE };
    else {
      Object.assign(result, scale);
      result.grades[indicator.id] = grade.grade;
    }
  }
}

function* takeActuals(draft: Taking, cells: Cells): Iterable<RowFault> {
  const { item, result } = draft;
  for (const { indicator, cell, place } of cells.wide)
    yield* takeActual(draft, indicator, { place, cell }, cells);
  for (const one of cells.ofYears) yield* takeOfYear(draft, one, cells);
  const rate = cells.at('rate');
  const named = cells.at('indicator');
  const inWords = actualInWords(item, cells);
  if (inWords !== null) result.text = [...new Set([result.text ?? inWords, inWords])].join('\n');
  else if (cells.at('actual') !== '' && !hasNoActual(item, cells) && !isBeside(item, cells))
    yield* takeActual(draft, named, cells.place('actual'), cells);
  const besides = valuesBeside(item, cells);
  if (besides.length > 0)
    result.note = [...new Set([...(result.note?.split('\n') ?? []), ...besides])].join('\n');
  if (rate === '' || isDash(rate) || item.indicators.length === 0) return;
  const at = cells.place('rate');
  const indicator = indicatorNamed(item, named);
  const quantity = parseRate(rate);
  if (typeof indicator === 'string') {
    // Reported with the actual value, if there is one.
    if (cells.at('actual') === '') yield { ...at, why: indicator };
  } else if (quantity === null) yield { ...at, why: `達成率「${rate}」を数として読めません` };
  else if (Object.hasOwn(result.rates, indicator.id))
    yield { ...at, why: `指標「${indicator.name}」の達成率が、別の行にもあります` };
  else result.rates[indicator.id] = quantity;
}

/** The words of a result that no indicator measures; null for other cells. */
export function actualInWords(item: Item, cells: Cells): string | null {
  const cell = cells.at('actual');
  return isUnmeasured(item, cells) && saysWords(cell) ? cell : null;
}

/** What a report measures of a measure that the plan does not measure: 効果額 1,200千円, 達成率 80%. */
export function valuesBeside(item: Item, cells: Cells): readonly string[] {
  const said = (words: string, cell: string, unit: string) =>
    `${words} ${cell}${/\d$/.test(cell.normalize('NFKC')) ? unit : ''}`;
  const rate = item.indicators.length === 0 ? cells.at('rate') : '';
  return [
    ...(isBeside(item, cells) ? [said(cells.at('indicator'), cells.at('actual'), cells.at('unit'))] : []),
    ...(rate === '' || isDash(rate) ? [] : [said(columns.rate[0], rate, '%')]),
  ];
}

/** Whether the row measures something in an indicator of its own. */
function isBeside({ indicators }: Item, cells: Cells): boolean {
  const cell = cells.at('actual');
  return indicators.length === 0 && cells.at('indicator') !== '' && cell !== '' && !isDash(cell);
}

/** Without an indicator, neither a dash nor the words of another year have a place in the result. */
function hasNoActual(item: Item, cells: Cells): boolean {
  return item.indicators.length === 0 && isDash(cells.at('actual'));
}

export function wordsOfOtherYears(item: Item, cells: Cells): readonly string[] {
  return isUnmeasured(item, cells)
    ? cells.ofYears.flatMap(({ as, cell }) =>
        as === 'actual' && (saysWords(cell) || isDash(cell)) ? [cell] : [],
      )
    : [];
}

function isUnmeasured({ indicators }: Item, cells: Cells): boolean {
  return indicators.length === 0 && cells.at('indicator') === '';
}

function saysWords(cell: string): boolean {
  return /[\p{L}%]/u.test(cell.normalize('NFKC'));
}

function* takeActual(
  { item, result }: Taking,
  named: string,
  at: Pick<Fault, 'place' | 'cell'>,
  cells: Cells,
): Iterable<RowFault> {
  const indicator = indicatorNamed(item, named);
  const value = typeof indicator === 'string' ? indicator : readActual(at.cell, indicator, cells);
  if (typeof indicator === 'string' || typeof value === 'string') yield { ...at, why: String(value) };
  else if (Object.hasOwn(result.actuals, indicator.id))
    yield { ...at, why: `指標「${indicator.name}」の実績が、別の行にもあります` };
  else result.actuals[indicator.id] = value;
}

/** The value of a cell, or why it cannot be read. */
function readActual(
  cell: string,
  { name, unit }: Item['indicators'][number],
  cells: Cells,
): ReturnType<typeof parseValue> {
  const printed = cells.at('unit');
  return printed !== '' && normal(printed) !== normal(unit ?? '')
    ? `単位「${printed}」が、指標「${name}」の単位「${unit ?? 'なし'}」と違います`
    : parseValue(cell, unit ?? null);
}

function* takeOfYear(
  { item, result }: Taking,
  { year, as, ...at }: Cells['ofYears'][number],
  cells: Cells,
): Iterable<RowFault> {
  if (as === 'rate' && isDash(at.cell)) return;
  if (wordsOfOtherYears(item, cells).includes(at.cell)) return;
  const indicator = indicatorNamed(item, cells.at('indicator'));
  if (typeof indicator === 'string') {
    yield { ...at, why: indicator };
    return;
  }
  const value = as === 'actual' ? readActual(at.cell, indicator, cells) : parseRate(at.cell);
  const own = { ...(Object.hasOwn(result.years, indicator.id) ? result.years[indicator.id] : {}) };
  const total = Object.hasOwn(result.totals, indicator.id) ? result.totals[indicator.id] : undefined;
  const known = (year === 'total' ? total : own[year]) ?? {};
  if (typeof value === 'string') yield { ...at, why: value };
  else if (value === null) yield { ...at, why: `達成率「${at.cell}」を数として読めません` };
  else if (known[as] !== undefined)
    yield {
      ...at,
      why: `指標「${indicator.name}」の${year === 'total' ? '計' : formatFiscalYear(year)}の${columns[as][0]}が、別の行にもあります`,
    };
  else if (year === 'total') result.totals[indicator.id] = { ...known, [as]: value };
  else result.years[indicator.id] = { ...own, [year]: { ...known, [as]: value } };
}

/**
 * The indicator that a cell names, or the item's only indicator if the cell is empty; a text if
 * it is unclear.
 */
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
  const inUnit = unitIn(named);
  const found = indicators.filter(
    ({ id, code, name, unit }) =>
      id === named ||
      normal(name) === wanted ||
      (code && normalCode(code) === normalCode(named)) ||
      // 見直し件数（件） is 見直し件数 in 件.
      (normal(name) === normal(inUnit.rest) && normal(unit ?? '') === normal(inUnit.unit ?? '')),
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
