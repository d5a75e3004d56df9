import { done, type Outcome, refused } from '#diagnostics/outcome.ts';
import { linksOf, type OfficeFile, readLinked, readPart } from '../tables/parts.ts';
import type { WordDocument } from './blocks.ts';
import { numberingIn, numbersOf } from './numbering.ts';
import { readBlocks } from './read-blocks.ts';
import { stylesIn } from './styles.ts';

const TOO_DEEP = refused('文書の表が、いくつも入れ子になっています。要る表だけを別の文書に移してください。');

/** Reads a Word document: the text of its pages, without notes, headers and footers. */
export async function readWord(file: OfficeFile, main: string): Promise<Outcome<WordDocument>> {
  const links = await linksOf(file, main);
  if (!links.ok) return links;
  const styles = await readLinked(file, links.value, 'styles', stylesIn);
  if (!styles.ok) return styles;
  const numbering = await readLinked(file, links.value, 'numbering', numberingIn);
  if (!numbering.ok) return numbering;
  const lists = { styleOf: styles.value, numberOf: numbersOf(numbering.value) };
  const read = await readPart(file, main, (pieces) => readBlocks(pieces, lists));
  if (!read.ok) return read;
  return read.value === null ? TOO_DEEP : done(read.value);
}
