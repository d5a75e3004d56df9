import { expect, test } from 'vitest';
import { editionName, headingName, inPrefecture, itemName, mayorsOffice } from '#telling/names.ts';
import { directlyBelow } from '#telling/units/place.ts';

test('an edition is named by title and edition, or by the title alone if it names the edition', () => {
  expect(editionName({ title: '見本計画', edition: 'Ver2.0' })).toBe('見本計画 Ver2.0');
  expect(editionName({ title: '見本計画 Ver2.0', edition: 'Ver2.0' })).toBe('見本計画 Ver2.0');
  expect(editionName({ title: '見本計画 令和5年度実績報告', edition: '令和5年度' })).toBe(
    '見本計画 令和5年度実績報告',
  );
  expect(editionName({ title: '見本計画2021', edition: '1' })).toBe('見本計画2021 1');
  expect(editionName({ title: '見本計画Ver12.0', edition: '2.0' })).toBe('見本計画Ver12.0 2.0');
});

test('an item has its number before its title, never twice', () => {
  expect(itemName({ code: '1(1)', title: '窓口' })).toBe('1(1) 窓口');
  expect(itemName({ title: '窓口' })).toBe('窓口');
  expect(headingName({ code: '第1', title: '第1 窓口' })).toBe('第1 窓口');
});

test.each([
  ['見本町', '架空県見本町', '町長部局', '町の直下の組織'],
  ['架空県', '架空県', '知事部局', '県の直下の組織'],
])('%s is described as a municipality or a prefecture', (name, whole, office, below) => {
  expect(inPrefecture({ name, prefecture: '架空県' })).toBe(whole);
  expect(mayorsOffice(name)).toBe(office);
  expect(directlyBelow({ name })).toBe(below);
});
