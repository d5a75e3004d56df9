import type { Figure, Picture } from '../figure.ts';
import { asSchedule } from '../slip.ts';
import { graphOfFlow } from './flow-graph.ts';
import { flowchartText } from './flowchart.ts';
import { ganttText } from './gantt.ts';

const writers = {
  graph: flowchartText,
  flow: (flow) => flowchartText(graphOfFlow(flow)),
  schedule: ganttText,
  slip: (slip) => ganttText(asSchedule(slip)),
} as const satisfies { readonly [K in Picture['kind']]: (picture: Extract<Picture, { kind: K }>) => string };

/** A figure as Mermaid text, which other programs can draw. */
export function mermaidText({ picture }: Pick<Figure, 'picture'>): string {
  return (writers[picture.kind] as (picture: Picture) => string)(picture);
}
