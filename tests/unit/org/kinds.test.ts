import { expect, test } from 'vitest';
import { kindOf } from '#org/unit.ts';

test.each([
  ['甲総合支所', '支所'],
  ['消防本部', '本部'],
  ['総務部', '部'],
  ['議会事務局', '事務局'],
  ['北区役所', '区役所'],
  ['財政グループ', 'グループ'],
  ['定住担当', '担当'],
  ['ほほえみ', null],
])('the ending of %s tells its kind', (name, kind) => {
  expect(kindOf({ name, kind: null, sort: 'unit' })).toBe(kind);
});
