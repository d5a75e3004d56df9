// Archives of cities that do not exist, for tests and benchmarks: the same seed gives the same bytes.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Entry, Files } from '#archive/1-read/files.ts';
import { filesIn, municipality } from './municipality.ts';
import { middling, type Options } from './options.ts';

/**
 * A valid archive: it replays, every chart agrees, every statement is accounted for, every unit has its id.
 * One municipality is held at a time, and made when the first of its files is asked for.
 */
export function syntheticArchive(given: Partial<Options> = {}): Files {
  const options = { ...middling, ...given };
  const encoder = new TextEncoder();
  const shared = sharedFiles(nameOf(options, 0), options);
  let held: { readonly index: number; readonly files: ReadonlyMap<string, Uint8Array> } | null = null;
  const filesOf = (index: number): ReadonlyMap<string, Uint8Array> => {
    if (held?.index !== index) {
      const files = [...municipality(options, index)];
      held = { index, files: new Map(files.map(([path, text]) => [path, encoder.encode(text)])) };
    }
    return held.files;
  };

  const places = new Map<string, { readonly index: number; readonly path: string }>();
  const names = [...filesIn(options)].sort();
  for (let index = 0; index < options.municipalities; index++) {
    const folder = `content/${nameOf(options, index)}`;
    for (const path of names) places.set(`${folder}/${path}`, { index, path });
  }
  const read = (path: string): Uint8Array => {
    const place = places.get(path);
    const content = place ? filesOf(place.index).get(place.path) : shared.get(path);
    if (content === undefined) throw new Error(`no such file: ${path}`);
    return typeof content === 'string' ? encoder.encode(content) : content;
  };
  const entryOf = (path: string): Entry => ({
    path,
    // Known once it is made: to measure all of them beforehand would be to make all of them twice.
    get bytes() {
      return read(path).length;
    },
    leaves: false,
  });
  return { entries: [...shared.keys(), ...places.keys()].map(entryOf), read };
}

/** Forty 部 with two hundred 課 and six hundred 係, as on one day. */
export function bigCity(seed = 1): Files {
  return syntheticArchive({
    seed,
    years: 0,
    departments: 40,
    sectionsPerDepartment: 5,
    teamsPerSection: 3,
  });
}

/** The same files below a folder, which then is the root of a project. */
export function writeArchive(files: Files, root: string): void {
  for (const { path } of files.entries) {
    const file = join(root, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, files.read(path));
  }
}

function nameOf({ municipalities }: Options, index: number): string {
  const digits = Math.max(3, String(municipalities).length);
  return `mihon-${String(index + 1).padStart(digits, '0')}`;
}

function sharedFiles(first: string, { years }: Options): ReadonlyMap<string, string> {
  const source = years > 0 ? `{ municipality: ${first}, document: charter }` : `{ municipality: ${first} }`;
  const themes = ['organization', 'finance', 'service'];
  const files = {
    'site.yaml': 'name: 見本の変遷\nurl: https://hensen.example.invalid\n',
    'themes.yaml': `themes:\n${themes.map((id) => `  - { id: ${id}, title: 見本の主題, description: 見本の説明 }`).join('\n')}\n`,
    'glossary.yaml': `terms:\n  - id: mihon\n    term: 見本の到達点\n    definition: 見本の説明\n    sources: [${source}]\n`,
    'search.yaml': 'spellings:\n  - [見本, みほん]\n',
  };
  return new Map(Object.entries(files).map(([name, text]) => [`content/${name}`, text]));
}
