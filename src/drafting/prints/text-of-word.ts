import { done, type Outcome, refused, tableLimits } from '../tables/table.ts';
import { eachPiece } from '../tables/xml.ts';
import { openZip } from '../tables/zip.ts';

const NO_DOCUMENT = refused(
  'Word の文書（.docx）ではありません。Word で開いて、.docx で保存し直してください。',
);

/** The text of a Word document: paragraphs separated by blank lines, cells of a table row by tabs. */
export async function textOfWord(bytes: Uint8Array): Promise<Outcome<string>> {
  const packed = openZip(bytes);
  if (!packed.ok) return packed;
  const document = await packed.value.text('word/document.xml');
  if (!document.ok) return document;
  return document.value === null ? NO_DOCUMENT : textIn(document.value);
}

function textIn(xml: string): Outcome<string> {
  const { pieces, cells, letters } = tableLimits;
  let text = '';
  let rows = 0;
  let isText = false;
  for (const piece of eachPiece(xml, { pieces, cells, letters })) {
    if (piece === null) return NO_DOCUMENT;
    if (piece.kind === 'text') {
      if (isText) text += piece.text;
      continue;
    }
    const isOpen = piece.kind === 'open';
    if (piece.name === 't') isText = isOpen;
    else if (piece.name === 'tr') {
      rows += isOpen ? 1 : -1;
      if (!isOpen && rows === 0) text += '\n\n';
    } else if (!isOpen) text += AFTER[piece.name]?.(rows > 0) ?? '';
  }
  return done(text);
}

/** What follows an element. A row of a table stays on one line. */
const AFTER: Readonly<Record<string, (isInRow: boolean) => string>> = {
  p: (isInRow) => (isInRow ? ' ' : '\n\n'),
  br: (isInRow) => (isInRow ? ' ' : '\n'),
  tab: () => ' ',
  tc: () => '\t',
};
