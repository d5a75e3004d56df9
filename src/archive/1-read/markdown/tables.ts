import type { Root, Table } from 'mdast';
import { type Diagnostic, diagnose } from '#diagnostics/diagnostic.ts';
import { limits } from '../files.ts';
import { nodesIn } from './nodes.ts';
import { plainWords } from './plain-words.ts';
import type { At } from './position.ts';

/** Checks that tables are read as such, with all their cells. */
export function checkTables(tree: Root, source: string, at: At): readonly Diagnostic[] {
  if (!/[|｜\t]/.test(source)) return [];
  return nodesIn(tree).flatMap((node) =>
    node.type === 'table'
      ? [...longTable(node, at), ...lostCells(node, at), ...missingCells(node, source, at)]
      : [],
  );
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

/** Rows with fewer cells than the head: broken rows, rows with full-width bars, and text that follows without a blank line. */
function missingCells({ children: [head, ...rows] }: Table, source: string, at: At): readonly Diagnostic[] {
  const columns = head?.children.length ?? 0;
  return rows.flatMap(({ children: { length: cells }, position }, index) => {
    // The parts of a broken row follow each other: the first is enough.
    if (cells >= columns || (rows[index - 1]?.children.length ?? columns) < columns) return [];
    const start = position?.start.offset ?? 0;
    const row = source.slice(start, position?.end.offset ?? start);
    const bars = row.includes('｜') ? 'full-width' : /[|]/.test(row) ? 'some' : 'none';
    return [diagnose('H041', at(start, row.length), { cells, columns, bars })];
  });
}
