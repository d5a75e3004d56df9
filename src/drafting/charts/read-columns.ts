import { columnName, isDash, type Row, type UnreadRow } from '../tables/table.ts';
import type { FoundPaths } from './shape.ts';
import { nameFault, namesIn } from './unit-words.ts';

/** The name in each level column; null if the row has none. */
type Levels = readonly (string | null)[];

/** Reads one column per level. A blank cell left of a name means the same unit as in the row above. */
export function readColumns(rows: readonly Row[], levels: readonly number[]): FoundPaths {
  const units: { readonly path: readonly string[]; readonly row: number }[] = [];
  const unread: UnreadRow[] = [];
  const notes: string[] = [];
  const filled = levels.map((place) => isFilled(rows, place));
  let above: Levels = [];
  /**
   * The level whose unit is unclear for the following rows, after an unreadable row or a cell
   * with several names.
   */
  let lost: number | null = null;
  const [first] = rows;
  for (const { number: row, cells: all } of rows) {
    const cells = levels.map((place) => (all[place] ?? '').trim());
    const last = cells.findLastIndex((cell) => cell !== '' && !isDash(cell));
    if (last < 0) {
      unread.push({ row, why: '組織の名前の列が空です' });
      continue;
    }
    if (row === first?.number && cells[0] === '')
      notes.push(
        `${row}行目: 「${cells[last]}」の左の欄が空で、上の行もないので、上の組織がないものとして読みました。結合したセルの名前が途中の行にあれば、初めの行に移してください。`,
      );
    if (cells.findIndex((cell) => cell !== '') <= (lost ?? -1)) lost = null;
    const line = lineOf(cells, last, above, filled);
    if ('why' in line) {
      unread.push({ row, why: line.why });
      [above, lost] = [line.above, line.above.length];
    } else if (lost !== null && line.inherited.includes(lost)) {
      unread.push({ row, why: `上の組織が決まらないので、「${cells[last]}」の位置が分かりません` });
    } else {
      const { names } = line;
      for (const name of names) units.push({ path: [...named(line.above), name], row });
      above = [...line.above, ...names.slice(0, 1)];
      if (names.length === 1) continue;
      lost = last;
      const each = names.map((name) => `「${name}」`).join('');
      notes.push(`${row}行目: ${each}を、それぞれ一つの組織として読みました。`);
    }
  }
  return { units, unread, notes: [...notes, ...blankNote(rows, levels, filled)] };
}

type Line =
  /** `above`: the levels that could be read. */
  | { readonly why: string; readonly above: Levels }
  | {
      readonly names: readonly string[];
      readonly above: Levels;
      /** Levels taken over from the row above. */
      readonly inherited: readonly number[];
    };

function lineOf(cells: readonly string[], last: number, above: Levels, filled: readonly boolean[]): Line {
  const path: (string | null)[] = [];
  const inherited: number[] = [];
  let isOther = false;
  for (const [level, cell] of cells.slice(0, last).entries()) {
    if (cell === '') {
      // In a column that repeats its names in each row, a blank cell means that the row skips this level.
      const isNothing = isOther || (level > 0 && cells[level - 1] !== '' && filled[level]);
      path.push(isNothing ? null : (above[level] ?? null));
      if (!isNothing) inherited.push(level);
      continue;
    }
    const names = isDash(cell) ? [] : namesIn(cell);
    const [name = null, another] = names ?? [];
    const why = names === null || another !== undefined ? severalIn(cell) : name && nameFault(name);
    if (why) return { why, above: path };
    // Cells merged over several columns repeat the same name; keep the first.
    path.push(name !== null && name === path.at(-1) ? null : name);
    isOther ||= name !== (above[level] ?? null);
  }
  const own = cells[last] ?? '';
  const names = namesIn(own);
  const why = names === null ? severalIn(own) : names.map(nameFault).find((fault) => fault !== null);
  if (names === null || why) return { why: why ?? '', above: path };
  const before = path.findLastIndex((name) => name !== null);
  const isMerged = names.length === 1 && path[before] === names[0] && cells[last - 1] !== '';
  return { names, above: isMerged ? path.slice(0, before) : path, inherited };
}

function severalIn(cell: string): string {
  return `「${cell.replaceAll('\n', ' ')}」は、一つの組織の名前か、いくつもの組織かが分かりません。一行に一つずつ書いてください`;
}

function named(levels: Levels): readonly string[] {
  return levels.filter((name) => name !== null);
}

/** Whether a column repeats its names in each row instead of leaving the following cells blank. */
function isFilled(rows: readonly Row[], place: number): boolean {
  return rows.some(({ cells }, at) => {
    const cell = (cells[place] ?? '').trim();
    return cell !== '' && cell === (rows[at + 1]?.cells[place] ?? '').trim();
  });
}

function blankNote(
  rows: readonly Row[],
  levels: readonly number[],
  filled: readonly boolean[],
): readonly string[] {
  const places = levels
    .slice(0, -1)
    .filter((place, level) => !filled[level] && rows.some(({ cells }) => (cells[place] ?? '').trim() === ''));
  if (places.length === 0) return [];
  return [`${places.map(columnName).join('・')}列の空欄は「上と同じ」と読みました。`];
}
