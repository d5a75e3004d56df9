import { type Outcome, refused } from '#diagnostics/outcome.ts';
import { sheetsOfWord } from '../word/sheets-of-word.ts';
import { mainPartOf, type OfficeFile, openOffice } from './parts.ts';
import type { Sheet } from './table.ts';
import { readWorkbook } from './workbook.ts';

/** The tables of an Office file: the sheets of a workbook, or the tables of a Word document. */
export async function readOffice(bytes: Uint8Array): Promise<Outcome<readonly Sheet[]>> {
  const file = openOffice(bytes);
  if (!file.ok) return file;
  const main = await mainPartOf(file.value);
  if (!main.ok) return main;
  if (main.value === null) return otherZip(file.value);
  if (main.value.startsWith('word/')) return sheetsOfWord(file.value, main.value);
  if (main.value.startsWith('ppt/'))
    return refused('PowerPoint の文書は読めません。表を Excel か Word に写して保存してください。');
  return readWorkbook(file.value, main.value);
}

async function otherZip({ zip }: OfficeFile): Promise<Outcome<never>> {
  const kind = await zip.text('mimetype');
  if (kind.ok && kind.value?.includes('opendocument'))
    return refused(
      'OpenDocument のファイル（.ods、.odt など）は読めません。もとのソフトで開いて、.xlsx か .docx で保存し直してください。',
    );
  return refused(
    'Excel のブック（.xlsx）でも Word の文書（.docx）でもありません。zip でまとめたファイルなら、中の表を取り出してください。',
  );
}
