import { type ColourUse, light } from '#styles/palette.ts';

interface Paint {
  readonly fill?: ColourUse;
  readonly stroke?: ColourUse;
  readonly 'stop-color'?: ColourUse;
}

/**
 * The same drawing with its colours written on each shape, so that it looks in slides as it does on the site.
 * Links lead to the site from wherever the file goes, where it is told on which host that is.
 */
export function standalone(svg: string, origin = ''): string {
  const open: string[][] = [];
  return svg
    .replace(/<(\/?)([a-z]+)((?:\s[\w:-]+="[^"]*")*)\s*(\/?)>/gi, (tag, closing, name, attributes, empty) => {
      if (closing) {
        open.pop();
        return tag;
      }
      const own = /\sclass="([^"]*)"/.exec(attributes)?.[1]?.split(' ') ?? [];
      const within = [...open.flat(), ...own];
      if (!empty) open.push(own);
      const paint = Object.entries(paintOf(name, new Set(within)));
      const painted = paint.reduce(
        (own, [property, use]) =>
          `${own.replace(new RegExp(`\\s${property}="[^"]*"`), '')} ${property}="${light(use)}"`,
        attributes,
      );
      return `<${name}${painted}${empty}>`;
    })
    .replace(/ href="\//g, ` href="${origin}/`)
    .replace('<svg ', '<svg font-family="sans-serif" ');
}

function paintOf(name: string, within: ReadonlySet<string>): Paint {
  const mark = within.has('f-begins') ? 'begins' : within.has('f-ends') ? 'ends' : null;
  if (within.has('flow')) return paintOfFlow(name, within, mark);
  if (within.has('course')) return paintOfCourse(name, within, mark);
  if (name === 'text') {
    if (within.has('f-badge')) return { fill: 'paper' };
    return { fill: mark ?? (within.has('f-minor') ? 'minor' : 'ink') };
  }
  if (name === 'g' && within.has('f-lines')) return { stroke: 'line' };
  if (name !== 'rect' && name !== 'path' && name !== 'ellipse') return {};
  if (within.has('f-badge')) return { fill: mark ?? 'ink' };
  if (within.has('f-label')) return { fill: 'paper' };
  if (within.has('f-head')) return { fill: 'line' };
  if (within.has('f-bar')) return { fill: 'bar' };
  if (within.has('f-was')) return { fill: 'paper', stroke: 'ends' };
  if (within.has('f-is')) return { fill: 'begins', stroke: 'paper' };
  if (within.has('f-way')) return { stroke: 'line' };
  if (within.has('f-today')) return { stroke: 'ink' };
  if (within.has('f-band')) return { fill: 'tint' };
  if (within.has('f-grid')) return { stroke: 'grid' };
  if (within.has('f-frame')) return { stroke: 'frame' };
  if (!within.has('f-box')) return {};
  const stroke = mark ?? (within.has('f-focus') ? 'ink' : 'line');
  return { fill: within.has('f-depth0') ? 'tint' : 'paper', stroke };
}

function paintOfFlow(name: string, within: ReadonlySet<string>, mark: 'begins' | 'ends' | null): Paint {
  if (name === 'text') {
    const quiet = within.has('f-minor') || (within.has('f-stays') && !within.has('f-name'));
    return { fill: quiet ? 'minor' : (mark ?? 'ink') };
  }
  if (name === 'stop') return { 'stop-color': mark ?? 'ink' };
  if (name === 'g' && within.has('f-duties')) return { stroke: 'rule-strong' };
  if (name !== 'rect') return {};
  if (within.has('f-dept')) return { fill: mark === null ? 'paper-quiet' : `${mark}-tint` };
  return { fill: 'paper', stroke: mark ?? 'ink' };
}

function paintOfCourse(name: string, within: ReadonlySet<string>, mark: 'begins' | 'ends' | null): Paint {
  if (name === 'text') return { fill: mark ?? (within.has('f-minor') ? 'minor' : 'ink'), stroke: 'paper' };
  if (within.has('f-mark'))
    return name === 'circle' ? { fill: 'paper', stroke: mark ?? 'ink' } : { stroke: mark ?? 'ink' };
  if (name !== 'path') return {};
  if (within.has('f-grid')) return { stroke: 'grid' };
  return { stroke: mark ?? (within.has('f-today') ? 'rule-strong' : 'ink') };
}
