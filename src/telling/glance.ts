import type { Glance, GlanceKind } from '#archive/4-link/overview/glance.ts';
import { keysOf } from '#archive/keys-of.ts';

/** For several units, some moved and some renamed. */
export const movedOrRenamed = '所属か名が変わった';

const titles: Readonly<Record<GlanceKind, { readonly did: string; readonly does: string }>> = {
  began: { did: '始まった', does: '始まる' },
  ended: { did: '終わった', does: '終わる' },
  lost: { did: 'その後が不明', does: 'その後が不明' },
  moved: { did: movedOrRenamed, does: '所属か名が変わる' },
  duties: { did: '事務と職', does: '事務と職' },
};

/** The kinds that occur in a glance at a year. */
export function glanceKinds({ counts }: Glance): readonly GlanceKind[] {
  return keysOf(titles).filter((kind) => counts[kind].count > 0);
}

/** The heading of a kind; in the future form if all its units are planned. */
export function glanceTitle({ counts }: Glance, kind: GlanceKind): string {
  const { count, planned } = counts[kind];
  return titles[kind][planned === count ? 'does' : 'did'];
}

/** For example うち予定2. Empty if none or all are planned. */
export function glancePlanned({ counts }: Glance, kind: GlanceKind): string {
  const { count, planned } = counts[kind];
  return planned > 0 && planned < count ? `うち予定${planned}` : '';
}
