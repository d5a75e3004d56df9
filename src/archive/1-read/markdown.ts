import type { Heading as HeadingNode, Nodes, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { diagnose } from '#diagnostics/codes.ts';
import type { Diagnostic, Position } from '#diagnostics/diagnostic.ts';
import { limits } from './files.ts';
import { droppedHtml, wordsOfHtml } from './html.ts';

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
  /** Whether nothing of it could be taken in. */
  readonly isBroken: boolean;
  readonly source: string;
  /** The line of the file on which it begins. */
  readonly firstLine: number;
  readonly passages: readonly Passage[];
  readonly diagnostics: readonly Diagnostic[];
}

const HEADING_ID = /^\{#([a-z0-9]+(?:[.-][a-z0-9]+)*)\}$/;

export function readMarkdown(source: string, file: string, firstLine: number): Body {
  const diagnostics: Diagnostic[] = [];
  const at = (line: number, column: number, length: number): Position => ({
    file,
    line: line + firstLine - 1,
    column,
    length,
  });
  const nothing = (diagnostic: Diagnostic): Body => ({
    isBroken: true,
    source,
    firstLine,
    passages: [],
    diagnostics: [diagnostic],
  });

  const lines = source.split('\n');
  const excess = excessOf(lines);
  if (excess) {
    const { line, what, limit } = excess;
    return nothing(diagnose('H014', at(line, 1, lines[line - 1]?.length || 1), { what, limit }));
  }

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
  for (const { shown, offset, length } of droppedIn(tree)) {
    const before = source.slice(0, offset).split('\n');
    const place = at(before.length, (before.at(-1)?.length ?? 0) + 1, length);
    diagnostics.push(diagnose('H023', place, { shown }));
  }
  return { isBroken: false, source, firstLine, passages, diagnostics };
}

function headingOf(node: HeadingNode, position: Position): Heading {
  const words = plainText(node);
  const start = words.lastIndexOf('{#');
  const id = start < 0 ? undefined : HEADING_ID.exec(words.slice(start).trim())?.[1];
  const title = (id === undefined ? words : words.slice(0, start)).trim();
  return { id: id ?? '', title, depth: node.depth, position };
}

/** What an editor wrote as HTML and will not be on the page. */
function droppedIn(node: Nodes): readonly { shown: string; offset: number; length: number }[] {
  if (node.type === 'html') {
    const start = node.position?.start.offset ?? 0;
    return droppedHtml(node.value).map(({ shown, at, length }) => ({ shown, offset: start + at, length }));
  }
  return 'children' in node ? node.children.flatMap(droppedIn) : [];
}

/** Words in reading order; blocks on lines of their own. The reader bounds how deep this can go. */
function plainText(node: Nodes): string {
  if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code') return node.value;
  if (node.type === 'html') return wordsOfHtml(node.value);
  if (node.type === 'break') return '\n';
  if (node.type === 'image') return node.alt ?? '';
  if (!('children' in node)) return '';
  const isBlock =
    node.type === 'list' || node.type === 'listItem' || node.type === 'blockquote' || node.type === 'root';
  return node.children.map(plainText).join(isBlock ? '\n' : '');
}

interface Excess {
  readonly line: number;
  readonly what: 'levels' | 'lines' | 'marks';
  readonly limit: number;
}

/** What would take the parser far longer than its length, and what nobody writes. */
function excessOf(lines: readonly string[]): Excess | null {
  if (lines.length > limits.lines) return { line: limits.lines + 1, what: 'lines', limit: limits.lines };
  let first = 1;
  let marks = 0;
  let work = 0;
  for (const [index, line] of lines.entries()) {
    if (isTooDeep(line)) return { line: index + 1, what: 'levels', limit: limits.depth };
    if (/^\s*$/.test(line)) {
      first = index + 2;
      marks = 0;
      continue;
    }
    // Within a paragraph, marks are compared with each other.
    const before = marks;
    for (const character of line) if (MARKS.has(character)) marks++;
    work += marks ** 2 - before ** 2;
    if (work > limits.marks ** 2) return { line: first, what: 'marks', limit: limits.marks };
  }
  return null;
}

const MARKS: ReadonlySet<string> = new Set('*_`[]<!&\\~');

/** Quotes in quotes, lists in lists and brackets in brackets. */
function isTooDeep(line: string): boolean {
  const [indent = '', markers = ''] = /^(\s*)([\s>*+-]*)/.exec(line)?.slice(1) ?? [];
  if (
    indent.length > limits.depth * 4 &&
    /^(?:[-*+>]|\d+[.)])/.test(line.slice(indent.length, indent.length + 10))
  )
    return true;
  const isRule = /^\s*([*_-])(?:\s*\1)*\s*$/.test(line);
  if (!isRule && markers.replace(/\s/g, '').length > limits.depth) return true;
  return /[[*_!<`~]{400}/.test(line);
}
