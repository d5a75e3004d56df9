import { describe, expect, test } from 'vitest';
import { compareCharts } from '#archive/4-link/charts/compare-charts.ts';
import { soleReorganizationBetween } from '#archive/4-link/charts/sole-reorganization-between.ts';
import type { Archive } from '#archive/4-link/types.ts';
import { city, kakuu } from '../diagrams/figures/archive.ts';

const inMay = (changes: string) => `---
title: 令和8年5月の改正
effective: 2026-05-01
status: in force
source: { title: 見本 }
fidelity: summary
changes:
${changes}
---
見本。
`;

function madeBy({ charts, ...archive }: Archive, older: string, newer: string): string | null {
  const [from, to] = [older, newer].map((day) => charts.find(({ asOf }) => asOf === day));
  if (!from || !to) throw new Error('no such chart');
  return soleReorganizationBetween(archive, compareCharts(archive, from, to))?.id ?? null;
}

describe('the difference between two charts', () => {
  test('is attributed to the only reorganization between them', () => {
    expect(madeBy(city(kakuu).archive, '2025-04-01', '2026-04-01')).toBe('2026-04-01');
  });

  test('is attributed to none if several reorganizations lie between them', () => {
    const files = { ...kakuu, 'reorganizations/2026-05-01.md': inMay('  - establish: 総務部/防災課') };
    const { archive } = city(files);
    expect(madeBy(archive, '2025-04-01', '2026-05-01')).toBeNull();
    expect(madeBy(archive, '2026-04-01', '2026-05-01')).toBe('2026-05-01');
  });

  test('is attributed to none if only duties moved', () => {
    const files = {
      ...kakuu,
      'reorganizations/2026-05-01.md': inMay('  - { assign: 防災, to: 総務部/総務課 }'),
    };
    expect(madeBy(city(files).archive, '2026-04-01', '2026-05-01')).toBeNull();
  });
});
