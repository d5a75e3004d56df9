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
