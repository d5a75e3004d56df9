import { writeFileSync } from 'node:fs';
import { type ArchiveRun, STAGES } from './archives.ts';
import { COUNTRY, COUNTRY_YEARS, type Country, countryOf, ENOUGH, exponentOf, growing } from './country.ts';
import { carriedBy, ENGINES, HOSTS, hoursOn, lacksOf } from './hosts.ts';
import type { Circumstances } from './machine.ts';
import type { Cost } from './measured.ts';
import { type Line, plotSvg } from './plot.ts';
import { type PeerRun, type Results, readResults } from './results.ts';

type Measured = { readonly [Name in keyof Results]: Results[Name] | null };

/** Writes docs/benchmarks.md and its figures from the stored results. */
export function writePage(): void {
  for (const [path, text] of pageOf(readAll())) writeFileSync(path, text);
}

export function readAll(): Measured {
  return { archives: readResults('archives'), small: readResults('small'), peers: readResults('peers') };
}

/** The page and its figures by path. All numbers come from the results. */
export function pageOf({ archives, small, peers }: Measured): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  const figure = (name: string, caption: string, svg: string): string => {
    files.set(`docs/benchmarks/${name}.svg`, svg);
    return `![${caption}](benchmarks/${name}.svg)\n\n*${caption}*`;
  };
  const parts = [
    INTRODUCTION,
    archives && archivesPart(archives, figure),
    small && smallPart(small),
    archives && countryPart(archives),
    peers && peersPart(peers, figure),
    REPEAT,
  ];
  return files.set('docs/benchmarks.md', `${parts.filter((part) => part !== null).join('\n\n')}\n`);
}

type Figure = (name: string, caption: string, svg: string) => string;

const INTRODUCTION = `# What a site costs, by its size

Measurements of whole commands, cold and after an edit, on made-up archives (\`tests/support/made-up-archive.ts\`: 204 units,
19 yearly reorganizations of 15 changes and as many documents per municipality), and on plain documents in comparison with
other generators. **\`npm run bench -- page\` writes this page from the figures in [benchmarks/](benchmarks/)**; nothing in it
is calculated by hand. How many single wrong facts \`check\` reports is in [benchmarks/mutants.md](benchmarks/mutants.md).

*CPU* is user and system time of all processes together; *wall clock* is how long somebody waits. *Peak memory* is that of the
largest single process.`;

const REPEAT = `## How to repeat it

\`\`\`sh
npm run bench -- size            # all sizes: takes hours; for some sizes: npm run bench -- size 1 5
npm run bench -- size small      # 200, 600 and 2,000 small municipalities; for some: npm run bench -- size small 200
npm run bench -- peers           # 200 and 2,000 documents; the first run installs the other generators in .astro/bench/
npm run bench -- page            # writes this page from the figures
\`\`\`

For each archive, \`size\` runs \`check\` twice; \`build --shard 1/1\`, which makes the municipalities; \`merge\`, which makes
the pages across municipalities and the search index and assembles the site; and then \`build\` with nothing changed, after
deleting the search index, after editing one reorganization, after adding a sentence to one document, and two days later.

\`peers\` builds each site three times (\`--rounds 1\`: once), in alternating order, each time from an empty folder without
a cache, and again after one document was edited. Astro and Eleventy are followed by \`pagefind\`, as its guide says; Starlight
includes it. Hensen draws Mermaid diagrams, the others leave them as text.`;

