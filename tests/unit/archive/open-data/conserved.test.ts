// Everything that an editor writes is in the open data: every field of every kind of file, in two made-up
// cities that use them all.
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { expect, test } from 'vitest';
import { parseDocument } from 'yaml';
import { filesInMemory } from '#archive/1-read/files.ts';
import { allCharts } from '#archive/4-link/charts/all-charts.ts';
import { link } from '#archive/4-link/link.ts';
import { checkAll, checkOne, type OpenArchive, openArchive } from '#archive/archive.ts';
import { changesData } from '#archive/open-data/changes.ts';
import { chartData } from '#archive/open-data/charts.ts';
import { indexEntry } from '#archive/open-data/directory.ts';
import { documentsData } from '#archive/open-data/documents.ts';
import { indicatorsData } from '#archive/open-data/indicators.ts';
import { measuresData } from '#archive/open-data/measures.ts';
import { dutiesData, termsData, themesData } from '#archive/open-data/registers.ts';
import { reorganizationsData } from '#archive/open-data/reorganizations.ts';
import { jsonSchema } from '#archive/open-data/shapes.ts';
import { unitsData } from '#archive/open-data/units.ts';
import { book, organizationFiles, planFiles } from '../../../support/every-field.ts';
import { fieldsOfSchemas, valuesWritten, type WrittenValue } from '../../../support/written-fields.ts';

const written: Readonly<Record<string, string>> = { ...planFiles, ...organizationFiles };
const CITIES = ['mihon', 'soshiki'];

function opened(texts: Readonly<Record<string, string>>): OpenArchive {
  const encoder = new TextEncoder();
  const files = Object.entries(texts).map(
    ([path, text]) => [`content/${path}`, encoder.encode(text)] as const,
  );
  const all = { ...Object.fromEntries(files), 'content/mihon/sources/book.pdf': book };
  return openArchive(filesInMemory(all), '2026-11-21');
}

function dataOf(open: OpenArchive) {
  const archives = CITIES.map((id) => {
    const { source, derived } = checkOne(open, id);
    return link(source, open.shared, derived, open.asOf, () => 'digest');
  });
  return {
    units: archives.flatMap(unitsData),
    duties: archives.flatMap(dutiesData),
    changes: archives.flatMap(changesData),
    reorganizations: archives.flatMap(reorganizationsData),
    documents: archives.flatMap(documentsData),
    measures: archives.flatMap(measuresData),
    indicators: archives.flatMap(indicatorsData),
    charts: archives.flatMap((archive) => allCharts(archive).map(chartData)),
    index: {
      asOf: open.asOf,
      municipalities: archives.map(indexEntry),
      changesOfYears: [],
      themes: themesData(open.shared),
      terms: termsData(open.shared),
      schemas: {},
    },
  };
}

const open = opened(written);
const { charts, index, ...data } = dataOf(open);
const isSound = (archive: OpenArchive) => checkAll(archive).every(({ severity }) => severity !== 'error');

/** Fields that the made-up cities may leave out, and why. */
const SPARED: readonly (readonly [RegExp, string])[] = [
  [/illegible$/, 'one way of writing words that are tried elsewhere'],
  [/source(?:s)?\.print$/, 'compared with and not shown: only digests'],
  [/^(?:charts|reorganizations).* (?:source|sources)\./, 'a source is one shape, tried at an edition'],
  [/^documents.* (?:sections\.)?indicators\./, 'an indicator is one shape, tried at a measure'],
  [/^reorganizations.* changes\./, 'each verb is tried by itself: what a change says is one shape'],
  [/^reorganizations.* realises$/, 'tried in plan-realised fixtures: it leads from file to file'],
  [/^charts.* accepted\./, 'the same shape as in a reorganization'],
  [/^ids\.yaml/, 'which names an id means, not what is told of it'],
  [/^(?:site|search|accessibility)\.yaml/, 'about the site itself and its search, and no facts of a city'],
];

