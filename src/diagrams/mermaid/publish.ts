import { widestFace } from '#diagrams/measure/text-width.ts';
import type { Figure } from '../figure.ts';
import { boxOf, transformFrom, union } from './box.ts';
import { type ColourName, paintOf } from './colour.ts';
import { cascade, type StyleSheet, styleSheet } from './css.ts';
import type { Drawn } from './drawn.ts';

/** What is drawn only where something else refers to it. */
const referredTo = new Set([
  'symbol',
  'clipPath',
  'mask',
  'pattern',
  'marker',
  'linearGradient',
  'radialGradient',
]);
const shapes = new Set(['rect', 'circle', 'ellipse', 'line', 'polyline', 'polygon', 'path', 'use']);
const words = new Set(['text', 'tspan', 'textPath']);
const gradients = new Set(['linearGradient', 'radialGradient', 'stop']);
/** Elements that are written. Whatever is not named here is left out, with all that is in it. */
const known = new Set(['g', 'a', 'svg', 'defs', ...referredTo, ...shapes, ...words, ...gradients]);

/** Attributes that are written as they are. Whatever is not named here is left out. */
const geometry = new Set(
  'x y width height rx ry cx cy r x1 y1 x2 y2 points d dx dy fx fy viewBox preserveAspectRatio offset refX refY markerWidth markerHeight markerUnits orient gradientUnits gradientTransform spreadMethod patternUnits patternTransform clipPathUnits maskUnits textLength lengthAdjust rotate'.split(
    ' ',
  ),
);
const styled: ReadonlySet<string> = new Set([
  'fill',
  'stroke',
  'stop-color',
  'fill-opacity',
  'fill-rule',
  'stroke-opacity',
  'stroke-width',
  'stroke-dasharray',
  'stroke-dashoffset',
  'stroke-linecap',
  'stroke-linejoin',
  'opacity',
  'stop-opacity',
  'font-size',
  'font-weight',
  'font-style',
  'text-anchor',
  'text-decoration',
  'dominant-baseline',
  'alignment-baseline',
  'writing-mode',
  'display',
  'visibility',
  'marker-start',
  'marker-mid',
  'marker-end',
  'clip-path',
  'mask',
  'transform',
  'transform-origin',
]);
const references = ['marker-start', 'marker-mid', 'marker-end', 'clip-path', 'mask'] as const;

interface Writer {
  readonly figure: Figure;
  readonly sheet: StyleSheet;
  /** New ids for what is referred to. */
  readonly ids: ReadonlyMap<string, string>;
}

/** The drawing with everything left out that a page must not have, and with classes for its colours. */
export function publish(figure: Figure, svg: Drawn): string {
  const css = svg.children
    .filter((child): child is Drawn => typeof child !== 'string' && child.tag === 'style')
    .map((style) => style.children.join(''))
    .join('\n');
  const sheet = styleSheet(css, (property) => styled.has(property));
  const view = viewOf(svg, sheet);
  const writer = { figure, sheet, ids: renamed(figure, svg, sheet) };
  const size = /^[\d.]+px$/.exec(cascade(svg, sheet, styled).get('font-size') ?? '')?.[0] ?? '16px';
  const inherited = new Map([...initial, ['font-size', size.slice(0, -2)]]);
  const inner = svg.children.map((child) => write(child, writer, inherited)).join('');
  const { title, description } = figure;
  const id = escaped(figure.id);
  // Links within a picture that is one image could not be reached.
  const role = inner.includes('<a ') ? 'group' : 'img';
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" class="figure hensen-mermaid hensen-text" id="${id}" role="${role}"` +
    ` aria-labelledby="${id}-title ${id}-desc" font-size="${size.slice(0, -2)}"` +
    ` width="${view[2]}" height="${view[3]}" viewBox="${view.join(' ')}">` +
    `<title id="${id}-title">${escaped(title)}</title><desc id="${id}-desc">${escaped(description)}</desc>` +
    `${inner}</svg>`
  );
}