function archivesPart(archives: Results['archives'], figure: Figure): string {
  const runs = growing(archives.runs);
  const stages = Object.keys(STAGES) as (keyof typeof STAGES)[];
  const byStage = stages.map(
    (stage): Line => ({
      name: SHORT[stage],
      points: runs.map((run) => [run.municipalities, run.stages[stage].cpuSeconds]),
    }),
  );
  const years = archives.runs.filter(({ municipalities }) => municipalities === 1);
  return [
    '## Growing archives',
    conditions(archives),
    `Compiling the pages, once per version of the engine, takes ${seconds(archives.compile.cpuSeconds)} of CPU and ${mb(archives.compile.peakMB)}, which the following figures do not include.`,
    ...runs.map(archiveTable),
    growth(runs),
    runs.length < 2
      ? ''
      : figure(
          'by-municipalities',
          `CPU by stage and number of municipalities of ${COUNTRY_YEARS} years.`,
          plotSvg({ title: 'CPU by stage', x: 'municipalities', y: 'CPU seconds', lines: byStage }),
        ),
    years.length < 2
      ? ''
      : [
          '### Years',
          outputTable(years),
          figure(
            'by-years',
            'Cost of one municipality by its number of years.',
            plotSvg({ title: 'One municipality', x: 'years', y: 'CPU seconds, MB', lines: yearLines(years) }),
          ),
        ].join('\n\n'),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

const SHORT = {
  check: 'check',
  checkAgain: 'check again',
  make: 'municipalities',
  merge: 'merge',
  unchanged: 'nothing changed',
  search: 'search index deleted',
  edited: 'one reorganization edited',
  written: 'one text edited',
  turned: 'another day',
} as const satisfies Record<keyof typeof STAGES, string>;

function conditions(where: Circumstances): string {
  const shared = where.shared
    ? `**The machine was shared** (load ${where.loadBefore} at the start): compare CPU; wall clock times are too long.`
    : 'The machine was otherwise idle.';
  return `${where.date}, ${where.cores} cores of ${where.processor}, ${(where.memoryMB / 1024).toFixed(0)} GiB, ${where.system}, Node ${where.node}${where.commit ? `, at ${where.commit}` : ''}. ${shared}`;
}

function archiveTable({ municipalities, years, stages, output }: ArchiveRun): string {
  const rows = Object.entries(STAGES).map(([stage, name]) => {
    const cost = stages[stage as keyof typeof STAGES];
    return [name, seconds(cost.cpuSeconds), seconds(cost.seconds), mb(cost.peakMB)];
  });
  return [
    `### ${count(municipalities)} × ${years} years: ${count(output.pages)} pages, ${count(output.files)} files, ${mb(output.bytes / 1e6)}`,
    table(['', 'CPU', 'wall clock', 'peak memory'], rows),
  ].join('\n\n');
}

/** The exponent of growth of each stage between the two largest sizes; 1 is proportional. */
function growth(runs: readonly ArchiveRun[]): string {
  const [smaller, larger] = runs.slice(-2);
  if (smaller === undefined || larger === undefined) return '';
  const told = Object.entries(SHORT).map(([stage, name]) => {
    const cost = (run: ArchiveRun) => run.stages[stage as keyof typeof STAGES].cpuSeconds;
    const exponent = exponentOf(
      [smaller.municipalities, cost(smaller)],
      [larger.municipalities, cost(larger)],
    );
    return `${name} ${exponent.toFixed(2)}`;
  });
  return `Growth of CPU from ${smaller.municipalities} to ${larger.municipalities} municipalities, as an exponent (1 is proportional): ${told.join(', ')}.`;
}

function outputTable(runs: readonly ArchiveRun[]): string {
  return table(
    ['years', 'pages', 'files', 'size', 'municipality, CPU', 'one reorganization edited, CPU'],
    runs
      .toSorted((a, b) => a.years - b.years)
      .map(({ years, output, stages }) => [
        String(years),
        count(output.pages),
        count(output.files),
        mb(output.bytes / 1e6),
        seconds(stages.make.cpuSeconds),
        seconds(stages.edited.cpuSeconds),
      ]),
  );
}

/** The memory limit of the largest process, however many municipalities there are. */
const MOST_MB = 3072;

function smallPart(small: Results['small']): string {
  const peak = ({ stages }: ArchiveRun) =>
    Math.max(...Object.values(stages).map(({ peakMB }) => peakMB ?? 0));
  const most = Math.max(...small.runs.map(peak));
  return [
    '## Many small municipalities',
    conditions(small),
    `Each has fourteen units, two charts, one reorganization and one document. The largest process must stay within ${mb(MOST_MB)}: ${most <= MOST_MB ? 'it does' : '**it does not**'}.`,
    table(
      [
        'municipalities',
        'pages',
        'files',
        'size',
        'municipalities, CPU',
        'merge, CPU',
        'nothing changed, CPU',
        'one edited, CPU',
        'municipalities, peak memory',
        'merge, peak memory',
        'one edited, peak memory',
      ],
      small.runs.map(({ municipalities, output, stages: { make, merge, unchanged, edited } }) => [
        count(municipalities),
        count(output.pages),
        count(output.files),
        mb(output.bytes / 1e6),
        ...[make, merge, unchanged, edited].map(({ cpuSeconds }) => seconds(cpuSeconds)),
        ...[make, merge, edited].map(({ peakMB }) => mb(peakMB)),
      ]),
    ),
  ].join('\n\n');
}

function yearLines(runs: readonly ArchiveRun[]): readonly Line[] {
  const sorted = runs.toSorted((a, b) => a.years - b.years);
  const line = (name: string, of: (run: ArchiveRun) => number): Line => ({
    name,
    points: sorted.map((run) => [run.years, of(run)]),
  });
  return [
    line('municipality made, s', ({ stages }) => stages.make.cpuSeconds),
    line('output, MB', ({ output }) => output.bytes / 1e6),
    line('one reorganization edited, s', ({ stages }) => stages.edited.cpuSeconds),
    line('check, s', ({ stages }) => stages.check.cpuSeconds),
  ];
}

function countryPart(archives: Results['archives']): string {
  const country = countryOf(archives);
  if (country === null) return '## A country\n\nAn estimate needs measurements of two sizes.';
  const gb = (bytes: number) => `${(bytes / 1e9).toFixed(1)} GB`;
  const [from, to] = country.from;
  return [
    `## A country: ${count(COUNTRY)} municipalities × ${COUNTRY_YEARS} years`,
    `Extrapolated linearly from ${from} and ${to} municipalities to ${Math.round(COUNTRY / to)} times the largest measurement${to < ENOUGH ? ': **only an order of magnitude**' : ''}. Every made-up municipality has ${COUNTRY_YEARS} complete years, which few real ones have.`,
    table(
      ['', ''],
      [
        ['`check`, cold', `${country.checkHours.toFixed(2)} CPU hours`],
        ['all municipalities, in any number of shards', `${country.makeHours.toFixed(1)} CPU hours`],
        ['merge, on one machine', `${country.mergeHours.toFixed(1)} CPU hours`],
        ['build after editing one text', `${seconds(country.editedSeconds)} of CPU`],
        ['build on another day', `${seconds(country.turnedSeconds)} of CPU`],
        [
          'memory per process that makes municipalities',
          `${mb(country.makeMB)}, for any number of municipalities`,
        ],
        [
          'memory of the merge',
          country.mergeMB === null ? 'unknown from so few' : `${(country.mergeMB / 1024).toFixed(1)} GiB`,
        ],
        ['content', gb(country.contentBytes)],
        [
          'site',
          `${count(country.pages)} pages, ${count(country.files)} files, ${gb(country.bytes)} (${gb(country.blockBytes)} in blocks of 4 KiB)`,
        ],
        ['disk space during the merge', gb(country.workBytes)],
        ['first upload, compressed', gb(country.packedBytes)],
      ],
    ),
    '### Hosts that can serve it',
    'Limits according to their documentation, read on 2026-11-26.',
    hostTable(country),
    '### Machines that can build it',
    'Wall clock: shards on all cores, then the merge on one machine. What is lacking follows from the resources that a job gets.',
    engineTable(country),
  ].join('\n\n');
}

function hostTable(country: Country): string {
  return table(
    ['host', 'files', 'size', 'municipalities', 'a country', 'also'],
    HOSTS.map((host) => {
      const carried = carriedBy(host, country, COUNTRY);
      return [
        `[${host.name}](${host.source})`,
        host.files === null ? 'no stated limit' : count(host.files),
        host.bytes === null ? 'no stated limit' : `${(host.bytes / 1e9).toFixed(0)} GB`,
        carried === null ? '' : count(carried),
        carried === null || carried >= COUNTRY ? 'yes' : 'no',
        host.more,
      ];
    }),
  );
}

function engineTable(country: Country): string {
  return table(
    ['machine', 'hours', 'sufficient'],
    ENGINES.map((engine) => {
      const lacks = lacksOf(engine, country);
      return [
        engine.source === '' ? engine.name : `[${engine.name}](${engine.source})`,
        hoursOn(engine, country).toFixed(1),
        lacks.length === 0
          ? country.mergeMB === null
            ? 'yes, apart from memory, which is unknown'
            : 'yes'
          : `no: too little ${lacks.join(', ')}`,
      ];
    }),
  );
}

function peersPart(peers: Results['peers'], figure: Figure): string {
  const sizes = [...new Set(peers.runs.map(({ documents }) => documents))];
  const names = [...new Set(peers.runs.map(({ name }) => name))];
  const lines = names.map(
    (name): Line => ({
      name,
      points: peers.runs
        .filter((run) => run.name === name)
        .map((run) => [run.documents, run.cold.cpuSeconds]),
    }),
  );
  const versions = Object.entries(peers.versions).map(([name, version]) => `${name} ${version}`);
  return [
    '## Comparison with other generators',
    conditions(peers),
    `Hensen rebuilds by municipality, so it is measured with twenty documents in each and with all in one. The documents have about 3,000 characters with lists and tables, every tenth a chart; search is included; ${peers.rounds === 1 ? 'each built once' : `medians of ${peers.rounds}`}. ${versions.join(', ')}.`,
    ...sizes.map((documents) =>
      peerTable(
        documents,
        peers.runs.filter((run) => run.documents === documents),
      ),
    ),
    sizes.length < 2
      ? ''
      : figure(
          'peers',
          'CPU of a cold build by number of documents.',
          plotSvg({ title: 'The same documents', x: 'documents', y: 'CPU seconds', lines }),
        ),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

function peerTable(documents: number, runs: readonly PeerRun[]): string {
  const told = (cost: Cost | null, of: (cost: Cost) => string) => (cost === null ? '' : of(cost));
  return [
    `### ${count(documents)} documents`,
    table(
      [
        '',
        'pages',
        'files',
        'CPU',
        'wall clock',
        'pages per CPU second',
        'peak memory',
        'edited, CPU',
        'edited, wall clock',
      ],
      runs.map(({ name, cold, edited, output }) => [
        name,
        count(output.pages),
        count(output.files),
        seconds(cold.cpuSeconds),
        seconds(cold.seconds),
        (output.pages / cold.cpuSeconds).toFixed(0),
        mb(cold.peakMB),
        told(edited, ({ cpuSeconds }) => seconds(cpuSeconds)),
        told(edited, ({ seconds: clock }) => seconds(clock)),
      ]),
    ),
  ].join('\n\n');
}

/** A Markdown table with numbers aligned right. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    line(head),
    `|---|${head
      .slice(1)
      .map(() => '--:|')
      .join('')}`,
    ...rows.map(line),
  ].join('\n');
}

function count(number: number): string {
  return Math.round(number).toLocaleString('en');
}

function seconds(value: number): string {
  return `${value < 10 ? value.toFixed(1) : count(value)} s`;
}

function mb(value: number | null): string {
  return value === null ? 'unknown' : `${count(value)} MB`;
}
