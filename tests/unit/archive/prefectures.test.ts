import { describe, expect, it } from 'vitest';
import { endingsOf, prefectureOf } from '#archive/3-check/prefectures.ts';
import { isCheckedCode } from '#archive/municipality-code.ts';

/** Cities that have wards, by their numbers. */
const CITIES = [
  ...['011002', '041009', '111007', '121002', '141003', '141305', '141500', '151009', '221007', '221309'],
  ...['231002', '261009', '271004', '271403', '281000', '331007', '341002', '401005', '401307', '431001'],
];

describe('the number of a municipality', () => {
  it.each(CITIES)('%s is that of a city that has wards', (code) => {
    expect(isCheckedCode(code)).toBe(true);
    expect(endingsOf(code)).toEqual(['市']);
  });

  it('may end with nought and be that of a ward', () => {
    expect(['141101', '221406', '231100'].map(endingsOf)).toEqual([['区'], ['区'], ['区']]);
  });

  it('leaves open what an association of municipalities is called', () => {
    expect(endingsOf('228401')).toBeNull();
    expect(prefectureOf('228401')).toBe('静岡県');
  });
});
