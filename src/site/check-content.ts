import { type SourceText, sourceText } from '#archive/1-read/files.ts';
import type { MunicipalitySource } from '#archive/1-read/source.ts';
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
    blocks.push(...blocksIn(source));
  });
  return {
    diagnostics: sortDiagnostics([...found, ...(await checkWritten(blocks))]),
    source: sourceText(archive.files),
  };
}

/** The drawings of a municipality that cannot be drawn. */
export function writtenProblems(source: Drawn): Promise<readonly Diagnostic[]> {
  return checkWritten(blocksIn(source));
}

type Drawn = Pick<MunicipalitySource, 'reorganizations' | 'editions'>;

function blocksIn({ reorganizations, editions }: Drawn): readonly WrittenBlock[] {
  return [...reorganizations, ...editions].flatMap(({ file, body }) => writtenBlocks(body, file));
}
