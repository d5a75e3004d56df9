import type { FlowDb } from '../written/read-flowchart.ts';
import { withMermaid } from './dom.ts';
import { type GanttDb, ganttProblem } from './gantt-problem.ts';
import { keptLines } from './kept-lines.ts';
import { isMissing, MISSING } from './missing.ts';
import { frontmatterProblem, type SyntaxProblem, syntaxProblem } from './syntax-error.ts';

export type Parsed =
  | {
      readonly ok: true;
      /** Mermaid's name of the kind: `flowchart-v2`, `gantt`, `sequence` … */
      readonly type: string;
      /** What the parser found. Only a flowchart's is its own: read another kind's before the next is parsed. */
      readonly db: FlowDb;
    }
  | ({ readonly ok: false } & SyntaxProblem);

/** Reads Mermaid text with Mermaid's own parser, where that is installed. */
export function parseMermaid(text: string): Promise<Parsed> {
  return parse(text).catch((cause: unknown) => {
    if (!isMissing(cause)) throw cause;
    return { ok: false, line: 1, message: MISSING };
  });
}

function parse(text: string): Promise<Parsed> {
  return withMermaid(async ({ mermaid }) => {
    const read = async (source: string): Promise<Parsed> => {
      const { type, db } = await mermaid.mermaidAPI.getDiagramFromText(source);
      // Dates are not looked at until the bars are asked for.
      if (type === 'gantt') {
        const problem = ganttProblem((db as GanttDb).getTasks(), source);
        if (problem !== null) return { ok: false, ...problem };
      }
      return { ok: true, type, db: db as FlowDb };
    };
    try {
      return await read(text);
    } catch (error) {
      // Read once more, for the line on which it fails.
      const kept = keptLines(text);
      const again = await read(kept.text).then(
        () => error,
        (told: unknown) => told,
      );
      return { ok: false, ...(frontmatterProblem(error, text) ?? syntaxProblem(again, kept)) };
    }
  });
}
