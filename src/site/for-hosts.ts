import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { securityText } from '#feeds/security-txt.ts';
import { headersFile } from './headers.ts';
import type { OpenSite } from './open.ts';

/** Adds what is for the host of a site, and for whoever looks after its safety. */
export function writeForHosts({ settings }: Pick<OpenSite, 'settings'>, folder: string): void {
  const files: Readonly<Record<string, string | null>> = {
    _headers: headersFile(new URL(settings.url)),
    '.well-known/security.txt': securityText(settings, settings.asOf),
  };
  for (const [path, text] of Object.entries(files)) {
    if (text === null) continue;
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}
