import type { Weight } from '#diagrams/measure/text-width.ts';
import { cascade, type StyleSheet } from './css.ts';
import type { Drawn } from './drawn.ts';

export interface Font {
  readonly size: number;
  readonly weight: Weight;
}

const initial: Font = { size: 16, weight: 'normal' };

/** What measuring has to know of an element's style. */
export const measuredProperties: ReadonlySet<string> = new Set([
  'font-size',
  'font-weight',
  'display',
  'text-anchor',
  'dominant-baseline',
  'alignment-baseline',
  'transform',
  'transform-origin',
]);

/** The font of an element, through what it declares and what it inherits. */
export function fontOf(element: Drawn, sheet: StyleSheet): Font {
  return fontFrom(
    element.parent === null ? initial : fontOf(element.parent, sheet),
    cascade(element, sheet, measuredProperties),
  );
}

export function fontFrom(parent: Font, own: ReadonlyMap<string, string>): Font {
  return {
    size: sizeFrom(parent.size, own.get('font-size')),
    weight: weightFrom(parent.weight, own.get('font-weight')),
  };
}

function sizeFrom(parent: number, value: string | undefined): number {
  const match = /^([\d.]+)(px|em|rem|%|pt)?$/.exec(value ?? '');
  if (match === null) return value === 'larger' ? parent * 1.2 : value === 'smaller' ? parent / 1.2 : parent;
  const number = Number(match[1]);
  switch (match[2]) {
    case 'em':
      return parent * number;
    case '%':
      return (parent * number) / 100;
    case 'rem':
      return initial.size * number;
    case 'pt':
      return (number * 4) / 3;
    default:
      return number;
  }
}

function weightFrom(parent: Weight, value: string | undefined): Weight {
  if (value === undefined || value === 'inherit') return parent;
  return value === 'bold' || value === 'bolder' || Number(value) >= 600 ? 'bold' : 'normal';
}
