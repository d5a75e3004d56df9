import { isAlias, isMap, type Node, visit } from 'yaml';
import { type Ways, waysOfFile } from '#archive/1-read/schema/walk.ts';
import { schemaAt } from '#archive/1-read/schema-at.ts';
import { readYaml } from '#archive/1-read/yaml.ts';
import { done, type Outcome, refused } from '#diagnostics/outcome.ts';
import { linesOf } from './layout.ts';
import { joinParts, parsedYaml, partsOf } from './parts.ts';
import type { Group } from './piece.ts';
import { lines, pieceOf, type Reading, tidy, Unusual } from './read-piece.ts';

/**
 * Normalizes a file: keys in schema order, uniform quotes, indentation and empty lines. The meaning does not
 * change; comments stay with their entries, and a Markdown body stays unchanged.
 */
export function formatFile(path: string, text: string): Outcome<string> {
  const parts = partsOf(text);
  const [problem] = readYaml(parts.yaml, path, parts.before === '' ? 1 : 2).diagnostics;
  if (problem !== undefined) return refused(`${problem.position.line}行目: ${problem.message}`);
  const formatted = formattedYaml(parts.yaml, path);
  return formatted === null ? done(text) : done(joinParts({ ...parts, newline: '\n' }, formatted));
}

/**
 * Null if the file is left as it is. Formats twice: only with the final indentation is it clear what a
 * trailing comment belongs to.
 */
function formattedYaml(yaml: string, path: string): string | null {
  const once = formattedOnce(yaml, path);
  return once === null || once === yaml ? once : formattedOnce(once, path);
}

function formattedOnce(yaml: string, path: string): string | null {
  const document = parsedYaml(yaml);
  const root = document?.contents as Node | null | undefined;
  if (!document || !isMap(root) || document.directives?.docStart) return null;
  let isSorted = true;
  visit(document, (_, node) => {
    if (isAlias(node)) isSorted = false;
  });
  const first = root.items[0]?.key as Node | undefined;
  const { head, rest } = headOf(root.commentBefore ?? first?.commentBefore);
  root.commentBefore = null;
  if (first) first.commentBefore = rest;
  const piece = pieceOrNull(root, waysOfFile(schemaAt(path)), { yaml, isSorted });
  if (piece === null) return null;
  const top = [...lines(document.commentBefore), ...head];
  const tail = tidy([...gapBefore(yaml, root), ...lines(document.comment)], false);
  return [
    ...top,
    ...(top.length > 0 ? [''] : []),
    ...linesOf(piece, 0),
    ...(tail.join('') === '' ? [] : tail),
  ]
    .map((line) => `${line}\n`)
    .join('');
}

function pieceOrNull(root: Node, ways: Ways, reading: Reading): Group | null {
  try {
    const { piece, below } = pieceOf(root, ways, reading);
    return piece.kind === 'word' ? null : { ...piece, isFlow: false, end: [...piece.end, ...below] };
  } catch (error) {
    if (error instanceof Unusual) return null;
    throw error;
  }
}

/**
 * Splits off comments at the top that an empty line separates from the first key: these belong to the file.
 */
function headOf(comment: string | null | undefined): {
  readonly head: readonly string[];
  readonly rest: string | null;
} {
  const all = (comment ?? '').split('\n');
  const at = all.lastIndexOf('');
  if (!comment || at <= 0) return { head: [], rest: comment || null };
  return { head: tidy(lines(all.slice(0, at).join('\n')), true), rest: all.slice(at + 1).join('\n') || null };
}

/** An empty line before trailing comments, if the text has one. */
function gapBefore(yaml: string, { range }: Node): readonly string[] {
  const rest = yaml.slice(0, range?.[2]).replace(/\n(?:[ \t]*#.*\n|[ \t]*\n)*$/, '').length;
  return /^\n[ \t]*\n/.test(yaml.slice(rest)) ? [''] : [];
}
