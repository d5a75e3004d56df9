// What the check lets through is built, with every page of it: its links, anchors and ids are looked at by the build.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { soundSites } from '../support/sound-cases.ts';

const folder = mkdtempSync(join(tmpdir(), 'hensen-sound-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const sites = soundSites();

test.each(sites.map((files, at) => [at + 1, files] as const))(
  'every case of site %i is built',
  (at, files) => {
    const root = join(folder, String(at));
    for (const [path, content] of files) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), content);
    }
    const out = join(root, 'dist');
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ['tests/support/corpus/build.ts', root, out],
      {
        encoding: 'utf8',
        maxBuffer: 1 << 28,
      },
    );
    expect(status, `${stdout}${stderr}`).toBe(0);
    for (const path of files.keys()) {
      const [, id] = /^content\/([^/]+)\/municipality\.yaml$/.exec(path) ?? [];
      if (id !== undefined) expect(existsSync(join(out, id, 'index.html')), id).toBe(true);
    }
  },
);
