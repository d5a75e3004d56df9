export type Point = readonly [x: number, y: number];

/** Each stroke of a path as points close enough together that straight lines between them are the path. */
export function pathPoints(d: string): readonly (readonly Point[])[] {
  const strokes: Point[][] = [];
  let stroke: Point[] = [];
  let [x, y, startX, startY] = [0, 0, 0, 0];
  let control: Point | null = null;
  const to = (point: Point) => {
    stroke.push(point);
    [x, y] = point;
  };
  for (const { command, numbers } of segments(d)) {
    const relative = command === command.toLowerCase();
    const [ox, oy] = relative ? [x, y] : [0, 0];
    const at = (index: number): Point => [ox + (numbers[index] ?? 0), oy + (numbers[index + 1] ?? 0)];
    const kind = command.toUpperCase();
    const smooth: Point = control === null ? [x, y] : [2 * x - control[0], 2 * y - control[1]];
    let next: Point | null = null;
    if (kind === 'M') {
      stroke = [];
      strokes.push(stroke);
      to(at(0));
      [startX, startY] = [x, y];
      continue;
    }
    if (strokes.length === 0) continue;
    if (kind === 'L') to(at(0));
    if (kind === 'H') to([ox + (numbers[0] ?? 0), y]);
    if (kind === 'V') to([x, oy + (numbers[0] ?? 0)]);
    if (kind === 'C' || kind === 'S') {
      const one = kind === 'C' ? at(0) : smooth;
      const two = at(kind === 'C' ? 2 : 0);
      stroke.push(...cubic([x, y], one, two, at(kind === 'C' ? 4 : 2)));
      to(at(kind === 'C' ? 4 : 2));
      next = two;
    }
    if (kind === 'Q' || kind === 'T') {
      const one = kind === 'Q' ? at(0) : smooth;
      const end = at(kind === 'Q' ? 2 : 0);
      const third = (from: Point): Point => [
        from[0] + ((one[0] - from[0]) * 2) / 3,
        from[1] + ((one[1] - from[1]) * 2) / 3,
      ];
      stroke.push(...cubic([x, y], third([x, y]), third(end), end));
      to(end);
      next = one;
    }
    if (kind === 'A') {
      stroke.push(...arc([x, y], numbers, at(5)));
      to(at(5));
    }
    if (kind === 'Z') {
      to([startX, startY]);
      stroke = [[startX, startY]];
      strokes.push(stroke);
    }
    control = next;
  }
  return strokes.filter((points) => points.length > 1 || strokes.length === 1);
}

const arity: Readonly<Record<string, number>> = {
  M: 2,
  L: 2,
  H: 1,
  V: 1,
  C: 6,
  S: 4,
  Q: 4,
  T: 2,
  A: 7,
  Z: 0,
};

function* segments(d: string): Generator<{ command: string; numbers: readonly number[] }> {
  for (const [, letter = '', list = ''] of d.matchAll(
    /([MmLlHhVvCcSsQqTtAaZz])([^MmLlHhVvCcSsQqTtAaZz]*)/g,
  )) {
    const numbers = numbersIn(list, letter.toUpperCase() === 'A');
    const size = arity[letter.toUpperCase()] ?? 0;
    if (size === 0) yield { command: letter, numbers: [] };
    for (let index = 0; size > 0 && index + size <= numbers.length; index += size) {
      // What follows the first pair of a move are lines.
      const command = index > 0 && letter === 'M' ? 'L' : index > 0 && letter === 'm' ? 'l' : letter;
      yield { command, numbers: numbers.slice(index, index + size) };
    }
  }
}

