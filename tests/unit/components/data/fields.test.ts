import { expect, test } from 'vitest';
import { jsonSchema, shapes } from '#archive/open-data/shapes.ts';
import { fieldsOf } from '#components/data/fields.ts';

test('a field has its full name and the kind of its values', () => {
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

test('a recursive shape is described once', () => {
  const names = fieldsOf(jsonSchema('chart')).map(({ name }) => name);
  expect(names).toContain('units[].children');
  expect(names).not.toContain('units[].children[].name');
});

test.each(Object.keys(shapes) as (keyof typeof shapes)[])('no field of %s is described twice', (name) => {
  const names = fieldsOf(jsonSchema(name)).map((field) => field.name);
  expect(names).toEqual([...new Set(names)]);
});
