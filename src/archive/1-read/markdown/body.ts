import type { Heading, Html, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { diagnose } from '#diagnostics/codes.ts';
import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import { excessOf } from './excess.ts';
import { checkFootnotes } from './footnotes.ts';
import { droppedHtml } from './html.ts';
import { idOf, parseMarkdown } from './parse.ts';
import { type Passage, passagesOf } from './passages.ts';
import { plainWords } from './plain-words.ts';
import { type At, positionsIn } from './position.ts';

/** The text of a file, read once: plain data that goes along with what the frontmatter says. */
export interface Body {
  readonly source: string;
  /** The line of the file on which it begins. */
  readonly firstLine: number;
  readonly tree: Root;
  readonly passages: readonly Passage[];
}

export interface ReadBody {
  /** Null where nothing of it could be taken in. */
  readonly body: Body | null;
  readonly diagnostics: readonly Diagnostic[];
}

export function readBody(source: string, file: string, firstLine: number): ReadBody {
  const at = positionsIn(source, file, firstLine);
  const lines = source.split('\n');
  const excess = excessOf(lines);
  if (excess) {
    const { line, what, limit } = excess;
    const length = lines[line - 1]?.length || 1;
    const place = { file, line: line + firstLine - 1, column: 1, length };
    return nothing(diagnose('H014', place, { what, limit }));
  }
  let tree: Root;
  try {
    tree = parseMarkdown(source);
  } catch {
    return nothing(diagnose('H021', at(0, 1), { name: 'Markdown' }));
  }
  return {
    body: { source, firstLine, tree, passages: passagesOf(tree, firstLine) },
    diagnostics: [
      ...checkHeadings(tree, lines, at),
      ...checkHtml(tree, at),
      ...checkFootnotes(tree, source, at),
    ],
  };
}

function nothing(diagnostic: Diagnostic): ReadBody {
  return { body: null, diagnostics: [diagnostic] };
}

/** Every heading that cuts the text has an id, and no other has the same. */
function* checkHeadings(tree: Root, lines: readonly string[], at: At): Iterable<Diagnostic> {
  const seen = new Map<string, number>();
  const headings = tree.children.filter((node): node is Heading => node.type === 'heading');
  for (const node of headings) {
    const { line, offset = 0 } = node.position?.start ?? { line: 1 };
    const place = at(offset, lines[line - 1]?.length || 1);
    const id = idOf(node);
    const first = seen.get(id ?? '');
    if (id === null) yield diagnose('H019', place, { heading: plainWords(node).trim() });
    else if (first !== undefined) yield diagnose('H020', place, { id, first });
    else seen.set(id, place.line);
  }
}

/** What an editor wrote as HTML and will not be on the page. */
function checkHtml(tree: Root, at: At): readonly Diagnostic[] {
  const written: Html[] = [];
  visit(tree, 'html', (node) => {
    written.push(node);
  });
  return written.flatMap(({ value, position }) =>
    droppedHtml(value).map(({ shown, at: index, length }) =>
      diagnose('H023', at((position?.start.offset ?? 0) + index, length), { shown }),
    ),
  );
}
