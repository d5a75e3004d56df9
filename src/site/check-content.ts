import { type SourceText, sourceText } from '#archive/1-read/files.ts';
import type { MunicipalitySource } from '#archive/1-read/source.ts';
import { checkAll, type OpenArchive } from '#archive/archive.ts';
import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import { sortDiagnostics } from '#diagnostics/sort.ts';
import { checkWritten, type WrittenBlock, writtenBlocks } from '#diagrams/written/blocks.ts';

/** Every diagnostic of the content, including Mermaid blocks that cannot be drawn, and a reader for source lines. */
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

/** Diagnostics of the Mermaid blocks of one municipality. */
export function writtenProblems(source: Drawn): Promise<readonly Diagnostic[]> {
  return checkWritten(blocksIn(source));
}

type Drawn = Pick<MunicipalitySource, 'reorganizations' | 'editions'>;

function blocksIn({ reorganizations, editions }: Drawn): readonly WrittenBlock[] {
  return [...reorganizations, ...editions].flatMap(({ file, body }) => writtenBlocks(body, file));
}
