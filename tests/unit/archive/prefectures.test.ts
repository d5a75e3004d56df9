import { describe, expect, it } from 'vitest';
import { endingsOf, prefectureOf } from '#archive/3-check/prefectures.ts';
import { isCheckedCode } from '#archive/municipality-code.ts';

/** The codes of cities with wards. */
const CITIES = [
  ...['011002', '041009', '111007', '121002', '141003', '141305', '141500', '151009', '221007', '221309'],
  ...['231002', '261009', '271004', '271403', '281000', '331007', '341002', '401005', '401307', '431001'],
];

describe('the code of a municipality', () => {
  it.each(CITIES)('%s belongs to a city with wards', (code) => {
    expect(isCheckedCode(code)).toBe(true);
    expect(endingsOf(code)).toEqual(['市']);
  });

  it('may belong to a ward although it ends with 0', () => {
    expect(['141101', '221406', '231100'].map(endingsOf)).toEqual([['区'], ['区'], ['区']]);
  });

  it('says nothing about the name of an association of municipalities', () => {
    expect(endingsOf('228401')).toBeNull();
    expect(prefectureOf('228401')).toBe('静岡県');
  });
});
