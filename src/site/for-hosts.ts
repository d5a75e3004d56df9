import { securityText } from '#feeds/security-txt.ts';
import { headersFile } from './headers.ts';
import type { OpenSite } from './open.ts';

/** Files for the host of a site and for security researchers, by path. */
export function filesForHosts({ settings }: Pick<OpenSite, 'settings'>): ReadonlyMap<string, string> {
  const security = securityText(settings, settings.asOf);
  return new Map([
    ['_headers', headersFile(new URL(settings.url))],
    ...(security === null ? [] : [['.well-known/security.txt', security] as const]),
  ]);
}
