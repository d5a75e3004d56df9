import { numberWords, type Shown } from './number-format.ts';
import { columnName, type Row, type Sheet, tableLimits, type UnreadCell } from './table.ts';
import { eachPiece } from './xml.ts';

/** What the cells of all sheets of a workbook refer to. */
export interface Shared {
  readonly strings: readonly string[];
  readonly formats: readonly Shown[];
  readonly isFrom1904: boolean;
}

interface OpenCell {
  readonly row: number;
  readonly column: number;
  readonly type: string;
  readonly style: number;
  value: string | null;
  inline: string;
  hasFormula: boolean;
}

/**
 * The cells of a sheet; null where it is broken. Every cell of those that were merged says what the first of them says.
 * Reading ends where there are more rows than any table has.
 */
export function readSheet(name: string, xml: string, shared: Shared): Sheet | null {
  const cells = new Map<number, Map<number, string>>();
  const unread: UnreadCell[] = [];
  const merged: Area[] = [];
  let cell: OpenCell | null = null;
  let [row, column] = [0, -1];
  let into: 'value' | 'inline' | null = null;
  let phonetic = 0;
  for (const piece of eachPiece(xml)) {
    if (piece === null) return null;
    if (cells.size > tableLimits.rows) break;
    if (piece.kind === 'text') {
      if (cell && into === 'value') cell.value = (cell.value ?? '') + piece.text;
      if (cell && into === 'inline' && phonetic === 0) cell.inline += piece.text;
      continue;
    }
    const isOpen = piece.kind === 'open';
    if (piece.name === 'rPh') phonetic += isOpen ? 1 : -1;
    if (piece.name === 'v' || piece.name === 't')
      into = isOpen ? (piece.name === 'v' ? 'value' : 'inline') : null;
    if (piece.name === 'v' && isOpen && cell) cell.value ??= '';
    if (piece.name === 'f' && cell) cell.hasFormula = true;
    if (!isOpen) {
      if (piece.name === 'c' && cell) {
        keep(cell);
        cell = null;
      }
      continue;
    }
    const { attributes } = piece;
    if (piece.name === 'row') [row, column] = [Number(attributes.get('r') ?? row + 1), -1];
    if (piece.name === 'c') {
      const at = placeOf(attributes.get('r') ?? '');
      column = at?.column ?? column + 1;
      const [type, style] = [attributes.get('t') ?? 'n', Number(attributes.get('s') ?? 0)];
      cell = { row: at?.row ?? row, column, type, style, value: null, inline: '', hasFormula: false };
    }
    if (piece.name === 'mergeCell') merged.push(...areaOf(attributes.get('ref') ?? ''));
  }
  for (const area of merged) spread(cells, area);
  return { name, rows: rowsOf(cells), unread };

  function keep(open: OpenCell): void {
    const { row, column, type, value, hasFormula } = open;
    if (type === 'e') unread.push({ row, column, why: `式の結果が誤り（${value ?? ''}）になっています` });
    else if (hasFormula && value === null) unread.push({ row, column, why: '式の結果が保存されていません' });
    const words = wordsOf(open, shared);
    if (words === '') return;
    const own = cells.get(row) ?? new Map<number, string>();
    cells.set(row, own.set(column, words));
  }
}

function wordsOf({ type, style, value, inline }: OpenCell, shared: Shared): string {
  if (type === 'inlineStr') return cleaned(inline);
  if (value === null || type === 'e') return '';
  if (type === 's') return shared.strings[Number(value)] ?? '';
  if (type === 'b') return value === '1' ? 'TRUE' : 'FALSE';
  if (type !== 'n') return cleaned(value);
  return value === '' ? '' : numberWords(value, shared.formats[style] ?? 'number', shared.isFrom1904);
}

/** A workbook writes what XML cannot hold as _x000D_. */
export function cleaned(text: string): string {
  return text
    .replace(/_x([0-9A-F]{4})_/gi, (_, code) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/\r\n?/g, '\n');
}

interface Place {
  readonly row: number;
  readonly column: number;
}

interface Area {
  readonly from: Place;
  readonly to: Place;
}

function placeOf(name: string): Place | null {
  const [, letters, row] = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(name) ?? [];
  if (letters === undefined) return null;
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(row), column };
}

/** No area that is larger than any table: some merge a whole column. */
const MOST_MERGED = 10_000;

function areaOf(ref: string): readonly Area[] {
  const [from, to] = ref.split(':').map(placeOf);
  if (!from || !to) return [];
  return (to.row - from.row + 1) * (to.column - from.column + 1) > MOST_MERGED ? [] : [{ from, to }];
}

function spread(cells: Map<number, Map<number, string>>, { from, to }: Area): void {
  const words = cells.get(from.row)?.get(from.column);
  if (words === undefined) return;
  for (let row = from.row; row <= to.row; row++) {
    const own = cells.get(row) ?? new Map<number, string>();
    cells.set(row, own);
    for (let column = from.column; column <= to.column; column++) own.set(column, words);
  }
}

function rowsOf(cells: ReadonlyMap<number, ReadonlyMap<number, string>>): readonly Row[] {
  return [...cells]
    .toSorted(([a], [b]) => a - b)
    .map(([number, own]) => {
      const last = Math.max(...own.keys());
      return { number, cells: Array.from({ length: last + 1 }, (_, column) => own.get(column) ?? '') };
    })
    .filter((row) => row.cells.some((cell) => cell.trim() !== ''));
}

/** B5 */
export function cellName({ row, column }: Place): string {
  return `${columnName(column)}${row}`;
}