/** Fields about the site itself and its search, which are not facts of a city. */
const isOfSite = (name: string) => /^(?:site|search|accessibility)\.yaml/.test(name);

const nameOf = ({ kind, path }: Pick<WrittenValue, 'kind' | 'path'>) => `${kind} ${path}`;

test('the made-up cities have no problems', () => {
  const found = checkAll(open).map(({ code, position }) => `${code} ${position.file}:${position.line}`);
  expect(found).toEqual([]);
});

test('the made-up cities use every field of the schemas', () => {
  const values = valuesWritten(written);
  const missing = fieldsOfSchemas()
    .filter(
      ({ kind, path }) =>
        !values.some((one) => one.kind === kind && (one.path === path || one.path.startsWith(`${path}.`))),
    )
    .map(nameOf)
    .filter((name) => !SPARED.some(([pattern]) => pattern.test(name)));
  expect(missing).toEqual([]);
});

test('every written value is in the open data', () => {
  const said = new Set(scalarsIn([data, charts, index]));
  const all = [...said].join('\n');
  const lost = valuesWritten(written).filter((one) => {
    const isWord = Number.isNaN(Number(one.value));
    return !isOfSite(nameOf(one)) && !said.has(one.value) && !(isWord && all.includes(one.value));
  });
  expect(lost.map((one) => `${nameOf(one)}: ${one.value}`)).toEqual([]);
});

// Words of the schema are in the data anyway, so another word must give other data.
test('every field with fixed words makes a difference in the data', () => {
  const before = JSON.stringify([data, charts, index]);
  const choices = valuesWritten(written).filter((one) => one.others.length > 0 && !isOfSite(nameOf(one)));
  const lost = [...Map.groupBy(choices, nameOf)].flatMap(([name, places]) => {
    const sound = firstSound(places);
    return sound && JSON.stringify(split(dataOf(sound))) === before ? [name] : [];
  });
  expect(lost).toEqual([]);
});

/** The archive with another word at one of these places: the first that `check` accepts. */
function firstSound(places: readonly WrittenValue[]): OpenArchive | null {
  for (const one of places)
    for (const word of one.others) {
      const archive = opened(withWord(one, word));
      if (isSound(archive)) return archive;
    }
  return null;
}

function split({ charts, index, ...data }: ReturnType<typeof dataOf>) {
  return [data, charts, index] as const;
}

function withWord({ file, keys }: WrittenValue, word: string): Readonly<Record<string, string>> {
  const text = written[file] ?? '';
  const [, front = text, body = ''] = file.endsWith('.md') ? text.split(/^---\n/m) : [];
  const document = parseDocument(front);
  document.setIn(keys, word === 'true' || word === 'false' ? word === 'true' : word);
  const yaml = document.toString();
  return { ...written, [file]: file.endsWith('.md') ? `---\n${yaml}---\n${body}` : yaml };
}

test('the data of the made-up cities matches its schemas', () => {
  const ajv = new Ajv2020({ allErrors: true });
  formats.default(ajv);
  const fits = (shape: Parameters<typeof jsonSchema>[0], value: unknown) => {
    const validate = ajv.compile(jsonSchema(shape));
    validate(JSON.parse(JSON.stringify(value)));
    expect(validate.errors, shape).toBeNull();
  };
  for (const shape of Object.keys(data) as (keyof typeof data)[]) fits(shape, data[shape]);
  for (const chart of charts) fits('chart', chart);
  fits('index', index);
});

function* scalarsIn(value: unknown): Iterable<string> {
  if (Array.isArray(value)) for (const one of value) yield* scalarsIn(one);
  else if (typeof value === 'object' && value !== null)
    for (const [key, one] of Object.entries(value)) {
      yield key;
      yield* scalarsIn(one);
    }
  else if (value !== null && value !== undefined) yield String(value);
}
