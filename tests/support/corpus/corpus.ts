// Everything that an editor could write, in every place where it could be written, as far as the check passes
// it.
import fc from 'fast-check';
import { filesInMemory, type Memory } from '#archive/1-read/files.ts';
import { unseenIn } from '#archive/1-read/unseen.ts';
import { openArchive } from '#archive/archive.ts';
import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import { checkContent } from '#site/check-content.ts';
import { madeUpCode } from '../made-up-archive.ts';
import { mutated, mutations } from './mutations.ts';
import { bodies, ids, urls, words } from './payloads.ts';
import { namesOfFiles, type Place, placesOf, schemaOf, withPut } from './places.ts';
import { sharedOf, type Town, townAt } from './town.ts';
import { written } from './write.ts';

const AS_OF = '2026-11-21';

type Texts = Readonly<Record<string, string>>;

/** Files that the check passes, and what they contain. */
export interface Entry {
  /** The beginning of the addresses of their pages. */
  readonly at: string;
  readonly what: string;
  readonly files: Texts;
}

const memory: Memory = new Map();

export async function diagnosticsOf(files: Texts): Promise<readonly Diagnostic[]> {
  return (await checkContent(openArchive(filesInMemory(files, memory), AS_OF))).diagnostics;
}

async function isLetThrough(files: Texts): Promise<boolean> {
  return (await diagnosticsOf(files)).every(({ severity }) => severity !== 'error');
}

type Puts = ReadonlyMap<Place, string>;

const SHARED = sharedOf('mihon');
const TOWN = { ...SHARED, ...townAt('mihon', 1) };
/** Content shared by all towns stays the same for each of them. */
const isShared = ({ file, word }: Place) => !/\/|^$/.test(file) || /^(?:yogo|service)$/.test(word ?? '');
const PLACES = [...placesOf(TOWN), ...namesOfFiles(TOWN)].filter((place) => !isShared(place));

/** Whether the schema of the file allows this value in this place. */
function fits(place: Place, value: string): boolean {
  // No file system allows such a name.
  if (place.file === '') return !value.includes('/');
  const { [place.file]: content } = withPut(TOWN, new Map([[place, value]]));
  return content !== undefined && schemaOf(place.file)?.safeParse(content.data).success === true;
}

/** Splits the values into groups that the check passes, in as few towns as possible. */
async function takenIn(puts: Puts): Promise<readonly Puts[]> {
  if (puts.size === 0) return [];
  if (await isLetThrough(written(withPut(TOWN, puts)))) return [puts];
  if (puts.size === 1) return [];
  const all = [...puts];
  const middle = all.length >> 1;
  return together([
    ...(await takenIn(new Map(all.slice(0, middle)))),
    ...(await takenIn(new Map(all.slice(middle)))),
  ]);
}

/** Joins groups that the check also passes together in one town. */
async function together(groups: readonly Puts[]): Promise<readonly Puts[]> {
  const [first, ...others] = groups;
  if (first === undefined) return [];
  let all = first;
  const apart: Puts[] = [];
  for (const one of others) {
    const both = new Map([...all, ...one]);
    if (await isLetThrough(written(withPut(TOWN, both)))) all = both;
    else apart.push(one);
  }
  return [all, ...(apart.length > 0 ? await together(apart) : [])];
}

/** An invisible word is put into every sixth place only, because all places look alike. */
const FEW = 6;
/** Words that mean something else with a number appended. */
const EXACT = /^(?:[a-z_]+|見本の案内|見本町|検索|組織の一覧)$/;

/**
 * Places whose values other places refer to, such as names of units. No two of them may have the same value.
 */
const JOINS =
  /ids\.yaml|units|posts|states|owners|statements|coverage|changes (?!note|grade|kind|supervisedBy)/;
/** Each town tries one eighth of the ids and addresses, a different eighth each time. */
const PART = 8;

function putsOf(value: string, turn: number): Puts {
  const isUnseen = unseenIn(value) !== null;
  const isExact = EXACT.test(value);
  const puts = new Map<Place, string>();
  const put = (place: Place, what: string) => {
    if (fits(place, what)) puts.set(place, what);
  };
  for (const [at, place] of PLACES.entries()) {
    const isTurn = (at + turn) % PART === 0;
    const wanted = KINDS.get(place);
    if (wanted === 'id' && isTurn) put(place, ids[(at + turn) % ids.length] ?? '');
    if (wanted === 'url' && isTurn) put(place, urls[(at + turn) % urls.length] ?? '');
    if (wanted !== 'word' || (isUnseen && at % FEW > 0) || (isExact && JOINS.test(place.name) && !isTurn))
      continue;
    // Equal values may not stand beside each other, so each gets a number.
    put(place, isExact ? value : `${value}${at}`);
  }
  return puts;
}

