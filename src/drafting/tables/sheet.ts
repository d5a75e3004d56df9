import { done, type Outcome, refused } from '#diagnostics/outcome.ts';
import { type Area, type CellWords, spread } from './merged.ts';
import { numberWords, type Shown } from './number-format.ts';
import { raised, startsRaised } from './raised.ts';
import {
  cellName,
  columnName,
  formulaFault,
  type Place,
  type Row,
  type Sheet,
  tableLimits,
  tooLarge,
  type UnreadCell,
} from './table.ts';
import { type Allowance, eachPiece, type Piece, stopped } from './xml.ts';

export interface CellStyle {
  readonly shown: Shown;
  /** Indentation of the text. */
  readonly indent: number;
  readonly isStruck: boolean;
}

/** A text that cells refer to. */
export interface SharedText {
  readonly text: string;
  /** Whether a part of it is struck out. */
  readonly isStruck: boolean;
}

/** What the cells of all sheets refer to. */
export interface Shared {
  readonly strings: readonly SharedText[];
  /** By style index. */
  readonly styles: readonly CellStyle[];
  readonly isFrom1904: boolean;
}

interface OpenCell extends Place {
  readonly type: string;
  readonly style: number;
  value: string | null;
  inline: string;
  hasFormula: boolean;
}

/** A sheet while it is read. */
interface Reading {
  readonly cells: CellWords;
  readonly merged: Area[];
  readonly unread: UnreadCell[];
  /** Cells with formulas, whose stored results are read. */
  readonly formulas: Place[];
  /** Cells with text that is struck out. */
  readonly struck: Place[];
  /** Row numbers and column ranges that are hidden. */
  readonly hidden: { readonly rows: Set<number>; readonly columns: (readonly [from: number, to: number])[] };
  cell: OpenCell | null;
  at: Place;
  into: 'value' | 'inline' | null;
  isRaised: boolean;
  phonetic: number;
}

/** Reads the cells of a sheet. All cells of a merged range get the text of the first one. */
export function readSheet(name: string, xml: string, shared: Shared, allowance: Allowance): Outcome<Sheet> {
  const reading: Reading = {
    cells: new Map(),
    merged: [],
    unread: [],
    formulas: [],
    struck: [],
    hidden: { rows: new Set(), columns: [] },
    cell: null,
    at: { row: 0, column: -1 },
    into: null,
    isRaised: false,
    phonetic: 0,
  };
  for (const piece of eachPiece(xml, allowance)) {
    if (piece === null || allowance.cells < 0 || allowance.letters < 0) return stopped(allowance);
    if (reading.cells.size > tableLimits.rows) break;
    take(reading, piece, shared, allowance);
  }
  const { cells } = reading;
  const joined = spread(cells, reading.merged, allowance);
  if (!joined.ok) return joined;
  const columns = [...cells.values()].reduce((most, own) => Math.max(most, ...own.keys()), -1) + 1;
  const large = tooLarge(name, cells.size, columns);
  if (large !== null) return refused(large);
  return done({
    name,
    rows: rowsOf(cells),
    unread: reading.unread,
    joined: joined.value,
    notes: [
      ...formulaNotes(reading.formulas),
      ...struckNotes(reading.struck),
      ...hiddenNotes(reading.hidden, cells),
    ],
  });
}

function take(reading: Reading, piece: Piece, shared: Shared, allowance: Allowance): void {
  const { cell, into, isRaised, phonetic } = reading;
  if (piece.kind === 'text') {
    if (cell && into === 'value') cell.value = (cell.value ?? '') + piece.text;
    if (cell && into === 'inline' && phonetic === 0)
      cell.inline += isRaised ? raised(piece.text) : piece.text;
    return;
  }
  const isOpen = piece.kind === 'open';
  reading.isRaised = startsRaised(piece, isRaised);
  if (piece.name === 'rPh') reading.phonetic += isOpen ? 1 : -1;
  if (piece.name === 'v' || piece.name === 't')
    reading.into = isOpen ? (piece.name === 'v' ? 'value' : 'inline') : null;
  if (piece.name === 'v' && isOpen && cell) cell.value ??= '';
  if (piece.name === 'f' && cell) cell.hasFormula = true;
  if (isOpen) open(reading, piece);
  else if (piece.name === 'c' && cell) keep(reading, cell, shared, allowance);
}

function open(reading: Reading, { name, attributes }: Extract<Piece, { readonly kind: 'open' }>): void {
  if (name === 'row') {
    const number = Number(attributes.get('r') ?? Number.NaN);
    reading.at = { row: Number.isSafeInteger(number) ? number : reading.at.row + 1, column: -1 };
    if (isTrue(attributes.get('hidden'))) reading.hidden.rows.add(reading.at.row);
  }
  if (name === 'col' && isTrue(attributes.get('hidden')))
    reading.hidden.columns.push([Number(attributes.get('min')) - 1, Number(attributes.get('max')) - 1]);
  if (name === 'c') {
    const at = placeOf(attributes.get('r') ?? '');
    reading.at = at ?? { row: reading.at.row, column: reading.at.column + 1 };
    const [type, style] = [attributes.get('t') ?? 'n', Number(attributes.get('s') ?? 0)];
    reading.cell = { ...reading.at, type, style, value: null, inline: '', hasFormula: false };
  }
  if (name === 'mergeCell') reading.merged.push(...areaOf(attributes.get('ref') ?? ''));
}

