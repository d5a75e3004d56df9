// A made-up town, written in as few words as a test situation needs.
import type { Files } from '#archive/1-read/files.ts';
import { link } from '#archive/4-link/link.ts';
import type { Archive } from '#archive/4-link/types.ts';
import { checkOne, openArchive } from '#archive/archive.ts';

export interface Event {
  /** The day if it is missing. */
  readonly id?: string;
  /** 2026-04-01 if it is missing. */
  readonly on?: string;
  /** The date as the file states it: 令和8年4月. */
  readonly effective?: string;
  readonly status?: 'planned' | 'decided' | 'in force' | 'withdrawn' | 'postponed';
  /** Instead of `status`, each on one line: `{ status: planned, on: 2025-10-01 }`. */
  readonly stages?: readonly string[];
  /** Each as an editor writes it, on one line: `{ rename: 総務部/総務課, to: 人事課 }`. */
  readonly changes: readonly string[];
  readonly realises?: string;
  /** The date on which its source was published. */
  readonly published?: string;
}

export interface Town {
  /** The chart of 2020-04-01, on one line: `{ 総務部: { 総務課: [文書係] } }`. */
  readonly chart?: string;
  readonly posts?: readonly string[];
  readonly events: readonly Event[];
  /** Names of duties, each of which gets a page. */
  readonly duties?: readonly string[];
  readonly collective?: readonly string[];
  readonly documents?: Readonly<Record<string, string>>;
  readonly asOf?: string;
}

const TOWN_FROM = '2020-04-01';

export function town({ asOf = '2026-11-21', ...spec }: Town): Archive {
  const open = openArchive(filesOf(spec), asOf);
  const { source, derived, diagnostics } = checkOne(open, 'aozora');
  // Diagnostics about ids, sources and statements do not matter here.
  const broken = diagnostics.filter(({ code }) => code.startsWith('H1') || code.startsWith('H0'));
  if (broken.length > 0) throw new Error(broken.map(({ message, hint }) => `${message} ${hint}`).join('\n'));
  return link(source, open.shared, derived, asOf);
}

function filesOf({ chart, posts = [], events, duties = [], documents = {} }: Town): Files {
  const files = new Map([
    ['site.yaml', 'name: 見本\nurl: https://example.invalid\n'],
    [
      'aozora/municipality.yaml',
      'name: 青空市\nreading: あおぞらし\ncode: "999997"\nprefecture: 架空県\nwebsite: https://aozora.invalid\n',
    ],
    ...(chart === undefined
      ? []
      : ([
          [
            `aozora/charts/${TOWN_FROM}.yaml`,
            `asOf: ${TOWN_FROM}\nsource: { title: 見本の組織図 }\ncoverage: all\nunits: ${chart}\nposts: [${posts.join(', ')}]\n`,
          ],
        ] as const)),
    ...(duties.length === 0
      ? []
      : ([
          [
            'aozora/ids.yaml',
            `duties:\n${duties.map((name, at) => `  d${at + 1}: { name: ${name} }\n`).join('')}`,
          ],
        ] as const)),
    ...events.map(
      (event) =>
        [`aozora/reorganizations/${event.id ?? event.on ?? '2026-04-01'}.md`, reorganization(event)] as const,
    ),
    ...Object.entries(documents).map(([path, text]) => [`aozora/documents/${path}`, text] as const),
  ]);
  const bytes = (path: string) => new TextEncoder().encode(files.get(path.replace('content/', '')) ?? '');
  return {
    entries: [...files.keys()].map((path) => {
      const whole = `content/${path}`;
      return { path: whole, bytes: bytes(whole).length, leaves: false };
    }),
    read: bytes,
  };
}

function reorganization({
  on = '2026-04-01',
  effective = on,
  status = 'in force',
  stages,
  changes,
  realises,
  published,
}: Event): string {
  return [
    '---',
    `title: ${on}の改正`,
    `effective: ${effective}`,
    ...(stages ? ['stages:', ...stages.map((stage) => `  - ${stage}`)] : [`status: ${status}`]),
    ...(realises ? [`realises: ${realises}`] : []),
    `source: { title: 見本の資料${published ? `, published: ${published}` : ''} }`,
    'fidelity: summary',
    'changes:',
    ...changes.map((change) => `  - ${change}`),
    '---',
    '見本。',
    '',
  ].join('\n');
}
