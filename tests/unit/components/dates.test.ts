import { describe, expect, test } from 'vitest';
import { dateWords, shownDate, spanWords, yearWords } from '#components/dates.ts';

describe('dates as they are shown', () => {
  test('say the year both ways', () => {
    expect(dateWords('2026-04-01')).toBe('令和8年4月1日（2026年4月1日）');
    expect(yearWords(2019)).toBe('令和元年度（2019年度）');
  });

  test('keep what a document prints, and mend only what an editor wrote for the machine', () => {
    expect(shownDate({ text: '令和7年度末' })).toBe('令和7年度末');
    expect(shownDate({ text: '2025-09-22' })).toBe('令和7年9月22日（2025年9月22日）');
  });

  test('end a span on the last day on which it held', () => {
    expect(spanWords('2025-04-01', '2026-04-01')).toBe('令和7年4月1日〜令和8年3月31日');
    expect(spanWords(null, '2026-04-01')).toBe('〜令和8年3月31日');
    expect(spanWords('2026-04-01', null)).toBe('令和8年4月1日〜');
    expect(spanWords(null, null)).toBe('記録のある間');
  });
});
