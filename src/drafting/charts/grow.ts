import type { UnreadRow } from '../tables/table.ts';
import type { DraftTree } from './tree.ts';

interface Growing {
  readonly name: string;
  readonly row: number;
  /** The row that lists this unit itself, not only a unit below it; null if there is none yet. */
  said: number | null;
  readonly children: Map<string, Growing>;
}

/** Builds a chart row by row. */
interface Grower {
  /** Adds a unit and its missing parents. Returns why not, if a row has already listed the same path. */
  readonly add: (path: readonly string[], row: number) => UnreadRow | null;
  readonly tree: () => DraftTree;
}

export function newGrower(): Grower {
  const root: Growing = { name: '', row: 0, said: null, children: new Map() };
  return {
    add(path, row) {
      let [at, parent] = [root, root];
      for (const name of path) {
        const below: Growing = at.children.get(name) ?? { name, row, said: null, children: new Map() };
        at.children.set(name, below);
        [at, parent] = [below, at];
      }
      if (at.said === null) {
        at.said = row;
        return null;
      }
      const place = parent === root ? '市区町村の直下' : `「${parent.name}」の下`;
      return { row, why: `「${at.name}」は、${place}にもうあります（${at.said}行目）` };
    },
    tree: () => treeOf(root),
  };
}

function treeOf({ children }: Growing): DraftTree {
  return [...children.values()].map((unit) => ({
    name: unit.name,
    row: unit.said ?? unit.row,
    children: treeOf(unit),
  }));
}