function keep(reading: Reading, cell: OpenCell, shared: Shared, allowance: Allowance): void {
  const { row, column, type, value, hasFormula } = cell;
  const { cells, unread, formulas } = reading;
  reading.cell = null;
  if (type === 'e') unread.push({ row, column, why: formulaFault(value ?? '') });
  else if (hasFormula && value === null) unread.push({ row, column, why: '式の結果が保存されていません' });
  else if (hasFormula) formulas.push({ row, column });
  const own = wordsOf(cell, shared);
  if (own === '') return;
  if (isStruck(cell, shared)) reading.struck.push({ row, column });
  // Spreadsheets store indentation as a style; turn it into spaces.
  const words = type === 'n' ? own : '\u3000'.repeat(shared.styles[cell.style]?.indent ?? 0) + own;
  allowance.cells -= 1;
  allowance.letters -= words.length;
  const line = cells.get(row) ?? new Map<number, string>();
  cells.set(row, line.set(column, words));
}

function formulaNotes(formulas: readonly Place[]): readonly string[] {
  return named(
    formulas,
    (cells) => `式のセル（${cells}）は、保存されている結果を読みました。式は動かしていません。`,
  );
}

function struckNotes(struck: readonly Place[]): readonly string[] {
  return named(
    struck,
    (cells) =>
      `取り消し線の付いた文字も、読みました（${cells}）。要らなければ、消してから読み直してください。`,
  );
}

function named(places: readonly Place[], note: (cells: string) => string): readonly string[] {
  const [first] = places;
  if (first === undefined) return [];
  return [note(places.length === 1 ? cellName(first) : `${cellName(first)} など${places.length}個`)];
}

function isTrue(written: string | undefined): boolean {
  return written === '1' || written === 'true';
}

/** How many hidden rows and columns are named. */
const NAMED = 10;

/**
 * Notes hidden rows and columns that were read: a filter hides rows too, so hidden does not mean unwanted.
 */
function hiddenNotes({ rows, columns }: Reading['hidden'], cells: CellWords): readonly string[] {
  const filled = new Set([...cells.values()].flatMap((own) => [...own.keys()]));
  const isHidden = (place: number) => columns.some(([from, to]) => from <= place && place <= to);
  const listed = (names: readonly string[], kind: string, last: string) => {
    if (names.length === 0) return [];
    const list = names.slice(0, NAMED).join('、');
    return [names.length > NAMED ? `${list}など${names.length}${kind}` : `${list}${last}`];
  };
  const hidden = [
    ...listed([...rows].filter((row) => cells.has(row)).map(String), '行', '行目'),
    ...listed(
      [...filled]
        .filter(isHidden)
        .toSorted((a, b) => a - b)
        .map(columnName),
      '列',
      '列',
    ),
  ];
  return hidden.length === 0
    ? []
    : [`隠されている${hidden.join('と')}も読みました。要らなければ、消してから読み直してください。`];
}

function wordsOf({ type, style, value, inline }: OpenCell, shared: Shared): string {
  if (type === 'inlineStr') return cleaned(inline);
  if (value === null || type === 'e') return '';
  if (type === 's') return shared.strings[Number(value)]?.text ?? '';
  if (type === 'b') return value === '1' ? 'TRUE' : 'FALSE';
  if (type !== 'n') return cleaned(value);
  return value === '' ? '' : numberWords(value, shared.styles[style]?.shown ?? 'number', shared.isFrom1904);
}

function isStruck({ type, style, value }: OpenCell, { strings, styles }: Shared): boolean {
  return styles[style]?.isStruck === true || (type === 's' && strings[Number(value)]?.isStruck === true);
}

/** Decodes _x000D_, the notation for characters that XML does not allow. */
export function cleaned(text: string): string {
  return text
    .replace(/_x([0-9A-F]{4})_/gi, (_, code) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/\r\n?/g, '\n');
}

function placeOf(name: string): Place | null {
  const [, letters, row] = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(name) ?? [];
  if (letters === undefined) return null;
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(row), column };
}

function areaOf(ref: string): readonly Area[] {
  const [from, to] = ref.split(':').map(placeOf);
  return from && to ? [{ from, to }] : [];
}

export function rowsOf(cells: ReadonlyMap<number, ReadonlyMap<number, string>>): readonly Row[] {
  return [...cells]
    .toSorted(([a], [b]) => a - b)
    .map(([number, own]) => {
      const last = Math.max(...own.keys());
      return { number, cells: Array.from({ length: last + 1 }, (_, column) => own.get(column) ?? '') };
    })
    .filter((row) => row.cells.some((cell) => cell.trim() !== ''));
}
