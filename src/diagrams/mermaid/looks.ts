import { transformFrom } from './box.ts';
import { type ColourName, colourOf } from './colour.ts';
import type { Style } from './styles.ts';

const paints = ['fill', 'stroke', 'stop-color'];
const references = ['marker-start', 'marker-mid', 'marker-end', 'clip-path', 'mask'];
/** Properties whose values are written unchanged. Properties not named in this file are left out. */
const plain = new Set(
  'fill-opacity fill-rule stroke-opacity stroke-width stroke-dasharray stroke-dashoffset stroke-linecap stroke-linejoin opacity stop-opacity font-size font-weight font-style text-anchor text-decoration dominant-baseline alignment-baseline writing-mode visibility'.split(
    ' ',
  ),
);
const words = new Set(['text', 'tspan', 'textPath']);

/** The attributes that make an element look as its style says, with a class for each of its colours. */
export function looksOf(
  element: Element,
  style: Style,
  ids: ReadonlyMap<string, string>,
): readonly (readonly [name: string, value: string])[] {
  const isText = words.has(element.localName);
  const looks = new Map<string, string | null>([['transform', transformLook(style)]]);
  for (const [name, value] of style) {
    if (isText && (name === 'fill' || name.startsWith('stroke'))) continue;
    if (paints.includes(name)) looks.set(name, paintLook(name, value, element, ids));
    if (references.includes(name)) looks.set(name, reference(ids.get(referenced(value) ?? '')));
    if (plain.has(name)) looks.set(name, plainLook(name, value));
  }
  // Words have the text colour, so that they can be read on every tint in light and dark. A stroke is never
  // meant for words, but for the box of their label.
  if (element.localName === 'text') looks.set('stroke', 'none');
  if (element.classList.contains('sequenceNumber')) looks.set('fill', 'hensen-text-inverse');
  const given = [...looks].filter((one): one is [string, string] => one[1] !== null);
  const classes = given.flatMap(([, value]) => (isClass(value) ? value : [])).join(' ');
  const rest = given.filter(([, value]) => !isClass(value));
  return classes === '' ? rest : [['class', classes], ...rest];
}

/** The ids that an element's style refers to. */
export function referencesIn(style: Style): readonly string[] {
  return [...paints, ...references].flatMap((name) => referenced(style.get(name)) ?? []);
}

function referenced(value = ''): string | null {
  return /^url\(["']?[^#)]*#([^"')]+)["']?\)/.exec(value)?.[1] ?? null;
}

function isClass(value: string): boolean {
  return value.startsWith('hensen-');
}

function reference(id: string | undefined): string | null {
  return id === undefined ? null : `url(#${id})`;
}

function transformLook(style: Style): string | null {
  const transform = rounded(transformFrom(style));
  return transform === '' || /^translate\(0(?:[\s,]+0)?\)$/.test(transform) ? null : transform;
}

function paintLook(
  name: string,
  value: string,
  element: Element,
  ids: ReadonlyMap<string, string>,
): string | null {
  const target = referenced(value);
  if (target !== null) return reference(ids.get(target)) ?? 'none';
  const colour = colourOf(value);
  if (colour === null || (name === 'fill' && element.localName === 'line')) return null;
  return colour === 'none' ? colour : classFor(name, colour, element);
}

function classFor(property: string, name: ColourName, element: Element): string {
  if (property === 'stop-color') return `hensen-stop-${/^\d$/.test(name) ? name : 'muted'}`;
  if (property === 'stroke') {
    return name === 'surface' || name === 'ink' ? `hensen-stroke-${name}` : 'hensen-stroke';
  }
  const isDark = name === 'ink' || name === 'line';
  return `hensen-fill-${!isDark ? name : mayBeDark(element) ? 'line' : 'muted'}`;
}

/** Dark fills are for arrow heads, dots and points. Below words they would hide them. */
function mayBeDark({ localName, parentElement }: Element): boolean {
  if (localName !== 'rect' && localName !== 'polygon') return true;
  return [...(parentElement?.children ?? [])].every((child) => !words.has(child.localName));
}

/** Only numbers and words, which can do nothing but describe a line or a letter. */
function plainLook(name: string, value: string): string | null {
  if (!/^[\w\s.,%+-]+$/.test(value) || value === 'inherit' || value === 'initial') return null;
  if (name === 'stroke-dasharray' && /^(?:0|1)[ ,]+0$/.test(value)) return 'none';
  return name === 'opacity' && value === '1' ? null : rounded(value.replace(/px\b/g, ''));
}

/** Rounds to two decimals, which are finer than any screen. */
export function rounded(value: string): string {
  // Digits are looked through from the first of them alone, for there may be a great many without a point.
  return value.replace(/-?(?:(?<!\d)\d+)?\.\d+(?:e[+-]?\d+)?/gi, (number, at: number) => {
    const short = String(Math.round(Number(number) * 100) / 100 || 0);
    // In `1.25.5` the second point begins a number, and a minus that is dropped separated two numbers.
    return /[\d.]/.test(value[at - 1] ?? '') && !short.startsWith('-') ? ` ${short}` : short;
  });
}
