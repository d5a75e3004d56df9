// Reads the labelled cells of a form: the value of a label stands right of it, or below it.
import type { Row, Sheet } from '../tables/table.ts';
import { type Block, blocksIn } from './cells.ts';
import { isSaidOnce, labelIn, labelledValue, labelOf, planColumnOf } from './labels.ts';
import { type Entry, type Figure, yearly, yearOf } from './years.ts';

/** The state while labels are read row by row. */
interface Reading {
  readonly lines: readonly (readonly Block[])[];
  /** Values, with the place of their label. */
  readonly found: { -readonly [K in keyof Entry]: Entry[K] }[];
  /** The indicators of a table inside the form, from its second row on. */
  readonly figures: Figure[];
  /** Blocks that are the value of a label. */
  readonly values: Set<Block>;
  readonly use: (cell: Block) => Block;
  /** The year that a row of its own, or a cell left of the labels, gives to the labels that follow. */
  band: { readonly year: number; readonly column: number | null } | null;
}

/** The value of each label: right of it, or below it. */
export function labelled(
  sheet: Sheet,
  rows: readonly Row[],
  use: Reading['use'],
): Pick<Reading, 'figures'> & { readonly entries: readonly Entry[] } {
  const lines = rows.map((row) => blocksIn(sheet, row));
  const reading: Reading = { lines, found: [], figures: [], values: new Set(), use, band: null };
  lines.forEach((line, at) => {
    const own = withoutBand(
      reading,
      line.filter((block) => !reading.values.has(block)),
    );
    const last = reading.found.at(-1);
    if (own.length === 0) return;
    if (isHeadRow(line, lines[at + 1] ?? [])) {
      takeHeads(reading, line, lines[at + 1] ?? []);
      takeFigures(reading, line, lines.slice(at + 2));
      return;
    }
    // Below a label, a row without one goes on with its text.
    const isNew = own.some(({ words }) => labelOf(words) !== null);
    if (isNew || last === undefined || !isContinued(sheet, rows, lines, at, last)) {
      own.forEach((_, place) => void takeCell(reading, own, place, at));
      return;
    }
    last.value = `${last.value}\n${own.map((block) => use(block).words).join('　')}`;
  });
  return {
    entries: reading.found.map((entry) => withIndicator(entry, reading.found)),
    figures: reading.figures,
  };
}

/** 数値目標 | 申請率 | 目標 40%: beside a target with its number, the words are what is counted. */
function withIndicator(entry: Entry, all: readonly Entry[]): Entry {
  const isTarget = ({ heading }: Entry) => planColumnOf(heading) === 'target';
  const isNumbered = ({ value }: Entry) => /\d/.test(value.normalize('NFKC'));
  const isNamed = all.some((one) => planColumnOf(one.heading) === 'indicator');
  const hasNumber = all.some((one) => one.row === entry.row && isTarget(one) && isNumbered(one));
  return isTarget(entry) && !isNumbered(entry) && hasNumber && !isNamed
    ? { ...entry, heading: '指標' }
    : entry;
}

/** Takes a year before labels off the row: the labels up to the next year, or beside the same cell, are of that year. */
function withoutBand(reading: Reading, line: readonly Block[]): readonly Block[] {
  const [first, ...rest] = line;
  if (first === undefined) return line;
  const year = yearOf(first.words.replace(/^[【［[〔<＜]|[】］\]〕>＞]$/gu, ''));
  const isBand = year !== null && (rest.length === 0 || labelOf(rest[0]?.words ?? '') !== null);
  if (isBand) {
    reading.band = { year, column: rest.length === 0 ? null : first.column };
    reading.use(first);
    return rest;
  }
  const isBelow = reading.band?.column != null && first.column <= reading.band.column;
  if (isBelow || isSaidOnce(labelOf(first.words) ?? '')) reading.band = null;
  return line;
}

function add({ found, band }: Reading, entry: Entry): void {
  const heading = band === null ? entry.heading : yearly(band.year, entry.heading);
  found.push({ ...entry, heading });
}

function takeHeads(reading: Reading, heads: readonly Block[], below: readonly Block[]): void {
  const { values, use } = reading;
  for (const head of heads) {
    const label = labelIn(head.words);
    const own = below.filter((one) => !values.has(one) && isUnder(head, one));
    if (label !== null || own.length > 0) use(head);
    for (const block of own) {
      values.add(use(block));
      add(reading, { ...block, heading: label ?? head.words, value: block.words });
    }
  }
}

