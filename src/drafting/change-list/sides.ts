import { closedUp, isUnitLike, nameFault } from '../charts/unit-words.ts';

/** The paths of the units that 旧 or 新 names in a row, or why the cell cannot be read. */
export type Side =
  | { readonly ok: true; readonly paths: readonly string[] }
  | { readonly ok: false; readonly why: string };

const NOTHING = /^[-－―—–ー‐（）()なし無]*$/;
const SEPARATOR = /[/／＞>→]/;

/** The paths in one cell. After the first, a bare name is placed beside the first path. */
export function parseSide(cell: string): Side {
  const paths: (readonly string[])[] = [];
  for (const part of cell.split(/[\n、，,]|(?<=[部局課室係班])・/)) {
    const words = part
      .trim()
      .replace(/^[・○●◎]/u, '')
      .trim();
    if (words === '' || NOTHING.test(words)) continue;
    const path = pathIn(words);
    const fault =
      path.map(nameFault).find((why) => why !== null) ??
      (path.includes('') ? `「${words}」の区切りの間に名前がありません` : null);
    if (fault) return { ok: false, why: fault };
    const first = paths[0];
    paths.push(first && path.length === 1 ? [...first.slice(0, -1), ...path] : path);
  }
  return { ok: true, paths: paths.map((path) => path.join('/')) };
}

/** Splits 総務部/総務課; also 総務部　総務課 if every part ends like the name of a unit. */
function pathIn(words: string): readonly string[] {
  if (SEPARATOR.test(words)) return words.split(SEPARATOR).map(closedUp);
  const parts = words.split(/[\s\u3000]+/);
  return parts.length > 1 && parts.every(isUnitLike) ? parts : [closedUp(words)];
}

/**
 * One row of level columns (部｜課｜係). Blank cells left of the first name are filled from `above`,
 * the previous row.
 */
export function parseLevels(cells: readonly string[], above: readonly string[]): readonly string[] {
  const last = cells.findLastIndex((cell) => cell.trim() !== '');
  if (last < 0) return [];
  const first = cells.findIndex((cell) => cell.trim() !== '');
  const own = cells
    .slice(0, last + 1)
    .map((cell, level) => (level < first ? (above[level] ?? '') : cell.trim()));
  // Cells merged over several columns repeat the same name; keep the first.
  return own.map((name, level) => (level > 0 && name === own[level - 1] ? '' : name));
}
