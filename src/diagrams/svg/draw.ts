import { type Caption, descriptionOf, type Figure, type Picture } from '../figure.ts';
import { partedNarrow } from '../figures/flow/cut.ts';
import { layoutFlow, presetFor } from '../layout/flow/layout.ts';
import { narrow } from '../layout/flow/preset.ts';
import { layoutOf } from '../layout/layout.ts';
import { drawFlow } from './draw-flow.ts';
import { drawGraph } from './draw-graph.ts';
import { drawTimed, partsOfTimed, type Timed } from './time-rows.ts';
import { middleSheet, narrowSheet, wideSheet } from './time-sheet.ts';
import { timedSchedule } from './timed-schedule.ts';
import { timedSlip } from './timed-slip.ts';

type Painters = {
  readonly [K in Picture['kind']]: (caption: Caption, picture: Extract<Picture, { kind: K }>) => string;
};

const painters = {
  graph: (caption, graph) => drawGraph(caption, layoutOf(graph)),
  flow: (caption, flow) => drawFlow(caption, layoutFlow(flow, presetFor(flow))),
  schedule: (caption, schedule) => drawTimed(caption, timedSchedule(schedule, middleSheet)),
  slip: (caption, slip) => drawTimed(caption, timedSlip(slip, wideSheet)),
} as const satisfies Painters;

/**
 * Each picture in parts that can stand below or beside each other; null for a kind that has no narrow form.
 */
const narrowPainters = {
  graph: null,
  flow: (flow) => partedNarrow(flow).map((part) => (caption) => drawFlow(caption, layoutFlow(part, narrow))),
  schedule: (schedule) => timedParts(timedSchedule(schedule, narrowSheet)),
  slip: (slip) => timedParts(timedSlip(slip, narrowSheet)),
} as const satisfies {
  readonly [K in Picture['kind']]:
    | ((picture: Extract<Picture, { kind: K }>) => readonly ((caption: Caption) => string)[])
    | null;
};

function timedParts(timed: Timed) {
  return partsOfTimed(timed).map((part) => (caption: Caption) => drawTimed(caption, part));
}

type Draw = (caption: Caption, picture: Picture) => string;
type Part = (picture: Picture) => readonly ((caption: Caption) => string)[];

/**
 * A figure as an SVG without styles: the stylesheet of the site colours its classes. It has no title either:
 * the page has it once for all forms, as the name of the `<figure>`. The description names the drawing.
 */
export function drawFigure(figure: Figure): string {
  const { picture } = figure;
  return (painters[picture.kind] as Draw)({ ...figure, labelledBy: descriptionOf(figure.id) }, picture);
}

/**
 * The form for a phone or a column on paper, or null if the figure has none. It consists of parts that are
 * not broken across sheets. Their ids differ, so both forms can be on one page.
 */
export function drawNarrow(figure: Figure): string | null {
  const part = narrowPainters[figure.picture.kind] as Part | null;
  if (part === null) return null;
  const drawn = part(figure.picture).map((draw, at, { length }) =>
    draw({
      ...figure,
      id: `${figure.id}-narrow${at === 0 ? '' : `-${at + 1}`}`,
      labelledBy: descriptionOf(figure.id),
      ...(length === 1 ? {} : { part: `${at + 1}／${length}` }),
    }),
  );
  return `<div class="strips">${drawn.join('')}</div>`;
}
