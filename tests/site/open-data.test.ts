import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { describe, expect, inject, test } from 'vitest';
import { files, urls } from '#archive/4-link/addresses/urls.ts';
import type { ChangeData } from '#archive/open-data/changes.ts';
import type { IndexData } from '#archive/open-data/directory.ts';
import type { MeasureData } from '#archive/open-data/measures.ts';
import type { UnitData } from '#archive/open-data/units.ts';

const { folder } = inject('site');
const text = (url: string) => readFileSync(join(folder, url), 'utf8');
const json = <T>(url: string) => JSON.parse(text(url)) as T;

const ajv = new Ajv2020({ allErrors: true });
formats.default(ajv);
const index = json<IndexData>('/data/index.json');

function problems(schema: string, url: string): unknown {
  const validate = ajv.compile(json(index.schemas[schema] ?? ''));
  return validate(json(url)) ? [] : validate.errors;
}

test('the index lists every municipality and matches its schema', () => {
  expect(problems('index', '/data/index.json')).toEqual([]);
  expect(index.municipalities.map(({ name }) => name).sort()).toEqual(
    ['安中市', '伊勢崎市', '伊賀市', '薩摩川内市'].sort(),
  );
});

describe.each(index.municipalities.map((one) => [one.name, one] as const))('%s', (_, { data }) => {
  test.each([
    'units',
    'changes',
    'reorganizations',
    'documents',
    'measures',
    'indicators',
    'duties',
  ] as const)('%s match the published schema', (kind) => {
    expect(problems(kind, data[kind])).toEqual([]);
    expect(Array.isArray(json(data[kind]))).toBe(true);
  });

  test('charts match the published schema', () => {
    for (const url of data.charts) expect(problems('chart', url)).toEqual([]);
  });

  test('the table of indicators has Japanese headings and absolute URLs', () => {
    const [headings = '', ...rows] = text(data.indicatorsCsv).split('\r\n').slice(0, -1);
    expect(headings.startsWith('\uFEFF市区町村,資料,版,')).toBe(true);
    for (const row of rows) expect(row).toMatch(/https:\/\/[^,]+$/);
  });

  test('the index names existing CSV files', () => {
    const charts = [...data.chartsCsv, ...data.plannedChartsCsv];
    expect(data.chartsCsv).toHaveLength(data.charts.length > 0 ? 1 : 0);
    for (const url of [data.unitsCsv, data.promisesCsv, ...charts])
      expect(text(url).startsWith('\uFEFF市区町村,')).toBe(true);
  });

  test('every referenced unit is among the units', () => {
    const units = new Set(json<UnitData[]>(data.units).map(({ id }) => id));
    const named = [
      ...json<ChangeData[]>(data.changes).flatMap(({ units }) => units),
      ...json<MeasureData[]>(data.measures).flatMap(({ owners }) => owners.flatMap(({ unit }) => unit ?? [])),
      ...json<UnitData[]>(data.units).flatMap(({ predecessors, successors }) =>
        [...predecessors, ...successors].map(({ id }) => id),
      ),
    ];
    expect(named.filter((id) => !units.has(id))).toEqual([]);
  });

  test('the CSV files open in Excel and have a row for each entry', () => {
    for (const [csv, list] of [
      [data.changesCsv, data.changes],
      [data.measuresCsv, data.measures],
    ] as const) {
      expect(text(csv).startsWith('\uFEFF市区町村,ID,アドレス,')).toBe(true);
      expect(text(csv)).not.toMatch(/,\/[a-z]/);
      const rows = text(csv).match(/\r\n/g)?.length ?? 0;
      expect(rows).toBe(json<unknown[]>(list).length + 1);
    }
  });
});

test('there is a CSV file of the changes of each year', () => {
  expect(index.changesOfYears.length).toBeGreaterThan(0);
  for (const url of index.changesOfYears) expect(text(url).startsWith('\uFEFF市区町村,種類,')).toBe(true);
});

test('the CSV file of a municipality and year has the rows of the file of that year', () => {
  const rowsOf = (csv: string) => csv.replace('\uFEFF', '').trimEnd().split('\r\n').slice(1);
  const all = rowsOf(text(files.changesOfYear('2026')));
  for (const { id, name } of index.municipalities.filter(({ id }) =>
    existsSync(join(folder, files.changesOfYearIn(id, 2026))),
  ))
    expect(rowsOf(text(files.changesOfYearIn(id, 2026))).sort()).toEqual(
      all.filter((row) => row.startsWith(`${name},`)).sort(),
    );
  expect(text(`${urls.year('isesaki', 2026)}index.html`)).toContain(files.changesOfYearIn('isesaki', 2026));
});

test('伊勢崎市: the history of 企画調整課 and 政策係 is correct', () => {
  const units = json<UnitData[]>('/data/isesaki/units.json');
  const named = (name: string) => units.find(({ names }) => names.some((one) => one.name === name));
  expect(named('企画調整課')?.names.at(-1)?.path).toBe('企画部/経営企画課');
  expect(named('政策係')?.names.map(({ path }) => path)).toEqual([
    '企画部/企画調整課/政策係',
    '市長戦略部/戦略推進課/戦略係',
  ]);
  expect(named('事務管理課')?.abolished).toBe('2026-04-01');
  const innovation = named('イノベーション推進係');
  expect(innovation?.predecessors).toHaveLength(2);
});
