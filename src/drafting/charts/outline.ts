// Other ways to write an outline in one column, rewritten with indentation.

import { numberBefore, openStyles, styleOf } from '../tables/numbering.ts';
import type { Row } from '../tables/table.ts';
import { indentOf } from './indents.ts';
import { mayStandBelow, rankOf } from './ranks.ts';
import { SEPARATOR } from './shape.ts';
import { framed, isUnitLike, namesApart, withoutNumbers } from './unit-words.ts';

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
  const chains = chainsIn(cells);
  if (chains !== null)
    return {
      rows: rows.flatMap((row, at) => (chains[at] ?? []).map((words) => write(row, words))),
      note: '「総務部　総務課　庶務係　文書係」のような行は、初めの名前から順に上から下の組織とし、終わりの同じ種類の名前を並べて読みました。',
    };
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
  // 総務部　総務課　庶務係　文書係: one of them stands below another.
  const isDeep = names.some((name, at) => at > 0 && mayStandBelow(name, names[at - 1] ?? ''));
  if (isDeep && !/[：:…‥、，,]/.test(mark + rest)) return [cell];
  const isList =
    (isAmongLists && names.length === 1) ||
    /[：:…‥]/.test(mark) ||
    /[、，,]/.test(rest) ||
    new Set(ends).size < ends.length;
  return isList && isUnitLike(head) && names.every(isUnitLike) && !ends.includes(head.at(-1))
    ? [`${blank}${head}`, ...names.map((name) => `${blank}　${name}`)]
    : [cell];
}

/**
 * The paths in each line if lines name units from the top down and then those of one kind beside each other: 総務部
 * 総務課 庶務係 文書係. Null if no line does, or if some line does not begin at the top.
 */
function chainsIn(cells: readonly string[]): readonly (readonly string[])[] | null {
  const lines = cells.map((cell) => namesApart(cell));
  const chains = lines.map(chainOf);
  const isChained = lines.some((names, at) => names.length > 2 && (chains[at]?.length ?? 0) > 1);
  const top = rankOf(lines[0]?.[0] ?? '');
  const isWhole = lines.every(([first = '']) => top >= 0 && rankOf(first) === top);
  return isChained && isWhole && chains.every((chain) => chain.length > 0) ? chains : null;
}

/** 総務部/総務課/庶務係 and 総務部/総務課/文書係; empty if the names are in another order. */
function chainOf(names: readonly string[]): readonly string[] {
  const end = names.at(-1)?.at(-1);
  const first = names.findIndex((name) => name.at(-1) === end);
  const [above, beside] = [names.slice(0, first), names.slice(first)];
  const isOrdered =
    beside.every((name) => name.at(-1) === end) &&
    [...above, beside[0] ?? ''].every((name, at, all) => at === 0 || mayStandBelow(name, all[at - 1] ?? ''));
  return isOrdered && names.every(isUnitLike) && (above.length > 0 || names.length === 1)
    ? beside.map((name) => [...above, name].join('/'))
    : [];
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
