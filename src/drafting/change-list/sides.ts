import { indentOf } from '../charts/indents.ts';
import { rankOf } from '../charts/ranks.ts';
import { readIndents } from '../charts/read-indents.ts';
import { closedUp, framed, isUnitLike, markAfter, nameFault, withoutNumbers } from '../charts/unit-words.ts';
import type { Row } from '../tables/table.ts';

/** The paths of the units that 旧 or 新 names in a row, or why the cell cannot be read. */
export type Side =
  /** `begun`: the units above the path that the row itself names; with columns of levels only. */
  | { readonly ok: true; readonly paths: readonly string[]; readonly begun?: readonly string[] }
  | { readonly ok: false; readonly why: string };

const NOTHING = /^[-－―—–ー‐（）()なし無]*$/;
const SEPARATOR = /[/／＞>→]/;

/**
 * Reads one side of each row in turn, from one column or a column for each level (部｜課｜係). `over`: the columns of
 * levels that apply to both sides. `known`: the units of the chart.
 */
export function newSide(
  rows: readonly Row[],
  places: readonly number[],
  over: readonly number[],
  known: readonly string[],
): (row: Row) => Side {
  const [only = 0, another] = places;
  if (another === undefined && over.length === 0) {
    const indented = indentedSides(rows, only);
    return ({ number, cells }) => indented?.get(number) ?? parseSide(cells[only] ?? '', known);
  }
  let above: readonly string[] = [];
  return ({ cells }) => {
    const own = [...over, ...places].map((place) => withoutNumbers(cells[place] ?? ''));
    const levels = parseLevels(own, above);
    if (levels.length > 0) above = levels;
    if (own.slice(over.length).every((cell) => NOTHING.test(cell.trim()))) return { ok: true, paths: [] };
    const [first = ''] = own.slice(over.length);
    // The side may write out what the column above says: 総務部｜総務部総務課.
    const isWhole = over.some((_, level) => levels[level] && first.trim().startsWith(levels[level]));
    const side = parseSide(
      (isWhole ? levels.slice(over.length) : levels).filter((name) => name !== '').join('/'),
    );
    const begun = levels.flatMap((_, level) =>
      level < levels.length - 1 && (own[level] ?? '').trim() !== ''
        ? [
            levels
              .slice(0, level + 1)
              .filter((name) => name !== '')
              .join('/'),
          ]
        : [],
    );
    return side.ok ? { ...side, begun } : side;
  };
}

/**
 * The sides of a column without indentation in which each 課 stands below its 部, by row; null if the paths of the
 * units before do not prove it. `paths`: the units of the chart before.
 */
export function rankedSides(
  rows: readonly Row[],
  { before, after }: Readonly<Record<'before' | 'after', readonly number[]>>,
  paths: readonly string[],
): Readonly<Record<'before' | 'after', (row: Row) => Side>> | null {
  const [was, is] = [before, after].map((places) =>
    places.length === 1 ? ranked(rows, places[0] ?? 0) : null,
  );
  const known = [...(was?.values() ?? [])].flatMap((side) => (side.ok ? side.paths : ['']));
  const isProved = known.some((path) => path.includes('/')) && known.every((path) => paths.includes(path));
  if (!was || !is || !isProved) return null;
  const nothing: Side = { ok: true, paths: [] };
  return {
    before: ({ number }) => was.get(number) ?? nothing,
    after: ({ number }) => is.get(number) ?? nothing,
  };
}

function ranked(rows: readonly Row[], place: number): ReadonlyMap<number, Side> | null {
  const named = rows.flatMap(({ number, cells }) => {
    const own = withoutNumbers(framed(cells[place] ?? '') ?? cells[place] ?? '').trim();
    return NOTHING.test(own) ? [] : [{ number, own, rank: rankOf(own) }];
  });
  if (named[0]?.rank !== 0 || named.some(({ own, rank }) => rank < 0 || /[\n、，,/]/.test(own))) return null;
  const { units, unread } = readIndents(
    named.map(({ number, own, rank }) => ({ number, cells: ['　'.repeat(rank) + own] })),
    [0],
  );
  return unread.length > 0
    ? null
    : new Map(units.map(({ row, path }) => [row, { ok: true, paths: [path.join('/')] }]));
}

