import { siteSettings } from '#site/this-build.ts';

/** The older and the newer value, in the order that the site's settings choose for comparisons. */
export function besideEachOther<const Older, const Newer>(
  older: Older,
  newer: Newer,
): readonly (Older | Newer)[] {
  return siteSettings().newer === 'right' ? [older, newer] : [newer, older];
}