/** What Mermaid shows, and what a wider face may need beside it. */
function viewOf(svg: Drawn, sheet: StyleSheet): readonly [number, number, number, number] {
  const [x = 0, y = 0, width = 0, height = 0] = (svg.attributes.get('viewBox') ?? '')
    .split(/[\s,]+/)
    .map(Number);
  const given = width > 0 && height > 0 ? { left: x, top: y, right: x + width, bottom: y + height } : null;
  const content = boxOf(svg, sheet, widestFace);
  const grown =
    content === null
      ? null
      : {
          left: content.left - 2,
          top: content.top - 2,
          right: content.right + 2,
          bottom: content.bottom + 2,
        };
  const { left, top, right, bottom } = union([given, grown]) ?? { left: 0, top: 0, right: 1, bottom: 1 };
  const [floorX, floorY] = [Math.floor(left), Math.floor(top)];
  return [floorX, floorY, Math.ceil(right) - floorX, Math.ceil(bottom) - floorY];
}

/** Only what something refers to keeps an id, numbered in the order of the drawing. */
function renamed(figure: Figure, svg: Drawn, sheet: StyleSheet): ReadonlyMap<string, string> {
  const wanted = new Set<string>();
  for (const element of everything(svg)) {
    const values = cascade(element, sheet, styled);
    for (const name of [...references, 'fill', 'stroke']) {
      const id = referenced(values.get(name));
      if (id !== null) wanted.add(id);
    }
    const local = element.tag === 'a' ? null : /^#(.+)$/.exec(hrefOf(element) ?? '')?.[1];
    if (local) wanted.add(local);
  }
  const ids = new Map<string, string>();
  for (const element of everything(svg)) {
    const id = element.attributes.get('id');
    if (id !== undefined && wanted.has(id) && !ids.has(id)) ids.set(id, `${figure.id}-${ids.size + 1}`);
  }
  return ids;
}

function* everything(element: Drawn): Generator<Drawn> {
  yield element;
  for (const child of element.children) if (typeof child !== 'string') yield* everything(child);
}

function write(node: Drawn | string, writer: Writer, inherited: Inherited): string {
  if (typeof node === 'string') return '';
  const { tag } = node;
  if (tag === 'switch') return write(node.children.find(isShown) ?? '', writer, inherited);
  refuseLoss(node);
  if (isLeftOut(node, writer)) return '';
  // What is drawn elsewhere inherits from there.
  const around = tag === 'defs' || tag === 'symbol' ? unknown : inherited;
  const attributes = attributesOf(node, writer, around);
  const within = inheritedBy(attributes, around);
  const inner = words.has(tag) ? wordsIn(node, writer, within) : childrenOf(node, writer, within);
  const isNeeded = shapes.has(tag) || tag === 'stop' || inner.trim() !== '';
  if (!isNeeded) return '';
  if ((tag === 'g' || tag === 'defs') && attributes.length === 0) return inner;
  const name = tag === 'a' && safeLink(node) === null ? 'g' : tag;
  const text = attributeText(attributes);
  return inner === '' ? `<${name}${text}/>` : `<${name}${text}>${inner}</${name}>`;
}

function childrenOf(node: Drawn, writer: Writer, inherited: Inherited): string {
  return node.children.map((child) => write(child, writer, inherited)).join('');
}

/** Space between words is kept as it is written; a drawing has none elsewhere. */
function wordsIn(node: Drawn, writer: Writer, inherited: Inherited): string {
  return node.children
    .map((child) =>
      typeof child === 'string'
        ? escaped(child.replace(/[\t\n\r ]+/g, ' '))
        : write(child, writer, inherited),
    )
    .join('');
}

function isShown(node: Drawn | string): boolean {
  return typeof node !== 'string' && node.tag !== 'foreignObject';
}

/** Nothing that an editor wrote may be missing without a word. */
function refuseLoss({ tag, children }: Drawn): void {
  if (tag === 'image') throw new Error('図の中の画像は、よそから読み込むことになるため使えません。');
  if (tag === 'foreignObject' && children.length > 0) {
    throw new Error('図の中の数式やHTMLは使えません。文字だけで書いてください。');
  }
}

