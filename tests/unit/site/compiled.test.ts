// The compiled pages are whole, and find the packages of the engine, wherever a build is started.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, rmSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { compiledPages } from '#site/compiled/compiled.ts';
import { emptyFolder, putIn } from '../../support/folder.ts';

const root = emptyFolder();
const put = putIn(root);
const at = (...parts: readonly string[]) => join(root, ...parts);

beforeEach(() => {
  put('engine/package.json', '{}');
  put('engine/node_modules/.package-lock.json', '{}');
  put('engine/node_modules/lent/package.json', '{ "exports": "./index.mjs" }');
  put('engine/node_modules/lent/index.mjs', "export default 'from the engine';");
});
let compilations = 0;

/** Compiles a program that imports a package, and returns what the program prints. */
async function said(engine: string, kept: string) {
  const { folder } = await compiledPages(at(engine), '/', at(kept), async (folder) => {
    compilations += 1;
    mkdirSync(join(folder, 'program'), { recursive: true });
    writeFileSync(join(folder, 'program/say.mjs'), "import it from 'lent';\nprocess.stdout.write(it);\n");
  });
  const { stdout, stderr } = spawnSync(process.execPath, [join(folder, 'program/say.mjs')], {
    encoding: 'utf8',
  });
  return { folder, said: stdout + stderr };
}

test('inside the folder of the engine the packages are found without a link', async () => {
  const { folder, said: words } = await said('engine', 'engine/.astro/pages');
  expect(words).toBe('from the engine');
  expect(existsSync(join(folder, 'node_modules'))).toBe(false);
});

test('elsewhere a link leads to the packages, also after the engine moved', async () => {
  expect((await said('engine', '別の 場所/.astro/pages')).said).toBe('from the engine');
  cpSync(at('engine'), at('moved'), { recursive: true });
  rmSync(at('engine'), { recursive: true });
  expect((await said('moved', '別の 場所/.astro/pages')).said).toBe('from the engine');
});

test.each<[what: string, damage: (file: string) => void, times: number]>([
  ['are used again', () => {}, 1],
  ['are used again after they were unpacked with other times', (file) => utimesSync(file, 1, 1), 1],
  ['are compiled again if a file is lost', (file) => rmSync(file), 2],
  ['are compiled again if a file is cut off', (file) => truncateSync(file, 9), 2],
])('kept pages %s', async (_, damage, times) => {
  compilations = 0;
  const { folder } = await said('engine', 'kept');
  damage(join(folder, 'program/say.mjs'));
  expect((await said('engine', 'kept')).said).toBe('from the engine');
  expect(compilations).toBe(times);
});
