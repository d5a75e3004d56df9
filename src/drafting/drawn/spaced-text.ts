// Text without tabs whose columns are kept apart by spaces, as copied from a PDF.
import type { Sheet } from '../tables/table.ts';
import type { Line } from './cell-text.ts';
import { widthOf } from './letters.ts';
import { dividedAtGaps } from './text-rows.ts';

/** Programs that keep the places of columns count the widths of letters, or all letters alike. */
const MEASURES: readonly ((letter: string) => number)[] = [widthOf, () => 1];

/** The sheet with its columns, if its lines are divided by wide gaps; sentences and drawings stay as they are. */
export function withColumnsAtGaps(sheet: Sheet): Sheet {
  const printed = sheet.rows.map(({ cells }) => cells.join('\t'));
  if (printed.some((line) => /[\t\n|｜\u2500-\u257f]|。\s*$/u.test(line))) return sheet;
  const parts = printed.map((line) => [...line.matchAll(/\S+(?:[ \u3000]\S+)*/gu)]);
  if (
    parts.some(
      ([only, another]) => another === undefined && /を.+(?:する|す|ます|した)$/.test(only?.[0] ?? ''),
    )
  )
    return sheet;
  const divided = parts.filter(({ length }) => length > 1).length;
  if (divided < 2 || divided * 3 < printed.length) return sheet;
  const [lines = []] = MEASURES.map((width) => parts.map((line) => linesOf(line, width))).toSorted(
    (a, b) => placesIn(a) - placesIn(b),
  );
  const { columns, rows } = dividedAtGaps(lines);
  const first = lines.findIndex(({ length }) => length > 1);
  const areClear = lines.every((line, at) => {
    const [only, another] = line;
    const filled = (rows[at] ?? []).flatMap((cell, column) => (cell === '' ? [] : [column]));
    if (only === undefined || another !== undefined) return filled.length === line.length;
    const [left = 0] = columns[filled[0] ?? 0] ?? [];
    return at < first || !/\p{L}/u.test(only.text) || Math.abs(left - only.left) <= 1;
  });
  if (!areClear) return sheet;
  return {
    ...sheet,
    rows: sheet.rows.map((row, at) => ({ ...row, cells: rows[at] ?? [] })),
    notes: [...sheet.notes, '空きの広いところで列を分けて読みました。資料と見比べてください。'],
  };
}

/** How many different places parts begin and end at: few where they are in columns. */
function placesIn(lines: readonly (readonly Line[])[]): number {
  const parts = lines.filter(({ length }) => length > 1).flat();
  return new Set(parts.map(({ left }) => left)).size + new Set(parts.map(({ right }) => right)).size;
}

/** The parts of a line with their places, in letters. */
function linesOf(parts: readonly RegExpExecArray[], width: (letter: string) => number): readonly Line[] {
  const lengthOf = (text: string) => [...text].reduce((sum, letter) => sum + width(letter), 0);
  return parts.map(({ 0: text, index, input }) => {
    const left = lengthOf(input.slice(0, index));
    return { text, left, right: left + lengthOf(text), top: 0, bottom: 1, size: 1 };
  });
}
