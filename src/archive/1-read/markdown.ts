import type { Heading as HeadingNode, Nodes, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { diagnose } from '#diagnostics/codes.ts';
import type { Diagnostic, Position } from '#diagnostics/diagnostic.ts';
import { limits } from './files.ts';

export interface Heading {
  readonly id: string;
  readonly title: string;
  readonly depth: number;
  readonly position: Position;
}

/** A heading with what stands below it, up to the next heading. */
export interface Passage {
  readonly heading: Heading | null;
  /** Markdown, as written. */
  readonly source: string;
  /** The words alone. */
  readonly plain: string;
  readonly line: number;
}

export interface Body {
  readonly source: string;
  /** The line of the file on which it begins. */
  readonly firstLine: number;
  readonly passages: readonly Passage[];
  readonly diagnostics: readonly Diagnostic[];
}

const HEADING_ID = /\s*\{#([a-z0-9]+(?:[.-][a-z0-9]+)*)\}\s*$/;

export function readMarkdown(source: string, file: string, firstLine: number): Body {
  const diagnostics: Diagnostic[] = [];
  const at = (line: number, column: number, length: number): Position => ({
    file,
    line: line + firstLine - 1,
    column,
    length,
  });
  const nothing = (diagnostic: Diagnostic): Body => ({
    source,
    firstLine,
    passages: [],
    diagnostics: [diagnostic],
  });

  const lines = source.split('\n');
  const deep = lines.findIndex(isTooDeep);
  if (deep >= 0) return nothing(diagnose('H014', at(deep + 1, 1, 1), { limit: limits.depth }));

  let tree: Root;
  try {
    tree = fromMarkdown(source);
  } catch {
    return nothing(diagnose('H021', at(1, 1, 1), { name: 'Markdown' }));
  }

  const seen = new Map<string, number>();
  const passages: Passage[] = [];
  let heading: Heading | null = null;
  let start = 0;
  let startLine = 1;
  let words: string[] = [];
  const close = (end: number) => {
    const text = source.slice(start, end).trim();
    if (heading || text)
      passages.push({
        heading,
        source: text,
        plain: words.join('\n').trim(),
        line: startLine + firstLine - 1,
      });
    words = [];
  };
  for (const node of tree.children) {
    if (node.type !== 'heading') {
      words.push(plainText(node));
      continue;
    }
    const from = node.position?.start.offset ?? 0;
    close(from);
    start = node.position?.end.offset ?? from;
    startLine = node.position?.start.line ?? 1;
    const line = node.position?.start.line ?? 1;
    const place = at(line, node.position?.start.column ?? 1, lines[line - 1]?.length ?? 1);
    heading = headingOf(node, place);
    const first = seen.get(heading.id);
    if (heading.id === '') diagnostics.push(diagnose('H019', place, { heading: heading.title }));
    else if (first !== undefined) diagnostics.push(diagnose('H020', place, { id: heading.id, first }));
    else seen.set(heading.id, place.line);
  }
  close(source.length);
  return { source, firstLine, passages, diagnostics };
}

function headingOf(node: HeadingNode, position: Position): Heading {
  const words = plainText(node);
  const id = HEADING_ID.exec(words)?.[1] ?? '';
  return { id, title: words.replace(HEADING_ID, '').trim(), depth: node.depth, position };
}

/** Words in reading order; blocks on lines of their own. The reader bounds how deep this can go. */
function plainText(node: Nodes): string {
  if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code') return node.value;
  if (node.type === 'break') return '\n';
  if (node.type === 'image') return node.alt ?? '';
  if (!('children' in node)) return '';
  const isBlock =
    node.type === 'list' || node.type === 'listItem' || node.type === 'blockquote' || node.type === 'root';
  return node.children.map(plainText).join(isBlock ? '\n' : '');
}

/** Quotes in quotes and brackets in brackets cost more than their length; nobody writes so many. */
function isTooDeep(line: string): boolean {
  const markers = /^[\s>*+-]*/.exec(line)?.[0].replace(/\s/g, '') ?? '';
  const isRule = /^\s*([*_-])(?:\s*\1)*\s*$/.test(line);
  if (!isRule && markers.length > limits.depth) return true;
  return /[[*_!<`~]{400}/.test(line);
}
