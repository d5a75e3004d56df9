import { type Caption, descriptionOf, type Figure, type Picture } from '../figure.ts';
import { layoutFlow, presetFor } from '../layout/flow/layout.ts';
import { narrow } from '../layout/flow/preset.ts';
import { layoutOf } from '../layout/layout.ts';
import { drawFlow } from './draw-flow.ts';
import { drawGraph } from './draw-graph.ts';
import { drawSchedule } from './draw-schedule.ts';
import { drawSlip } from './draw-slip.ts';
import { middleSheet, narrowSheet, wideSheet } from './time-sheet.ts';

type Painters = {
  readonly [K in Picture['kind']]: (caption: Caption, picture: Extract<Picture, { kind: K }>) => string;
};

const painters = {
  graph: (caption, graph) => drawGraph(caption, layoutOf(graph)),
  flow: (caption, flow) => drawFlow(caption, layoutFlow(flow, presetFor(flow))),
  schedule: (caption, schedule) => drawSchedule(caption, schedule, middleSheet),
  slip: (caption, slip) => drawSlip(caption, slip, wideSheet),
} as const satisfies Painters;

const narrowPainters = {
  graph: null,
  flow: (caption, flow) => drawFlow(caption, layoutFlow(flow, narrow)),
  schedule: (caption, schedule) => drawSchedule(caption, schedule, narrowSheet),
  slip: (caption, slip) => drawSlip(caption, slip, narrowSheet),
} as const satisfies { readonly [K in keyof Painters]: Painters[K] | null };

type Draw = (caption: Caption, picture: Picture) => string;

/**
 * A figure as an SVG without style of its own: the site's stylesheet colours its classes. Nor has it a title: the page
 * says it once for all forms, in the elements of `saidBy`.
 */
export function drawFigure(figure: Figure): string {
  const { picture } = figure;
  return (painters[picture.kind] as Draw)({ ...figure, saidBy: saidBy(figure) }, picture);
}

/** The same as it fits a phone, where it has such a form. Both may stand on one page. */
export function drawNarrow(figure: Figure): string | null {
  const draw = narrowPainters[figure.picture.kind] as Draw | null;
  if (draw === null) return null;
  return draw({ ...figure, id: `${figure.id}-narrow`, saidBy: saidBy(figure) }, figure.picture);
}

/** Whose element has the title as its name, and whose has the description as its text. */
function saidBy({ id }: Figure): string {
  return `${id} ${descriptionOf(id)}`;
}
