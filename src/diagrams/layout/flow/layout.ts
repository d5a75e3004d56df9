import { type Flow, rowsOf } from '../../flow.ts';
import { breakLines } from '../../measure/break-lines.ts';
import { widestFace } from '../../measure/text-width.ts';
import { align } from './align.ts';
import { labelLines } from './fit.ts';
import { heightOf, measure } from './measured.ts';
import { placeBands, wordsAt } from './place.ts';
import type { PlacedBand, PlacedFlow, PlacedRow, PlacedText } from './placed.ts';
import { portsOf } from './ports.ts';
import { middle, type Preset, wide } from './preset.ts';
import { tailOf } from './routes.ts';
import { linePaths } from './ways.ts';

/** Places everything, in the given order. */
export function layoutFlow(flow: Flow, preset: Preset): PlacedFlow {
  const measured = measure(flow, preset);
  const pushed = align(flow.before, flow.after, measured);
  const titles = titlesOf(flow, preset);
  const before = placeBands(flow.before, 'before', measured, titles.height, pushed.before);
  const after = placeBands(flow.after, 'after', measured, titles.height, pushed.after);
  const [left, right] = [rowsByKey(before), rowsByKey(after)];
  const ports = portsOf(measured, left, right);
  return {
    preset,
    width: preset.width,
    height: Math.ceil(
      Math.max(titles.height, ...[...before, ...after].map(({ y, height }) => y + height)) + 1,
    ),
    titles: titles.placed,
    before,
    after,
    lines: linePaths(ports, left, preset),
    tails: [...ports.tails].flatMap(([tail, y]) => {
      const row = right.get(tail.to);
      return row ? tailOf(tail, row, y, preset) : [];
    }),
  };
}

/** A few rows with short labels need less than the width of a page. */
export function presetFor({ beside, before, after, lines }: Flow): Preset {
  const most = 6;
  const rows = Math.max(rowsOf(before).length, rowsOf(after).length);
  const isSmall = rows <= most && lines.every(({ label }) => labelLines(label, middle).length === 1);
  return beside || isSmall ? middle : wide;
}

/** The approximate height of a flow. Bands that are pushed down to be aligned make it taller. */
export function roughHeightOf(flow: Flow, preset: Preset): number {
  const measured = measure(flow, preset);
  const [left, right] = [
    heightOf(flow.before, measured.before, preset),
    heightOf(flow.after, measured.after, preset),
  ];
  return preset.title + Math.max(left, right);
}

/** The titles above the bands. */
function titlesOf({ titles }: Flow, preset: Preset) {
  const { width, after, heading, title, gap } = preset;
  const columns = [
    { text: titles.before, x: 0, room: width - after - gap },
    { text: titles.after, x: width - after, room: after },
  ].map(({ text, x, room }) => ({ x, lines: breakLines(text, room / widestFace, heading, 'bold') }));
  const step = heading + 4;
  const extra = (Math.max(...columns.map(({ lines }) => lines.length)) - 1) * step;
  const placed = columns.flatMap(({ x, lines }): readonly PlacedText[] =>
    lines.map((line, index) => wordsAt(line, x, title * 0.4 + index * step, heading, 'bold')),
  );
  return { placed, height: title + extra };
}

function rowsByKey(bands: readonly PlacedBand[]): ReadonlyMap<string, PlacedRow> {
  return new Map(bands.flatMap(({ rows }) => rows.map((one) => [one.row.key, one] as const)));
}
