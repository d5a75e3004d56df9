// At whichever step a build fails: the last good site stays whole, and the next build works.
import type * as FileSystem from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type BuildEffects, buildSite } from '#site/build.ts';
import type { Pages } from '#site/compiled/pages.ts';
import { DIGESTS, differencesFrom, readDigests } from '#site/digests.ts';
import { archiveOf, municipalityIds, siteSettings } from '#site/this-build.ts';

/**
 * Fails call number `after` on the watched paths, with error code `how` or, for `kill`, this and every later
 * call.
 */
const fault = vi.hoisted(() => ({
  after: Number.POSITIVE_INFINITY,
  how: 'ENOSPC',
  isDead: false,
  watch: [] as readonly string[],
}));

const { existsSync, linkSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } =
  await vi.importActual<typeof FileSystem>('node:fs');

vi.mock('node:fs', async (original) => {
  const real = await original<typeof FileSystem>();
  const failing =
    <A extends readonly unknown[]>(act: (...args: A) => unknown, half: (...args: A) => void) =>
    (...args: A) => {
      const isWatched = fault.watch.some((begin) => args.some((one) => String(one).startsWith(begin)));
      if (!isWatched) return act(...args);
      if (fault.isDead) throw new Error('killed');
      fault.after -= 1;
      if (fault.after !== 0) return act(...args);
      half(...args);
      if (fault.how !== 'kill')
        throw Object.assign(new Error(fault.how), { code: fault.how, path: String(args[0]) });
      fault.isDead = true;
      throw new Error('killed');
    };
  const nothing = () => {};
  return {
    ...real,
    renameSync: failing(real.renameSync, nothing),
    linkSync: failing(real.linkSync, nothing),
    copyFileSync: failing(real.copyFileSync, nothing),
    cpSync: failing(real.cpSync, nothing),
    mkdirSync: failing(real.mkdirSync, nothing),
    // Half of the text is already on the disk.
    writeFileSync: failing(real.writeFileSync, (path, text, how) =>
      real.writeFileSync(path, String(text).slice(0, String(text).length >> 1), how),
    ),
    // The first entry of the folder is already removed.
    rmSync: failing(real.rmSync, (path) => {
      const [first] =
        real.existsSync(path) && real.statSync(path).isDirectory() ? real.readdirSync(path) : [];
      if (first !== undefined) real.rmSync(join(String(path), first), { recursive: true });
    }),
  };
});

const MUNICIPALITY =
  'name: 架空市\nreading: かくうし\ncode: "999997"\nprefecture: 架空県\nwebsite: https://city.example/\n';

const MANY_BUILDS = 10 * 60_000;

let root = '';
let out = '';

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'hensen-faults-'));
  out = join(root, 'dist');
  put('content/site.yaml', 'name: 見本\nurl: https://mihon.invalid/\n');
  put('content/kakuu/municipality.yaml', MUNICIPALITY);
});
afterEach(() => {
  heal();
  rmSync(root, { recursive: true, force: true });
});

function put(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

function heal(): void {
  Object.assign(fault, { after: Number.POSITIVE_INFINITY, isDead: false, watch: [] });
}

const pageOf = (name: string) =>
  `<!doctype html>\n<html lang="ja"><head><title>${name}</title></head><body><h1>${name}</h1><p>${siteSettings().asOf}</p></body></html>\n`;

const DAY = '2026-11-17';

/** Builds a site whose home page has this name. */
async function build(name: string, fails: Partial<BuildEffects> = {}, asOf = DAY) {
  const told: string[] = [];
  const assets = join(root, 'assets');
  mkdirSync(assets, { recursive: true });
  const render: Pages['render'] = async function* (isWanted, isOurs = () => true) {
    const page = (title: string) => new TextEncoder().encode(pageOf(title));
    if (isWanted('/[municipality]'))
      for (const id of municipalityIds().filter((id) => isOurs(`/${id}/`, `${id}/index.html`)))
        yield { file: `${id}/index.html`, body: page(archiveOf(id).name), read: new Set() };
    if (!isWanted('/') || !isOurs('/', 'index.html')) return;
    yield { file: 'index.html', body: page(name), read: null };
    // A page that the next site does not have.
    yield { file: `years/${name}/index.html`, body: page(`${name}の年`), read: null };
  };
  const isBuilt = await buildSite(
    { root, out, kept: join(root, 'kept'), asOf },
    {
      // Each name counts as another program.
      openPages: async () => ({ engine: name, assets, render }),
      helpers: null,
      pixels: async () => new Uint8Array([1]),
      origin: () => ({ engine: 'hensen', commit: null }),
      takeTurn: async () => {},
      progress: () => {},
      say: () => {},
      complain: (text) => told.push(text),
      color: false,
      ...fails,
    },
  );
  return { isBuilt, told: told.join('\n') };
}

/**
 * The name of the published site, or `half a site` if its mark is missing or a file differs from its digest.
 */
function standing(): string {
  const [page, list, mark] = ['index.html', DIGESTS, '.hensen'].map((name) =>
    existsSync(join(out, name)) ? readFileSync(join(out, name), 'utf8') : '',
  );
  const digests = readDigests(list ?? '');
  if (digests === null || !/^index\.html$/m.test(mark ?? '')) return 'half a site';
  const { missing, added, changed } = differencesFrom(digests, out);
  if (missing.length + added.length + changed.length > 0) return 'half a site';
  return /<h1>(.*)<\/h1>/.exec(page ?? '')?.[1] ?? 'half a site';
}

const BUILT = ['dist', 'kept'];

/** Links all files of `from` into `to`: safe because no build writes into an existing file. */
function linkAll(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [one, other] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) linkAll(one, other);
    else linkSync(one, other);
  }
}

