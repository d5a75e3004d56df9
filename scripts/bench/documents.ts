import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writePlainDocuments } from './made/plain-documents.ts';

const asOf = '2026-11-21';

/** The time to build a site of 20, 200 and 400 plain documents of one municipality, including search. */
export async function bench(): Promise<void> {
  console.log(['documents', 'pages', 's', 'pages/s'].map((cell) => cell.padStart(10)).join(''));
  for (const documents of [20, 200, 400]) {
    const root = mkdtempSync(join(tmpdir(), 'hensen-bench-'));
    try {
      writePlainDocuments(root, { municipalities: 1, documents });
      const out = join(root, 'dist');
      const start = performance.now();
      const { status } = spawnSync(
        process.execPath,
        ['scripts/build.ts', '--root', root, '--out', out, '--as-of', asOf],
        { stdio: ['ignore', 'ignore', 'inherit'] },
      );
      const seconds = (performance.now() - start) / 1000;
      if (status !== 0) throw new Error('the build of plain documents did not finish');
      const pages = readdirSync(out, { recursive: true }).filter((file) => String(file).endsWith('.html'));
      const cells = [documents, pages.length, seconds.toFixed(1), (pages.length / seconds).toFixed(0)];
      console.log(cells.map((cell) => String(cell).padStart(10)).join(''));
    } finally {
      rmSync(root, { recursive: true, force: true });
    }
  }
}
