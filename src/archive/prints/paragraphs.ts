/** A unit of text in a source: a paragraph, a list item or a table cell. */
export interface Block {
  readonly text: string;
  readonly isRow: boolean;
}

const MARKUP = /<\/?(?:pre|p|u|b|br|td|tr|th|table)\s*\/?>/gi;
const BEGINS_ITEM =
  /^\s*(?:#{1,6}\s|[-*+]\s|[・○◎●※]|[(（]\s*[\d０-９]{1,2}\s*[)）]|[\u2460-\u2473]|[\d０-９]{1,2}[.．、\s]|[\p{sc=Han}\p{sc=Katakana}ー]{1,6}\s*[\d０-９]{1,2}(?:\s|$|[<〈（(]))/u;
const LISTED = /^\s*(?:#{1,6}|[-*+])\s+/;

export function blocksIn(text: string): readonly Block[] {
  const blocks: Block[] = [];
  let lines: string[] = [];
  const end = () => {
    if (lines.length > 0) blocks.push({ text: lines.join('\n'), isRow: false });
    lines = [];
  };
  for (const raw of text.replace(MARKUP, ' ').split(/\r\n?|\n/)) {
    const cells = cellsOf(raw);
    if (cells.length > 1) {
      end();
      blocks.push(...cells.flatMap(partsOfCell));
    } else if (raw.trim() === '') end();
    else {
      if (BEGINS_ITEM.test(raw)) end();
      lines.push(raw.replace(LISTED, '').trim());
    }
  }
  end();
  return blocks;
}

function cellsOf(line: string): readonly string[] {
  return line.split(/\t|\s?\|\s?/).flatMap((cell) => (/[^\s:-]/.test(cell) ? [cell.trim()] : []));
}

/** Splits a cell at its own headings. */
function partsOfCell(cell: string): readonly Block[] {
  return cell.split(/(?=【)|(?<=】)/).map((text) => ({ text: text.trim(), isRow: true }));
}
