import type { Glance, GlanceKind } from '#archive/4-link/overview/glance.ts';

/** Of several of whom some moved and some are called otherwise. */
export const movedOrRenamed = '所属か名が変わった';

const titles: Readonly<Record<GlanceKind, { readonly did: string; readonly does: string }>> = {
  began: { did: '始まった', does: '始まる' },
  ended: { did: '終わった', does: '終わる' },
  lost: { did: 'その後が不明', does: 'その後が不明' },
  moved: { did: movedOrRenamed, does: '所属か名が変わる' },
  duties: { did: '事務と職', does: '事務と職' },
};

/** What a glance at a year shows any of. */
export function glanceKinds({ counts }: Glance): readonly GlanceKind[] {
  return (Object.keys(titles) as GlanceKind[]).filter((kind) => counts[kind].count > 0);
}

/** What is said above the units that a glance at a year shows of a kind; of what is only planned, that it is to come. */
export function glanceTitle({ counts }: Glance, kind: GlanceKind): string {
  const { count, planned } = counts[kind];
  return titles[kind][planned === count ? 'does' : 'did'];
}

/** How many of several are planned: うち予定2. Where all are, the title says it. */
export function glancePlanned({ counts }: Glance, kind: GlanceKind): string {
  const { count, planned } = counts[kind];
  return planned > 0 && planned < count ? `うち予定${planned}` : '';
}
