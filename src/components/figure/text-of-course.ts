import { flowchartText } from '#diagrams/text/flowchart.ts';
import { graphOfTold, type ToldStretch } from '#diagrams/text/told-course.ts';

/** The Mermaid text of the way of a unit, from the table that says the same below its drawing. */
export function textOfCourse(figure: Element): string {
  const rows = figure.querySelector<HTMLTableElement>('.equal table')?.tBodies[0]?.rows ?? [];
  return flowchartText(graphOfTold([...rows].map(stretchIn), figure.id.replace('lineage-', '')));
}

/** `<tr><th>NAME<td>PERIOD<td>BEFORE</tr>` */
function stretchIn({ cells }: HTMLTableRowElement): ToldStretch {
  const [name, ...above] = linesIn(cells[0]);
  return {
    name: name?.text ?? '',
    href: name?.href ?? '',
    lines: [...above, ...linesIn(cells[1])].map(({ text }) => text),
    before: linesIn(cells[2]),
  };
}

/** Each in a paragraph, where a cell has several. */
function linesIn(cell: Element | undefined): ToldStretch['before'] {
  const paragraphs = [...(cell?.querySelectorAll('p') ?? [])];
  return (paragraphs.length > 0 || !cell ? paragraphs : [cell])
    .map((line) => ({
      text: line.textContent.trim(),
      href: line.querySelector('a')?.getAttribute('href') ?? '',
    }))
    .filter(({ text }) => text !== '');
}
