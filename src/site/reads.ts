import { serialize } from 'node:v8';
import type { Archive } from '#archive/4-link/types.ts';
import { noteRead, type Read, withReads } from '#archive/once.ts';
import type { ISODate } from '#calendar/date.ts';
import { editionsCalled } from '#telling/names.ts';
import { titlesIn } from '#telling/titles.ts';
import type { Gist } from './gist.ts';
import { digestOf } from './made/files.ts';
import type { OpenSite } from './open.ts';

/**
 * Tracks what pages read of a municipality. Texts are tracked one by one, because they are most of the content and edited most often.
 * Everything else is the frame: if it changes, all pages are made again.
 */
export interface Reads {
  /** Digest of everything that is not tracked, except the as-of day. */
  readonly frame: string;
  readonly asOf: ISODate;
  /** Digests of the tracked texts, by name. */
  readonly texts: ReadonlyMap<string, string>;
  readonly noting: Noting;
}

export type Noting = typeof withReads;

/** The name under which reading source files as such is tracked. */
const FILES = 'files';

interface Text {
  /** The object of the archive that holds the text. */
  readonly of: object;
  readonly field: string;
  /** Makes its name unique among texts of the same field. */
  readonly key: string;
}

/**
 * Replaces the texts of a municipality's archive, and the shared registers, by getters that record reads from here on. `files`: the
 * key of the municipality's files; `engine`: the digest of the program.
 */
export function notingReads(
  site: OpenSite,
  id: string,
  { files, engine }: { readonly files: string; readonly engine: string },
): { readonly site: OpenSite; readonly reads: Reads } {
  const archive = site.archiveOf(id);
  const texts = new Map([[FILES, files]]);
  let isWhole = false;
  for (const { of, field, key } of textsIn(archive)) {
    const name = `${field} of ${key}`;
    const text: unknown = Reflect.get(of, field);
    texts.set(name, digestOfText(text));
    const get = () => {
      noteRead(name);
      return isWhole ? text : null;
    };
    Object.defineProperty(of, field, { get });
  }
  const { asOf } = archive;
  const onAnyDay = [
    { ...site.settings, asOf: '' },
    { ...archive, asOf: '' },
  ];
  const frame = digestOf(serialize([engine, ...onAnyDay, site.historyOf(id)]));
  isWhole = true;
  const digest = (_: string, register: unknown) => digestOf(JSON.stringify(register));
  const shared = noted(site.shared, (register) => `the register ${register}`, digest, texts);
  for (const answers of [titlesIn(archive), editionsCalled(archive.documents)])
    for (const [name, answer] of answers.named()) texts.set(name, digestOfText(answer));
  const ofFiles =
    <Of, Answer>(ask: (of: Of) => Answer) =>
    (of: Of) => {
      noteRead(FILES);
      return ask(of);
    };
  return {
    site: { ...site, shared, keptCopies: ofFiles(site.keptCopies), textsOf: ofFiles(site.textsOf) },
    reads: { frame, asOf, texts, noting: withReads },
  };
}

/** The gist of a municipality with the digests of its fields, and the key of the municipality itself. */
export interface DigestedGist {
  readonly key: string;
  readonly digests: ReadonlyMap<string, string>;
  readonly gist: Gist;
}

/** The same for pages across municipalities: records which fields of which gists they read, and which archives besides. */
export function notingGists(
  open: (gists: readonly Gist[]) => OpenSite,
  municipalities: ReadonlyMap<string, DigestedGist>,
  shared: string,
): { readonly site: OpenSite; readonly reads: Reads } {
  const texts = new Map([[WHO, digestOf(JSON.stringify([...municipalities.keys()]))]]);
  const gists = [...municipalities].map(([id, { key, digests, gist }]) => {
    texts.set(wholeOf(id), key);
    const digest = (field: string, value: unknown) => digests.get(field) ?? digestOf(serialize(value));
    return noted(gist, (field) => `${field} of ${id}`, digest, texts);
  });
  const site = open(gists);
  const ofAll =
    <Answer>(ask: () => Answer) =>
    () => {
      noteRead(WHO);
      return ask();
    };
  const ofWhole =
    <Answer>(ask: (id: string) => Answer) =>
    (id: string) => {
      noteRead(wholeOf(id));
      return ask(id);
    };
  return {
    site: {
      ...site,
      get municipalityIds() {
        noteRead(WHO);
        return site.municipalityIds;
      },
      gists: ofAll(site.gists),
      changeRows: ofAll(site.changeRows),
      archiveOf: ofWhole(site.archiveOf),
      historyOf: ofWhole(site.historyOf),
      keptCopies: ofWhole(site.keptCopies),
      textsOf: (id) => (id === null ? site.textsOf(id) : ofWhole(site.textsOf)(id)),
    },
    reads: { frame: shared, asOf: site.settings.asOf, texts, noting: withReads },
  };
}

