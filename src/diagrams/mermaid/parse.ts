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
      /**
       * The result of the parser. A flowchart has a result of its own; that of another kind must be read
       * before the next text is parsed.
       */
      readonly db: FlowDb;
    }
  | ({ readonly ok: false } & SyntaxProblem);

/** Reads Mermaid text with Mermaid's own parser. If Mermaid is not installed, the result says so. */
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
      // Mermaid reads dates only when the bars are requested.
      if (type === 'gantt') {
        const problem = ganttProblem((db as GanttDb).getTasks(), source);
        if (problem !== null) return { ok: false, ...problem };
      }
      return { ok: true, type, db: db as FlowDb };
    };
    try {
      return await read(text);
    } catch (error) {
      // Parses once more to find the line of the failure.
      const kept = keptLines(text);
      const again = await read(kept.text).then(
        () => error,
        (failure: unknown) => failure,
      );
      return { ok: false, ...(frontmatterProblem(error, text) ?? syntaxProblem(again, kept)) };
    }
  });
}
