import { describe, expect, test } from 'vitest';
import { normalForm } from '#archive/prints/normal-form.ts';

describe('different spellings have one normal form', () => {
  test.each([
    '令和8年4月1日',
    '令和８年４月１日',
    '令和八年四月一日',
    '令和 8 年 4 月 1 日',
    'R8.4.1',
    '2026-04-01',
    '2026/4/1',
    '２０２６年４月１日',
    '令和8（2026）年4月1日',
    '2026年（令和8年）4月1日'.replace('年（', '（').replace('）', '）年'),
  ])('%s', (printed) => {
    expect(normalForm(printed)).toBe('2026年4月1日');
  });

  test.each([
    ['令和７（2025）年度～令和11（2029）年度', '2025年度~2029年度'],
    ['平成元年度', '1989年度'],
    ['H30年度に47カ所', '2018年度に⟦47⟧カ所¶'],
    ['R9.1の供用開始', '2027年1月の供用開始'],
    ['約18,000件', '約⟦18000⟧件'],
    ['１８０００件', '⟦18000⟧件'],
    ['五件', '⟦5⟧件'],
    ['0270-27-2708/内線 5432', '⟦0270⟧-⟦27⟧-⟦2708⟧/内線⟦5432⟧'],
    ['企画部企画調整課', '企画部¶企画調整課¶'],
    ['3(1)①', '⟦3⟧(⟦1⟧)①'],
    ['P P P、産業D X係', 'PPP,産業DX係¶'],
  ])('%s', (printed, normal) => {
    expect(normalForm(printed)).toBe(normal);
  });
});
