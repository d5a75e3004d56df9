import type { Chart } from '#org/chart.ts';
import type { History } from '#org/history/history.ts';
import type { ChartTree, PublishedChart } from '#org/published-chart.ts';
import { chartOn } from '#org/query.ts';
import { newUnit, type Parent, ROOT, UNKNOWN, type Unit } from '#org/unit.ts';

/**
 * A chart as text: one line per unit, two spaces per level, siblings sorted by name. Ids are left out, so
 * charts with ids minted in another order look alike.
 */
export function drawTree(chart: Chart): string {
  const children = new Map<Parent, Unit[]>();
  for (const unit of chart.units.values()) {
    const siblings = children.get(unit.parent);
    if (siblings) siblings.push(unit);
    else children.set(unit.parent, [unit]);
  }
  const duties = new Map<string, string[]>();
  for (const [duty, holders] of chart.holders) {
    for (const holder of holders) duties.set(holder, [...(duties.get(holder) ?? []), duty].sort());
  }
  const lines: string[] = [];
  const draw = (parent: Parent, indent: string) => {
    const siblings = (children.get(parent) ?? []).map((unit) => ({ unit, text: lineOf(unit) }));
    for (const { unit, text } of siblings.sort((a, b) => (a.text < b.text ? -1 : 1))) {
      const holds = duties.get(unit.id);
      lines.push(`${indent}${text}${holds ? ` {${holds.join(' ')}}` : ''}`);
      draw(unit.id, `${indent}  `);
    }
  };
  draw(ROOT, '');
  if (children.has(UNKNOWN)) {
    lines.push('?');
    draw(UNKNOWN, '  ');
  }
  return lines.join('\n');
}

function lineOf(unit: Unit): string {
  const said = [
    unit.sort === 'post' ? '職' : null,
    unit.grade,
    unit.kind && `種別=${unit.kind}`,
    unit.unnamed && `×${unit.unnamed}`,
    unit.collective ? '総称' : null,
    unit.supervisedBy.length > 0 ? `所管=${unit.supervisedBy.join('・')}` : null,
  ].filter((one) => one !== null);
  return said.length > 0 ? `${unit.name} [${said.join(' ')}]` : unit.name;
}

/** The chart of a history on a date, as text. */
export function drawOn(history: History, date: string): string {
  return drawTree(chartOn(history, date));
}

/** Text in the form of `drawTree`, without its first line break and common indentation. */
export function text(drawn: string): string {
  const lines = drawn.split('\n').filter((line) => line.trim() !== '');
  const margin = Math.min(...lines.map((line) => line.search(/\S/)));
  return lines.map((line) => line.slice(margin)).join('\n');
}

/** Units from indented text, by name only. */
export function treesFrom(drawn: string): readonly ChartTree[] {
  const root: { name: string; children: ChartTree[] } = { name: '', children: [] };
  const open = [root];
  for (const line of text(drawn).split('\n')) {
    if (line.trim() === '') continue;
    const depth = line.search(/\S/) / 2;
    const tree = { name: line.trim(), children: [] };
    open[depth]?.children.push(tree);
    open.splice(depth + 1, open.length, tree);
  }
  return root.children;
}

/** A published chart drawn as text. `職:会計管理者` is a post. */
export function published(
  asOf: string,
  drawn: string,
  coverage: 'all' | readonly string[] = 'all',
): PublishedChart {
  const posts: { name: string; in: readonly string[]; grade: string | null }[] = [];
  const units = (trees: readonly ChartTree[], path: readonly string[]): readonly ChartTree[] =>
    trees.flatMap(({ name, children }) => {
      const [, post, grade] = /^職:([^:]*)(?::(.*))?$/.exec(name) ?? [];
      if (post === undefined) return [{ name, children: units(children, [...path, name]) }];
      posts.push({ name: post, in: path, grade: grade ?? null });
      return [];
    });
  return {
    asOf,
    units: units(treesFrom(drawn), []),
    posts,
    coverage: coverage === 'all' ? 'all' : coverage.map((path) => path.split('/')),
  };
}

/** A chart from text, with names as ids. `管理係#2` has the whole text as id and 管理係 as name. */
export function chartFrom(drawn: string, holders: Readonly<Record<string, readonly string[]>> = {}): Chart {
  const units = new Map<string, Unit>();
  const add = (trees: readonly ChartTree[], parent: Parent) => {
    for (const { name, children } of trees) {
      const [label = name] = name.split('#');
      units.set(name, newUnit({ id: name, name: label, parent }));
      add(children, name);
    }
  };
  add(treesFrom(drawn), ROOT);
  return { units, holders: new Map(Object.entries(holders).map(([duty, ids]) => [duty, new Set(ids)])) };
}