/** What each place takes: a word, a URL or an id. */
const KINDS = new Map(
  PLACES.map((place) => [
    place,
    fits(place, '見本の言葉') && place.file !== ''
      ? 'word'
      : fits(place, 'https://other.example/x') && place.file !== ''
        ? 'url'
        : 'id',
  ]),
);

/** A town for each word, with ids and addresses as well; for every second word only, unless `isWhole`. */
async function townEntries(isWhole: boolean): Promise<readonly Entry[]> {
  const entries: Entry[] = [];
  for (const [turn, [what, value]] of Object.entries(words).entries()) {
    if (!isWhole && turn % 2 > 0) continue;
    for (const puts of await takenIn(putsOf(value, turn))) {
      const folder = `t${entries.length + 1}`;
      const town = withPut({ ...SHARED, ...townAt(folder, entries.length + 1) }, movedTo(folder, puts));
      const files = written(Object.fromEntries(Object.entries(town).filter(([path]) => path.includes('/'))));
      entries.push({ at: `${folder}/`, what, files });
    }
  }
  return entries;
}

function movedTo(folder: string, puts: Puts): Puts {
  return new Map(
    [...puts].map(([place, value]) => [
      { ...place, file: place.file.replace(/^mihon\//, `${folder}/`) },
      value,
    ]),
  );
}

const BODIES = 'bodies';
const FRONT = {
  documents: (at: number) =>
    `title: 見本の資料${at}\ntype: plan\nedition: 第1版\nissued: 2026-05-01\nsource: { title: 見本の出どころ${at} }\nfidelity: summary\n`,
  reorganizations: (at: number) =>
    `title: 見本の改正${at}\neffective: 2026-07-01\nstatus: in force\nsource: { title: 見本の出どころ${at} }\nfidelity: summary\nremarks: [{ text: 組織の変更ではない }]\n`,
} as const;

const REGISTER = written(
  Object.fromEntries(
    Object.entries(townAt(BODIES, 900)).filter(([path]) => path.endsWith('/municipality.yaml')),
  ),
);
/** The files shared by all towns, without those that refer to one town. */
const COMMON: Texts = {
  ...written({ 'site.yaml': SHARED['site.yaml'], 'search.yaml': SHARED['search.yaml'] } as Town),
  'content/themes.yaml': 'themes: [{ id: service, title: 見本のテーマ, description: 見本 }]\n',
  'content/glossary.yaml': `terms: [{ id: yogo, term: 見本用語, definition: 見本, sources: [{ municipality: ${BODIES} }] }]\n`,
};

/** A file for each body text, all in one town. */
async function bodyEntries(): Promise<readonly Entry[]> {
  const texts = {
    ...bodies,
    ...Object.fromEntries(
      Object.entries(words).map(([name, word]) => [`heading: ${name}`, `## ${word} {#head}\n\n文。`]),
    ),
    ...Object.fromEntries(ids.map((id) => [`id: ${id}`, `## 見出し {#${id}}\n\n文。`])),
  };
  const entries: Entry[] = [
    { at: '', what: 'the site', files: COMMON },
    { at: `${BODIES}/`, what: 'a town', files: REGISTER },
  ];
  for (const [index, [what, body]] of Object.entries(texts).entries()) {
    for (const kind of ['documents', 'reorganizations'] as const) {
      const path = `${kind}/b${index}`;
      const file = `content/${BODIES}/${path}${kind === 'documents' ? '/v1' : ''}.md`;
      const files = { [file]: `---\n${FRONT[kind](index)}---\n${body}\n` };
      if (await isLetThrough({ ...COMMON, ...REGISTER, ...files }))
        entries.push({ at: `${BODIES}/${path}/`, what, files });
    }
  }
  return entries;
}

/** Towns with a mistake in one of their files. */
async function slippedEntries(count: number): Promise<readonly Entry[]> {
  const entries: Entry[] = [];
  const codes = new RegExp(`(?<=code: "?)${madeUpCode(1)}`);
  for (const [index, slipped] of fc
    .sample(mutations(['mihon']), { numRuns: count, seed: 20261126 })
    .entries()) {
    const { path, content } = slipped;
    // The check never passes bytes that are not text.
    if (typeof content !== 'string' || !path.startsWith('content/mihon/')) continue;
    const folder = `f${index}`;
    const own = Object.entries(mutated(slipped)).flatMap(([file, text]) =>
      file.startsWith('content/mihon/') && typeof text === 'string'
        ? [[file.replace('mihon', folder), text.replace(codes, madeUpCode(1000 + index))] as const]
        : [],
    );
    const files = Object.fromEntries(own);
    if (await isLetThrough({ ...COMMON, ...files }))
      entries.push({ at: `${folder}/`, what: `a slip in ${path}\n${content}`, files });
  }
  return entries;
}

/** Everything that the check passes, for one site. */
export async function corpus(runs: number): Promise<readonly Entry[]> {
  return [
    ...(await bodyEntries()),
    ...(await townEntries(runs >= 1000)),
    ...(await slippedEntries(Math.max(40, runs / 10))),
  ];
}
