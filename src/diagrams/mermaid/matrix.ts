/** x' = a·x + c·y + e, y' = b·x + d·y + f */
export interface Matrix {
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly d: number;
  readonly e: number;
  readonly f: number;
}

export const identity: Matrix = { a: 1, b: 0, c: 0, d: 1, e: 0, f: 0 };

export function multiply(m: Matrix, n: Matrix): Matrix {
  return {
    a: m.a * n.a + m.c * n.b,
    b: m.b * n.a + m.d * n.b,
    c: m.a * n.c + m.c * n.d,
    d: m.b * n.c + m.d * n.d,
    e: m.a * n.e + m.c * n.f + m.e,
    f: m.b * n.e + m.d * n.f + m.f,
  };
}

export function invert({ a, b, c, d, e, f }: Matrix): Matrix {
  const determinant = a * d - b * c || 1;
  return {
    a: d / determinant,
    b: -b / determinant,
    c: -c / determinant,
    d: a / determinant,
    e: (c * f - d * e) / determinant,
    f: (b * e - a * f) / determinant,
  };
}

/** The matrix of a `transform` attribute. */
export function parseTransform(text: string | undefined): Matrix {
  if (text === undefined) return identity;
  let matrix = identity;
  for (const [, name, list = ''] of text.matchAll(/(\w+)\s*\(([^)]*)\)/g)) {
    const numbers = list
      .split(/[\s,]+/)
      .filter((one) => one !== '')
      .map(Number.parseFloat);
    matrix = multiply(matrix, single(name ?? '', numbers));
  }
  return matrix;
}

function single(name: string, numbers: readonly number[]): Matrix {
  const [first = 0, second, third = 0] = numbers;
  switch (name) {
    case 'translate':
      return { ...identity, e: first, f: second ?? 0 };
    case 'translateX':
      return { ...identity, e: first };
    case 'translateY':
      return { ...identity, f: first };
    case 'scale':
      return { ...identity, a: first, d: second ?? first };
    case 'rotate': {
      const [cos, sin] = [Math.cos((first * Math.PI) / 180), Math.sin((first * Math.PI) / 180)];
      const [x, y] = [second ?? 0, third];
      return { a: cos, b: sin, c: -sin, d: cos, e: x - cos * x + sin * y, f: y - sin * x - cos * y };
    }
    case 'skewX':
      return { ...identity, c: Math.tan((first * Math.PI) / 180) };
    case 'skewY':
      return { ...identity, b: Math.tan((first * Math.PI) / 180) };
    case 'matrix': {
      const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbers;
      return { a, b, c, d, e, f };
    }
    default:
      return identity;
  }
}
