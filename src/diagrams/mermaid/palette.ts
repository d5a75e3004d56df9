import { light } from '#styles/palette.ts';

/**
 * The colours that Mermaid is given. They are marks: a shape in one of them gets the class for the purpose of
 * that colour, and the stylesheet of the site decides how the class looks.
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

/** Every class that a drawing may have, with its colour if there is no stylesheet. */
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
