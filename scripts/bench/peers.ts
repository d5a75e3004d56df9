import { parseArgs } from 'node:util';
import { plainDocuments } from './made/plain-documents.ts';
import { type Builder, builderOf, ownBuilder } from './peers/built.ts';
import { installPeers } from './peers/installed.ts';
import { astroSite, eleventySite, emptySite, starlightSite } from './peers/sites.ts';
import { circumstances } from './size/machine.ts';
import { type Cost, medianOf } from './size/measured.ts';
import { writePage } from './size/page.ts';
import { type PeerRun, writeResults } from './size/results.ts';
import { printTable } from './size/table.ts';

const DOCUMENTS = [200, 2000];
const ROUNDS = 3;
/** Documents per municipality, as many as one that publishes plans for twenty years has. */
const EACH = 20;

/**
 * Builds the same plain documents, including search, with Hensen and with other generators, and as a lower
 * bound an empty Astro site with as many pages and files. Reports medians of several rounds, of which every
 * other runs in reverse order. Writes docs/benchmarks/peers.json.
 */
export async function bench(): Promise<void> {
  const { values, positionals } = parseArgs({
    args: process.argv.slice(3),
    allowPositionals: true,
    options: { rounds: { type: 'string', default: String(ROUNDS) } },
  });
  const [rounds = 0, ...named] = [values.rounds, ...positionals].map(Number);
  if ([rounds, ...named].some((count) => !Number.isSafeInteger(count) || count < 1))
    throw new Error('usage: npm run bench -- peers [--rounds 3] [NUMBER OF DOCUMENTS]…');
  const where = { ...circumstances(), versions: installPeers(), rounds };
  const runs: PeerRun[] = [];
  for (const documents of named.length > 0 ? named : DOCUMENTS) {
    const run = await runOf(documents, rounds);
    runs.push(...run);
    print(documents, run);
    writeResults('peers', { ...where, runs });
    writePage();
  }
}

async function runOf(documents: number, rounds: number): Promise<readonly PeerRun[]> {
  // Hensen rebuilds whole municipalities after an edit, so only its own time depends on their number.
  const each = Math.min(documents, EACH);
  const spread = { municipalities: Math.ceil(documents / each), documents: each };
  const list = [...plainDocuments(spread)];
  const own = ownBuilder(`Hensen, ${each} a municipality`, spread);
  // Compiles the pages, and counts them for the empty site.
  await own.cold();
  const { pages, files } = own.output();
  const builders = [
    own,
    ownBuilder('Hensen, one municipality', { municipalities: 1, documents: list.length }),
    builderOf('Astro + Pagefind', astroSite(list)),
    builderOf('Eleventy + Pagefind', eleventySite(list)),
    builderOf('Starlight', starlightSite(list)),
    builderOf('empty Astro site (the floor)', emptySite(pages, files - pages)),
  ];
  const costs = new Map(builders.map(({ name }) => [name, { cold: [] as Cost[], edited: [] as Cost[] }]));
  try {
    for (let round = 0; round < rounds; round++)
      for (const builder of round % 2 === 0 ? builders : builders.toReversed()) await go(builder);
    return builders.map(({ name, output }) => {
      const { cold, edited } = costs.get(name) ?? { cold: [], edited: [] };
      return {
        name,
        documents,
        cold: medianOf(cold),
        edited: edited.length > 0 ? medianOf(edited) : null,
        output: output(),
      };
    });
  } finally {
    for (const { remove } of builders) remove();
  }

  async function go({ name, cold, edited }: Builder): Promise<void> {
    costs.get(name)?.cold.push(await cold());
    if (edited) costs.get(name)?.edited.push(await edited());
  }
}

function print(documents: number, runs: readonly PeerRun[]): void {
  console.log(`\n${documents} documents\n`);
  printTable(
    ['', 'pages', 'files', 'CPU s', 's', 'largest MB', 'edited CPU s', 'edited s'],
    runs.map(({ name, cold, edited, output }) => [
      name,
      output.pages,
      output.files,
      cold.cpuSeconds.toFixed(1),
      cold.seconds.toFixed(1),
      cold.peakMB ?? '',
      edited?.cpuSeconds.toFixed(1) ?? '',
      edited?.seconds.toFixed(1) ?? '',
    ]),
  );
}
