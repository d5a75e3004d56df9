import { type Edit, editFile } from '../write/edit-file.ts';
import { newFile } from '../write/new-file.ts';
import { parsedYaml, partsOf } from '../write/parts.ts';
import type { Value } from '../write/to-piece.ts';
import type { DraftPost } from './read-chart.ts';
import type { DraftTree } from './tree.ts';

/** What a chart says of itself. */
interface ChartHead {
  readonly asOf: string;
  readonly source: {
    readonly title: string;
    readonly publisher?: string;
    readonly kind?: string;
    readonly place?: string;
  };
  /** Which departments it shows in full; those that it has, where nothing is said. */
  readonly coverage?: 'all' | 'mayor' | readonly string[] | undefined;
  readonly posts?: readonly DraftPost[] | undefined;
}

/** The file charts/<date>.yaml of a chart. */
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

/** The text of a chart with what a table shows in the place of its own; null where it cannot be understood. */
export function withChart(
  path: string,
  text: string,
  tree: DraftTree,
  posts: readonly DraftPost[],
): string | null {
  const without = editFile(text, [{ at: ['posts'], remove: true }], path) ?? text;
  const coverage = parsedYaml(partsOf(text).yaml)?.get('coverage');
  const isSaid = coverage === 'all' || coverage === 'mayor';
  const edits: readonly Edit[] = [
    ...(isSaid ? [] : [{ at: ['coverage'], set: tree.map(({ name }) => name) }]),
    { at: ['units'], set: unitsValue(tree) },
    ...(posts.length === 0 ? [] : [{ at: ['posts'], set: posts.map(postValue) }]),
  ];
  return editFile(without, edits, path);
}

/** 企画部: { 企画調整課: [管理係, 企画係] }: a list where nothing stands below any of them. */
function unitsValue(tree: DraftTree): Value {
  if (tree.every(({ children }) => children.length === 0)) return tree.map(({ name }) => name);
  return Object.fromEntries(tree.map(({ name, children }) => [name, unitsValue(children)]));
}

function postValue({ post, in: within }: DraftPost): Value {
  return within.length === 0 ? { post } : { post, in: within.join('/') };
}
