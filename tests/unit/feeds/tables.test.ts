// Lists for a spreadsheet: Japanese headings, full addresses, the municipality in a column.
import { describe, expect, test } from 'vitest';
import { flat } from '#archive/4-link/charts/chart-units.ts';
import { changeRows, promiseRows } from '#archive/4-link/overview/rows.ts';
import { promisesOf } from '#archive/4-link/promises/standing.ts';
import { changesData } from '#archive/open-data/changes.ts';
import { measuresData } from '#archive/open-data/measures.ts';
import { chartCsv } from '#feeds/tables/chart.ts';
import { chartsCsv } from '#feeds/tables/charts.ts';
import { foundChangesCsv } from '#feeds/tables/found-changes.ts';
import { changeColumns, measureColumns, tableCsv } from '#feeds/tables/of-json.ts';
import { promisesCsv } from '#feeds/tables/promises.ts';
import { promisesOfThemeCsv } from '#feeds/tables/promises-of-theme.ts';
import { unitsCsv } from '#feeds/tables/units.ts';
import { mihon } from './mihon.ts';

const archive = mihon();
const whole = (url: string) => `https://mihon.invalid${url}`;
const chart = archive.charts.at(0);
if (!chart) throw new Error('a chart is needed');
const found = changeRows(archive).map((row) => ({ ...row, what: '改称', mark: null }));

const tables = {
  units: unitsCsv(archive, whole),
  chart: chartCsv(archive, chart, whole),
  charts: chartsCsv(archive, whole),
  promises: promisesCsv(archive, { themes: new Map([['digital', 'デジタル']]), whole }),
  theme: promisesOfThemeCsv(promiseRows(archive), whole),
  changes: foundChangesCsv(found, whole),
};

describe.each(Object.entries(tables))('%s', (_, csv) => {
  test('opens in Excel, with municipality and address in each row', () => {
    expect(csv.startsWith('\uFEFF市区町村,')).toBe(true);
    expect(csv.split('\r\n')[0]).toMatch(/^[^a-z]*(?:ID,)?アドレス$/);
    const rows = csv.slice(0, -2).split('\r\n').slice(1);
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) expect(row).toMatch(/^見本市,[\s\S]*,https:\/\/mihon\.invalid\/mihon\/[^,\s]+$/);
  });
});

test('every unit has a row, with its former names and what became of it', () => {
  expect(tables.units.slice(0, -2).split('\r\n')).toHaveLength(archive.units.length + 1);
  expect(tables.units).toMatch(/見本市,組織,政策課,[^,]*,総務部\/政策課,課,[^,]*,[^,]*,,,総務部\/企画課,/);
});

test('a chart is listed from the top down', () => {
  const rows = tables.chart.split('\r\n').map((row) => row.split(',').slice(1, 7));
  expect(rows.slice(1, -1)).toEqual([
    ['2025-04-01', '', '1', '総務部', '', '総務部'],
    ['2025-04-01', '', '2', '企画課', '総務部', '総務部/企画課'],
    ['2025-04-01', '', '3', '統計係', '企画課', '総務部/企画課/統計係'],
  ]);
});

test('the units of a chart can be found in the table of all days', () => {
  const rows = tables.charts
    .slice(0, -2)
    .split('\r\n')
    .slice(1)
    .map((row) => row.split(','));
  for (const { asOf, units } of archive.charts) {
    const stood = rows.filter(
      ([, from = '', to = '', plan]) => plan === '' && from <= asOf && (to === '' || asOf < to),
    );
    expect(stood.map((row) => row[5]).toSorted()).toEqual(
      flat(units)
        .map(({ path }) => path)
        .toSorted(),
    );
  }
});

test('planned units are marked with the day of their chart', () => {
  const planned = archive.plannedCharts.flatMap(({ asOf, units }) =>
    flat(units).map(({ path }) => `見本市,${asOf},,案,${path.split('/').at(-1)},${path},`),
  );
  expect(planned.length).toBeGreaterThan(0);
  for (const row of planned) expect(tables.charts).toContain(row);
  expect(tables.charts).not.toMatch(/見本市,[^案\n]*,デジタル部,/);
});

test('the list of measures is the one of the page, with names of themes', () => {
  const { current, gone } = promisesOf(archive);
  expect(tables.promises.slice(0, -2).split('\r\n')).toHaveLength(current.length + gone.length + 1);
  expect(tables.promises).toContain('見本市,見本計画,Ver2.0,1(1),手続きの見直し,デジタル,');
});

test('the codes of the JSON files have their Japanese words beside them', () => {
  const table = { municipality: archive.name, whole };
  const cellsOf = (csv: string, heading: string) => {
    const [headings = [], ...rows] = csv.split('\r\n').map((row) => row.split(','));
    return new Set(rows.flatMap((row) => row[headings.indexOf(heading)] ?? []));
  };
  const changes = tableCsv(changeColumns, changesData(archive), table);
  expect([...cellsOf(changes, '種類')]).toContain('rename');
  expect([...cellsOf(changes, '種類（文字）')]).toContain('改称');
  expect([...cellsOf(changes, '状態（文字）')]).toContain('施行');
  expect([...cellsOf(changes, '施行日（文字）')]).toContain('令和8年4月1日');
  const measures = tableCsv(measureColumns, measuresData(archive), table);
  expect([...cellsOf(measures, '状況（文字）')].join('')).toMatch(/^[^a-z]+$/);
});

test('text that looks like a formula stays text', () => {
  const [first] = found;
  if (!first) throw new Error('a change is needed');
  expect(foundChangesCsv([{ ...first, note: '=1+1' }], whole)).toContain(",'=1+1,");
});
