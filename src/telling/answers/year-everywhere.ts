import { type Line, link, text } from '../inline.ts';
import { counted } from '../sentences/counting.ts';

export interface YearOfOne {
  readonly name: string;
  readonly url: string;
  readonly changes: number;
  /** The first sentence about the year in this municipality. */
  readonly lede: Line;
}

/** A fiscal year across municipalities: the one with the most changes by its sentence, the others by name. */
export function yearEverywhere(all: readonly YearOfOne[]): { readonly lede: Line; readonly support: Line } {
  const [first, ...others] = all.toSorted((a, b) => b.changes - a.changes);
  if (!first)
    return { lede: [text('この年度の記録はない。')], support: [text('何もなかったとは限らない。')] };
  return {
    lede: [link(first.name, first.url), text('で、'), ...first.lede],
    support: others.length === 0 ? [] : [text(`ほかに${namesOf(others)}の記録がある。`)],
  };
}

/** How many names fit on a line. */
const MOST = 5;

function namesOf(others: readonly YearOfOne[]): string {
  const names = others.slice(0, MOST).map(({ name }) => name);
  return others.length > MOST
    ? `${names.join('、')}など${counted(others.length, '市区町村')}`
    : names.join('、');
}
