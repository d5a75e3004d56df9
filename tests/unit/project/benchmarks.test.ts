// The page of benchmarks shows the measurements and the numbers computed from them.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { ArchiveRun } from '../../../scripts/bench/size/archives.ts';
import { COUNTRY, countryOf, exponentOf, onTheLine } from '../../../scripts/bench/size/country.ts';
import { carriedBy, ENGINES, HOSTS, hoursOn, lacksOf } from '../../../scripts/bench/size/hosts.ts';
import { pageOf, readAll } from '../../../scripts/bench/size/page.ts';
import { plotSvg } from '../../../scripts/bench/size/plot.ts';
import { type Results, readResults } from '../../../scripts/bench/size/results.ts';

test('the page and its figures match the results', () => {
  const pages = pageOf(readAll());
  expect(pages.size).toBeGreaterThan(1);
  for (const [path, text] of pages) expect(readFileSync(path, 'utf8'), path).toBe(text);
});

test('the memory for many small municipalities is compared with its limit', () => {
  const where = readResults('archives') as Results['archives'];
  const page = (peakMB: number) => {
    const one = run(2000);
    const merge = { ...one.stages.merge, peakMB };
    const small = { ...where, runs: [{ ...one, stages: { ...one.stages, merge } }] };
    return pageOf({ archives: null, peers: null, small }).get('docs/benchmarks.md');
  };
  expect(page(2000)).toContain('within 3,072 MB: it does.');
  expect(page(4000)).toContain('**it does not**');
});

/**
 * A run in which every municipality takes 10 s to make and 1 s to merge and has 100 files of 1 KB, plus one
 * second for all.
 */
function run(municipalities: number): ArchiveRun {
  const cost = (cpuSeconds: number) => ({ seconds: cpuSeconds, cpuSeconds, peakMB: 500, treeMB: 500 });
  const each = (seconds: number) => cost(1 + seconds * municipalities);
  const output = {
    pages: municipalities * 10,
    files: municipalities * 100,
    bytes: municipalities * 100_000,
    blockBytes: municipalities * 409_600,
    packedBytes: municipalities * 20_000,
  };
  return {
    municipalities,
    years: 20,
    contentBytes: municipalities * 1000,
    stages: {
      check: each(0.1),
      checkAgain: each(0.01),
      make: each(10),
      merge: each(1),
      unchanged: each(0.1),
      search: each(0.5),
      edited: each(0.1),
      written: each(0.1),
      turned: each(0.5),
    },
    output,
    workBytes: municipalities * 1_000_000,
  };
}

const archives = { runs: [run(20), run(1), run(5)] } as unknown as Results['archives'];

test('the numbers for a whole country are computed from the two largest sizes', () => {
  const country = countryOf(archives);
  expect(country?.from).toEqual([5, 20]);
  expect(country?.makeHours).toBeCloseTo((1 + 10 * COUNTRY) / 3600, 6);
  expect(country?.files).toBeCloseTo(100 * COUNTRY, 6);
  expect(country?.makeMB).toBe(500);
  expect(country?.mergeMB).toBe(500);
  expect(countryOf({ ...archives, runs: [run(5)] })).toBe(null);
  expect(countryOf({ ...archives, runs: [run(1), run(5)] })?.mergeMB).toBe(null);
});

test('numbers are extrapolated linearly', () => {
  expect(onTheLine(100, [1, 3], [10, 21])).toBe(201);
  expect(onTheLine(100, [1, 21], [10, 3])).toBe(3);
  expect(exponentOf([1, 2], [10, 200])).toBeCloseTo(2, 9);
});

test('a host can serve as many municipalities as its limits allow', () => {
  const country = countryOf(archives);
  if (country === null) throw new Error('no country');
  const host = { ...(HOSTS[0] as (typeof HOSTS)[number]), files: 20_000, bytes: null };
  expect(carriedBy(host, country, COUNTRY)).toBe(200);
  expect(carriedBy({ ...host, bytes: 1_000_000 }, country, COUNTRY)).toBe(10);
  expect(carriedBy({ ...host, files: null }, country, COUNTRY)).toBe(null);
});

test('a build service lacks the time, memory or disk that its jobs do not have', () => {
  const country = countryOf(archives);
  if (country === null) throw new Error('no country');
  const engine = { ...(ENGINES[0] as (typeof ENGINES)[number]), jobs: 8, cores: 4 };
  expect(hoursOn(engine, country)).toBeCloseTo(country.makeHours / 32 + country.mergeHours, 9);
  expect(lacksOf({ ...engine, diskBytes: 1e12 }, country)).toEqual([]);
  const little = { ...engine, hours: 0.1, memoryMB: 1000, diskBytes: 1 };
  expect(lacksOf(little, country)).toEqual(['time', 'memory', 'disk']);
});

test('a plot shows every line with its name on a logarithmic scale', () => {
  const svg = plotSvg({
    title: 'Cost',
    x: 'size',
    y: 'seconds',
    lines: [
      {
        name: 'one',
        points: [
          [1, 1],
          [10, 10],
          [100, 100],
        ],
      },
      { name: 'two & more', points: [[1, 100]] },
    ],
  });
  expect(svg).toContain('>two &amp; more</text>');
  const [, path = ''] = /<path d="M([^"]*)" fill="none" stroke="[^"]*" stroke-width/.exec(svg) ?? [];
  const points = path.split('L').map((point) => point.split(' ').map(Number) as [number, number]);
  const steps = points.slice(1).map(([x, y], at) => [x - (points[at]?.[0] ?? 0), y - (points[at]?.[1] ?? 0)]);
  expect(steps[0]).toEqual(steps[1]);
});
