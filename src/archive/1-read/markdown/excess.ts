import { limits } from '../files.ts';

interface Excess {
  readonly line: number;
  readonly what: 'levels' | 'lines' | 'marks';
  readonly limit: number;
}

/**
 * The first text that would take the parser far longer than its length suggests. Nobody writes such text on
 * purpose.
 */
export function excessOf(lines: readonly string[]): Excess | null {
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
    // The parser compares the marks within a paragraph with each other.
    const before = marks;
    marks += line.match(MARKS)?.length ?? 0;
    work += marks ** 2 - before ** 2;
    if (work > limits.marks ** 2) return { line: first, what: 'marks', limit: limits.marks };
  }
  return null;
}

const MARKS = /[*_`[\]<!&\\~]/g;

/** Whether quotes, lists or brackets nest too deeply. */
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
