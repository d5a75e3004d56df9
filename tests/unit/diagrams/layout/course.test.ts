import { describe, expect, test } from 'vitest';
import type { Course } from '#diagrams/course.ts';
import { lineageFigure } from '#diagrams/figures/lineage.ts';
import { layAcross } from '#diagrams/layout/course/across.ts';
import { layDown } from '#diagrams/layout/course/down.ts';
import { layoutCourse, layoutNarrowCourse } from '#diagrams/layout/course/layout.ts';
import type { PlacedCourse } from '#diagrams/layout/course/placed.ts';
import { middle, narrow, wide } from '#diagrams/layout/course/preset.ts';
import { law } from '../../org/law.ts';
import { lives } from '../figures/lives.ts';
import { anyCourse } from './any-course.ts';

/** Words upon other words, and whatever lies outside the figure. */
function faultsOf({ preset, height, labels, lines, marks, ticks, today }: PlacedCourse): readonly string[] {
  const areas = labels.flatMap((label) =>
    label.lines.map(({ text, x, y, width, size }) => ({
      text,
      left: x,
      right: x + width,
      top: y - 0.86 * size,
      bottom: y + 0.14 * size,
    })),
  );
  const upon = areas.flatMap((a, index) =>
    areas
      .slice(index + 1)
      .filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
      .map((b) => `${a.text} upon ${b.text}`),
  );
  const outside = areas
    .filter(
      ({ left, right, top, bottom }) => left < 0 || top < 0 || right > preset.width + 0.01 || bottom > height,
    )
    .map(({ text }) => `${text} outside`);
  const points = [
    ...[...lines.map((line) => line.points), ...ticks, today].flat(),
    ...marks.flatMap(({ x, y }): [number, number][] => [
      [x - 4, y - 4],
      [x + 4, y + 4],
    ]),
  ];
  const astray = points
    .filter(([x, y]) => x < 0 || y < 0 || x > preset.width + 0.01 || y > height)
    .map(([x, y]) => `something at ${x} ${y}`);
  return [...upon, ...outside, ...astray];
}

/** How often each step is drawn. */
function drawnSteps({ joins }: Course, { lines, marks }: PlacedCourse): readonly number[] {
  const drawn = [...lines.flatMap(({ join }) => join ?? []), ...marks.flatMap((mark) => mark.joins)];
  return joins.map((_, at) => drawn.filter((one) => one === at).length);
}

function holds(course: Course, placed: PlacedCourse) {
  expect(faultsOf(placed)).toEqual([]);
  expect(drawnSteps(course, placed)).toEqual(course.joins.map(() => 1));
  const named = placed.labels.filter(({ sort }) => sort === 'name').flatMap(({ link }) => link ?? []);
  expect(new Set(named)).toEqual(new Set(course.stretches.map(({ link }) => link)));
}

describe.each([
  ['wide', wide],
  ['middle', middle],
  ['narrow', narrow],
] as const)('the way of a unit, laid out %s', (_, preset) => {
  law(
    'downward: no words stand upon others, all lies within, every step is drawn once and every unit named',
    [anyCourse],
    (course) => holds(course, layDown(course, preset)),
  );

  law('across: the same, where it finds room', [anyCourse], (course) => {
    const placed = layAcross(course, preset);
    if (placed) holds(course, placed);
  });

  law('across: days keep their order', [anyCourse], (course) => {
    const places = layAcross(course, preset)?.ticks.map(([first]) => first?.[0] ?? 0) ?? [];
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });
});

const drawn = Object.entries(lives).flatMap(([name, [{ archive, history, kin }, unit]]) => {
  const picture = lineageFigure(archive, history, kin, unit)?.figure.picture;
  return picture?.kind === 'course' ? [[name, picture] as const] : [];
});

describe.each(drawn)('the way of a unit that is %s', (name, picture) => {
  test('is drawn for a page and for a phone', () => {
    for (const placed of [layoutCourse(picture), layoutNarrowCourse(picture)]) holds(picture, placed);
    expect(layoutNarrowCourse(picture).preset.width).toBeLessThanOrEqual(328);
  });

  test('runs across a page where few names stand on its line', () => {
    const isAcross = layoutCourse(picture).preset === wide;
    expect(isAcross).toBe(name !== 'twenty years with ten events');
  });
});
