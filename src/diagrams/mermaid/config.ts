import { mark } from './palette.ts';

/**
 * Settings that an editor's `%%{init}%%` or frontmatter may not change: they concern safety or the look of
 * the site.
 */
const secure =
  'secure securityLevel startOnLoad maxTextSize maxEdges suppressErrorRendering theme themeVariables themeCSS look darkMode fontFamily altFontFamily htmlLabels dompurifyConfig deterministicIds deterministicIDSeed handDrawnSeed arrowMarkerAbsolute logLevel useMaxWidth textPlacement'.split(
    ' ',
  );

const { surface, muted, line, ink, tints } = mark;
const [blue, green, yellow, red, purple, teal, orange, pink] = tints;

/** Theme variables that all have one colour. */
function each(colour: string, names: string): Record<string, string> {
  return Object.fromEntries(names.split(' ').map((name) => [name, colour]));
}

/** `pie1`, `pie2` …, with one tint after another. */
function series(from: number, lengths: Readonly<Record<string, number>>): Record<string, string> {
  const names = Object.entries(lengths).flatMap(([prefix, length]) =>
    Array.from({ length }, (_, index) => [`${prefix}${index + from}`, tints[index % tints.length]] as const),
  );
  return Object.fromEntries(names as [string, string][]);
}

/**
 * The same for every diagram of the site. Its colours are marks from which the classes of the drawing are
 * derived.
 */
export const config = {
  startOnLoad: false,
  suppressErrorRendering: true,
  securityLevel: 'strict',
  secure,
  logLevel: 'fatal',
  maxTextSize: 500_000,
  maxEdges: 5_000,
  htmlLabels: false,
  deterministicIds: true,
  deterministicIDSeed: 'hensen',
  handDrawnSeed: 1,
  fontFamily: "'Noto Sans CJK JP', 'Noto Sans JP', sans-serif",
  theme: 'base',
  look: 'classic',
  // As wide as a page, because there is no page whose width Mermaid could read.
  gantt: {
    useWidth: 960,
    fontSize: 14,
    sectionFontSize: 14,
    barHeight: 26,
    barGap: 6,
    leftPadding: 110,
    rightPadding: 120,
  },
  journey: { textPlacement: 'tspan', actorColours: tints, sectionFills: tints, sectionColours: [ink] },
  sequence: { textPlacement: 'tspan' },
  timeline: { textPlacement: 'tspan' },
  // Mermaid's base theme derives its other variables from these.
  themeVariables: {
    ...each(surface, 'background edgeLabelBackground sequenceNumberColor altSectionBkgColor'),
    ...each(surface, 'labelBackgroundColor relationLabelBackground commitLabelBackground rowOdd'),
    ...each(muted, 'tertiaryColor labelBoxBkgColor activationBkgColor sectionBkgColor2 excludeBkgColor'),
    ...each(muted, 'doneTaskBkgColor compositeTitleBackground attributeBackgroundColorEven rowEven'),
    ...each(muted, 'quadrant3Fill tagLabelBackground'),
    ...each(line, 'primaryBorderColor secondaryBorderColor tertiaryBorderColor noteBorderColor nodeBorder'),
    ...each(line, 'lineColor arrowheadColor signalColor activationBorderColor activeTaskBorderColor'),
    ...each(line, 'doneTaskBorderColor gridColor todayLineColor vertLineColor pieStrokeColor'),
    ...each(line, 'pieOuterStrokeColor quadrantPointFill'),
    ...each(ink, 'primaryTextColor secondaryTextColor tertiaryTextColor noteTextColor labelColor'),
    ...each(ink, 'critBorderColor taskTextClickableColor quadrant2TextFill quadrant3TextFill'),
    ...each(ink, 'quadrant4TextFill'),
    ...each(ink, Array.from({ length: 12 }, (_, index) => `cScaleInv${index}`).join(' ')),
    ...each(blue, 'primaryColor quadrant4Fill'),
    ...each(green, 'secondaryColor quadrant1Fill'),
    ...each(yellow, 'noteBkgColor quadrant2Fill'),
    ...each(red, 'critBkgColor errorBkgColor'),
    ...each(teal, 'activeTaskBkgColor'),
    pieOpacity: '1',
    pieStrokeWidth: '1px',
    ...series(0, { cScale: 12, cScalePeer: 12, surface: 5, surfacePeer: 5, fillType: 8, git: 8, gitInv: 8 }),
    ...series(1, { pie: 12, venn: 8 }),
    xyChart: {
      backgroundColor: surface,
      ...each(ink, 'titleColor xAxisLabelColor xAxisTitleColor yAxisLabelColor yAxisTitleColor'),
      ...each(line, 'xAxisTickColor xAxisLineColor yAxisTickColor yAxisLineColor'),
      plotColorPalette: [blue, line, green, orange, purple, teal, yellow, pink].join(','),
    },
    radar: {
      axisColor: line,
      graticuleColor: muted,
      axisLabelFontSize: 12,
      legendFontSize: 12,
      curveOpacity: 0.5,
    },
    packet: {
      ...each(ink, 'startByteColor endByteColor labelColor titleColor'),
      blockStrokeColor: line,
      blockFillColor: blue,
    },
  },
} as const;
