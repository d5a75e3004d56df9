import { type SourceText, sourceText } from '#archive/1-read/files.ts';
import { checkAll, openArchive } from '#archive/archive.ts';
import type { ISODate } from '#calendar/date.ts';
import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import { sortDiagnostics } from '#diagnostics/sort.ts';
import { checkWritten, type WrittenBlock, writtenBlocks } from '#diagrams/written.ts';
import { filesOnDisk } from '#site/files-on-disk.ts';

/** All that is wrong with the content (what the archive finds, and drawings that cannot be drawn), and its text. */
export async function checkEverything(
  root: string,
  asOf: ISODate,
): Promise<{ readonly diagnostics: readonly Diagnostic[]; readonly source: SourceText }> {
  const files = filesOnDisk(root);
  const blocks: WrittenBlock[] = [];
  const found = checkAll(openArchive(files, asOf), ({ source }) => {
    for (const { file, body } of [...source.reorganizations, ...source.editions]) {
      blocks.push(...writtenBlocks(body, file));
    }
  });
  return {
    diagnostics: sortDiagnostics([...found, ...(await checkWritten(blocks))]),
    source: sourceText(files),
  };
}
