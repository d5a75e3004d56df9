import type { Equal, FigureWithText, TextItem } from '#diagrams/figures/equal.ts';
import { mermaidText } from '#diagrams/text/mermaid-text.ts';

/** The equal in text of a figure as a reader has it before them, without its links. */
export function told(text: Equal): string {
  if (text.kind === 'table')
    return [
      text.header,
      ...text.rows.map((row) => row.map((cell) => cell.map((one) => one.text).join(' / '))),
    ]
      .map((row) => row.join(' | ').trimEnd())
      .join('\n');
  const lines = ({ text, badge, children }: TextItem, depth: number): readonly string[] => [
    `${'  '.repeat(depth)}${text}${badge === null ? '' : `〔${badge}〕`}`,
    ...children.flatMap((child) => lines(child, depth + 1)),
  ];
  return text.items.flatMap((item) => lines(item, 0)).join('\n');
}

/** Every unit that a text names, with what happened to it, in the order in which it is read. */
export function namesIn(text: Equal): readonly string[] {
  return told(text)
    .split('\n')
    .map((line) => line.trim());
}

/** The Mermaid text of a figure without the links of its boxes, which only make it long. */
export function unlinked(drawn: FigureWithText | null | undefined): string {
  return textOf(drawn)
    .split('\n')
    .filter((line) => !line.startsWith('  click '))
    .join('\n');
}

/** The Mermaid text of a figure. */
export function textOf(drawn: FigureWithText | null | undefined): string {
  return drawn ? mermaidText(drawn.figure) : '';
}
