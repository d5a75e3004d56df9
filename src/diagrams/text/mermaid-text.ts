import type { Figure } from '../figure.ts';
import { flowchartText } from './flowchart.ts';
import { ganttText } from './gantt.ts';

/** A figure in Mermaid's words, which other programs can draw. */
export function mermaidText({ picture }: Pick<Figure, 'picture'>): string {
  return picture.kind === 'graph' ? flowchartText(picture) : ganttText(picture);
}
