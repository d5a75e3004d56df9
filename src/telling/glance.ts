import type { GlanceKind } from '#archive/4-link/glance.ts';

/** What is said above the units that a glance at a year shows of each kind. */
export const glanceTitles: Readonly<Record<GlanceKind, string>> = {
  began: '始まった',
  ended: '終わった',
  lost: 'その後が不明',
  moved: '移った・名が変わった',
  duties: '事務と職',
};