function isLeftOut(node: Drawn, { sheet, ids }: Writer): boolean {
  const { attributes, tag } = node;
  if (!known.has(tag)) return true;
  if (referredTo.has(tag) && !ids.has(attributes.get('id') ?? '')) return true;
  if (cascade(node, sheet, styled).get('display') === 'none') return true;
  if (tag === 'path') return (attributes.get('d') ?? '') === '';
  if (tag === 'use') return !ids.has((hrefOf(node) ?? '').slice(1));
  // Mermaid leaves boxes without size behind, for labels that there are none of.
  return tag === 'rect' && !(Number.parseFloat(attributes.get('width') ?? '0') > 0);
}

type Attributes = readonly (readonly [name: string, value: string])[];
type Inherited = ReadonlyMap<string, string>;

const unknown: Inherited = new Map();

/** What an element has that nothing was said about. */
const initial: Inherited = new Map([
  ['fill', 'hensen-text'],
  ['stroke', 'none'],
  ['stroke-width', '1'],
  ['stroke-dasharray', 'none'],
  ['stroke-linecap', 'butt'],
  ['stroke-linejoin', 'miter'],
  ['fill-opacity', '1'],
  ['stroke-opacity', '1'],
  ['fill-rule', 'nonzero'],
  ['font-weight', 'normal'],
  ['font-style', 'normal'],
  ['font-size', '16'],
  ['text-anchor', 'start'],
  ['dominant-baseline', 'auto'],
  ['visibility', 'visible'],
]);

const inheritable = new Set(initial.keys());

function attributesOf(node: Drawn, { sheet, ids }: Writer, inherited: Inherited): Attributes {
  const found: (readonly [string, string])[] = [];
  const id = ids.get(node.attributes.get('id') ?? '');
  if (id !== undefined) found.push(['id', id]);
  const link = node.tag === 'a' ? safeLink(node) : null;
  if (link !== null) found.push(['href', link]);
  if (node.tag === 'use' || gradients.has(node.tag) || node.tag === 'textPath') {
    const target = ids.get((hrefOf(node) ?? '').slice(1));
    if (target !== undefined) found.push(['href', `#${target}`]);
  }
  for (const [name, value] of node.attributes) if (geometry.has(name)) found.push([name, rounded(value)]);
  const style = cascade(node, sheet, styled);
  const transform = rounded(transformFrom(style));
  if (transform !== '' && !/^translate\(0(?:[\s,]+0)?\)$/.test(transform))
    found.push(['transform', transform]);
  const looks = looksOf(node, style, ids);
  const classes: string[] = [];
  for (const [name, value] of looks) {
    if (inherited.get(name) === value) continue;
    if (isPaint(name) && value.startsWith('hensen-')) classes.push(value);
    else found.push([name, value]);
  }
  return classes.length === 0 ? found : [['class', classes.join(' ')], ...found];
}

function isPaint(name: string): name is 'fill' | 'stroke' | 'stop-color' {
  return name === 'fill' || name === 'stroke' || name === 'stop-color';
}

/** What an element looks like: a value for each property, of paints the class. */
function looksOf(
  node: Drawn,
  style: ReadonlyMap<string, string>,
  ids: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  const looks = new Map<string, string>();
  const isText = words.has(node.tag);
  for (const [name, value] of style) {
    if (isPaint(name)) {
      const paint = paintOf(value);
      if (paint === null || (name === 'fill' && node.tag === 'line')) continue;
      if (paint.kind === 'none') looks.set(name, 'none');
      else if (paint.kind === 'reference') looks.set(name, reference(ids.get(paint.id)));
      else looks.set(name, classFor(name, paint.name, node));
    } else if ((references as readonly string[]).includes(name)) {
      const target = ids.get(referenced(value) ?? '');
      if (target !== undefined) looks.set(name, `url(#${target})`);
    } else if (name === 'visibility') {
      if (value === 'hidden') looks.set(name, value);
    } else if (
      !name.startsWith('transform') &&
      name !== 'display' &&
      isPlain(name, value) &&
      !(isText && name.startsWith('stroke'))
    ) {
      looks.set(name, usual(name, rounded(value.replace(/px\b/g, ''))));
    }
  }
  // Words do not take the colour of the lines or boxes that they are grouped with.
  if (node.tag === 'text' && !looks.has('fill')) looks.set('fill', 'hensen-text');
  // A line around the words of a label is never meant: it is the box around them that has one.
  if (isText) looks.set('stroke', 'none');
  return looks;
}

