import { writeSeparated } from '../tables/separated.ts';
import type { ChartShape } from './shape.ts';
import type { DraftTree } from './tree.ts';

const LEVELS = ['部', '課', '係'] as const;

/** The chart as table rows, for editing in a spreadsheet and reading back. */
export function chartRows(tree: DraftTree, shape: ChartShape): readonly (readonly string[])[] {
  const units = pathsOf(tree);
  const depth = Math.max(LEVELS.length, ...units.map((path) => path.length));
  const own = (path: readonly string[]) => path.at(-1) ?? '';
  switch (shape) {
    case 'columns':
      return [
        Array.from({ length: depth }, (_, level) => LEVELS[level] ?? `${level + 1}階層`),
        ...units.map((path) =>
          Array.from({ length: depth }, (_, level) => (level === path.length - 1 ? own(path) : '')),
        ),
      ];
    case 'indents':
      return [['組織'], ...units.map((path) => ['\u3000'.repeat(path.length - 1) + own(path)])];
    case 'paths':
      return [['組織'], ...units.map((path) => [path.join('/')])];
  }
}

/** `chartRows` as CSV text. */
export function chartTable(tree: DraftTree, shape: ChartShape): string {
  return writeSeparated(chartRows(tree, shape));
}

function pathsOf(tree: DraftTree, above: readonly string[] = []): readonly (readonly string[])[] {
  return tree.flatMap(({ name, children }) => {
    const path = [...above, name];
    return [path, ...pathsOf(children, path)];
  });
}
