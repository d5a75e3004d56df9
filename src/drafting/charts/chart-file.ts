import { type Edit, editFile } from '../write/edit-file.ts';
import { newFile } from '../write/new-file.ts';
import { parsedYaml, partsOf } from '../write/parts.ts';
import type { Value } from '../write/to-piece.ts';
import type { DraftPost } from './read-chart.ts';
import type { DraftTree } from './tree.ts';

/** The frontmatter of a chart. */
interface ChartHead {
  readonly asOf: string;
  readonly source: {
    readonly title: string;
    readonly publisher?: string;
    readonly kind?: string;
    readonly place?: string;
  };
  /** The departments that the chart shows in full. Undefined means all departments in the chart. */
  readonly coverage?: 'all' | 'mayor' | readonly string[] | undefined;
  readonly posts?: readonly DraftPost[] | undefined;
}

/** The text of a new charts/<date>.yaml. */
export function chartText(tree: DraftTree, { asOf, source, coverage, posts = [] }: ChartHead): string {
  const fields = {
    asOf,
    source: { ...source },
    coverage: coverage ?? tree.map(({ name }) => name),
    units: unitsValue(tree),
    ...(posts.length === 0 ? {} : { posts: posts.map(postValue) }),
  };
  return newFile('chart', { municipality: 'x', fields }).text;
}

/** Replaces the units and posts of an existing chart file. Null if the file cannot be edited. */
export function withChart(
  path: string,
  text: string,
  tree: DraftTree,
  posts: readonly DraftPost[],
): string | null {
  const without = editFile(text, [{ at: ['posts'], remove: true }], path) ?? text;
  const coverage = parsedYaml(partsOf(text).yaml)?.get('coverage');
  const isOfWhole = coverage === 'all' || coverage === 'mayor';
  const edits: readonly Edit[] = [
    ...(isOfWhole ? [] : [{ at: ['coverage'], set: tree.map(({ name }) => name) }]),
    { at: ['units'], set: unitsValue(tree) },
    ...(posts.length === 0 ? [] : [{ at: ['posts'], set: posts.map(postValue) }]),
  ];
  return editFile(without, edits, path);
}

/** A mapping such as 企画部: { 企画調整課: [管理係, 企画係] }; a list where no unit has children. */
function unitsValue(tree: DraftTree): Value {
  if (tree.every(({ children }) => children.length === 0)) return tree.map(({ name }) => name);
  return Object.fromEntries(tree.map(({ name, children }) => [name, unitsValue(children)]));
}

function postValue({ post, in: within }: DraftPost): Value {
  return within.length === 0 ? { post } : { post, in: within.join('/') };
}
