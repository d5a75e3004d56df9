import { textWidth, type Weight } from '../measure/text-width.ts';
import type { Style, Styles } from './styles.ts';

/** The words of one `text` or `tspan` on a line. */
export interface Run {
  readonly owner: Element;
  readonly text: string;
  readonly x: number;
  /** The height of the alphabetic baseline. */
  readonly y: number;
  readonly width: number;
  readonly look: TextLook;
}

interface TextLook {
  readonly size: number;
  readonly weight: Weight;
  readonly anchor: string;
  readonly baseline: string;
}

interface Cursor {
  x: number;
  y: number;
  /** Runs since the last absolute position. `text-anchor` moves them together. */
  chunk: Run[];
  readonly done: Run[];
  endsInSpace: boolean;
}

/** The positions of the words of a `text` element, as a browser would set them. */
export function textRuns(text: Element, styles: Styles, stretch = 1): readonly Run[] {
  const cursor: Cursor = { x: 0, y: 0, chunk: [], done: [], endsInSpace: true };
  walk(text, styles, textLookOf(text.parentElement, styles), cursor, stretch);
  flush(cursor, stretch);
  return cursor.done;
}

const initial: TextLook = { size: 16, weight: 'normal', anchor: 'start', baseline: 'auto' };

/** The text style that an element declares or inherits within the drawing. */
export function textLookOf(element: Element | null, styles: Styles): TextLook {
  if (element === null || !element.namespaceURI?.endsWith('svg')) return initial;
  return within(textLookOf(element.parentElement, styles), styles(element));
}

function within(parent: TextLook, own: Style): TextLook {
  return {
    size: sizeIn(parent.size, own.get('font-size')),
    weight: weightIn(parent.weight, own.get('font-weight')),
    anchor: own.get('text-anchor') ?? parent.anchor,
    baseline: own.get('dominant-baseline') ?? parent.baseline,
  };
}

function sizeIn(parent: number, value = ''): number {
  const [, number, unit = ''] = /^([\d.]+)(px|em|rem|%|pt)?$/.exec(value) ?? [];
  const units: Readonly<Record<string, number>> = { em: parent, '%': parent / 100, rem: 16, pt: 4 / 3 };
  return number === undefined ? parent : Number(number) * (units[unit] ?? 1);
}

function weightIn(parent: Weight, value: string | undefined): Weight {
  if (value === undefined || value === 'inherit') return parent;
  return value.startsWith('bold') || Number(value) >= 600 ? 'bold' : 'normal';
}

function walk(element: Element, styles: Styles, parent: TextLook, cursor: Cursor, stretch: number): void {
  const own = styles(element);
  if (own.get('display') === 'none') return;
  const look = within(parent, own);
  const isText = element.localName === 'text';
  const [x, y] = [lengthIn(own.get('x'), look), lengthIn(own.get('y'), look)];
  if (x !== null || y !== null) flush(cursor, stretch);
  cursor.x = (x ?? (isText ? 0 : cursor.x)) + (lengthIn(own.get('dx'), look) ?? 0);
  cursor.y = (y ?? (isText ? 0 : cursor.y)) + (lengthIn(own.get('dy'), look) ?? 0);
  const keepsSpace = own.get('xml:space') === 'preserve' || own.get('white-space')?.startsWith('pre');
  const shift = baselineShift(own.get('alignment-baseline') ?? look.baseline, look);
  for (let child = element.firstChild; child !== null; child = child.nextSibling) {
    if (child.nodeName !== 'title' && child.nodeType === 1) {
      walk(child as Element, styles, look, cursor, stretch);
    }
    if (child.nodeType !== 3) continue;
    const text = keepsSpace ? wordsOf(child) : collapsed(wordsOf(child), cursor.endsInSpace);
    if (text === '') continue;
    cursor.endsInSpace = !keepsSpace && text.endsWith(' ');
    const width = textWidth(text, look.size, look.weight) * stretch;
    cursor.chunk.push({ owner: element, text, x: cursor.x, y: cursor.y + shift, width, look });
    cursor.x += width;
  }
}

/** Decodes the code that Mermaid uses for `#quot;` and `#35;` until it writes the drawing. */
export function wordsOf(node: Node): string {
  const text = node.nodeValue ?? '';
  if (!text.includes('ﬂ°')) return text;
  const area = (node.ownerDocument as Document).createElement('textarea');
  return text.replace(/ﬂ°(°?)(\w+)¶ß/g, (_, isNumber: string, name: string) => {
    area.innerHTML = `&${isNumber && '#'}${name};`;
    return area.value;
  });
}

function collapsed(text: string, afterSpace: boolean): string {
  const one = text.replace(/[\t\n\r ]+/g, ' ');
  return afterSpace ? one.trimStart() : one;
}

function flush(cursor: Cursor, stretch: number): void {
  const last = cursor.chunk.pop();
  if (last === undefined) return;
  // A space at the end of the line takes no room.
  const text = last.text.trimEnd();
  const { size, weight, anchor } = last.look;
  const chunk = [...cursor.chunk, { ...last, text, width: textWidth(text, size, weight) * stretch }];
  const width = chunk.reduce((sum, run) => sum + run.width, 0);
  const share = { middle: 0.5, end: 1 }[chunk[0]?.look.anchor ?? anchor] ?? 0;
  cursor.done.push(...chunk.filter((run) => run.text).map((run) => ({ ...run, x: run.x - width * share })));
  cursor.chunk = [];
  cursor.endsInSpace = true;
}

/** The x-height of Noto Sans CJK JP, in em. */
const xHeight = 0.543;

function lengthIn(value: string | undefined, { size }: TextLook): number | null {
  const [, number, unit] = /^\s*(-?[\d.]+(?:e-?\d+)?)(em|ex)?/.exec(value ?? '') ?? [];
  if (number === undefined) return null;
  return Number(number) * (unit === 'em' ? size : unit === 'ex' ? size * xHeight : 1);
}

function baselineShift(baseline: string, { size }: TextLook): number {
  const { ascent, descent } = extentOf(size);
  const shifts: Readonly<Record<string, number>> = {
    middle: (xHeight * size) / 2,
    central: (ascent - descent) / 2,
    hanging: ascent * 0.8,
    'text-before-edge': ascent,
    'text-after-edge': -descent,
  };
  return shifts[baseline] ?? 0;
}

/** The extent of a line above and below its baseline. Chrome rounds both to whole pixels. */
export function extentOf(size: number): { readonly ascent: number; readonly descent: number } {
  return { ascent: Math.round(1.16 * size), descent: Math.round(0.288 * size) };
}
