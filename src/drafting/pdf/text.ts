import { done, type Outcome } from '../tables/table.ts';
import { openPdf } from './open.ts';

/** The text of a PDF, as copying it would give it; pages are separated by blank lines. */
export async function textOfPdf(bytes: Uint8Array): Promise<Outcome<string>> {
  const pages = await openPdf(bytes);
  return pages.ok ? done(pages.value.map(({ text }) => text).join('\n\n')) : pages;
}
