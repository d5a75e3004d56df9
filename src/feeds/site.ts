import type { Site } from '#archive/1-read/schema/site.ts';

/** What machine-readable files say of the site itself, and how it writes dates. */
export type SiteIdentity = Pick<Site, 'name' | 'url' | 'headline' | 'description' | 'dates'>;

/** An address of the site as the rest of the world writes it. */
export function absolute(site: Pick<SiteIdentity, 'url'>, address: string): string {
  return new URL(address, site.url).href;
}
