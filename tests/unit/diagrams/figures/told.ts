import type { Figure } from '#diagrams/figure.ts';
import type { TextTable } from '#diagrams/figures/equal.ts';
import type { Graph } from '#diagrams/graph.ts';
import { mermaidText } from '#diagrams/text/mermaid-text.ts';

/** The equal in text of a figure, without its links. */
export function told(text: TextTable): string {
  return [text.header, ...text.rows.map((row) => row.map((cell) => cell.map((one) => one.text).join(' / ')))]
    .map((row) => row.join(' | ').trimEnd())
    .join('\n');
}

/** The trees of a graph, each below the title of its group if there is one. */
export function treesIn({ nodes, edges, groups }: Graph): string {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const below = new Set(edges.map(({ to }) => to));
  const lines = (id: string, depth: number): readonly string[] => [
    `${'  '.repeat(depth)}${byId.get(id)?.lines[0]}${byId.get(id)?.badge ? `〔${byId.get(id)?.badge}〕` : ''}`,
    ...edges.filter(({ from }) => from === id).flatMap(({ to }) => lines(to, depth + 1)),
  ];
  const roots = nodes.map(({ id }) => id).filter((id) => !below.has(id));
  if (groups.length === 0) return roots.flatMap((id) => lines(id, 0)).join('\n');
  return groups
    .flatMap(({ title, nodes }) => [
      title,
      ...nodes.filter((id) => !below.has(id)).flatMap((id) => lines(id, 1)),
    ])
    .join('\n');
}

/** The Mermaid text of a figure without the links, which only make it long. */
export function unlinked(drawn: { readonly figure: Figure } | null | undefined): string {
  return textOf(drawn)
    .split('\n')
    .filter((line) => !line.startsWith('  click '))
    .join('\n');
}

/** The Mermaid text of a figure. */
export function textOf(drawn: { readonly figure: Figure } | null | undefined): string {
  return drawn ? mermaidText(drawn.figure) : '';
}
