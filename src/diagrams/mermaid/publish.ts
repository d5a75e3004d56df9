import { resolveLink } from '#archive/4-link/addresses/urls.ts';
import type { Caption } from '../figure.ts';
import { widestFace } from '../measure/text-width.ts';
import { escapeXml } from '../svg/xml.ts';
import { boxOf, numbers, union } from './box.ts';
import { looksOf, referencesIn, rounded } from './looks.ts';
import { remembered, type Styles, stylesFrom } from './styles.ts';
import { textLookOf, wordsOf } from './text-runs.ts';

const list = (names: string): ReadonlySet<string> => new Set(names.split(' '));

/** Elements that are drawn only where another element refers to them. */
const referredTo = list('symbol clipPath mask pattern marker linearGradient radialGradient');
const leaves = list('rect circle ellipse line polyline polygon path use stop');
const words = list('text tspan textPath');
/** Elements that are written. All others are left out, with everything in them. */
const known = new Set(['g', 'a', 'svg', 'defs', ...referredTo, ...leaves, ...words]);

/** Attributes that are written unchanged. All others are left out. */
const geometry = list(
  'x y width height rx ry cx cy r x1 y1 x2 y2 points d dx dy fx fy viewBox preserveAspectRatio offset refX refY markerWidth markerHeight markerUnits orient gradientUnits gradientTransform spreadMethod patternUnits patternTransform clipPathUnits maskUnits textLength lengthAdjust rotate',
);

interface Drawing {
  readonly styles: Styles;
  /** New ids for elements that others refer to. */
  readonly ids: ReadonlyMap<string, string>;
}

/** Writes the drawing without anything that a page must not have, and with classes for its colours. */
export function publish({ id: name, title, description }: Caption, svg: Element): string {
  const sheets = [...svg.children].filter(({ localName }) => localName === 'style');
  const styles = remembered(
    stylesFrom(sheets.map(({ textContent }) => textContent).join('\n'), /^(?!cursor|font-family)/),
  );
  const [x, y, width, height] = viewOf(svg, styles);
  const size = String(textLookOf(svg, styles).size);
  const drawing = { styles, ids: renamed(name, svg, styles) };
  const inner = childrenOf(svg, drawing);
  // Mermaid could not compute a position, so the whole drawing is refused.
  if (/="[^"]*\b(?:NaN|Infinity)\b/.test(inner))
    throw new Error(`図「${title}」には、位置の決まらないものがあります。`);
  const id = escaped(name);
  // Links within the role `img` could not be reached.
  const role = inner.includes('<a ') ? 'group' : 'img';
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" class="figure hensen-mermaid" id="${id}" role="${role}"` +
    ` aria-labelledby="${id}-title ${id}-desc" font-size="${size}"` +
    ` width="${width}" height="${height}" viewBox="${x} ${y} ${width} ${height}">` +
    `<title id="${id}-title">${escaped(title)}</title><desc id="${id}-desc">${escaped(description)}</desc>` +
    // A shape without a colour of its own is a line or an arrow head.
    `<g class="hensen-fill-line">${inner}</g></svg>`
  );
}

/** The area that Mermaid shows, enlarged by what a wider font may need. */
function viewOf(svg: Element, styles: Styles): readonly [number, number, number, number] {
  const [x = 0, y = 0, width = 0, height = 0] = numbers(svg.getAttribute('viewBox'));
  const drawn = boxOf(svg, styles, widestFace);
  const box = union([
    width > 0 && height > 0 ? [x, y, x + width, y + height] : null,
    drawn && [drawn[0] - 2, drawn[1] - 2, drawn[2] + 2, drawn[3] + 2],
  ]);
  const [left, top, right, bottom] = box ?? [0, 0, 1, 1];
  const [floorX, floorY] = [Math.floor(left), Math.floor(top)];
  return [floorX, floorY, Math.ceil(right) - floorX, Math.ceil(bottom) - floorY];
}

/**
 * New ids for elements that others refer to, numbered in the order of the drawing. Other elements lose their
 * ids.
 */
