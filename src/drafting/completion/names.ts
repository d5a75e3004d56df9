// Which existing names may be written at a place of a file.

import type { EditionFile, MunicipalitySource, SharedSource } from '#archive/1-read/source.ts';
import { idOfFile } from '#archive/content-paths.ts';
import type { ISODate } from '#calendar/date.ts';
import { parsePrintedDate } from '#calendar/printed-date.ts';
import { pathOf } from '#org/chart.ts';
import type { History } from '#org/history/history.ts';
import { chartOn } from '#org/query.ts';
import type { Entry, Keys } from './outline.ts';

/** All other files, and the edited file if it can be parsed. */
export interface Known {
  readonly source: MunicipalitySource;
  readonly shared: SharedSource;
  readonly history: History;
}

export interface NamedThing {
  readonly name: string;
  /** What the name refers to; null if the name says so itself. */
  readonly about: string | null;
}

/** The file and the place in it where a name is asked for, with English keys. */
export interface Asked {
  readonly file: string;
  /** Without list indexes; a name chosen by an editor is `*`. */
  readonly place: readonly string[];
  readonly path: Keys;
  readonly entries: readonly Entry[];
}

type Names = (asked: Asked, known: Known) => readonly NamedThing[];

export function namesAt(
  asked: Asked,
  known: Known,
): { readonly keys: readonly NamedThing[]; readonly values: readonly NamedThing[] } {
  const { keys = {}, values = {} } =
    Object.entries(files).find(([kind]) => asked.file.split('/').includes(kind))?.[1] ?? {};
  const place = asked.place.join('.');
  return {
    keys: keys[place]?.(asked, known) ?? [],
    values: (values[place] ?? values[place.replace(/\.(?:unit|in|except|every)$/, '')])?.(asked, known) ?? [],
  };
}

const before: Names = (asked, { history }) => unitsOn(history, dayOf(asked.entries, EFFECTIVE), 'before');
const after: Names = (asked, { history }) =>
  distinct([
    ...unitsOn(history, dayOf(asked.entries, EFFECTIVE), 'on'),
    ...brought(asked.entries),
    ...before(asked, { history } as Known),
  ]);
const eitherSide: Names = (asked, known) => after(asked, known);
const owners: Names = ({ entries }, { history }) => unitsOn(history, dayOf(entries, ISSUED), 'on');
const statements: Names = ({ entries }) => valuesAt(entries, STATEMENTS);
const ownSources: Names = ({ entries }) => valuesAt(entries, SOURCES);
const chartDates: Names = (_, { source }) =>
  source.charts.map(({ id, data }) => ({ name: id, about: data.title ?? null })).toReversed();
const reorganizations: Names = (_, { source }) =>
  source.reorganizations.map(({ id, data }) => ({ name: id, about: data.title }));
const documents: Names = (_, { source }) =>
  distinct(source.editions.toReversed().map(({ document, data }) => ({ name: document, about: data.title })));
const ownSections: Names = ({ entries }) => valuesAt(entries, SECTIONS);

/** The files of the edition that the same mapping names. */
const besideEdition = (asked: Asked, known: Known, document: string | null): readonly EditionFile[] =>
  editionFiles(known, document).filter(({ id }) => id === beside(asked, ['edition', '版']));
const besideDocument = (asked: Asked) => beside(asked, ['document', '資料']);
/** The `document` of the same mapping, else the document of the file. */
const originDocument = (asked: Asked) => besideDocument(asked) ?? asked.file.split('/').at(-2) ?? null;
const editionsBeside: Names = (asked, known) => editionsOf(known, besideDocument(asked));

/** The same names for several places. */
function all(places: string, names: Names): Readonly<Record<string, Names>> {
  return Object.fromEntries(places.split(' ').map((place) => [place, names]));
}

function changed(keys: string, names: Names): Readonly<Record<string, Names>> {
  return all(keys.replace(/\S+/g, 'changes.$&'), names);
}

const reorganization: FileNames = {
  values: {
    ...all('before after accepted.chart', chartDates),
    realises: reorganizations,
    'basis.document': documents,
    'basis.edition': editionsBeside,
    'basis.measure': (asked, known) => measuresOf(besideEdition(asked, known, besideDocument(asked))),
    ...all('statements.source stages.source', ownSources),
    ...all('changes.ref states.ref accepted.ref accepted.statement remarks.ref', statements),
    'accepted.unit': eitherSide,
    'states.unit': after,
    ...changed('abolish rename move merge absorb split reorganize lose regrade hold also replaces', before),
    ...changed('establish detach into', after),
    // With `regrade`, `from` and `to` are grades; with `rename`, `to` is a name.
    'changes.from': (asked, known) => (has(asked, ['regrade', '職位変更']) ? [] : before(asked, known)),
    'changes.to': (asked, known) =>
      has(asked, ['regrade', '職位変更', 'rename', '改称']) ? [] : after(asked, known),
  },
};

