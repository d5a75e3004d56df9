import { textWidth } from '#diagrams/measure/text-width.ts';
import { cascade, type StyleSheet } from './css.ts';
import type { Drawn } from './drawn.ts';
import { type Font, fontFrom, fontOf, measuredProperties } from './font.ts';

/** Words of one `text` or `tspan` as they stand on a line. */
export interface Run {
  readonly owner: Drawn;
  readonly text: string;
  readonly x: number;
  /** Of the alphabetic baseline. */
  readonly y: number;
  readonly width: number;
  readonly font: Font;
}

interface State {
  x: number;
  y: number;
  /** Runs since the last absolute position: they are moved together by `text-anchor`. */
  chunk: { run: Run; anchor: string }[];
  readonly done: Run[];
  endsInSpace: boolean;
}

/** Where the words of a `text` element stand, as a browser would set them. */
export function textRuns(text: Drawn, sheet: StyleSheet, stretch = 1): readonly Run[] {
  const state: State = { x: 0, y: 0, chunk: [], done: [], endsInSpace: true };
  const above = text.parent === null ? { size: 16, weight: 'normal' as const } : fontOf(text.parent, sheet);
  walk(text, sheet, above, inheritedFrom(text, sheet), state, stretch);
  flush(state);
  return state.done;
}

interface Inherited {
  readonly anchor: string;
  readonly baseline: string;
}

function inheritedFrom(text: Drawn, sheet: StyleSheet): Inherited {
  let anchor: string | undefined;
  let baseline: string | undefined;
  for (let above = text.parent; above !== null; above = above.parent) {
    const own = cascade(above, sheet, measuredProperties);
    anchor ??= own.get('text-anchor');
    baseline ??= own.get('dominant-baseline');
  }
  return { anchor: anchor ?? 'start', baseline: baseline ?? 'auto' };
}

function walk(
  element: Drawn,
  sheet: StyleSheet,
  parentFont: Font,
  inherited: Inherited,
  state: State,
  stretch: number,
): void {
  const own = cascade(element, sheet, measuredProperties);
  if (own.get('display') === 'none') return;
  const font = fontFrom(parentFont, own);
  const anchor = own.get('text-anchor') ?? inherited.anchor;
  const baseline = own.get('dominant-baseline') ?? inherited.baseline;
  const [x, y] = [lengthOf(element, 'x', font), lengthOf(element, 'y', font)];
  if (x !== null || y !== null) flush(state);
  if (x !== null) state.x = x;
  if (y !== null) state.y = y;
  if (element.tag === 'text') [state.x, state.y] = [x ?? 0, y ?? 0];
  state.x += lengthOf(element, 'dx', font) ?? 0;
  state.y += lengthOf(element, 'dy', font) ?? 0;
  const keepsSpace =
    element.attributes.get('xml:space') === 'preserve' ||
    /white-space:\s*pre/.test(element.attributes.get('style') ?? '');
  for (const child of element.children) {
    if (typeof child !== 'string') {
      if (child.tag === 'tspan' || child.tag === 'a' || child.tag === 'textPath') {
        walk(child, sheet, font, { anchor, baseline }, state, stretch);
      }
      continue;
    }
    const text = keepsSpace ? child : collapsed(child, state.endsInSpace);
    if (text === '') continue;
    state.endsInSpace = !keepsSpace && text.endsWith(' ');
    const width = textWidth(text, font.size, font.weight) * stretch;
    const shift = baselineShift(own.get('alignment-baseline') ?? baseline, font);
    state.chunk.push({ run: { owner: element, text, x: state.x, y: state.y + shift, width, font }, anchor });
    state.x += width;
  }
}

function collapsed(text: string, afterSpace: boolean): string {
  const one = text.replace(/[\t\n\r ]+/g, ' ');
  return afterSpace ? one.trimStart() : one;
}

function flush(state: State): void {
  const last = state.chunk.at(-1);
  if (last === undefined) return;
  // A space at the end of the line takes no room.
  const trimmed = last.run.text.trimEnd();
  const cut = textWidth(last.run.text, 1, last.run.font.weight) - textWidth(trimmed, 1, last.run.font.weight);
  const runs = state.chunk.map(({ run }) =>
    run === last.run ? { ...run, text: trimmed, width: run.width - cut * run.font.size } : run,
  );
  const width = runs.reduce((sum, run) => sum + run.width, 0);
  const anchor = state.chunk[0]?.anchor;
  const shift = anchor === 'middle' ? -width / 2 : anchor === 'end' ? -width : 0;
  state.done.push(...runs.filter(({ text }) => text !== '').map((run) => ({ ...run, x: run.x + shift })));
  state.chunk = [];
  state.endsInSpace = true;
}

function lengthOf(element: Drawn, name: string, font: Font): number | null {
  const match = /^\s*(-?[\d.]+(?:e-?\d+)?)(em|px|ex|%)?/.exec(element.attributes.get(name) ?? '');
  if (match === null) return null;
  const number = Number(match[1]);
  return match[2] === 'em' ? number * font.size : match[2] === 'ex' ? number * font.size * xHeight : number;
}

/** Of Noto Sans CJK JP, in em. */
const xHeight = 0.543;

function baselineShift(baseline: string, font: Font): number {
  const { ascent, descent } = extentOf(font);
  switch (baseline) {
    case 'middle':
      return (xHeight * font.size) / 2;
    case 'central':
      return (ascent - descent) / 2;
    case 'hanging':
      return ascent * 0.8;
    case 'text-before-edge':
    case 'before-edge':
    case 'text-top':
      return ascent;
    case 'text-after-edge':
    case 'after-edge':
    case 'ideographic':
      return -descent;
    default:
      return 0;
  }
}

/** How far a line reaches above and below its baseline. Chrome rounds both to whole pixels. */
export function extentOf({ size }: Font): { readonly ascent: number; readonly descent: number } {
  return { ascent: Math.round(1.16 * size), descent: Math.round(0.288 * size) };
}
