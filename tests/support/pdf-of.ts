// Writes small PDFs: text and lines at places counted from the upper left corner, as an office program prints
// them. The font is not part of the file, as in many older documents.

export interface Printed {
  /** Letters with their upper left corner and their height. */
  readonly texts: readonly (readonly [x: number, y: number, text: string, size?: number])[];
  readonly lines: readonly (readonly [x1: number, y1: number, x2: number, y2: number])[];
}

/** Height of letters. */
export const LETTER = 10;
const HEIGHT = 842;

export function pdfOf(pages: readonly Printed[]): Uint8Array<ArrayBuffer> {
  const kids = pages.map((_, at) => `${5 + 2 * at} 0 R`).join(' ');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type0 /BaseFont /Mihon /Encoding /UniJIS-UTF16-H /DescendantFonts [4 0 R] >>',
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /Mihon /CIDSystemInfo << /Registry (Adobe) /Ordering (Japan1) /Supplement 6 >> /DW 1000 /FontDescriptor << /Type /FontDescriptor /FontName /Mihon /Flags 4 /FontBBox [0 -120 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 700 /StemV 80 >> >>',
    ...pages.flatMap((page, at) => {
      const content = contentOf(page);
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 ${HEIGHT}] /Resources << /Font << /F 3 0 R >> >> /Contents ${6 + 2 * at} 0 R >>`,
        `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
      ];
    }),
  ];
  let file = '%PDF-1.7\n';
  const places = objects.map((object, at) => {
    const place = file.length;
    file += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(place).padStart(10, '0')} 00000 n \n`;
  });
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join('')}`;
  file += `${table}trailer << /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`;
  return new TextEncoder().encode(file);
}

function contentOf({ texts, lines }: Printed): string {
  return [
    ...lines.map(([x1, y1, x2, y2]) => `${x1} ${HEIGHT - y1} m ${x2} ${HEIGHT - y2} l S`),
    ...texts.map(
      ([x, y, text, size = LETTER]) => `BT /F ${size} Tf ${x} ${HEIGHT - y - size} Td <${utf16(text)}> Tj ET`,
    ),
  ].join('\n');
}

function utf16(text: string): string {
  return Array.from({ length: text.length }, (_, at) =>
    text.charCodeAt(at).toString(16).padStart(4, '0'),
  ).join('');
}

/** A cell: its text, whose lines are given, and how many rows and columns it covers (1 if not said). */
export type PrintedCell =
  | string
  | { readonly text: string; readonly rows?: number; readonly columns?: number };

/** The height of a line of text, and the space around the text of a cell. */
const LINE = 14;
const PADDING = 3;

/**
 * A table with lines around its cells, whose upper left corner is at `x` and `y`. A cell over several rows is
 * followed by null in the rows below.
 */
export function tableOf(
  [x, y]: readonly [number, number],
  widths: readonly number[],
  rows: readonly (readonly (PrintedCell | null)[])[],
): Printed {
  const lines: (readonly [number, number, number, number])[] = [];
  const texts: (readonly [number, number, string])[] = [];
  const heightOf = (row: readonly (PrintedCell | null)[] | undefined) =>
    LINE *
      Math.max(1, ...(row ?? []).map((cell) => (typeof cell === 'string' ? cell.split('\n').length : 1))) +
    2 * PADDING;
  const tops = [y];
  for (const row of rows) tops.push((tops.at(-1) ?? y) + heightOf(row));
  const lefts = [x];
  for (const width of widths) lefts.push((lefts.at(-1) ?? x) + width);
  for (const [at, row] of rows.entries()) {
    let column = 0;
    for (const cell of row) {
      const {
        text,
        rows = 1,
        columns = 1,
      } = cell === null || typeof cell === 'string' ? { text: cell ?? '' } : cell;
      const [left, right] = [lefts[column] ?? 0, lefts[column + columns] ?? 0];
      const [top, bottom] = [tops[at] ?? 0, tops[at + rows] ?? 0];
      column += columns;
      if (cell === null) continue;
      lines.push(
        [left, top, right, top],
        [left, bottom, right, bottom],
        [left, top, left, bottom],
        [right, top, right, bottom],
      );
      for (const [number, line] of text.split('\n').entries())
        if (line !== '') texts.push([left + PADDING, top + PADDING + LINE * number, line]);
    }
  }
  return { texts, lines };
}

export function onOnePage(...parts: readonly Printed[]): Printed {
  return { texts: parts.flatMap(({ texts }) => texts), lines: parts.flatMap(({ lines }) => lines) };
}
