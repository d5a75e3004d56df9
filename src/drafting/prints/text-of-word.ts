import { done, type Outcome, refused } from '#diagnostics/outcome.ts';
import { mainPartOf, openOffice } from '../tables/parts.ts';
import type { Block } from '../word/blocks.ts';
import { readWord } from '../word/document.ts';

const NO_DOCUMENT = refused(
  'Word の文書（.docx）ではありません。Word で開いて、.docx で保存し直してください。',
);

/** The text of a Word document: paragraphs separated by blank lines, cells of a table row by tabs. */
export async function textOfWord(bytes: Uint8Array): Promise<Outcome<string>> {
  const file = openOffice(bytes);
  if (!file.ok) return file;
  const main = await mainPartOf(file.value);
  if (!main.ok) return main;
  if (!main.value?.startsWith('word/')) return NO_DOCUMENT;
  const document = await readWord(file.value, main.value);
  return document.ok ? done(document.value.blocks.map(textOf).join('')) : document;
}

function textOf(block: Block): string {
  if (block.kind === 'paragraph') return `${block.text.replaceAll('\t', ' ')}\n\n`;
  return block.rows
    .map(({ cells }) => `${cells.map(({ blocks }) => `${inRow(blocks)}\t`).join('')}\n\n`)
    .join('');
}

/** A row of a table stays on one line. */
function inRow(blocks: readonly Block[]): string {
  return blocks
    .map((block) =>
      block.kind === 'paragraph'
        ? `${block.text.replace(/[\t\n]/g, ' ')} `
        : block.rows.map(({ cells }) => cells.map(({ blocks }) => `${inRow(blocks)}\t`).join('')).join(''),
    )
    .join('');
}
