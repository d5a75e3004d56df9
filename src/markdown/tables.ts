import type { Element, Root } from 'hast';
import { elementsIn, textOf } from './tree.ts';

/**
 * Labels each cell with its column header, because phones show tables row by row. The name of a table is the
 * title of its section, numbered from the second table on; above the first section its name is its columns.
 */
export function finishTables(tree: Root, title: string): void {
  let number = 0;
  for (const table of elementsIn(tree)) {
    if (table.tagName !== 'table') continue;
    number++;
    const cells: Element[] = [];
    const heads: string[] = [];
    for (const part of elementsIn(table)) {
      align(part);
      if (part.tagName === 'th' && part.properties.scope === undefined) part.properties.scope = 'col';
      if (part.tagName === 'th') heads.push(textOf(part));
      if (part.tagName === 'tr') cells.push(part);
    }
    const isStacked = isPlain(table);
    const name =
      title === '' ? (isStacked ? heads.join('、') : '') : title + (number === 1 ? '' : `（${number}）`);
    if (name !== '' && !hasCaption(table)) table.properties.ariaLabel = name;
    if (!isStacked) continue;
    table.properties.className = ['stack'];
    for (const row of cells)
      for (const [index, cell] of row.children.filter((one) => one.type === 'element').entries())
        if (cell.tagName === 'td' && heads[index]) cell.properties.dataLabel = heads[index];
  }
}

function hasCaption(table: Element): boolean {
  return table.children.some((one) => one.type === 'element' && one.tagName === 'caption');
}

/** Whether a table is as Markdown makes it: one header row and no cells that span others. */
export function isPlain(table: Element): boolean {
  let plain = true;
  let headings = 0;
  for (const { tagName, properties, children } of elementsIn(table)) {
    if (properties.colSpan !== undefined || properties.rowSpan !== undefined) plain = false;
    if (tagName === 'tr' && children.some((cell) => cell.type === 'element' && cell.tagName === 'th'))
      headings++;
  }
  return plain && headings === 1;
}

function align(cell: Element): void {
  const { align: side, ...rest } = cell.properties;
  if (side === undefined || side === null) return;
  cell.properties = side === 'left' ? rest : { ...rest, className: [`to-${side}`] };
}
