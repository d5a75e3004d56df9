import { zipOf } from '#drafting/tables/zip-of.ts';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The bytes of a Word document with this body, and the content of its styles and of its lists. */
export function wordOf(body: string, { styles = '', lists = '' } = {}): Uint8Array {
  const link = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
  return zipOf([
    {
      path: '_rels/.rels',
      text: `<Relationships>${link('r1', 'officeDocument', 'word/document.xml')}</Relationships>`,
    },
    {
      path: 'word/_rels/document.xml.rels',
      text: `<Relationships>${link('r1', 'styles', 'styles.xml')}${link('r2', 'numbering', 'numbering.xml')}</Relationships>`,
    },
    { path: 'word/document.xml', text: `<w:document><w:body>${body}</w:body></w:document>` },
    { path: 'word/styles.xml', text: `<w:styles>${styles}</w:styles>` },
    { path: 'word/numbering.xml', text: `<w:numbering>${lists}</w:numbering>` },
  ]);
}

/** A run of text. */
export function run(text: string, properties = ''): string {
  return `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
}

/** A paragraph of text or of runs. */
export function paragraph(content: string, properties = ''): string {
  return `<w:p><w:pPr>${properties}</w:pPr>${content.startsWith('<') ? content : run(content)}</w:p>`;
}

/** A cell of a line of text, or of paragraphs and tables. */
export function cell(content: string, properties = ''): string {
  const isBlocks = /^<w:(?:p|tbl|sdt)>/.test(content);
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${isBlocks ? content : paragraph(content)}</w:tc>`;
}

export function row(cells: readonly string[], properties = ''): string {
  const all = cells.map((one) => (one.startsWith('<w:tc>') ? one : cell(one)));
  return `<w:tr><w:trPr>${properties}</w:trPr>${all.join('')}</w:tr>`;
}

/** A table of rows, each made by `row` or a list of its cells. */
export function table(rows: readonly (string | readonly string[])[], widths: readonly number[] = []): string {
  const columns = widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('');
  const all = rows.map((one) => (typeof one === 'string' ? one : row(one)));
  return `<w:tbl><w:tblPr/><w:tblGrid>${columns}</w:tblGrid>${all.join('')}</w:tbl>`;
}

export const across = (columns: number) => `<w:gridSpan w:val="${columns}"/>`;
export const first = '<w:vMerge w:val="restart"/>';
export const below = cell('', '<w:vMerge/>');