function renamed(name: string, svg: Element, styles: Styles): ReadonlyMap<string, string> {
  const all = [...svg.querySelectorAll('*')];
  const wanted = new Set(
    all.flatMap((element) => [
      ...referencesIn(styles(element)),
      ...(element.localName === 'a' ? [] : [hrefOf(element).slice(1)]),
    ]),
  );
  const kept = new Set(all.map(({ id }) => id).filter((id) => id !== '' && wanted.has(id)));
  return new Map([...kept].map((id, index) => [id, `${name}-${index + 1}`]));
}

function write(element: Element, drawing: Drawing): string {
  const tag = element.localName;
  if (tag === 'switch') {
    const shown = [...element.children].find(({ localName }) => localName !== 'foreignObject');
    return shown ? write(shown, drawing) : '';
  }
  refuseLoss(element);
  if (isLeftOut(element, drawing)) return '';
  const inner = childrenOf(element, drawing);
  if (!leaves.has(tag) && inner.trim() === '') return '';
  const looks = looksOf(element, drawing.styles(element), drawing.ids);
  const attributes = [...ownAttributes(element, drawing), ...looks];
  if ((tag === 'g' || tag === 'defs') && attributes.length === 0) return inner;
  const name = tag === 'a' && safeLink(element) === null ? 'g' : tag;
  const text = attributes.map(([key, value]) => ` ${key}="${escaped(value)}"`).join('');
  return inner === '' ? `<${name}${text}/>` : `<${name}${text}>${inner}</${name}>`;
}

/** Space between words is kept; elsewhere in a drawing it means nothing. */
function childrenOf(element: Element, drawing: Drawing): string {
  const hasWords = words.has(element.localName);
  return [...element.childNodes]
    .map((child) => {
      if (child.nodeType === 1) return write(child as Element, drawing);
      return hasWords && child.nodeType === 3 ? escaped(wordsOf(child).replace(/[\t\n\r ]+/g, ' ')) : '';
    })
    .join('');
}

/** Throws if something that an editor wrote would be missing without notice. */
function refuseLoss({ localName, firstChild }: Element): void {
  if (localName === 'image') {
    throw new Error('図の中の画像は、よそから読み込むことになるため使えません。');
  }
  if (localName === 'foreignObject' && firstChild !== null) {
    throw new Error('図の中の数式やHTMLは使えません。文字だけで書いてください。');
  }
}

function isLeftOut(element: Element, { styles, ids }: Drawing): boolean {
  const tag = element.localName;
  if (!known.has(tag) || (referredTo.has(tag) && !ids.has(element.id))) return true;
  if (styles(element).get('display') === 'none') return true;
  if (tag === 'path') return !element.getAttribute('d');
  if (tag === 'use') return !ids.has(hrefOf(element).slice(1));
  // Mermaid leaves boxes without a size for labels that do not exist.
  return tag === 'rect' && !(Number.parseFloat(element.getAttribute('width') ?? '') > 0);
}

function ownAttributes(element: Element, { ids }: Drawing): readonly (readonly [string, string])[] {
  const target = ids.get(hrefOf(element).slice(1));
  const href = element.localName === 'a' ? safeLink(element) : target === undefined ? null : `#${target}`;
  const given = [...element.attributes].filter(({ name }) => geometry.has(name));
  return [
    ['id', ids.get(element.id) ?? ''] as const,
    ['href', href ?? ''] as const,
    ...given.map(({ name, value }) => [name, rounded(value)] as const),
  ].filter(([name, value]) => value !== '' || geometry.has(name));
}

function hrefOf(element: Element): string {
  return element.getAttribute('href') ?? element.getAttribute('xlink:href') ?? '';
}

/** The link if it leads to a page of the site or to the web, where it cannot run anything; otherwise null. */
function safeLink(element: Element): string | null {
  const link = hrefOf(element).trim();
  return /^(?:\/(?![/\\])|#|https?:\/\/)/.test(link) ? resolveLink(link) : null;
}

function escaped(text: string): string {
  return escapeXml(text.replace(/[^\P{Cc}\n\t]|[\ufffe\uffff]/gu, ''));
}
