import type { Site } from '#archive/1-read/schema/site.ts';

/** What machine-readable files need of the site, and how it writes dates. */
export type SiteIdentity = Pick<Site, 'name' | 'url' | 'headline' | 'description' | 'dates'>;

/** The absolute URL of an address. */
export function absolute(site: Pick<SiteIdentity, 'url'>, address: string): string {
  return new URL(address, site.url).href;
}
