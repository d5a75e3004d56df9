import { light } from '#styles/palette.ts';

/**
 * The colours that Mermaid is given. They are marks: whatever is drawn in one of them gets the class that says
 * what the colour was for, and the site's stylesheet decides how that looks.
 */
export const mark = {
  surface: light('paper'),
  muted: light('muted'),
  line: light('line'),
  ink: light('ink'),
  tints: [
    light('tint-1'),
    light('tint-2'),
    light('tint-3'),
    light('tint-4'),
    light('tint-5'),
    light('tint-6'),
    light('tint-7'),
    light('tint-8'),
  ],
} as const;

/** Every class that a drawing may have, with the colour it stands for where there is no stylesheet. */
export const paletteClasses: readonly (readonly [
  name: string,
  property: 'fill' | 'stroke' | 'stop-color',
  value: string,
])[] = [
  ['hensen-text-inverse', 'fill', mark.surface],
  ['hensen-fill-surface', 'fill', mark.surface],
  ['hensen-fill-muted', 'fill', mark.muted],
  ['hensen-fill-line', 'fill', mark.line],
  ...mark.tints.map((value, index) => [`hensen-fill-${index + 1}`, 'fill', value] as const),
  ['hensen-stroke', 'stroke', mark.line],
  ['hensen-stroke-ink', 'stroke', mark.ink],
  ['hensen-stroke-surface', 'stroke', mark.surface],
  ...mark.tints.map((value, index) => [`hensen-stop-${index + 1}`, 'stop-color', value] as const),
  ['hensen-stop-muted', 'stop-color', mark.muted],
];
