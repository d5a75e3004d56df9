import { describe, expect, test } from 'vitest';
import { municipalityFields } from '#drafting/municipality/fields.ts';
import { wrongIn } from '#drafting/municipality/wrong.ts';

describe('the form of a municipality', () => {
  test('has the fields of the schema, without the folder', () => {
    const keys = municipalityFields().map(({ key }) => key);
    expect(keys).toEqual(['name', 'reading', 'code', 'prefecture', 'website']);
    expect(municipalityFields().every(({ label, needed }) => label !== '' && needed)).toBe(true);
  });

  test.each([
    ['code', '992011', null],
    ['code', '992012', /検査数字/],
    ['code', '99201', /6桁/],
    ['code', '９９２０１１', /半角/],
    ['reading', 'あおぞらし', null],
    ['reading', 'アオゾラシ', /ひらがな/],
    ['prefecture', '見本', /県/],
    ['website', 'https://aozora.invalid/', null],
    ['website', 'aozora.invalid', /https/],
    ['website', '', null],
  ])('%s: %s', (key, value, says) => {
    if (says === null) expect(wrongIn(key, value)).toBeNull();
    else expect(wrongIn(key, value)).toMatch(says);
  });
});
