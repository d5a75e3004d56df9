/** The colours of the site's stylesheet in its light form, for a drawing that leaves the site. */
const palette = {
  ink: '#1a1a1c',
  minor: '#4a4a52',
  line: '#5c5c66',
  frame: '#b4b4bc',
  paper: '#ffffff',
  tint: '#eef1f8',
  begins: '#c5160f',
  ends: '#0946c2',
  bar: '#264af4',
} as const;

interface Paint {
  readonly fill?: string;
  readonly stroke?: string;
}

/**
 * The same drawing with its colours written on each shape, so that it looks in slides as it does on the site.
 * Links lead to the site from wherever the file goes.
 */
export function standalone(svg: string, site: string): string {
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
      const { fill, stroke } = paintOf(name, new Set(within));
      let painted = attributes;
      if (fill) painted = `${painted.replace(/\sfill="[^"]*"/, '')} fill="${fill}"`;
      if (stroke) painted = `${painted.replace(/\sstroke="[^"]*"/, '')} stroke="${stroke}"`;
      return `<${name}${painted}${empty}>`;
    })
    .replace(/ href="\//g, ` href="${site.replace(/\/$/, '')}/`)
    .replace('<svg ', '<svg font-family="sans-serif" ');
}

function paintOf(name: string, within: ReadonlySet<string>): Paint {
  const mark = within.has('f-begins') ? palette.begins : within.has('f-ends') ? palette.ends : null;
  if (name === 'text') {
    if (within.has('f-badge')) return { fill: palette.paper };
    return { fill: mark ?? (within.has('f-minor') ? palette.minor : palette.ink) };
  }
  if (name === 'g' && within.has('f-lines')) return { stroke: palette.line };
  if (name !== 'rect' && name !== 'path' && name !== 'ellipse') return {};
  if (within.has('f-badge')) return { fill: mark ?? palette.ink };
  if (within.has('f-label')) return { fill: palette.paper };
  if (within.has('f-head')) return { fill: palette.line };
  if (within.has('f-bar')) return { fill: palette.bar };
  if (within.has('f-band')) return { fill: palette.tint };
  if (within.has('f-grid')) return { stroke: palette.frame };
  if (within.has('f-frame')) return { stroke: palette.frame };
  if (!within.has('f-box')) return {};
  const stroke = mark ?? (within.has('f-focus') ? palette.ink : palette.line);
  return { fill: within.has('f-depth0') ? palette.tint : palette.paper, stroke };
}
