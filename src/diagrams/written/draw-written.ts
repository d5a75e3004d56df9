import type { Written } from '../figure.ts';
import type { Graph } from '../graph.ts';
import { layoutOf } from '../layout/layout.ts';
import { drawGraph } from '../svg/draw-graph.ts';
import { plainFlowchart } from './plain-flowchart.ts';
import { graphOf } from './read-flowchart.ts';

/** Draws a flowchart like every other figure of the site. Mermaid itself draws all other kinds. */
export async function drawWritten(written: Written): Promise<string> {
  const read = await readWritten(written.mermaid);
  // Never an empty box: a figure that cannot be drawn stops the build, with its source.
  if (!read.ok) {
    throw new Error(
      `図「${written.title}」を描けません（${read.line} 行目: ${read.message}）。\n\n${written.mermaid}`,
    );
  }
  if (read.graph) return drawGraph(written, layoutOf(read.graph));
  const { drawWithMermaid } = await mermaidItself();
  return drawWithMermaid(written);
}

export type ReadDiagram =
  /** `graph` is null for anything but a flowchart that the site can draw itself. */
  | { readonly ok: true; readonly graph: Graph | null }
  | { readonly ok: false; readonly line: number; readonly message: string };

export async function readWritten(mermaid: string): Promise<ReadDiagram> {
  const plain = plainFlowchart(mermaid);
  if (plain) return { ok: true, graph: plain };
  const { parseMermaid } = await mermaidItself();
  const parsed = await parseMermaid(mermaid);
  if (!parsed.ok) return parsed;
  return { ok: true, graph: parsed.type.startsWith('flowchart') ? graphOf(parsed.db) : null };
}

/** Loaded only when a written diagram is read: nothing else needs Mermaid or jsdom. */
async function mermaidItself() {
  const [{ parseMermaid }, { drawWithMermaid }] = await Promise.all([
    import('../mermaid/parse.ts'),
    import('../mermaid/draw.ts'),
  ]);
  return { parseMermaid, drawWithMermaid };
}
