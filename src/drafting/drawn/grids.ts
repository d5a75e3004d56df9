// Tables that are drawn with lines: what touches is one drawing, and a drawing that consists of rectangles is a table.
import { areaOf, type Box, type Rule, type Rules } from './page.ts';

/** A cell of a table, with the rows and columns that it covers. From 0, and without the end. */
export interface Cell extends Box {
  readonly rows: readonly [from: number, to: number];
  readonly columns: readonly [from: number, to: number];
}

export interface Grid extends Box {
  /** The places of the lines between columns and between rows, with the outer ones. */
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  readonly cells: readonly Cell[];
}

/** Lines that miss each other by less still touch. */
const REACH = 3;
/** Lines that are nearer than this are no row or column between them. */
const NARROWEST = 4;
/** The part of a drawing that rectangles fill, if it is a table and no diagram. */
const FILLED = 0.8;

/** The tables of a page, from top to bottom. */
export function gridsIn(rules: Rules): readonly Grid[] {
  return drawingsIn(rules)
    .flatMap((drawing) => gridOf(drawing) ?? [])
    .toSorted((a, b) => a.top - b.top || a.left - b.left);
}

/** The framed rectangles of drawings that are no tables. */
export function framesIn(rules: Rules): readonly Box[] {
  return drawingsIn(rules).flatMap((drawing) => {
    if (gridOf(drawing) !== null) return [];
    const { xs, ys } = linesOf(drawing);
    return regionsOf(xs, ys, drawing).flatMap(({ isFramed, cell }) => (isFramed ? [cell] : []));
  });
}

/** Groups of lines that touch. */
function drawingsIn({ across, down }: Rules): readonly Rules[] {
  const groups: { across: Rule[]; down: Rule[] }[] = [];
  for (const line of across) {
    const met = groups.filter(({ down }) => down.some((other) => touch(line, other)));
    const touched = down.filter(
      (other) => touch(line, other) && !met.some(({ down }) => down.includes(other)),
    );
    const [first = { across: [], down: [] }, ...others] = met;
    if (met.length === 0) groups.push(first);
    for (const other of others) {
      first.across.push(...other.across);
      first.down.push(...other.down);
      groups.splice(groups.indexOf(other), 1);
    }
    first.across.push(line);
    first.down.push(...touched);
  }
  return groups;
}

function touch(across: Rule, down: Rule): boolean {
  return isOn(across, down.at, REACH) && isOn(down, across.at, REACH);
}

function isOn({ from, to }: Rule, place: number, reach = 0): boolean {
  return from - reach <= place && place <= to + reach;
}

/** Null if the drawing is no table: a box, a diagram, the frame of a page. */
function gridOf(drawing: Rules): Grid | null {
  const { xs, ys } = linesOf(drawing);
  const [left, right, top, bottom] = [xs[0], xs.at(-1), ys[0], ys.at(-1)];
  if (left === undefined || right === undefined || top === undefined || bottom === undefined) return null;
  if (xs.length < 3 || ys.length < 3) return null;
  const regions = regionsOf(xs, ys, drawing);
  const whole = regions.filter(({ isWhole }) => isWhole);
  const filled = whole.reduce((sum, { cell }) => sum + areaOf(cell), 0);
  if (whole.length < 4 || filled < FILLED * (right - left) * (bottom - top)) return null;
  return { left, right, top, bottom, xs, ys, cells: regions.flatMap(({ parts }) => parts) };
}

/** The places of the lines. Many tables have none at their sides: the others end where they would be. */
function linesOf({ across, down }: Rules): Pick<Grid, 'xs' | 'ys'> {
  return {
    xs: places([...down.map(({ at }) => at), ...sharedEnds(across)]),
    ys: places([...across.map(({ at }) => at), ...sharedEnds(down)]),
  };
}

