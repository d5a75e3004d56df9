import type { Row, UnreadRow } from '../tables/table.ts';
import { type FoundPaths, pathApart, SEPARATOR } from './shape.ts';
import { closedUp, nameFault } from './unit-words.ts';

/** Reads a single column of paths: 総務部/総務課/庶務係. */
export function readPaths(rows: readonly Row[], [place = 0]: readonly number[]): FoundPaths {
  const units: { readonly path: readonly string[]; readonly row: number }[] = [];
  const unread: UnreadRow[] = [];
  for (const { number: row, cells } of rows) {
    const cell = (cells[place] ?? '').trim();
    const path = (SEPARATOR.test(cell) ? cell.split(SEPARATOR) : pathApart(cell)).map(closedUp);
    const fault = path.map((name) =>
      name === '' ? `「${cell}」の区切りの間に名前がありません` : nameFault(name),
    );
    const why = cell === '' ? '組織の名前の列が空です' : (fault.find((one) => one !== null) ?? null);
    if (why === null) units.push({ path, row });
    else unread.push({ row, why });
  }
  return { units, unread, notes: [] };
}
