import type { Paragraph, Root, Table } from 'mdast';
import { type Diagnostic, diagnose } from '#diagnostics/diagnostic.ts';
import { limits } from '../files.ts';
import { nodesIn } from './nodes.ts';
import { plainWords } from './plain-words.ts';
import type { At } from './position.ts';

/** Checks that tables are read as such, with all their cells. */
export function checkTables(tree: Root, source: string, at: At): readonly Diagnostic[] {
  if (!/[|｜\t]/.test(source)) return [];
  return nodesIn(tree).flatMap((node) => {
    if (node.type === 'table') return [...longTable(node, at), ...lostCells(node, at)];
    return node.type === 'paragraph' ? noTable(node, source, at) : [];
  });
}

function longTable(table: Table, at: At): readonly Diagnostic[] {
  const rows = table.children.length - 1;
  return rows > limits.rows ? [diagnose('H036', at(table.position?.start.offset ?? 0, 1), { rows })] : [];
}

/** Cells to the right of the last heading, which no page shows. */
function lostCells({ children: [head, ...rows] }: Table, at: At): readonly Diagnostic[] {
  const columns = head?.children.length ?? 0;
  return rows.flatMap((row) =>
    row.children.slice(columns).flatMap((cell) => {
      const shown = plainWords(cell).trim();
      const { start, end } = cell.position ?? {};
      const length = (end?.offset ?? 0) - (start?.offset ?? 0);
      return shown === '' ? [] : [diagnose('H039', at(start?.offset ?? 0, length), { shown, columns })];
    }),
  );
}

const BARS = /^\s*[|｜].*[|｜]/;

/** Lines with bars or tabs that were meant as the rows of a table. */
function noTable({ position }: Paragraph, source: string, at: At): readonly Diagnostic[] {
  const start = position?.start.offset ?? 0;
  const lines = source.slice(start, position?.end.offset ?? 0).split('\n');
  const marks = [
    { by: 'bar', isRow: (line: string) => BARS.test(line) },
    { by: 'tab', isRow: (line: string) => /\S\t+\S/.test(line) },
  ] as const;
  const mark = marks.find(({ isRow }) => lines.filter(isRow).length > 1);
  const row = mark && lines.findIndex(mark.isRow);
  if (mark === undefined || row === undefined) return [];
  const before = lines.slice(0, row).reduce((sum, line) => sum + line.length + 1, 0);
  const isFullWidth = lines.some((line) => line.includes('｜'));
  const by = mark.by === 'bar' && isFullWidth ? 'full-width bar' : mark.by;
  return [diagnose('H040', at(start + before, lines[row]?.length ?? 1), { by })];
}