/** Further indicators below a row of labels such as 指標, 単位 and 目標値. */
function takeFigures(
  { figures, values, use }: Reading,
  heads: readonly Block[],
  below: Reading['lines'],
): void {
  const named = heads.find(({ words }) => planColumnOf(words) === 'indicator');
  if (named === undefined) return;
  let row = (heads[0]?.row ?? 0) + 1;
  for (const line of below) {
    row += 1;
    if (line[0]?.row !== row || line.length < Math.max(2, heads.length - 1)) return;
    const name = line.find((block) => isUnder(named, block));
    if (name === undefined || line.some(({ words }) => labelOf(words) !== null)) return;
    const headOf = (block: Block) => heads.find((one) => isUnder(one, block));
    if (line.every((block) => headOf(block) === named || headOf(block) === undefined)) return;
    for (const block of line) {
      const head = headOf(block);
      if (head === undefined) continue;
      values.add(use(block));
      if (head !== named)
        figures.push({
          ...block,
          indicator: name.words,
          heading: labelIn(head.words) ?? head.words,
          value: block.words,
        });
    }
  }
}

/** Reads a cell of a row as a label with its value, if it is one. */
function takeCell(reading: Reading, line: readonly Block[], place: number, at: number): void {
  const { lines, values, use } = reading;
  const [block, next] = line.slice(place);
  if (block === undefined || values.has(block)) return;
  const label = labelIn(block.words);
  const inside = label === null ? labelledValue(block.words) : null;
  if (inside !== null) {
    add(reading, { ...use(block), heading: inside.label, value: inside.value });
    return;
  }
  // The first cell of a row with something right of it is a label, even in unknown words.
  const isUnknown = label === null && place === 0 && line.length === 2 && block.words.length <= 20;
  if (label === null && !isUnknown) return;
  const hasNext = next !== undefined && labelOf(next.words) === null;
  const value = hasNext ? next : valueBelow(block, lines, at);
  if (value === null && label === null) return;
  use(block);
  if (value === null) return;
  const all = [value, ...(hasNext && isOfUnits(label) ? unitsAfter(line.slice(place + 2)) : [])];
  for (const one of all) values.add(use(one));
  const heading = label ?? block.words.replace(/[:：]$/, '');
  add(reading, { ...block, heading, value: all.map(({ words }) => words).join('/'), valueCell: value });
}

function isUnder(label: Block, { column, end }: Block): boolean {
  return column <= label.end && end >= label.column;
}

/** Whether the row holds labels only, with their values in the row below. */
function isHeadRow(line: readonly Block[], below: readonly Block[]): boolean {
  const [first, second] = line;
  if (first === undefined || second === undefined || below.length === 0) return false;
  const isLabelled = labelIn(first.words) !== null && labelIn(second.words) !== null;
  const under = below.find((block) => isUnder(first, block));
  return isLabelled && under !== undefined && below.every(({ words }) => labelOf(words) === null);
}

/** A text in the row below a label that has nothing right of it. */
function valueBelow(label: Block, lines: readonly (readonly Block[])[], at: number): Block | null {
  const line = lines[at + 1] ?? [];
  const under = line.find((block) => isUnder(label, block));
  return under !== undefined && line.every(({ words }) => labelOf(words) === null) ? under : null;
}

function isContinued(
  { name }: Sheet,
  rows: readonly Row[],
  lines: readonly (readonly Block[])[],
  at: number,
  last: Entry,
): boolean {
  const [first, second] = lines[at] ?? [];
  if (first === undefined) return false;
  if (first.column > last.column) return true;
  // A line break in a cell of a word processor becomes a row when it is pasted.
  const isLine = name === '' && rows[at]?.cells.length === 1 && second === undefined;
  const after = labelOf(lines[at + 1]?.[0]?.words ?? '');
  const isBeforeNext = after !== null && ['code', 'section', 'title'].includes(planColumnOf(after) ?? '');
  return isLine && !isBeforeNext;
}

function isOfUnits(label: string | null): boolean {
  const column = planColumnOf(label ?? '');
  return column === 'owners' || column === 'supporters';
}

/** 総務部 | 総務課: a department and its division in cells of their own. */
function unitsAfter(blocks: readonly Block[]): readonly Block[] {
  const [first] = blocks;
  return first !== undefined &&
    labelOf(first.words) === null &&
    /[部局課室係]$/.test(first.words) &&
    first.words.length < 16
    ? [first]
    : [];
}
