import { nearest } from '#diagnostics/nearest.ts';
import type { Fault } from '../tables/open-rows.ts';
import { normal, normalCode } from '../tables/same-words.ts';
import type { Cells } from './cells.ts';
import { columns } from './columns.ts';
import type { Draft, DraftResult } from './draft.ts';
import { gradeSaid } from './grades.ts';
import type { Item } from './items.ts';
import type { Reading } from './reading.ts';
import { rateSaid, statusChoices, statusSaid, valueSaid } from './words.ts';
import { gradeColumn } from './words-asked.ts';

export type RowFault = Omit<Fault, 'row'>;

/** Adds what a row says to the result that it belongs to, and tells what of it could not be taken. */
export function* take(
  { item, result }: Omit<Draft, 'key'>,
  cells: Cells,
  reading: Reading,
): Iterable<RowFault> {
  for (const column of ['reason', 'text', 'note', 'dated'] as const) {
    const said = cells.at(column);
    if (said === '') continue;
    if (result[column] !== undefined && result[column] !== said)
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
  yield* takeGradeOfIndicator({ item, result }, cells, reading);
  yield* takeActuals({ item, result }, cells);
}

function* takeStatus(result: DraftResult, cells: Cells, reading: Reading): Iterable<RowFault> {
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
  result: DraftResult,
  at: Pick<Fault, 'place' | 'cell'>,
  reading: Reading,
): Iterable<RowFault> {
  const grade = gradeIn(at.cell, reading);
  if (grade === null) return;
  if (typeof grade === 'string') yield { ...at, why: grade, isOfWord: true };
  else if (result.grade !== undefined && result.grade !== grade.grade)
    yield {
      ...at,
      why: '同じ取組の「評価」が、別の行と違います。指標ごとに評価した表なら、この列の意味を「指標の評価」にしてください',
    };
  else {
    const scale = scaleWith(grade, result, reading);
    if (scale === null) yield { ...at, why: OTHER_SCALE };
    else Object.assign(result, grade, scale);
  }
}

const OTHER_SCALE =
  '同じ取組の評価に、二つの標語が使われています。一つの結果には一つの標語しか書けないので、一方を空けて読み込んでください';

type Grade = Exclude<ReturnType<typeof gradeSaid>, string>;

/**
 * The scale that a result names once it has that step too, if it has to name one: it names one for all of its steps.
 * Null where some are of another.
 */
function scaleWith(
  { scale, grade }: Grade,
  result: DraftResult,
  { scales }: Reading,
): Pick<DraftResult, 'scale'> | null {
  const named = scale ?? result.scale;
  const all = [grade, result.grade, ...Object.values(result.grades)];
  const own = scales.find(({ id }) => id === named)?.labels.map(({ id }) => id);
  return own === undefined || all.every((one) => one === undefined || own.includes(one))
    ? { scale: named }
    : null;
}

/** The step that a cell means; null where it says none, or is to be left aside; or why nobody can tell. */
function gradeIn(word: string, { scales, said }: Reading): Grade | string | null {
  const meant = said.words?.grade?.[word];
  if (word === '' || meant === 'aside') return null;
  return gradeSaid(scales, meant?.startsWith('step ') ? meant.slice('step '.length) : word);
}

function* takeGradeOfIndicator(
  { item, result }: Omit<Draft, 'key'>,
  cells: Cells,
  reading: Reading,
): Iterable<RowFault> {
  const at = cells.place('indicatorGrade');
  const grade = gradeIn(at.cell, reading);
  if (grade === null) return;
  const indicator = indicatorNamed(item, cells.at('indicator'));
  if (typeof grade === 'string') yield { ...at, why: grade, isOfWord: true };
  else if (typeof indicator === 'string') {
    // Told with the actual, where there is one.
    if (cells.at('actual') === '' && cells.at('rate') === '') yield { ...at, why: indicator };
  } else if (Object.hasOwn(result.grades, indicator.id) && result.grades[indicator.id] !== grade.grade)
    yield { ...at, why: `指標「${indicator.name}」の評価が、別の行と違います` };
  else {
    const scale = scaleWith(grade, result, reading);
    if (scale === null) yield { ...at, why: OTHER_SCALE };
    else {
      Object.assign(result, scale);
      result.grades[indicator.id] = grade.grade;
    }
  }
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
