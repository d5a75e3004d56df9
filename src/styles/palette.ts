type Colour = readonly [light: string, dark: string];

/**
 * Every colour by its purpose, for light and dark pages. The style sheets declare the same values as custom
 * properties; a test compares them. Drawings that leave the site, and Mermaid, use the light values.
 */
export const palette = {
  paper: ['#ffffff', '#17181b'],
  'paper-quiet': ['#f3f4f7', '#202226'],
  ink: ['#1a1a1a', '#f2f2f2'],
  'ink-quiet': ['#4d4d4d', '#b3b3b3'],
  rule: ['#d8d9de', '#3d3f45'],
  'rule-strong': ['#767676', '#949494'],
  accent: ['#0017c1', '#9db7f9'],
  'accent-quiet': ['#e8f1fe', '#1c2444'],
  link: ['#00118f', '#9db7f9'],
  'link-visited': ['#8b008b', '#ff8eff'],
  begins: ['#ce0000', '#ff9696'],
  'begins-tint': ['#fdeeee', '#3b1d22'],
  ends: ['#0017c1', '#9db7f9'],
  'ends-tint': ['#e8f1fe', '#1c2444'],
  good: ['#0c472a', '#9bd4b5'],
  late: ['#6e5600', '#ffd43d'],
  focus: ['#000000', '#ffffff'],
  'focus-back': ['#ffd43d', '#5c4a00'],
  target: ['#fbf5e0', '#3a3210'],

  // Only for figures.
  line: ['#5c5c66', '#a6a6b0'],
  minor: ['#4a4a52', '#c4c4cc'],
  frame: ['#b4b4bc', '#60606a'],
  grid: ['#c8c8ce', '#55555e'],
  bar: ['#264af4', '#8fa8ff'],
  tint: ['#eef1f8', '#2a2f3a'],
  muted: ['#f0f0f2', '#2b2b30'],
  'tint-1': ['#dbe7ff', '#27407a'],
  'tint-2': ['#d8f3df', '#1f5a35'],
  'tint-3': ['#fff3c9', '#5e4d10'],
  'tint-4': ['#ffdedb', '#74302a'],
  'tint-5': ['#eadfff', '#4b3580'],
  'tint-6': ['#d2f1f3', '#175a60'],
  'tint-7': ['#ffe4cd', '#6b3d14'],
  'tint-8': ['#fbdcee', '#6d2b53'],
} as const satisfies Record<string, Colour>;

export type ColourUse = keyof typeof palette;

export function light(use: ColourUse): string {
  return palette[use][0];
}
