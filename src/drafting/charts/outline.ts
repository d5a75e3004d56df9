// Other ways to write an outline in one column, rewritten with indentation.

import { numberBefore, openStyles, styleOf } from '../tables/numbering.ts';
import type { Row } from '../tables/table.ts';
import { indentOf } from './indents.ts';
import { SEPARATOR } from './shape.ts';
import { framed, isUnitLike, withoutNumbers } from './unit-words.ts';

interface Outline {
  readonly rows: readonly Row[];
  /** How the outline was read, in a sentence; null if its rows are as they were. */
  readonly note: string | null;
}

/** The rows with indentation, as `readIndents` reads them. Rows that have it already stay as they are. */
export function indented(rows: readonly Row[], place: number): Outline {
  const write = (row: Row, words: string): Row => ({
    ...row,
    cells: row.cells.map((cell, at) => (at === place ? words : cell)),
  });
  const cells = rows.map((row) => row.cells[place] ?? '');
  const heads = cells.map(framed);
  if (heads.some((head) => head !== null && isUnitLike(head)) && heads.includes(null)) {
    const { rows: own } = indented(
      rows.map((row, at) => write(row, heads[at] ?? `　${cells[at]}`)),
      place,
    );
    return {
      rows: own,
      note: '【総務部】のように囲んだ名前の下に、次の囲んだ名前までの組織があるものとして読みました。',
    };
  }
  if (cells.some((cell) => listed(cell, false).length > 1))
    return {
      rows: rows.flatMap((row, at) => listed(cells[at] ?? '', true).map((words) => write(row, words))),
      note: '「総務課　庶務係、文書係」のような行は、初めの名前の下に並べて読みました。',
    };
  const depths = depthsByNumber(cells);
  return depths === null
    ? { rows, note: null }
    : {
        rows: rows.map((row, at) =>
          write(row, '　'.repeat(depths[at] ?? 0) + withoutNumbers(cells[at] ?? '')),
        ),
        note: '番号の形（1、(1)、ア など）の違いを、上から下の組織として読みました。',
      };
}

/**
 * The names in a line of a rule: 総務課　庶務係、文書係. Only among such lines, 総務課　庶務係 is one too. A line of
 * other words stays as it is.
 */
function listed(cell: string, isAmongLists: boolean): readonly string[] {
  const [, blank = '', head = '', mark = '', rest = ''] =
    /^(\s*)(\S+?)(\s*(?:[：:]|[…‥]+)\s*|\s+)(\S.*)$/s.exec(cell) ?? [];
  const names = rest.split(/[、，,・\s]+/).filter((name) => name !== '');
  const ends = names.map((name) => name.at(-1));
  const isList =
    (isAmongLists && names.length === 1) ||
    /[：:…‥]/.test(mark) ||
    /[、，,]/.test(rest) ||
    new Set(ends).size < ends.length;
  return isList && isUnitLike(head) && names.every(isUnitLike) && !ends.includes(head.at(-1))
    ? [`${blank}${head}`, ...names.map((name) => `${blank}　${name}`)]
    : [cell];
}

/** The depths where the kinds of numbers show them: 1 総務部, (1) 総務課, ア 庶務係. */
function depthsByNumber(cells: readonly string[]): readonly number[] | null {
  const styles = cells.map((cell) => styleOf(numberBefore(cell)));
  const isShown = new Set(styles).size > 1 && styles[0] !== '';
  const most = styles.filter((one) => one !== '').length * 2 >= cells.length;
  return isFlat(cells) && isShown && most ? depthsOf(styles) : null;
}

function isFlat(cells: readonly string[]): boolean {
  const depths = cells.map(indentOf);
  return (
    cells.every((cell) => !SEPARATOR.test(cell)) &&
    depths.every(({ width, mark }) => width === depths[0]?.width && mark === depths[0]?.mark)
  );
}

function depthsOf(styles: readonly string[]): readonly number[] {
  let open: readonly string[] = [];
  return styles.map((style) => {
    open = openStyles(open, style);
    return open.length - 1;
  });
}
