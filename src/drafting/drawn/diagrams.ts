// Diagrams of units: names in boxes or without, and lines that lead from each unit to those below it.
import { cellText, type Line, piecesByLine } from './cell-text.ts';
import { framesIn, gridsIn } from './grids.ts';
import { type Interval, overlapping } from './intervals.ts';
import { areaOf, type Box, type Drawn, isInside, type Page, type Piece, type Rule } from './page.ts';
import { partsOf, WIDE } from './text-rows.ts';

export interface DiagramUnit {
  readonly name: string;
  readonly below: readonly DiagramUnit[];
}

export interface Diagram {
  readonly page: number;
  readonly units: readonly DiagramUnit[];
  /** Names in boxes, and text beside lines, whose place on the page was not found. */
  readonly loose: readonly string[];
}

/** A place that lines lead to and from. Several names in one box are units side by side. */
interface Node extends Box {
  readonly names: readonly string[];
  readonly isBox: boolean;
  /** How near a line must come. */
  readonly reach: number;
}

/** Fewer units with a unit above are no diagram. */
const FEWEST_LINKS = 2;

/** The diagrams of a page: mostly one, but two if it shows the units before and after a reorganization. */
export function diagramsOf({ number, pieces, drawn }: Page): readonly Diagram[] {
  const tables = gridsIn(drawn);
  const free = pieces.filter((piece) => !tables.some((table) => isInside(piece, table)));
  const nodes = nodesOf(free, drawn);
  const lines = connectorsOf(drawn, [...nodes.filter(({ isBox }) => isBox), ...tables]);
  const { above, unsure } = linksOf(nodes, lines);
  if (above.size < FEWEST_LINKS) return [];
  const linked = [...new Set([...above.keys(), ...above.values()])].toSorted(inReadingOrder);
  const nodesBelow = (upper: Node): readonly Node[] => linked.filter((node) => above.get(node) === upper);
  const unitsOf = (node: Node): readonly DiagramUnit[] =>
    node.names.map((name, at) => ({ name, below: at === 0 ? nodesBelow(node).flatMap(unitsOf) : [] }));
  const allOf = (node: Node): readonly Node[] => [node, ...nodesBelow(node).flatMap(allOf)];
  const trees = linked
    .filter((node) => !above.has(node))
    .map((root) => ({ root: root.names.join(), units: unitsOf(root), ...around(allOf(root)) }));
  const isLoose = (node: Node) => !linked.includes(node) && (node.isBox || unsure.has(node));
  const loose = nodes
    .filter(isLoose)
    .toSorted(inReadingOrder)
    .flatMap(({ names }) => names);
  return statesOf(trees).map((state) => ({
    page: number,
    units: state.flatMap(({ units }) => units),
    loose,
  }));
}

/** The unit above each, and those to which lines lead from several or from none. */
function linksOf(nodes: readonly Node[], lines: readonly Connector[]) {
  const above = new Map<Node, Node>();
  const unsure = new Set<Node>();
  for (const group of groupsOf(lines)) {
    const [upper, another] = nodes.filter((node) => group.some((line) => leaves(line, node)));
    for (const node of nodes.filter((node) => group.some((line) => arrives(line, node)))) {
      if (upper && !another && !above.has(node) && !isBelow(upper, node, above)) above.set(node, upper);
      else unsure.add(node);
    }
  }
  return { above, unsure };
}

interface Tree extends Box {
  readonly root: string;
  readonly units: readonly DiagramUnit[];
}

/** Trees side by side, or one under the other, are two states of the same units if a root occurs in both. */
function statesOf(trees: readonly Tree[]): readonly (readonly Tree[])[] {
  const isAgain = (states: readonly (readonly Tree[])[]) => {
    const roots = states.flatMap((state) => [...new Set(state.map(({ root }) => root))]);
    return new Set(roots).size < roots.length;
  };
  const columns = apart(trees, ({ left, right }) => [left, right]);
  const rows = apart(trees, ({ top, bottom }) => [top, bottom]);
  return isAgain(columns) ? columns : isAgain(rows) ? rows : [trees];
}

function apart(trees: readonly Tree[], intervalOf: (tree: Tree) => Interval): readonly (readonly Tree[])[] {
  const groups = overlapping(trees, intervalOf);
  return groups.map(({ things }) => trees.filter((tree) => things.includes(tree)));
}

function around(boxes: readonly Box[]): Box {
  return {
    left: Math.min(...boxes.map(({ left }) => left)),
    right: Math.max(...boxes.map(({ right }) => right)),
    top: Math.min(...boxes.map(({ top }) => top)),
    bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
  };
}

function isBelow(lower: Node, node: Node, above: ReadonlyMap<Node, Node>): boolean {
  for (let one: Node | undefined = lower; one; one = above.get(one)) if (one === node) return true;
  return false;
}