/** `thing` with getters that record the reading of each field. Adds the fields' digests to `texts`. */
function noted<Thing extends object>(
  thing: Thing,
  nameOf: (field: string) => string,
  digest: (field: string, value: Thing[keyof Thing]) => string,
  texts: Map<string, string>,
): Thing {
  const noting = {};
  for (const [field, value] of Object.entries(thing)) {
    const name = nameOf(field);
    texts.set(name, digest(field, value));
    const get = () => {
      noteRead(name);
      return value;
    };
    Object.defineProperty(noting, field, { get, enumerable: true });
  }
  return noting as Thing;
}

/** The name under which reading the list of municipalities is tracked. */
const WHO = 'municipalities';
const WHOLE = 'all of ';
const wholeOf = (id: string) => `${WHOLE}${id}`;

/** The municipalities whose archives were read besides their gists. */
export function archivesReadIn(read: Read): readonly string[] {
  return [...namesIn(read)].flatMap((name) => (name.startsWith(WHOLE) ? [name.slice(WHOLE.length)] : []));
}

function* textsIn({ reorganizations, documents, measures, units, terms }: Archive): Iterable<Text> {
  for (const { url, sources } of reorganizations)
    for (const [at, of] of sources.entries()) yield { of, field: 'proof', key: `${url} ${at}` };
  for (const of of reorganizations) yield { of, field: 'body', key: of.url };
  for (const document of documents) {
    const { editions, comparisons } = document;
    yield { of: document, field: 'title', key: document.id };
    for (const of of editions) {
      yield { of, field: 'body', key: of.url };
      yield { of, field: 'sections', key: of.url };
      yield { of: of.data.source, field: 'proof', key: of.url };
      yield { of, field: 'data', key: of.url };
    }
    for (const of of comparisons) {
      yield { of, field: 'items', key: of.url };
      yield { of, field: 'sections', key: of.url };
    }
  }
  for (const of of measures) yield { of, field: 'text', key: of.key };
  for (const of of units) yield { of, field: 'mentions', key: `unit ${of.id}` };
  for (const of of terms) yield { of, field: 'mentions', key: `term ${of.id}` };
}

/** Interns sets of reads, because many files share one and separate copies would be large. */
export function sharedReads(): (read: Read) => Read {
  const known = new Map<string, Read>();
  const found = new Map<Read, Read>();
  const shared = (read: Read): Read => {
    const names = [...namesIn(read)].sort();
    const key = names.join('\n');
    const one = known.get(key) ?? new Set(names);
    known.set(key, one);
    return one;
  };
  return (read) =>
    new Set(
      [...read].map((one) => {
        if (typeof one === 'string') return one;
        const same = found.get(one) ?? shared(one);
        found.set(one, same);
        return same;
      }),
    );
}

function namesIn(read: Read, into = new Set<string>()): ReadonlySet<string> {
  for (const one of read) {
    if (typeof one === 'string') into.add(one);
    else namesIn(one, into);
  }
  return into;
}

/** A body's tree and passages are derived from its source, so they need no digest. */
function digestOfText(text: unknown): string {
  const isBody = typeof text === 'object' && text !== null && 'tree' in text;
  return digestOf(serialize(isBody ? { ...text, tree: null, passages: null } : text));
}
