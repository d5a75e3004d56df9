import { type Diagnostic, diagnose } from '#diagnostics/diagnostic.ts';
import type { SharedSource } from '../../1-read/source.ts';

/** The backgrounds of links in light and dark mode. A test compares them with the palette. */
export const grounds = { light: ['#ffffff', '#f3f4f7'], dark: ['#17181b', '#202226'] } as const;

// The contrast of text required by WCAG 2.2, level AA.
const LEAST = 4.5;

/**
 * Checks that the colours have enough contrast, that the logo exists, and that an official site names its
 * operator.
 */
export function* siteSettings({ site, logo }: SharedSource): Iterable<Diagnostic> {
  if (!site) return;
  const { colours, official, operator } = site.data;
  for (const scheme of ['light', 'dark'] as const) {
    const colour = colours?.[scheme];
    if (colour === undefined) continue;
    const [worst] = grounds[scheme]
      .map((ground) => ({ ground, ratio: contrast(colour, ground) }))
      .toSorted((a, b) => a.ratio - b.ratio);
    if (worst && worst.ratio < LEAST) {
      // Rounded down, as 4.49 is not enough.
      const ratio = (Math.floor(worst.ratio * 10) / 10).toFixed(1);
      yield diagnose('H701', site.at(['colours', scheme]), { colour, ground: worst.ground, ratio });
    }
  }
  if (site.data.logo !== undefined && logo === null) yield diagnose('H702', site.at(['logo']), {});
  if (official && operator === undefined) yield diagnose('H703', site.at(['official']), {});
}

function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].toSorted((one, other) => one - other);
  return (light + 0.05) / (dark + 0.05);
}

/** The relative luminance of `#rrggbb` by WCAG 2. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
