import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Packed, { inflate } from '@sparticuz/chromium';
import { type Browser, type BrowserServer, chromium, type LaunchOptions } from 'playwright-core';

export interface Chrome {
  readonly path: string;
  /** The folder of libraries that the system lacks, or null. */
  readonly libraries: string | null;
}

/** The package contains a Chromium for Linux. On other systems Chrome is where its installer puts it. */
const instead: Readonly<Partial<Record<NodeJS.Platform, string>>> = {
  darwin: '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  win32: 'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
};

/**
 * The Chrome that CHROME_PATH names, or else the one from the package. Other installed browsers are ignored,
 * so that a test gives the same result on every machine.
 */
export async function findChrome(named = process.env.CHROME_PATH): Promise<Chrome> {
  const path = named || instead[process.platform];
  if (path !== undefined) {
    if (existsSync(path)) return { path, libraries: null };
    throw new Error(
      named
        ? `CHROME_PATH が指す ${path} はありません。Chrome か Chromium の実行ファイルの場所を書いてください。`
        : `${path} がありません。CHROME_PATH に Chrome か Chromium の実行ファイルの場所を書いてください。`,
    );
  }
  const unpacked = await Packed.executablePath();
  if (!lacksLibraries(unpacked)) return { path: unpacked, libraries: null };
  const bin = join(fileURLToPath(import.meta.resolve('@sparticuz/chromium')), '..', '..', 'bin');
  return { path: unpacked, libraries: join(await inflate(join(bin, 'al2023.tar.br')), 'lib') };
}

export function launch(chrome: Chrome): Promise<Browser> {
  return chromium.launch(optionsOf(chrome));
}

/** A browser that several processes share. */
export function launchServer(chrome: Chrome): Promise<BrowserServer> {
  return chromium.launchServer(optionsOf(chrome));
}

function optionsOf({ path, libraries }: Chrome): LaunchOptions {
  return {
    executablePath: path,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--no-first-run',
      '--font-render-hinting=none',
    ],
    env: {
      ...process.env,
      // Without a language that has Japanese letters, saved files lose their names.
      LC_ALL: 'C.UTF-8',
      ...(libraries === null ? {} : { LD_LIBRARY_PATH: libraries }),
    },
  };
}

function lacksLibraries(program: string): boolean {
  try {
    return execFileSync('ldd', [program], { encoding: 'utf8' }).includes('not found');
  } catch {
    return false;
  }
}