/** The sides of a column in which lower units are indented, by row; null if they are not. */
function indentedSides(rows: readonly Row[], place: number): ReadonlyMap<number, Side> | null {
  const own = rows
    .filter(({ cells }) => !NOTHING.test((cells[place] ?? '').trim()))
    .map((row) => ({ ...row, cells: [withoutNumbers(row.cells[place] ?? '')] }));
  const depths = own.map(({ cells }) => indentOf(cells[0] ?? ''));
  const indents = depths.flatMap(({ width, mark }) => (width > 0 || mark === '├' ? [`${width}${mark}`] : []));
  // A single indented name has a stray space before it.
  const isFlat = new Set(indents).size === indents.length;
  if (isFlat || depths[0]?.width !== 0 || own.some(({ cells }) => SEPARATOR.test(cells[0] ?? '')))
    return null;
  const { units, unread } = readIndents(own, [0]);
  return new Map<number, Side>([
    ...units.map(({ row, path }) => [row, { ok: true, paths: [path.join('/')] }] as const),
    ...unread.map(({ row, why }) => [row, { ok: false, why }] as const),
  ]);
}

/** The lowest units of a cell in which lines stand below others: 総務部, and in the next lines its 課. */
function outlineIn(cell: string): Side | null {
  const lines = cell.split('\n').filter((line) => line.trim() !== '');
  const ranks = lines.map((line) => rankOf(withoutNumbers(line).trim()));
  const [top = -1] = ranks;
  const isBelow = lines.length > 1 && top >= 0 && ranks.slice(1).every((rank) => rank > top);
  if (!isBelow || lines.some((line) => SEPARATOR.test(line))) return null;
  const { units, unread } = readIndents(
    lines.map((line, at) => ({
      number: at,
      cells: ['　'.repeat(ranks[at] ?? 0) + indentOf(withoutNumbers(line)).name],
    })),
    [0],
  );
  const [fault] = unread;
  const paths = units.map(({ path }) => path.join('/'));
  return fault === undefined
    ? { ok: true, paths: paths.filter((path) => !paths.some((other) => other.startsWith(`${path}/`))) }
    : { ok: false, why: fault.why };
}

/**
 * The paths in one cell. After the first, a bare name is placed beside the first path, unless only a unit directly below
 * the municipality is called so. `known`: the units of the chart.
 */
export function parseSide(cell: string, known: readonly string[] = []): Side {
  const outline = outlineIn(cell);
  if (outline !== null) return outline;
  const paths: (readonly string[])[] = [];
  for (const part of cell.split(/[\n、，,]|(?<=[部局課室係班])・/)) {
    const words = withoutNumbers(
      part
        .trim()
        .replace(/^[・○●◎]/u, '')
        .trim(),
    );
    if (words === '' || NOTHING.test(words)) continue;
    const path = pathIn(words);
    const fault =
      path.map(nameFault).find((why) => why !== null) ??
      (path.includes('') ? `「${words}」の区切りの間に名前がありません` : null);
    if (fault) return { ok: false, why: fault };
    const first = paths[0];
    const beside = first && path.length === 1 ? [...first.slice(0, -1), ...path] : path;
    paths.push(known.includes(path.join('/')) && !known.includes(beside.join('/')) ? path : beside);
  }
  return { ok: true, paths: paths.map((path) => path.join('/')) };
}

/** Splits 総務部/総務課; also 総務部　総務課 if every part ends like the name of a unit. */
function pathIn(words: string): readonly string[] {
  if (SEPARATOR.test(words)) return words.split(SEPARATOR).map(closedUp);
  const { name, mark } = markAfter(words);
  // 危機管理課（総務部）
  if (/^[^旧].*[部局]$/u.test(mark) && isUnitLike(name)) return [mark, closedUp(name)];
  const parts = words.split(/[\s\u3000]+/);
  return parts.length > 1 && parts.every(isUnitLike) ? parts : [closedUp(words)];
}

/**
 * One row of level columns (部｜課｜係). Blank cells left of the first name are filled from `above`,
 * the previous row.
 */
function parseLevels(cells: readonly string[], above: readonly string[]): readonly string[] {
  const last = cells.findLastIndex((cell) => cell.trim() !== '');
  if (last < 0) return [];
  const first = cells.findIndex((cell) => cell.trim() !== '');
  const own = cells
    .slice(0, last + 1)
    .map((cell, level) => (level < first ? (above[level] ?? '') : cell.trim()));
  // Cells merged over several columns repeat the same name; keep the first.
  return own.map((name, level) => (level > 0 && name === own[level - 1] ? '' : name));
}