/**
 * Fails the build of the new site at its first step, then at the second, until a build has no step left to
 * fail.
 */
async function atEveryStep(
  how: string,
  look: (step: number, told: string, isBuilt: boolean) => Promise<void>,
  again = () => build('new'),
) {
  let step = 0;
  await build('old');
  for (const name of BUILT) linkAll(join(root, name), join(root, 'old', name));
  for (let isHit = true; isHit; ) {
    step += 1;
    rmSync(`${out}.next`, { recursive: true, force: true });
    put('content/kakuu/municipality.yaml', MUNICIPALITY);
    for (const name of BUILT) {
      rmSync(join(root, name), { recursive: true });
      linkAll(join(root, 'old', name), join(root, name));
    }
    Object.assign(fault, { after: step, how, isDead: false, watch: [out, join(root, 'kept')] });
    const { isBuilt, told } = await again();
    isHit = fault.after <= 0;
    heal();
    if (isHit) await look(step, told, isBuilt);
  }
  return step;
}

describe('a fault at any step that writes', () => {
  test.each(['ENOSPC'])(
    '%s leaves a whole site and says what to do, and the next build works',
    async (how) => {
      const steps = await atEveryStep(how, async (step, told, isBuilt) => {
        const place = `step ${step}: ${told}`;
        expect(standing(), place).toBe(isBuilt ? 'new' : 'old');
        if (!isBuilt) {
          expect(told, place).toMatch(/もう一度作ってください。前に作ったものはそのまま残っています。$/);
          expect(told, place).not.toMatch(/このプログラムの誤り|at .*:\d+/);
          // What it had put together would fill the disk further.
          expect(existsSync(`${out}.next`), place).toBe(false);
        }
        expect(await build('next'), place).toEqual({ isBuilt: true, told: '' });
        expect(standing(), place).toBe('next');
        expect(existsSync(`${out}.next`), place).toBe(false);
      });
      expect(steps).toBeGreaterThan(8);
    },
    MANY_BUILDS,
  );

  test(
    'a kill leaves a whole site or at least whole pages, and even a failing build restores the site before',
    async () => {
      let mixed = 0;
      await atEveryStep('kill', async (step) => {
        const place = `step ${step}`;
        const before = standing();
        for (const page of ['index.html', 'kakuu/index.html'])
          expect(readFileSync(join(out, page), 'utf8'), place).toMatch(/<\/html>\n$/);
        if (before === 'half a site') mixed += 1;
        put('content/kakuu/municipality.yaml', '');
        expect((await build('unsound')).isBuilt, place).toBe(false);
        // A build killed after its last file is in place has not yet written so.
        expect(before === 'old' ? ['old'] : ['old', 'new'], place).toContain(standing());
        put('content/kakuu/municipality.yaml', MUNICIPALITY);
        expect(await build('next'), place).toEqual({ isBuilt: true, told: '' });
        expect(standing(), place).toBe('next');
        expect(existsSync(`${out}.next`), place).toBe(false);
      });
      expect(mixed).toBeGreaterThan(0);
    },
    MANY_BUILDS,
  );
});

test.each(['ENOSPC', 'kill'])(
  '%s while a site is dated to another day leaves no page with the wrong day',
  async (how) => {
    const later = '2026-11-20';
    const look = async (step: number) => {
      for (const day of [later, DAY]) {
        const place = `step ${step}, ${day}`;
        expect(await build('old', {}, day), place).toEqual({ isBuilt: true, told: '' });
        expect(standing(), place).toBe('old');
        for (const page of ['index.html', 'years/old/index.html', 'kakuu/index.html'])
          expect(readFileSync(join(out, page), 'utf8'), place).toContain(`<p>${day}</p>`);
      }
    };
    await atEveryStep(how, look, () => build('old', {}, later));
  },
  MANY_BUILDS,
);

describe('an error in an effect keeps the last good site', () => {
  test.each(['takeTurn', 'openPages', 'pixels', 'origin', 'progress'] as const)('%s', async (effect) => {
    await build('old');
    for (const code of ['ENOSPC', 'EIO', undefined]) {
      const fails = () => {
        throw new Error('outside', {
          cause: Object.assign(new Error('inside'), { code, path: '/somewhere' }),
        });
      };
      // Without this the kept files would be reused and the effect not called.
      rmSync(join(root, 'kept'), { recursive: true, force: true });
      const { isBuilt, told } = await build('new', { [effect]: fails });
      expect({ isBuilt, stands: standing() }).toEqual({ isBuilt: false, stands: 'old' });
      expect(told).toContain(code === undefined ? 'このプログラムの誤りです' : '/somewhere: ディスク');
      expect(told).toContain('前に作ったものはそのまま残っています');
    }
    expect((await build('next')).isBuilt).toBe(true);
    expect(standing()).toBe('next');
  });
});