/** The two flags of an arc may be written without anything between them and the number that follows. */
function numbersIn(list: string, isArc: boolean): readonly number[] {
  const numbers: number[] = [];
  const number = /[\s,]*([+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)/giy;
  const flag = /[\s,]*([01])/y;
  for (let at = 0; at < list.length; ) {
    const place = numbers.length % 7;
    const pattern = isArc && (place === 3 || place === 4) ? flag : number;
    pattern.lastIndex = at;
    const match = pattern.exec(list);
    if (match === null) break;
    numbers.push(Number(match[1]));
    at = pattern.lastIndex;
  }
  return numbers;
}

function cubic(p: Point, q: Point, r: Point, s: Point): readonly Point[] {
  const steps = 24;
  return Array.from({ length: steps }, (_, index) => {
    const t = (index + 1) / steps;
    const u = 1 - t;
    const [a, b, c, e] = [u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t];
    return [a * p[0] + b * q[0] + c * r[0] + e * s[0], a * p[1] + b * q[1] + c * r[1] + e * s[1]];
  });
}

/** From the end points to the centre, as appendix B.2 of SVG 2 has it. */
function arc([x1, y1]: Point, numbers: readonly number[], [x2, y2]: Point): readonly Point[] {
  const [givenRx = 0, givenRy = 0, turn = 0, large = 0, sweep = 0] = numbers;
  let [rx, ry] = [Math.abs(givenRx), Math.abs(givenRy)];
  if (rx === 0 || ry === 0 || (x1 === x2 && y1 === y2)) return [[x2, y2]];
  const [cos, sin] = [Math.cos((turn * Math.PI) / 180), Math.sin((turn * Math.PI) / 180)];
  const [dx, dy] = [(x1 - x2) / 2, (y1 - y2) / 2];
  const [px, py] = [cos * dx + sin * dy, -sin * dx + cos * dy];
  const scale = Math.sqrt(Math.max(1, (px / rx) ** 2 + (py / ry) ** 2));
  [rx, ry] = [rx * scale, ry * scale];
  const square = (rx * ry) ** 2 - (rx * py) ** 2 - (ry * px) ** 2;
  const factor =
    Math.sqrt(Math.max(0, square) / ((rx * py) ** 2 + (ry * px) ** 2)) * (large === sweep ? -1 : 1);
  const [cx, cy] = [(factor * rx * py) / ry, (-factor * ry * px) / rx];
  const start = Math.atan2((py - cy) / ry, (px - cx) / rx);
  let sweepBy = Math.atan2((-py - cy) / ry, (-px - cx) / rx) - start;
  if (sweep === 1 && sweepBy < 0) sweepBy += 2 * Math.PI;
  if (sweep === 0 && sweepBy > 0) sweepBy -= 2 * Math.PI;
  const [mx, my] = [cos * cx - sin * cy + (x1 + x2) / 2, sin * cx + cos * cy + (y1 + y2) / 2];
  const steps = Math.max(4, Math.ceil(Math.abs(sweepBy) * 16));
  return Array.from({ length: steps }, (_, index) => {
    const angle = start + (sweepBy * (index + 1)) / steps;
    const [ex, ey] = [rx * Math.cos(angle), ry * Math.sin(angle)];
    return [mx + cos * ex - sin * ey, my + sin * ex + cos * ey];
  });
}

export function pathLength(d: string): number {
  return pathPoints(d).reduce((sum, stroke) => sum + lengthOf(stroke), 0);
}

function lengthOf(points: readonly Point[]): number {
  return points.reduce(
    (sum, point, index) => sum + (index === 0 ? 0 : distance(points[index - 1] ?? point, point)),
    0,
  );
}

function distance([ax, ay]: Point, [bx, by]: Point): number {
  return Math.hypot(bx - ax, by - ay);
}

export function pointAtLength(d: string, length: number): Point {
  let left = Math.max(0, length);
  let last: Point = [0, 0];
  for (const stroke of pathPoints(d)) {
    for (const [index, point] of stroke.entries()) {
      const before = stroke[index - 1];
      last = point;
      if (before === undefined) continue;
      const step = distance(before, point);
      if (step > 0 && left <= step) {
        const t = left / step;
        return [before[0] + (point[0] - before[0]) * t, before[1] + (point[1] - before[1]) * t];
      }
      left -= step;
    }
  }
  return last;
}
