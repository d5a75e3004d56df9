import { type SourceText, sourceText } from '#archive/1-read/files.ts';
import { checkAll, type OpenArchive } from '#archive/archive.ts';
import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import { sortDiagnostics } from '#diagnostics/sort.ts';
import { checkWritten, type WrittenBlock, writtenBlocks } from '#diagrams/written/blocks.ts';

/** All that is wrong with the content (what the archive finds, and drawings that cannot be drawn), and its text. */
export async function checkContent(
  archive: OpenArchive,
): Promise<{ readonly diagnostics: readonly Diagnostic[]; readonly source: SourceText }> {
  const blocks: WrittenBlock[] = [];
  const found = checkAll(archive, ({ source }) => {
    for (const { file, body } of [...source.reorganizations, ...source.editions]) {
      blocks.push(...writtenBlocks(body, file));
    }
  });
  return {
    diagnostics: sortDiagnostics([...found, ...(await checkWritten(blocks))]),
    source: sourceText(archive.files),
  };
}