const partsOfBases: Names = (asked, known) =>
  partsOf(valuesAt(asked.entries, BASIS).flatMap(({ name }) => editionFiles(known, name)));

const edition: FileNames = {
  values: {
    'measures.theme': (_, { shared }) =>
      (shared.themes?.data.themes ?? []).map(({ id, title }) => ({ name: id, about: title })),
    'terms.term': (_, { shared }) =>
      (shared.glossary?.data.terms ?? []).map(({ id, term }) => ({ name: id, about: term })),
    ...all('measures.owners measures.supporters measures.indicators.owners', owners),
    ...all('sections.indicators.owners indicators.owners', owners),
    ...all('measures.section sections.in', ownSections),
    'results.section': (asked, known) =>
      reported(asked, known).flatMap(({ data }) =>
        data.sections.map(({ id, title }) => ({ name: id, about: title })),
      ),
    'measures.reorganization': reorganizations,
    'measures.from.document': documents,
    'measures.from.edition': (asked, known) =>
      editionsOf(known, originDocument(asked)).filter(
        ({ name }) => besideDocument(asked) !== null || name !== idOfFile(asked.file),
      ),
    'measures.from.id': (asked, known) => measuresOf(besideEdition(asked, known, originDocument(asked))),
    'basedOn.document': documents,
    'basedOn.edition': editionsBeside,
    'basedOn.section': (asked, known) => partsOf(editionFiles(known, besideDocument(asked))),
    ...all('sections.serves measures.serves', partsOfBases),
    ...all('sections.serves.id measures.serves.id', partsOfBases),
    ...all('sections.serves.document measures.serves.document', ({ entries }) => valuesAt(entries, BASIS)),
    'measures.evaluations.scale': ({ entries }) => valuesAt(entries, SCALES),
    'reports.document': documents,
    'reports.edition': editionsBeside,
    'results.measure': (asked, known) => measuresOf(reported(asked, known)),
    'results.scale': (asked, known) => [
      ...valuesAt(asked.entries, SCALES),
      ...reported(asked, known).flatMap(({ data }) =>
        data.scales.map(({ id }) => ({ name: id, about: null })),
      ),
    ],
    'results.grade': (asked, known) =>
      distinct(
        reported(asked, known).flatMap(({ data }) =>
          data.scales.flatMap(({ labels }) => labels.map(({ id, text }) => ({ name: id, about: text }))),
        ),
      ),
  },
};

const ownUnits: Names = ({ entries }) =>
  distinct(
    entries.flatMap(({ path, value }) => {
      if (!/^(?:units|組織)$/.test(String(path[0]))) return [];
      const names = path.slice(1).filter((key) => typeof key === 'string');
      const own = typeof path.at(-1) === 'number' ? [...names, value] : names;
      return own.length === 0 ? [] : [{ name: own.join('/'), about: null }];
    }),
  );

const chart: FileNames = {
  values: {
    ...all('posts.in posts.supervises accepted.unit', ownUnits),
    coverage: (asked, known) => ownUnits(asked, known).filter(({ name }) => !name.includes('/')),
  },
};

const everyUnit: Names = (_, { history }) =>
  distinct(
    [...history.lives.values()].flatMap(({ spans }) =>
      spans.flatMap(({ from }) => (from === null ? [] : unitsOn(history, from, 'on'))),
    ),
  );

const ids: FileNames = {
  values: {
    'units.*.path': everyUnit,
    ...all('units.*.at posts.*.at', chartDates),
    ...all('units.*.planned posts.*.planned', reorganizations),
  },
};

const units: FileNames = {
  keys: {
    units: (_, { source }) =>
      Object.entries(source.ids?.data.units ?? {}).map(([id, { path }]) => ({ name: id, about: path })),
    readings: ({ entries }, { history }) => {
      const there = new Set(entries.map(({ path }) => String(path.at(-1))));
      const names = [...history.lives.values()].flatMap(({ spans }) => spans.map(({ unit }) => unit.name));
      return distinct(names.map((name) => ({ name, about: null }))).filter(({ name }) => !there.has(name));
    },
  },
};

interface FileNames {
  readonly keys?: Readonly<Record<string, Names>>;
  readonly values?: Readonly<Record<string, Names>>;
}

/** By a part of the file path. */
const files: Readonly<Record<string, FileNames>> = {
  reorganizations: reorganization,
  documents: edition,
  charts: chart,
  'ids.yaml': ids,
  'units.yaml': units,
};

