import { readFileSync } from 'node:fs';
import { messages } from '#diagnostics/codes.ts';
import { referencePages } from '#diagnostics/reference.ts';
import { remedyWords } from '#drafting/remedies/words.ts';
import { type Guide, renderGuide } from './render-guide.ts';

/** The rendered pages of docs/, by file. They depend on no content, so compiling replaces this module by its value (`compiled.ts`). */
export const guides: Readonly<Record<string, Guide>> = Object.fromEntries(
  await Promise.all(
    [...textsOfDocs()].map(async ([file, text]) => [file, await renderGuide(text, file)] as const),
  ),
);

function textsOfDocs(): ReadonlyMap<string, string> {
  const written = ['README.md', 'fields.md'].map(
    (file) => [file, readFileSync(new URL(`../../../docs/${file}`, import.meta.url), 'utf8')] as const,
  );
  const messagePages = referencePages(messages, remedyWords).map(
    ({ name, text }) => [`diagnostics/${name}`, text] as const,
  );
  return new Map([...written, ...messagePages]);
}
