import { type ColourUse, light } from '#styles/palette.ts';

/** The attributes of an element, by name. */
type Looks = Readonly<Record<string, string>>;

type Mark = 'begins' | 'ends' | null;

interface Element {
  readonly name: string;
  readonly own: ReadonlySet<string>;
  /** Its own classes and those of all elements around it. */
  readonly within: ReadonlySet<string>;
  readonly mark: Mark;
}

/**
 * Writes the styles that the stylesheet of the site gives to the classes in light mode onto each shape, so
 * that the drawing looks the same on a slide. Attributes that a shape already has stay.
 */
export function standalone(svg: string): string {
  const open: string[][] = [];
  return svg
    .replace(/<(\/?)([a-z]+)((?:\s[\w:-]+="[^"]*")*)\s*(\/?)>/gi, (tag, closing, name, attributes, empty) => {
      if (closing) {
        open.pop();
        return tag;
      }
      const own = /\sclass="([^"]*)"/.exec(attributes)?.[1]?.split(' ') ?? [];
      const within = new Set([...open.flat(), ...own]);
      if (!empty) open.push(own);
      const mark = within.has('f-begins') ? 'begins' : within.has('f-ends') ? 'ends' : null;
      const added = Object.entries(looksOf({ name, own: new Set(own), within, mark }))
        .filter(([property]) => !attributes.includes(` ${property}="`))
        .map(([property, value]) => ` ${property}="${value}"`);
      return `<${name}${attributes}${added.join('')}${empty}>`;
    })
    .replace('<svg ', '<svg font-family="sans-serif" ');
}

function looksOf(element: Element): Looks {
  const { within } = element;
  if (within.has('flow')) return looksInFlow(element);
  return within.has('timed') ? looksInTime(element) : looksInGraph(element);
}

const none: Looks = {};
const bold: Looks = { 'font-weight': 'bold' };

function fill(use: ColourUse): Looks {
  return { fill: light(use) };
}

function stroke(use: ColourUse): Looks {
  return { stroke: light(use) };
}

function looksInGraph({ name, own, within, mark }: Element): Looks {
  if (own.has('f-badge')) return { 'font-size': '12', 'text-anchor': 'middle' };
  if (name === 'text') {
    if (within.has('f-badge')) return fill('paper');
    return {
      ...fill(mark ?? (within.has('f-minor') ? 'minor' : 'ink')),
      ...(own.has('f-title') ? bold : none),
    };
  }
  if (own.has('f-lines')) return stroke('line');
  if (name !== 'rect' && name !== 'path' && name !== 'ellipse') return none;
  if (within.has('f-badge')) return { ...fill(mark ?? 'ink'), rx: '3' };
  if (within.has('f-label')) return fill('paper');
  if (within.has('f-head')) return fill('line');
  if (own.has('f-frame')) return { fill: 'none', ...stroke('frame') };
  return within.has('f-box') ? looksOfBox(name, within, mark) : none;
}

function looksOfBox(name: string, within: ReadonlySet<string>, mark: Mark): Looks {
  const outline = { begins: { 'stroke-width': '2' }, ends: { 'stroke-dasharray': '4 3' } } as const;
  return {
    ...fill(within.has('f-depth0') ? 'tint' : 'paper'),
    ...stroke(mark ?? (within.has('f-focus') ? 'ink' : 'line')),
    ...(mark === null ? none : outline[mark]),
    ...(name === 'rect' ? { rx: '2' } : none),
  };
}

function looksInTime({ name, own, within }: Element): Looks {
  if (name === 'text') {
    const isEnd = own.has('f-aside');
    return {
      ...fill(own.has('f-minor') ? 'minor' : 'ink'),
      ...(isEnd || own.has('f-title') ? bold : none),
      ...(isEnd ? { 'text-anchor': 'end' } : none),
    };
  }
  if (own.has('f-bar')) return fill('bar');
  if (own.has('f-under')) return fill('paper');
  if (own.has('f-was'))
    return { ...fill('paper'), ...stroke('ends'), ...(own.has('f-tail') ? none : { 'stroke-width': '2' }) };
  if (own.has('f-is')) return { ...fill('begins'), ...stroke('paper') };
  if (own.has('f-way')) return { ...stroke('line'), 'stroke-width': '2' };
  if (own.has('f-band')) return fill('tint');
  if (name !== 'path') return none;
  if (within.has('f-today')) return { ...stroke('ink'), 'stroke-width': '2' };
  if (!within.has('f-grid')) return none;
  return { ...stroke('grid'), ...(own.has('f-quarter') ? { 'stroke-dasharray': '2 4' } : none) };
}

function looksInFlow({ name, own, within, mark }: Element): Looks {
  if (name === 'text') {
    const quiet = within.has('f-minor') || (within.has('f-stays') && !within.has('f-name'));
    return {
      ...fill(quiet ? 'minor' : (mark ?? 'ink')),
      ...(own.has('f-strong') ? bold : none),
    };
  }
  if (name === 'stop') return { 'stop-color': light(mark ?? 'ink') };
  if (own.has('f-dept')) return fill(mark === null ? 'paper-quiet' : `${mark}-tint`);
  if (name === 'rect') return { ...fill('paper'), ...stroke(mark ?? 'ink') };
  if (own.has('f-duties')) return stroke('rule-strong');
  return {
    ...(own.has('f-name') || own.has('f-strong') ? bold : none),
    ...(own.has('f-box') ? { 'text-anchor': 'middle' } : none),
  };
}
