import type { Row, UnreadRow } from '../tables/table.ts';
import { type FoundPaths, pathApart, SEPARATOR } from './shape.ts';
import { closedUp, nameFault } from './unit-words.ts';

/** Reads a single column of paths: 総務部/総務課/庶務係. */
export function readPaths(rows: readonly Row[], [place = 0]: readonly number[]): FoundPaths {
  const units: { readonly path: readonly string[]; readonly row: number }[] = [];
  const unread: UnreadRow[] = [];
  const cells = rows.map(({ number, cells }) => ({ row: number, cell: (cells[place] ?? '').trim() }));
  const mayGoOn = areNamedOnce(cells.map(({ cell }) => cell));
  const joined: number[] = [];
  let above: readonly string[] | null = [];
  for (const { row, cell } of cells) {
    const own = (SEPARATOR.test(cell) ? cell.split(SEPARATOR) : pathApart(cell)).map(closedUp);
    const at: number = mayGoOn ? placeBelow(own, above ?? units.at(-1)?.path ?? []) : 0;
    const fault = own.map((name) =>
      name === '' ? `「${cell}」の区切りの間に名前がありません` : nameFault(name),
    );
    const why = cell === '' ? '組織の名前の列が空です' : (fault.find((one) => one !== null) ?? null);
    if (why === null && (at === 0 || above !== null)) {
      above = [...(above ?? []).slice(0, at), ...own];
      units.push({ path: above, row });
      if (at > 0) joined.push(row);
    } else {
      above = null;
      unread.push({ row, why: why ?? `上の組織を読めなかったので、「${own[0]}」の位置が分かりません` });
    }
  }
  const notes =
    joined.length === 0
      ? []
      : [
          `上の組織の書かれていない行は、すぐ上の行の続きとして読みました（${joined.join('、')}行目）。資料と見比べてください。`,
        ];
  return { units, unread, notes };
}

/**
 * Whether names above others are not repeated, as in lines copied from a PDF, which lose the empty cells before
 * them: 財政係 below 総務部 総務課 庶務係.
 */
function areNamedOnce(cells: readonly string[]): boolean {
  const paths = cells.map(pathApart).filter(({ length }) => length > 1);
  return (
    !cells.some((cell) => SEPARATOR.test(cell)) &&
    new Set(paths.map(([first]) => first)).size === paths.length
  );
}

/** How many names of the row above stand above these: those before one of the same kind. */
function placeBelow([first = '']: readonly string[], above: readonly string[]): number {
  return Math.max(
    0,
    above.findIndex((name) => name.at(-1) === first.at(-1)),
  );
}
