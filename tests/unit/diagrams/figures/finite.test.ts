// Everything drawn has a position: no figure contains NaN or Infinity, however few, equal or distant its
// facts are.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { filesInMemory } from '#archive/1-read/files.ts';
import { allIndicators } from '#archive/4-link/promises/all-indicators.ts';
import { indicatorPicture } from '#diagrams/figures/indicator.ts';
import { drawFigure, drawNarrow } from '#diagrams/svg/draw.ts';
import { drawYears } from '#diagrams/svg/draw-years.ts';
import { mermaidText } from '#diagrams/text/mermaid-text.ts';
import { allFigures } from '../../../support/all-figures.ts';
import { organizationFiles } from '../../../support/every-field.ts';
import { madeUpArchive } from '../../../support/made-up-archive.ts';
import { caseNames, filesOfCase } from '../../archive/cases.ts';
import { archivesIn, city, type Opened } from './archive.ts';

const runs = Number(process.env.HENSEN_RUNS ?? 100);

function expectPlaces(drawn: string | null, name: string): void {
  expect(drawn ?? '', name).not.toMatch(/\b(?:NaN|Infinity|undefined)\b/);
  const [, width = '1', height = '1'] = /viewBox="\S+ \S+ (\S+) (\S+)"/.exec(drawn ?? '') ?? [];
  expect(Number(width), name).toBeGreaterThan(0);
  expect(Number(height), name).toBeGreaterThan(0);
  // A figure with a place for each day of a thousand years would help nobody.
  expect(drawn?.length ?? 0, name).toBeLessThan(1_000_000);
}

function expectAll({ archive, history }: Opened): void {
  for (const { figure } of allFigures(archive, history)) {
    expectPlaces(drawFigure(figure), figure.id);
    expectPlaces(drawNarrow(figure), figure.id);
    expectPlaces(mermaidText(figure), figure.id);
  }
  for (const indicator of allIndicators(archive)) {
    const picture = indicatorPicture(indicator);
    if (picture) expectPlaces(drawYears(picture), indicator.name);
  }
}

// A copy of a source needs a digest, which figures do not use.
const cases = caseNames().filter((name) => name.startsWith('valid-') && name !== 'valid-source-kept');

test.each(cases)('figures of %s have finite positions', (name) => {
  for (const opened of archivesIn(filesOfCase(name))) expectAll(opened);
});

test('figures of cities with every field have finite positions', () => {
  const texts = Object.fromEntries(
    Object.entries(organizationFiles).map(([path, text]) => [`content/${path}`, text]),
  );
  for (const opened of archivesIn(filesInMemory(texts))) expectAll(opened);
});

test('figures of a city that changes each year have finite positions', () => {
  for (const opened of archivesIn(madeUpArchive({ seed: 11, municipalities: 1, years: 3, departments: 4 })))
    expectAll(opened);
});

const deadline = fc.oneof(
  fc
    .tuple(
      fc.integer({ min: 1990, max: 2090 }),
      fc.constantFrom('4月1日', '4月1日まで', '4月', '4月から', '9月まで', ''),
    )
    .map(([year, rest]) => `${year}年${rest}`),
  fc.constantFrom(
    '令和8年4月1日',
    '令和8年度',
    '令和8年度末',
    '毎年度',
    '随時',
    '令和7年度から5年間',
    'なし',
  ),
);

test('any deadlines of a plan have finite positions', () => {
  fc.assert(
    fc.property(fc.array(deadline, { minLength: 1, maxLength: 4 }), fc.boolean(), (deadlines, isMoved) => {
      const measures = (last: number) =>
        deadlines
          .map((words, at) => {
            const from = last > 0 ? `, from: [{ edition: ver1, id: m${at}, basis: stated }]` : '';
            const said = deadlines[(at + (isMoved ? last : 0)) % deadlines.length] ?? words;
            return `  - { id: m${at}, title: 取組${at}, text: 行う。, schedule: ${said}${from} }`;
          })
          .join('\n');
      const edition = (at: number) =>
        `---\ntitle: 計画\ntype: plan\nedition: 第${at + 1}版\nissued: ${2020 + at}年4月1日\nsource: { title: 計画 }\nfidelity: full\nmeasures:\n${measures(at)}\n---\n本文。\n`;
      expectAll(city({ 'documents/plan/ver1.md': edition(0), 'documents/plan/ver2.md': edition(1) }));
    }),
    { numRuns: Math.min(runs, 300) },
  );
});

const value = fc.oneof(
  fc.constant(null),
  fc.constant(0),
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e15, max: 1e15 }),
);

test('any numbers of an indicator have finite positions', () => {
  const column = fc.record({
    label: fc.constant('令和8'),
    target: value,
    actual: value,
    words: fc.constant(null),
    gap: fc.constant(null),
  });
  fc.assert(
    fc.property(
      fc.constantFrom('bars' as const, 'line' as const),
      fc.array(column, { minLength: 1, maxLength: 12 }),
      (shape, columns) => {
        fc.pre(columns.some(({ target, actual }) => target !== null || actual !== null));
        expectPlaces(drawYears({ shape, columns }), JSON.stringify(columns));
      },
    ),
    { numRuns: runs },
  );
});
