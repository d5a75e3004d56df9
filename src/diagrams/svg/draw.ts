import type { Caption, Figure, Picture } from '../figure.ts';
import type { Flow } from '../flow.ts';
import { layoutFlow, presetFor } from '../layout/flow/layout.ts';
import { narrow } from '../layout/flow/preset.ts';
import { drawFlow } from './draw-flow.ts';
import { drawGraph } from './draw-graph.ts';
import { drawSchedule } from './draw-schedule.ts';

const painters = {
  graph: drawGraph,
  flow: (caption, flow) => drawFlow(caption, layoutFlow(flow, presetFor(flow))),
  schedule: drawSchedule,
} as const satisfies {
  readonly [K in Picture['kind']]: (caption: Caption, picture: Extract<Picture, { kind: K }>) => string;
};

/** A figure as an SVG without style of its own: the site's stylesheet colours its classes. */
export function drawFigure(figure: Figure): string {
  const { picture } = figure;
  return (painters[picture.kind] as (caption: Caption, picture: Picture) => string)(figure, picture);
}

/** A flow as it fits a phone. Both may stand on one page. */
export function drawNarrow(caption: Caption, flow: Flow): string {
  return drawFlow({ ...caption, id: `${caption.id}-narrow` }, layoutFlow(flow, narrow));
}
