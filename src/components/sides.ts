import { siteSettings } from '#site/this-build.ts';

/** What was and what is, in the order in which this site sets them beside each other. */
export function besideEachOther<const Older, const Newer>(
  older: Older,
  newer: Newer,
): readonly (Older | Newer)[] {
  return siteSettings().newer === 'right' ? [older, newer] : [newer, older];
}
