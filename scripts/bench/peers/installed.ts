import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the other generators; ignored by git, and may be deleted at any time. */
export const PEERS = '.astro/bench';

const LIST = fileURLToPath(new URL('packages/package.json', import.meta.url));

/** Installs the other generators unless these versions are present. Returns their versions. */
export function installPeers(): Readonly<Record<string, string>> {
  const { dependencies } = JSON.parse(readFileSync(LIST, 'utf8'));
  const names = Object.keys(dependencies);
  const isThere = names.every((name) => versionOf(name) === dependencies[name]);
  if (!isThere) {
    console.log(`Installing ${names.join(', ')} in ${PEERS}/ …`);
    mkdirSync(PEERS, { recursive: true });
    copyFileSync(LIST, join(PEERS, 'package.json'));
    const words = ['install', '--no-audit', '--no-fund', '--no-package-lock'];
    if (spawnSync('npm', words, { cwd: PEERS, stdio: 'inherit' }).status !== 0)
      throw new Error('the other generators could not be installed');
  }
  return dependencies;
}

function versionOf(name: string): string | null {
  const file = join(PEERS, 'node_modules', name, 'package.json');
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).version : null;
}
