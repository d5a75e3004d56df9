import type { Body } from '#archive/1-read/markdown/body.ts';
import { nodesOf } from '#archive/1-read/markdown/nodes.ts';
import { type Diagnostic, diagnose } from '#diagnostics/diagnostic.ts';
import type { Written } from '../figure.ts';
import { readWritten } from './draw-written.ts';

/** A ```mermaid block in an editor's Markdown. */
export interface WrittenBlock {
  readonly file: string;
  /** The line of the file on which the Mermaid text begins. */
  readonly line: number;
  readonly mermaid: string;
}

export function writtenBlocks({ tree, firstLine }: Body, file: string): readonly WrittenBlock[] {
  return nodesOf(tree, 'code').flatMap(({ lang, value, position }) => {
    // The text begins below its fence.
    const line = firstLine + (position?.start.line ?? 0);
    return lang === 'mermaid' ? [{ file, line, mermaid: `${value}\n` }] : [];
  });
}

/** A block as a figure, with its `accTitle` and `accDescr` as title and description. */
export function writtenFigure(id: string, mermaid: string): Written {
  const directive = (key: string) => new RegExp(`^\\s*${key}\\s*:\\s*(.+)$`, 'm').exec(mermaid)?.[1]?.trim();
  return {
    id,
    title: directive('accTitle') ?? '図',
    description: directive('accDescr') ?? '編集者が書いた図。',
    mermaid,
  };
}

/**
 * A diagnostic for each block that Mermaid cannot read, at its line in the Markdown file. Mermaid is loaded
 * only if a block needs it.
 */
export async function checkWritten(blocks: readonly WrittenBlock[]): Promise<readonly Diagnostic[]> {
  const found: Diagnostic[] = [];
  for (const { file, line, mermaid } of blocks) {
    const read = await readWritten(mermaid);
    if (read.ok) continue;
    const lines = mermaid.split('\n');
    const at = Math.min(Math.max(read.line, 1), Math.max(1, lines.length - 1));
    const length = Math.max(1, lines[at - 1]?.length ?? 1);
    found.push(diagnose('H022', { file, line: line + at - 1, column: 1, length }, { problem: read.message }));
  }
  return found;
}