/** One spelling for what has several. */
function usual(name: string, value: string): string {
  if (name === 'font-weight')
    return value === '400' ? 'normal' : value === '700' || value === 'bolder' ? 'bold' : value;
  if (name === 'stroke-dasharray') return /^(?:0|0[ ,]+0|1[ ,]+0)$/.test(value) ? 'none' : value;
  return value;
}

function inheritedBy(attributes: Attributes, inherited: Inherited): Inherited {
  if (attributes.length === 0) return inherited;
  const next = new Map(inherited);
  for (const [name, value] of attributes) {
    if (inheritable.has(name)) next.set(name, value);
    if (name !== 'class') continue;
    for (const one of value.split(' ')) next.set(propertyOf(one), one);
  }
  return next;
}

function propertyOf(className: string): string {
  return className.startsWith('hensen-stroke')
    ? 'stroke'
    : className.startsWith('hensen-stop')
      ? 'stop-color'
      : 'fill';
}

function reference(id: string | undefined): string {
  return id === undefined ? 'none' : `url(#${id})`;
}

/** Words are always in the colour of words, so that they can be read on every tint in light and in dark. */
function classFor(property: 'fill' | 'stroke' | 'stop-color', name: ColourName, node: Drawn): string {
  if (property === 'stop-color') return `hensen-stop-${tintOrMuted(name)}`;
  if (property === 'stroke') {
    return name === 'surface' || name === 'ink' ? `hensen-stroke-${name}` : 'hensen-stroke';
  }
  if (words.has(node.tag)) {
    return node.classes.has('sequenceNumber') ? 'hensen-text-inverse' : 'hensen-text';
  }
  if (name === 'ink') return mayBeDark(node) ? 'hensen-fill-line' : 'hensen-fill-muted';
  if (name === 'line') return mayBeDark(node) ? 'hensen-fill-line' : 'hensen-fill-muted';
  return `hensen-fill-${name}`;
}

function tintOrMuted(name: ColourName): string {
  return /^\d$/.test(name) ? name : 'muted';
}

/** A dark fill is for heads of arrows, dots and points. Under words it would hide them. */
function mayBeDark(node: Drawn): boolean {
  if (node.tag !== 'rect' && node.tag !== 'polygon') return true;
  return node.parent?.children.every((child) => typeof child === 'string' || !words.has(child.tag)) ?? true;
}

/** Numbers and words out of CSS that can do nothing but describe a line or a letter. */
function isPlain(name: string, value: string): boolean {
  if (!/^[\w\s.,%+-]+$/.test(value) || value === 'inherit' || value === 'initial') return false;
  return !(name === 'opacity' && value === '1');
}

/** Two places after the point are finer than any screen. */
function rounded(value: string): string {
  return value.replace(/-?\d*\.\d+(?:e[+-]?\d+)?/gi, (number, at: number) => {
    const short = String(Math.round(Number(number) * 100) / 100);
    // In `1.25.5` the second point begins a number.
    const isClose = !number.startsWith('-') && /[\d.]/.test(value[at - 1] ?? '');
    return `${isClose || (!short.startsWith('-') && number.startsWith('-') && at > 0) ? ' ' : ''}${short === '-0' ? '0' : short}`;
  });
}

function referenced(value: string | undefined): string | null {
  return /^url\(["']?[^#)]*#([^"')]+)["']?\)/.exec(value?.trim() ?? '')?.[1] ?? null;
}

function hrefOf(node: Drawn): string | undefined {
  return node.attributes.get('href') ?? node.attributes.get('xlink:href');
}

/** Links lead to a page of the site or to the web, and never run anything. */
function safeLink(node: Drawn): string | null {
  const link = (hrefOf(node) ?? '').trim();
  return /^(?:\/(?![/\\])|#|https?:\/\/)/.test(link) ? link : null;
}

function attributeText(attributes: Attributes): string {
  return attributes.map(([name, value]) => ` ${name}="${escaped(value)}"`).join('');
}

function escaped(text: string): string {
  return text
    .replace(/[^\P{Cc}\n\t]|[\ufffe\uffff]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