/** The ends that at least two lines have in common. */
function sharedEnds(rules: readonly Rule[]): readonly number[] {
  const froms = rules.map(({ from }) => from);
  const tos = rules.map(({ to }) => to);
  const [first, last] = [Math.min(...froms), Math.max(...tos)];
  const near = (ends: readonly number[], end: number) => ends.filter((one) => Math.abs(one - end) <= REACH);
  return [...(near(froms, first).length > 1 ? [first] : []), ...(near(tos, last).length > 1 ? [last] : [])];
}

function places(all: readonly number[]): readonly number[] {
  const found: number[] = [];
  for (const place of all.toSorted((a, b) => a - b))
    if (place - (found.at(-1) ?? Number.NEGATIVE_INFINITY) >= NARROWEST) found.push(place);
  return found;
}

interface Region {
  /** Whether the region is a rectangle. A side of the drawing without any line does not open it. */
  readonly isWhole: boolean;
  /** Whether it is a rectangle with lines on all sides. */
  readonly isFramed: boolean;
  readonly cell: Cell;
  /** The cell itself, or the squares of a region that is no rectangle. */
  readonly parts: readonly Cell[];
}

/** The squares of the grid, joined where no line is between them. */
function regionsOf(xs: readonly number[], ys: readonly number[], { across, down }: Rules): readonly Region[] {
  const [columns, rows] = [xs.length - 1, ys.length - 1];
  const downAt = xs.map((x) => down.filter(({ at }) => Math.abs(at - x) < NARROWEST));
  const acrossAt = ys.map((y) => across.filter(({ at }) => Math.abs(at - y) < NARROWEST));
  const middle = (of: readonly number[], at: number) => ((of[at] ?? 0) + (of[at + 1] ?? 0)) / 2;
  const seen = new Set<number>();
  const regions: Region[] = [];
  for (let start = 0; start < columns * rows; start++) {
    if (seen.has(start)) continue;
    seen.add(start);
    const squares = [start];
    let isClosed = true;
    let hasLines = true;
    for (const square of squares) {
      const [row, column] = [Math.floor(square / columns), square % columns];
      const [x, y] = [middle(xs, column), middle(ys, row)];
      const sides = [
        { lines: downAt[column], along: y, next: column > 0 ? square - 1 : null },
        { lines: downAt[column + 1], along: y, next: column < columns - 1 ? square + 1 : null },
        { lines: acrossAt[row], along: x, next: row > 0 ? square - columns : null },
        { lines: acrossAt[row + 1], along: x, next: row < rows - 1 ? square + columns : null },
      ];
      for (const { lines = [], along, next } of sides) {
        const isLined = lines.some((line) => isOn(line, along));
        if (next === null) {
          // A side without any line is closed; one that has a line elsewhere is open here.
          isClosed &&= isLined || lines.length === 0;
          hasLines &&= isLined;
        } else if (!isLined && !seen.has(next)) {
          seen.add(next);
          squares.push(next);
        }
      }
    }
    const { isRectangle, ...region } = regionOf(squares, xs, ys);
    regions.push({ ...region, isWhole: isRectangle && isClosed, isFramed: isRectangle && hasLines });
  }
  return regions;
}

function regionOf(squares: readonly number[], xs: readonly number[], ys: readonly number[]) {
  const columns = xs.length - 1;
  const cell = cellOver(squares);
  const isRectangle = squares.length === (cell.rows[1] - cell.rows[0]) * (cell.columns[1] - cell.columns[0]);
  const parts = isRectangle ? [cell] : squares.map((square) => cellOver([square]));
  return { isRectangle, cell, parts };

  function cellOver(squares: readonly number[]): Cell {
    const down = squares.map((square) => Math.floor(square / columns));
    const across = squares.map((square) => square % columns);
    const [top, bottom] = [Math.min(...down), Math.max(...down) + 1];
    const [left, right] = [Math.min(...across), Math.max(...across) + 1];
    return {
      rows: [top, bottom],
      columns: [left, right],
      left: xs[left] ?? 0,
      right: xs[right] ?? 0,
      top: ys[top] ?? 0,
      bottom: ys[bottom] ?? 0,
    };
  }
}
