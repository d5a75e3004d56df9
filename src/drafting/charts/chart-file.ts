import { Document, Pair, Scalar, YAMLMap, YAMLSeq } from 'yaml';
import type { DraftPost } from './read-chart.ts';
import type { DraftTree } from './tree.ts';

/** What a chart says of itself. */
export interface ChartHead {
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
  const file = new Document({});
  const top = new YAMLMap();
  const put = (key: string, value: unknown) =>
    top.items.push(new Pair(new Scalar(key), file.createNode(value)));
  put('asOf', asOf);
  put('source', source);
  put('coverage', coverage ?? tree.map(({ name }) => name));
  put('units', unitsNode(file, tree));
  if (posts.length > 0)
    put(
      'posts',
      posts.map(({ post, in: within }) => (within.length === 0 ? { post } : { post, in: within.join('/') })),
    );
  const shown = top.get('coverage');
  if (shown instanceof YAMLSeq) shown.flow = true;
  file.contents = top as never;
  return file.toString({ lineWidth: 0, flowCollectionPadding: false, nullStr: '' });
}

/** 企画部: { 企画調整課: [管理係, 企画係] }: a list where nothing stands below any of them. */
function unitsNode(file: Document, tree: DraftTree): YAMLMap | YAMLSeq | Scalar {
  if (tree.length === 0) return new Scalar(null);
  if (tree.every(({ children }) => children.length === 0)) {
    const list = new YAMLSeq();
    list.flow = true;
    for (const { name } of tree) list.items.push(file.createNode(name));
    return list;
  }
  const map = new YAMLMap();
  for (const { name, children } of tree)
    map.items.push(new Pair(file.createNode(name), unitsNode(file, children)));
  return map;
}
