import fc from 'fast-check';
import { expect, test } from 'vitest';
import { json } from '#archive/open-data/json.ts';

test('each object of a list begins a line, without any other indentation', () => {
  const units = [
    { id: 'u1', grades: ['部長級'], children: [{ id: 'u2', grades: [], children: [] }] },
    { id: 'u3', grades: [], children: [] },
  ];
  expect(json({ asOf: '2026-04-01', plans: null, units })).toBe(
    [
      '{"asOf":"2026-04-01","plans":null,"units":[',
      '{"id":"u1","grades":["部長級"],"children":[',
      '{"id":"u2","grades":[],"children":[]}',
      ']},',
      '{"id":"u3","grades":[],"children":[]}',
      ']}',
      '',
    ].join('\n'),
  );
});

test('any value is read back as it was written', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const plain = JSON.parse(JSON.stringify(value));
      expect(JSON.parse(json(plain))).toEqual(plain);
    }),
  );
});