/** Diagrams that grow to the right are read from top to bottom, those that grow down from left to right. */
function inReadingOrder(a: Node, b: Node): number {
  const areBeside = a.top < b.bottom && b.top < a.bottom;
  return areBeside ? a.left - b.left : a.top - b.top;
}

function nodesOf(pieces: readonly Piece[], drawn: Drawn): readonly Node[] {
  const boxes = boxesOf(pieces, drawn);
  const rest = pieces.filter((piece) => !boxes.some((box) => isInside(piece, box)));
  const texts = [
    ...piecesByLine(rest.filter(({ isVertical }) => !isVertical)).flatMap((line) => partsOf(line, WIDE)),
    ...rest.filter(({ isVertical }) => isVertical),
  ];
  return [
    ...boxes.map((box) => {
      const { text } = cellText(
        pieces.filter((piece) => isInside(piece, box)),
        box,
      );
      return { ...box, names: namesIn(text), isBox: true, reach: NEAR };
    }),
    ...texts.map(({ text, size, ...place }: Line | Piece) => ({
      ...place,
      names: namesIn(text),
      isBox: false,
      reach: size * 1.2,
    })),
  ].filter(({ names }) => names.length > 0);
}

function namesIn(text: string): readonly string[] {
  return text
    .split('\n')
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

/** The innermost framed or filled shapes with text. */
function boxesOf(pieces: readonly Piece[], drawn: Drawn): readonly Box[] {
  const full = [...drawn.shapes, ...framesIn(drawn)].filter((box) =>
    pieces.some((piece) => isInside(piece, box)),
  );
  const inner: Box[] = [];
  for (const box of full.toSorted((a, b) => areaOf(a) - areaOf(b)))
    if (!inner.some((other) => isInside(other, box))) inner.push(box);
  return inner;
}

/** Lines that end nearer than this meet. */
const NEAR = 4;

interface Connector extends Rule {
  readonly isAcross: boolean;
}

/** The lines that are no sides of boxes or tables. */
function connectorsOf({ across, down }: Drawn, boxes: readonly Box[]): readonly Connector[] {
  const isLong = ({ from, to }: Rule) => to - from > NEAR / 2;
  const without = (rule: Rule, isAcross: boolean): readonly Connector[] => {
    const met = boxes.filter(({ left, right, top, bottom }) =>
      isAcross ? isWithin(rule.at, top, bottom) : isWithin(rule.at, left, right),
    );
    const parts = met.reduce<readonly Rule[]>((parts, { left, right, top, bottom }) => {
      const [start, end] = isAcross ? [left, right] : [top, bottom];
      const cut = parts.flatMap((part) => [
        { ...part, to: Math.min(part.to, start) },
        { ...part, from: Math.max(part.from, end) },
      ]);
      // Left in, empty parts would double with each box.
      return cut.filter(isLong);
    }, [rule].filter(isLong));
    return parts.map((part) => ({ ...part, isAcross }));
  };
  return [...across.flatMap((rule) => without(rule, true)), ...down.flatMap((rule) => without(rule, false))];
}

/** Groups of lines that meet. */
function groupsOf(lines: readonly Connector[]): readonly (readonly Connector[])[] {
  const rest = new Set(lines);
  const groups: Connector[][] = [];
  for (const line of lines) {
    if (!rest.delete(line)) continue;
    const group = [line];
    for (const one of group)
      for (const other of rest)
        if (meet(one, other)) {
          rest.delete(other);
          group.push(other);
        }
    groups.push(group);
  }
  return groups;
}

function meet(a: Connector, b: Connector): boolean {
  const isOn = ({ from, to }: Rule, place: number) => from - NEAR <= place && place <= to + NEAR;
  return a.isAcross !== b.isAcross && isOn(a, b.at) && isOn(b, a.at);
}

/** Whether a line comes from the right of a unit, or from under it. */
function leaves({ isAcross, at, from }: Connector, { left, right, top, bottom, reach }: Node): boolean {
  return isAcross
    ? isWithin(at, top, bottom) && Math.abs(from - right) <= reach
    : isWithin(at, left, right) && Math.abs(from - bottom) <= reach;
}

/** Whether a line ends at the left of a unit, or above it. */
function arrives({ isAcross, at, to }: Connector, { left, right, top, bottom, reach }: Node): boolean {
  return isAcross
    ? isWithin(at, top, bottom) && Math.abs(to - left) <= reach
    : isWithin(at, left, right) && Math.abs(to - top) <= reach;
}

function isWithin(place: number, from: number, to: number): boolean {
  return from - NEAR / 2 <= place && place <= to + NEAR / 2;
}
