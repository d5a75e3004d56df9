// All valid test cases are built; the build checks the links, anchors and ids of every page.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { type SiteFiles, soundSites } from '../support/sound-cases.ts';

const folder = mkdtempSync(join(tmpdir(), 'hensen-sound-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const sites = soundSites();
const outs = new Map<SiteFiles, string>();

/** Builds a site once, and returns its folder. */
function built(files: SiteFiles): string {
  const found = outs.get(files);
  if (found !== undefined) return found;
  const root = join(folder, String(outs.size));
  for (const [path, content] of files) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
  const out = join(root, 'dist');
  outs.set(files, out);
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['tests/support/corpus/build.ts', root, out],
    { encoding: 'utf8', maxBuffer: 1 << 28 },
  );
  expect(status, `${stdout}${stderr}`).toBe(0);
  return out;
}

test.each(sites.map((files, at) => [at + 1, files] as const))(
  'every municipality of site %i has a page',
  (_, files) => {
    const out = built(files);
    for (const path of files.keys()) {
      const [, id] = /^content\/([^/]+)\/municipality\.yaml$/.exec(path) ?? [];
      if (id !== undefined) expect(existsSync(join(out, id, 'index.html')), id).toBe(true);
    }
  },
);

test('the list of reorganizations says which one carried out a plan', () => {
  const town = 'valid-not-all-is-known';
  const files = sites.find((one) => one.has(`content/${town}/municipality.yaml`));
  if (!files) throw new Error(`${town} is in no site`);
  const list = readFileSync(join(built(files), town, 'reorganizations', 'index.html'), 'utf8');
  expect(list.replaceAll(/<[^>]*>/g, '')).toContain('この予定は、「令和8年度の改正」で行われた。');
});