const EFFECTIVE = /^(?:effective|施行期日)$/;
const ISSUED = /^(?:issued|発行日)$/;
const STATEMENTS = /^(?:statements|記述)\.\d+(?:\.(?:ref|箇所))?$/;
const SOURCES = /^(?:sources|出典一覧)\.\d+\.(?:id|ID)$/;
const SECTIONS = /^(?:sections|節)\.\d+\.(?:id|ID)$/;
const SCALES = /^(?:scales|標語)\.\d+\.(?:id|ID)$/;
const PLACES =
  /^(?:changes|変更)\.\d+\.(?:establish|新設|detach|分離|into|行き先|to|移管先|移動先)(?:\.\d+)?$/;

/** The values that the edited text itself has at matching places. */
function valuesAt(entries: readonly Entry[], where: RegExp): readonly NamedThing[] {
  const found = entries.flatMap(({ path, value }) =>
    where.test(path.join('.')) && value !== '' && !/^[[{|>]/.test(value)
      ? [{ name: value.replace(/^(["'])(.*)\1$/, '$2'), about: null }]
      : [],
  );
  return distinct(found);
}

/** Units that the edited changes create. Works on invalid YAML too. */
function brought(entries: readonly Entry[]): readonly NamedThing[] {
  return valuesAt(entries, PLACES).filter(({ name }) => name.includes('/'));
}

function dayOf(entries: readonly Entry[], key: RegExp): ISODate | null {
  const value = entries.find(({ path }) => path.length === 1 && key.test(String(path[0])))?.value ?? '';
  const read = parsePrintedDate(value.replace(/["']/g, ''));
  return read.ok ? read.value.start : null;
}

function unitsOn(history: History, date: ISODate | null, side: 'on' | 'before'): readonly NamedThing[] {
  const { units } = chartOn(history, date ?? '9999-12-31', side);
  const paths = [...units.keys()].map((id) => pathOf(units, id));
  return belowEachOther(paths).map((path) => ({ name: path.join('/'), about: null }));
}

/** Sorts paths so that each is followed by its children. */
function belowEachOther(paths: readonly (readonly string[])[], depth = 0): readonly (readonly string[])[] {
  return [...Map.groupBy(paths, (path) => path[depth]).values()].flatMap((group) => {
    const own = group.filter((path) => path.length === depth + 1);
    const below = group.filter((path) => path.length > depth + 1);
    return [...own, ...(below.length === 0 ? [] : belowEachOther(below, depth + 1))];
  });
}

/** The value of a sibling key in the same list item. */
function beside({ path, entries }: Asked, keys: readonly string[]): string | null {
  const above = path.slice(0, path.findLastIndex((key) => typeof key === 'number') + 1);
  const own = entries.find(
    (one) =>
      one.path.length > above.length &&
      keys.includes(String(one.path.at(-1))) &&
      one.path.filter((key) => typeof key === 'number').join() ===
        path.filter((key) => typeof key === 'number').join(),
  );
  return own?.value ?? null;
}

function has(asked: Asked, keys: readonly string[]): boolean {
  return beside(asked, keys) !== null;
}

function editionFiles({ source }: Known, document: string | null): readonly EditionFile[] {
  return source.editions.filter((file) => file.document === document);
}

function editionsOf(known: Known, document: string | null): readonly NamedThing[] {
  return editionFiles(known, document).map(({ id, data }) => ({ name: id, about: data.title }));
}

function measuresOf(editions: readonly EditionFile[]): readonly NamedThing[] {
  return distinct(
    editions.flatMap(({ data }) => data.measures.map(({ id, title }) => ({ name: id, about: title }))),
  );
}

/** The editions of the document that the report covers. */
function reported(asked: Asked, known: Known): readonly EditionFile[] {
  return editionFiles(known, valueAt(asked, REPORTED));
}

const REPORTED = /^(?:reports|報告対象)\.(?:document|資料)$/;
const BASIS = /^(?:basedOn|もとの資料)(?:\.\d+)?\.(?:document|資料)$/;

/** The value at a place that occurs once in the file. */
function valueAt({ entries }: Asked, place: RegExp): string | null {
  return entries.find(({ path }) => place.test(path.join('.')))?.value ?? null;
}

function partsOf(editions: readonly EditionFile[]): readonly NamedThing[] {
  return distinct(
    editions.flatMap(({ data: { sections, measures } }) =>
      [...sections, ...measures].map(({ id, title }) => ({ name: id, about: title })),
    ),
  );
}

function distinct(things: readonly NamedThing[]): readonly NamedThing[] {
  return [...new Map(things.toReversed().map((one) => [one.name, one])).values()].toReversed();
}
