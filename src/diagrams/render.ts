import { draw } from './draw.ts';
import type { Figure } from './figure.ts';
import { type FlowDb, graphOf } from './flowchart.ts';
import { layoutOf } from './layout/layout.ts';
import { drawWithMermaid } from './mermaid/draw.ts';
import { parseMermaid } from './mermaid/parse.ts';
import { drawSchedule } from './schedule/draw.ts';
import { barsOf, type GanttDb } from './schedule/read.ts';

export type Rendered =
  | { readonly ok: true; readonly svg: string }
  | { readonly ok: false; readonly line: number; readonly message: string };

/** Mermaid text as an SVG: flowcharts and plain schedules here, every other kind by Mermaid itself. */
export async function render(figure: Figure): Promise<Rendered> {
  const parsed = await parseMermaid(figure.mermaid);
  if (!parsed.ok) return parsed;
  return { ok: true, svg: drawHere(figure, parsed.type, parsed.db) ?? (await drawWithMermaid(figure)) };
}

/** What has a path of its own; null for what only Mermaid can draw. */
function drawHere(figure: Figure, type: string, db: unknown): string | null {
  if (type.startsWith('flowchart')) {
    const graph = graphOf(db as FlowDb, figure.mermaid);
    return graph && draw(figure, layoutOf(graph));
  }
  if (type !== 'gantt') return null;
  const bars = barsOf(db as GanttDb);
  return bars && drawSchedule(figure, bars);
}
