import type { FlowDb } from '../flowchart.ts';
import { withMermaid } from './dom.ts';
import { type SyntaxProblem, syntaxProblem } from './syntax-error.ts';

export type Parsed =
  | {
      readonly ok: true;
      /** Mermaid's name of the kind: `flowchart-v2`, `gantt`, `sequence` … */
      readonly type: string;
      /** What the parser found. Only a flowchart's is its own: read another kind's before the next is parsed. */
      readonly db: FlowDb;
    }
  | ({ readonly ok: false } & SyntaxProblem);

/** Reads Mermaid text with Mermaid's own parser. */
export function parseMermaid(text: string): Promise<Parsed> {
  return withMermaid(async ({ mermaid }) => {
    let kind: string | null = null;
    try {
      const { type, db } = await mermaid.mermaidAPI.getDiagramFromText(text);
      kind = type;
      // Dates are not looked at until the bars are asked for.
      if (type === 'gantt') (db as { getTasks: () => unknown }).getTasks();
      return { ok: true, type, db: db as FlowDb };
    } catch (error) {
      return { ok: false, ...syntaxProblem(error, text, kind ?? kindIn(text)) };
    }
  });
}

function kindIn(text: string): string | null {
  return /^\s*(?:flowchart|graph)\b/m.test(text) ? 'flowchart' : 'other';
}
