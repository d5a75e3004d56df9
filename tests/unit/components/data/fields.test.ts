import { expect, test } from 'vitest';
import { jsonSchema, shapes } from '#archive/open-data/shapes.ts';
import { fieldsOf } from '#components/data/fields.ts';

test('a field is named with what it stands in, and said with what it holds', () => {
  const fields = fieldsOf(jsonSchema('changes'));
  const field = (name: string) => fields.find((one) => one.name === name);
  expect(field('date')?.kind).toBe('日付（2026-04-01）');
  expect(field('note')?.kind).toBe('文字 か null');
  expect(field('destinations[].extent')).toEqual({
    name: 'destinations[].extent',
    kind: '"whole"・"part"・"unknown"',
    description: '全部、一部、不明',
  });
});

test('a shape within itself is told once', () => {
  const names = fieldsOf(jsonSchema('chart')).map(({ name }) => name);
  expect(names).toContain('units[].children');
  expect(names).not.toContain('units[].children[].name');
});

test.each(Object.keys(shapes) as (keyof typeof shapes)[])('no field of %s is told twice', (name) => {
  const names = fieldsOf(jsonSchema(name)).map((field) => field.name);
  expect(names).toEqual([...new Set(names)]);
});
