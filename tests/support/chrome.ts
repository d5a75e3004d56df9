import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Packed, { inflate } from '@sparticuz/chromium';
import { type Browser, chromium } from 'playwright-core';

export interface Chrome {
  readonly path: string;
  /** Where libraries lie that the system lacks. */
  readonly libraries: string | null;
}

const installed = [
  process.env.CHROME_PATH,
  '/usr/bin/chromium',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** The Chrome of this machine, or else the one that comes as a package. */
export async function findChrome(): Promise<Chrome> {
  const path = installed.find((one) => one !== undefined && existsSync(one));
  if (path !== undefined) return { path, libraries: null };
  const unpacked = await Packed.executablePath();
  if (!lacksLibraries(unpacked)) return { path: unpacked, libraries: null };
  const bin = join(fileURLToPath(import.meta.resolve('@sparticuz/chromium')), '..', '..', 'bin');
  return { path: unpacked, libraries: join(await inflate(join(bin, 'al2023.tar.br')), 'lib') };
}

export function launch({ path, libraries }: Chrome): Promise<Browser> {
  return chromium.launch({
    executablePath: path,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--no-first-run',
      '--font-render-hinting=none',
    ],
    env: libraries === null ? process.env : { ...process.env, LD_LIBRARY_PATH: libraries },
  });
}

function lacksLibraries(program: string): boolean {
  try {
    return execFileSync('ldd', [program], { encoding: 'utf8' }).includes('not found');
  } catch {
    return false;
  }
}
