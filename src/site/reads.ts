import { serialize } from 'node:v8';
import type { Archive } from '#archive/4-link/types.ts';
import { noteRead, type Read, withReads } from '#archive/once.ts';
import { editionsCalled } from '#telling/names.ts';
import { titlesIn } from '#telling/titles.ts';
import { digestOf } from './made/files.ts';
import type { OpenSite } from './open.ts';

/**
 * What pages read of a municipality. Its texts, and what depends on their words, are told apart from the rest, for they are most of
 * it and edited most often; the rest any page may read at any time.
 */
export interface Reads {
  /** The digest of the rest. */
  readonly frame: string;
  /** The digests of the texts, by their names. */
  readonly texts: ReadonlyMap<string, string>;
  readonly noting: Noting;
}

export type Noting = typeof withReads;

/** The name of all files together, as they are. */
const FILES = 'files';

interface Text {
  /** Where the archive has it. */
  readonly of: object;
  readonly field: string;
  /** What else it is called by than its field. */
  readonly key: string;
}

/**
 * The site of one municipality, whose archive notes from here on which of its texts are read, whoever reads them. `files`: the key of
 * all that it is made from; `shared`: of what is the same for all municipalities.
 */
export function notingReads(
  site: OpenSite,
  id: string,
  { files, shared }: { readonly files: string; readonly shared: string },
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
  const frame = digestOf(serialize([shared, archive, site.historyOf(id)]));
  isWhole = true;
  for (const answers of [titlesIn(archive), editionsCalled(archive.documents)])
    for (const [name, answer] of answers.named()) texts.set(name, digestOfText(answer));
  const ofFiles =
    <Of, Said>(ask: (of: Of) => Said) =>
    (of: Of) => {
      noteRead(FILES);
      return ask(of);
    };
  return {
    site: { ...site, keptCopies: ofFiles(site.keptCopies), textsOf: ofFiles(site.textsOf) },
    reads: { frame, texts, noting: withReads },
  };
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

/** What was read for several files, as one that they share: it would be large if each had its own. */
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

/** All else in a body follows from what is written. */
function digestOfText(text: unknown): string {
  const isBody = typeof text === 'object' && text !== null && 'tree' in text;
  return digestOf(serialize(isBody ? { ...text, tree: null, passages: null } : text));
}
