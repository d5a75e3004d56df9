import { filesOnDisk } from '#archive/1-read/disk.ts';
import { checkAll, openArchive } from '#archive/archive.ts';
import type { ISODate } from '#calendar/date.ts';
import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import { sortDiagnostics } from '#diagnostics/sort.ts';
import { checkWritten, type WrittenBlock, writtenBlocks } from '#diagrams/written.ts';

/** All that is wrong with the content: what the archive finds, and drawings that cannot be drawn. */
export async function checkEverything(root: string, asOf: ISODate): Promise<readonly Diagnostic[]> {
  const blocks: WrittenBlock[] = [];
  const found = checkAll(openArchive(filesOnDisk(root), asOf), ({ source }) => {
    for (const { file, body } of [...source.reorganizations, ...source.editions]) {
      blocks.push(...writtenBlocks(body.source, file, body.firstLine));
    }
  });
  return sortDiagnostics([...found, ...(await checkWritten(blocks))]);
}
