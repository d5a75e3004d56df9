import type { Heading, Root } from 'mdast';
import { type Diagnostic, diagnose } from '#diagnostics/diagnostic.ts';
import { limits } from '../files.ts';
import { excessOf } from './excess.ts';
import { checkFootnotes } from './footnotes.ts';
import { droppedHtml, tooDeepHtml, unclosedComment } from './html.ts';
import { checkIndentedCode, checkJoinedLines } from './joined-lines.ts';
import { nodesIn, nodesOf } from './nodes.ts';
import { idOf, parseMarkdown } from './parse.ts';
import { type Passage, passagesOf } from './passages.ts';
import { plainWords } from './plain-words.ts';
import { type At, positionsIn } from './position.ts';
import { checkRawLinks } from './raw-links.ts';
import { checkTables } from './tables.ts';
import { checkUnseen } from './unseen.ts';

/** The body of a file, parsed once, as plain data. */
export interface Body {
  readonly source: string;
  /** The line of the file on which the body begins. */
  readonly firstLine: number;
  readonly tree: Root;
  readonly passages: readonly Passage[];
}

interface ReadBody {
  /** Null if the body could not be read. */
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
  const unread = [
    ...unreadHeadings(tree, lines, at),
    ...underlinedHeadings(tree, lines, at),
    ...openComments(tree, at),
    ...openFences(tree, lines, at),
    ...deepHtml(tree, at),
  ];
  // With these errors, parts of the text would be reported as missing.
  if (unread.length > 0) return { body: null, diagnostics: unread };
  return {
    body: { source, firstLine, tree, passages: passagesOf(tree, firstLine) },
    diagnostics: [
      ...checkHeadings(tree, lines, at),
      ...checkHtml(tree, at),
      ...checkFootnotes(tree, source, at),
      ...checkRawLinks(tree, source, at),
      ...checkUnseen(tree, source, at),
      ...checkTables(tree, source, at),
      ...checkJoinedLines(tree, source, at),
      ...checkIndentedCode(tree, source, at),
    ],
  };
}

function nothing(diagnostic: Diagnostic): ReadBody {
  return { body: null, diagnostics: [diagnostic] };
}

/** Checks that every top-level heading has a unique id. */
function* checkHeadings(tree: Root, lines: readonly string[], at: At): Iterable<Diagnostic> {
  const seen = new Map<string, number>();
  const headings = tree.children.filter((node): node is Heading => node.type === 'heading');
  // The title of the page stands above them all.
  let above = 1;
  for (const node of headings) {
    const { line, offset = 0 } = node.position?.start ?? { line: 1 };
    const place = at(offset, lines[line - 1]?.length || 1);
    if (node.depth > above + 1)
      yield diagnose('H044', at(offset, node.depth), {
        heading: plainWords(node).trim(),
        marks: '#'.repeat(node.depth),
        above: above === 1 ? '' : '#'.repeat(above),
      });
    above = node.depth;
    const id = idOf(node);
    const first = seen.get(id ?? '');
    if (id === null) yield diagnose('H019', place, headingWithoutId(plainWords(node).trim()));
    else if (first !== undefined) yield diagnose('H020', place, { id, first });
    else seen.set(id, place.line);
  }
}

function headingWithoutId(heading: string): { readonly heading: string; readonly written: string | null } {
  const written = BRACES.exec(heading)?.[0] ?? null;
  return { heading: withoutBraces(heading), written };
}

const BRACES = /[{｛][^{}｛｝]*[}｝]$/;

/** The words of a heading without a trailing `{…}`, which was probably meant as its id. */
export function withoutBraces(heading: string): string {
  return heading.replace(BRACES, '').trim();
}

/** Reports ##ねらい and ＃ ねらい, which are not headings and would appear in the text with their marks. */
function* unreadHeadings(tree: Root, lines: readonly string[], at: At): Iterable<Diagnostic> {
  for (const node of tree.children) {
    if (node.type !== 'paragraph' || !node.position) continue;
    const { start } = node.position;
    const line = lines[start.line - 1] ?? '';
    const marks = /^(?:#{1,6}(?=[^\s#\d])|[#＃]*＃[#＃]*|[`｀]*｀[`｀]{2,})/.exec(line)?.[0];
    if (marks !== undefined) yield diagnose('H028', at(start.offset ?? 0, marks.length), { marks });
  }
}

/** Reports a line of text that a line of `---` or `===` below it turns into a heading. */
function* underlinedHeadings(tree: Root, lines: readonly string[], at: At): Iterable<Diagnostic> {
  for (const node of tree.children) {
    if (node.type !== 'heading' || !node.position || idOf(node) !== null) continue;
    const { start, end } = node.position;
    const under = lines[end.line - 1]?.trim() ?? '';
    if (start.line === end.line || !/^(?:-+|=+)$/.test(under)) continue;
    const text = lines[end.line - 2] ?? '';
    const offset = (end.offset ?? 0) - (lines[end.line - 1]?.trimEnd().length ?? 0);
    yield diagnose('H019', at(offset, under.length), { heading: text.trim(), written: null, under });
  }
}

/** Reports comments that are not closed and so hide everything after them. */
function openComments(tree: Root, at: At): readonly Diagnostic[] {
  return nodesOf(tree, 'html').flatMap(({ value, position }) => {
    const open = unclosedComment(value);
    return open === null
      ? []
      : [diagnose('H030', at((position?.start.offset ?? 0) + open, '<!--'.length), {})];
  });
}

/**
 * Reports unclosed HTML elements that nest too deeply: they contain the rest of their section, and browsers
 * and our renderer limit the depth.
 */
function deepHtml(tree: Root, at: At): readonly Diagnostic[] {
  if (nodesOf(tree, 'html').length === 0) return [];
  let depth = tooDeepHtml(limits.depth);
  for (const block of tree.children) {
    if (block.type === 'heading') depth = tooDeepHtml(limits.depth);
    for (const { value, position } of nodesIn(block).filter((node) => node.type === 'html')) {
      const deep = depth(value);
      if (deep === null) continue;
      const place = at((position?.start.offset ?? 0) + deep, 1);
      return [diagnose('H014', place, { what: 'levels', limit: limits.depth })];
    }
  }
  return [];
}

/** Reports code fences that are not closed and so turn the rest of the file into code. */
function openFences(tree: Root, lines: readonly string[], at: At): readonly Diagnostic[] {
  const lastLine = lines.findLastIndex((line) => line.trim() !== '') + 1;
  return nodesOf(tree, 'code').flatMap(({ position }) => {
    if (!position || position.end.line < lastLine) return [];
    const { start, end } = position;
    const marks = /^(?:`{3,}|~{3,})/.exec(lines[start.line - 1]?.slice(start.column - 1) ?? '')?.[0];
    if (marks === undefined) return [];
    const last = end.line > start.line ? (lines[end.line - 1] ?? '').replace(/^[\s>]+/, '').trimEnd() : '';
    const isClosed = last.length >= marks.length && last === (marks[0] ?? '').repeat(last.length);
    return isClosed ? [] : [diagnose('H034', at(start.offset ?? 0, marks.length), { marks })];
  });
}

/** Reports HTML that the page leaves out. */
function checkHtml(tree: Root, at: At): readonly Diagnostic[] {
  return nodesOf(tree, 'html').flatMap(({ value, position }) => {
    const start = position?.start.offset ?? 0;
    return droppedHtml(value).map(({ shown, at: index, length }) =>
      diagnose('H023', at(start + index, length), { shown }),
    );
  });
}
