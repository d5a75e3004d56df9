import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { type BuildEffects, buildSite } from '#site/build.ts';
import type { Pages } from '#site/compiled/pages.ts';
import { archiveOf, municipalityIds, siteSettings } from '#site/this-build.ts';
import { emptyFolder, putIn } from '../../support/folder.ts';

const MUNICIPALITY =
  'name: 架空市\nreading: かくうし\ncode: "999997"\nprefecture: 架空県\nwebsite: https://city.example/\n';
const PAGE =
  '<!doctype html>\n<html lang="ja"><head><title>表紙</title></head><body><h1>表紙</h1></body></html>\n';

/** The only day on which a municipality has a second page. */
const ONCE = '2026-12-24';

const root = emptyFolder();
const put = putIn(root);
const out = join(root, 'dist');

beforeEach(() => {
  put('content/site.yaml', 'name: 見本\nurl: https://mihon.invalid/\n');
  put('content/kakuu/municipality.yaml', MUNICIPALITY);
});
const nothing = () => {};

const pageOf = (id: string) => PAGE.replaceAll('表紙', id);

/**
 * Builds a site with `pages` as its pages across municipalities; `done` lists what the build did, in order.
 */
async function build(
  pages: Readonly<Record<string, string>> = { 'index.html': PAGE },
  whileAway = nothing,
  helpers: BuildEffects['helpers'] = null,
  asOf = '2026-11-21',
) {
  const done: string[] = [];
  const told: string[] = [];
  const assets = join(root, 'assets');
  mkdirSync(assets, { recursive: true });
  const bytes = (text: string) => new TextEncoder().encode(text);
  const render: Pages['render'] = async function* (isWanted, isOurs = () => true) {
    const ids = municipalityIds();
    if (isWanted('/[municipality]'))
      for (const id of ids.filter((id) => isOurs(`/${id}/`, `${id}/index.html`))) {
        done.push(`make ${id}`);
        yield { file: `${id}/index.html`, body: bytes(pageOf(archiveOf(id).name)), read: null };
        if (siteSettings().asOf === ONCE)
          yield { file: `${id}/once/index.html`, body: bytes(pageOf('一日')), read: null };
      }
    if (!isWanted('/') || !isOurs('/', 'index.html')) return;
    done.push('make all');
    for (const [file, text] of Object.entries(pages)) yield { file, body: bytes(text), read: null };
    whileAway();
  };
  const effects: BuildEffects = {
    // Pages with another text count as another program.
    openPages: async () => ({ engine: `${JSON.stringify(pages)}${whileAway}`, assets, render }),
    helpers,
    takeTurn: async () => {
      done.push('turn');
    },
    origin: () => ({ engine: 'test', commit: null }),
    progress: () => {},
    say: (text) => done.push(text),
    complain: (text) => told.push(text),
    color: false,
  };
  const kept = join(root, 'kept');
  const isBuilt = await buildSite({ root, out, kept, asOf }, effects);
  return { isBuilt, done, told: told.join('\n') };
}

const SAID = (asOf = '2026-11-21') => `サイトを ${out}/ に作りました（基準日 ${asOf}）。`;

test('a build waits for its turn, then publishes pages, pictures, search index, digests and sitemap', async () => {
  const { isBuilt, done, told } = await build();
  expect({ isBuilt, told }).toEqual({ isBuilt: true, told: '' });
  expect(done).toEqual(['turn', 'make kakuu', 'make all', SAID()]);
  const files = readdirSync(out, { recursive: true, encoding: 'utf8' });
  for (const file of ['kakuu/index.html', 'kakuu/picture.png', 'search/manifest.bin', 'data/digests.json'])
    expect(files).toContain(file);
  expect(readFileSync(join(out, 'sitemap.xml'), 'utf8')).toContain('https://mihon.invalid/kakuu/');
});

describe('a site that was built before', () => {
  const OTHER = MUNICIPALITY.replace('架空市', '見本市').replace('999997', '999989');

  test('is published again without rendering anything if nothing changed', async () => {
    await build();
    const before = statSync(join(out, 'kakuu/index.html'));
    expect((await build()).done).toEqual(['turn', SAID()]);
    const after = statSync(join(out, 'kakuu/index.html'));
    expect([after.mtimeMs, after.ino]).toEqual([before.mtimeMs, before.ino]);
  });

  test('is dated to another day without rendering if nothing happens in between', async () => {
    const dated = (day: string) => ({
      'index.html': PAGE.replace('表紙</h1>', `表紙</h1><p>${day}現在</p>`),
    });
    const on = (asOf: string) => build(dated('2026年11月17日'), nothing, null, asOf);
    await on('2026-11-17');
    expect((await on('2026-11-20')).done).toEqual(['turn', SAID('2026-11-20')]);
    expect(readFileSync(join(out, 'index.html'), 'utf8')).toContain('<p>2026年11月20日現在</p>');
    put('content/kakuu/municipality.yaml', `# 2026年11月19日から見直す\n${MUNICIPALITY}`);
    await on('2026-11-20');
    expect((await on('2026-11-19')).done).toEqual(['turn', 'make kakuu', SAID('2026-11-19')]);
    expect((await on('2026-11-23')).done).toEqual(['turn', 'make kakuu', 'make all', SAID('2026-11-23')]);
  });

  test('is not published with a link to a page that another day does not have', async () => {
    const pages = { 'index.html': PAGE.replace('</h1>', '</h1><a href="/kakuu/once/">一日</a>') };
    expect(await build(pages, nothing, null, ONCE)).toMatchObject({ isBuilt: true });
    const { isBuilt, told } = await build(pages, nothing, null, '2027-01-05');
    expect(isBuilt).toBe(false);
    expect(told).toContain('/kakuu/once/');
  });

  test('renders again only the changed municipality and the pages across municipalities', async () => {
    put('content/mihon/municipality.yaml', OTHER);
    await build();
    put('content/kakuu/municipality.yaml', MUNICIPALITY.replace('かくうし', 'かくう'));
    expect((await build()).done).toEqual(['turn', 'make kakuu', 'make all', SAID()]);
    rmSync(join(root, 'content/mihon'), { recursive: true });
    expect((await build()).done).toEqual(['turn', 'make all', SAID()]);
    expect(existsSync(join(out, 'mihon'))).toBe(false);
  });

  test('keeps its files after a failed build is fixed', async () => {
    await build();
    const before = statSync(join(out, 'kakuu/picture.png'));
    put('content/kakuu/municipality.yaml', MUNICIPALITY.replace('reading:', 'readng:'));
    expect((await build()).isBuilt).toBe(false);
    put('content/kakuu/municipality.yaml', MUNICIPALITY);
    expect((await build()).isBuilt).toBe(true);
    const after = statSync(join(out, 'kakuu/picture.png'));
    expect([after.mtimeMs, after.ino]).toEqual([before.mtimeMs, before.ino]);
  });

  test('renders everything again if a file shared by all municipalities changed', async () => {
    await build();
    put('content/site.yaml', 'name: 別の見本\nurl: https://mihon.invalid/\n');
    expect((await build()).done).toEqual(['turn', 'make kakuu', 'make all', SAID()]);
  });

  test.each(['kakuu/index.html', 'index.html', 'search/manifest.bin'])(
    'restores %s if someone changed the published file',
    async (file) => {
      await build();
      const sound = readFileSync(join(out, file));
      writeFileSync(join(out, file), 'x');
      expect((await build()).isBuilt).toBe(true);
      expect(readFileSync(join(out, file)).equals(sound)).toBe(true);
    },
  );

  test('is rendered again if any part of its store entry is damaged', async () => {
    const another = (name: string) =>
      put(
        'content/betsu/municipality.yaml',
        MUNICIPALITY.replace('架空市', name).replace('999997', '999971'),
      );
    another('別市');
    await build();
    const kept = join(root, 'kept/made/kakuu');
    const parts = readdirSync(kept).filter((name) => statSync(join(kept, name)).isFile());
    const sound = readFileSync(join(out, 'kakuu/index.html'));
    expect(parts).toContain('gist');
    for (const [turn, part] of parts.entries()) {
      writeFileSync(join(kept, part), 'x');
      another(`別の${'市'.repeat((turn % 2) + 1)}`);
      const { isBuilt, told } = await build();
      expect({ part, isBuilt, told }).toEqual({ part, isBuilt: true, told: '' });
      expect(readFileSync(join(out, 'kakuu/index.html')).equals(sound)).toBe(true);
    }
  });
});

describe('a site made by several processes', () => {
  /**
   * Two helpers whose jobs run one after the other. `lost` names the pieces of a job that a helper had
   * claimed before it died.
   */
  function two(lost: (name: string, share: number | null) => readonly string[] = () => []) {
    let last = Promise.resolve();
    const helpers: BuildEffects['helpers'] = async (_, make) => ({
      count: 2,
      make: (name, share) => {
        last = last.then(() => {
          for (const piece of lost(name, share)) put(`kept/made/${name}/left/${piece}`, '');
          return make({ name, share });
        });
        return last;
      },
      begin: () => {},
      end: () => {},
    });
    return helpers;
  }
  const pages = { 'index.html': PAGE };
  const files = () =>
    ['kakuu/index.html', 'kakuu/picture.png', 'index.html', 'picture.png', 'data/digests.json'].map((file) =>
      readFileSync(join(out, file), 'latin1'),
    );

  test('is the same as one made by a single process', async () => {
    await build(pages);
    const alone = files();
    rmSync(join(root, 'kept'), { recursive: true });
    expect((await build(pages, undefined, two())).told).toBe('');
    expect(files()).toEqual(alone);
  });

  test.each(['kakuu', '@all'])('is complete if a process died while making %s', async (of) => {
    await build(pages);
    const alone = files();
    rmSync(join(root, 'kept'), { recursive: true });
    const lost = two((name, share) => (name === of && share === 1 ? ['about', 'picture-0'] : []));
    expect((await build(pages, undefined, lost)).told).toBe('');
    expect(files()).toEqual(alone);
  });
});

test('an error in the content stops the build before rendering, and the last good site stays', async () => {
  await build();
  put('content/kakuu/municipality.yaml', MUNICIPALITY.replace('reading:', 'readng:'));
  const { isBuilt, done, told } = await build();
  expect(isBuilt).toBe(false);
  expect(done).toEqual(['turn']);
  expect(told).toContain('content/kakuu/municipality.yaml:2:1');
  expect(told).toContain('前に作ったものはそのまま残っています。');
  expect(readFileSync(join(out, 'index.html'), 'utf8')).toBe(PAGE);
  expect(existsSync(`${out}.next`)).toBe(false);
});

test('a site without a name is not built', async () => {
  rmSync(join(root, 'content/site.yaml'));
  const { isBuilt, done, told } = await build();
  expect(isBuilt).toBe(false);
  expect(done).toEqual(['turn']);
  expect(told).toContain('content/site.yaml がないため');
});

test('a folder without content is reported in a sentence', async () => {
  rmSync(join(root, 'content'), { recursive: true });
  const { isBuilt, told } = await build();
  expect(isBuilt).toBe(false);
  expect(told).toContain('H504');
});

test('pages with a broken link are not published, and the last good site stays', async () => {
  await build();
  const broken = PAGE.replace('</h1>', '</h1><a href="/nowhere/">x</a>');
  const { isBuilt, told } = await build({ 'index.html': broken });
  expect(isBuilt).toBe(false);
  expect(told).toContain('リンク先「/nowhere/」');
  expect(told).toContain('前に作ったものはそのまま残っています');
  expect(readFileSync(join(out, 'index.html'), 'utf8')).toBe(PAGE);
});

test('a foreign file in the output folder stops the build before the content is checked', async () => {
  put('dist/letter.txt', '');
  put('content/kakuu/municipality.yaml', '');
  const { isBuilt, done, told } = await build();
  expect(isBuilt).toBe(false);
  expect(done).toEqual(['turn']);
  expect(told).toContain('letter.txt');
  expect(told).not.toContain('municipality.yaml');
});

test('a file that someone puts into the output folder during the build is kept', async () => {
  const { isBuilt, told } = await build(undefined, () => put('dist/letter.txt', 'keep'));
  expect(isBuilt).toBe(false);
  expect(told).toContain('letter.txt');
  expect(readFileSync(join(out, 'letter.txt'), 'utf8')).toBe('keep');
});

test('an edit made during a build is in the next site, not in this one', async () => {
  const other = MUNICIPALITY.replace('架空市', '別の市');
  const { isBuilt } = await build(undefined, () => put('content/kakuu/municipality.yaml', other));
  expect(isBuilt).toBe(true);
  expect(readFileSync(join(out, 'kakuu/index.html'), 'utf8')).toBe(pageOf('架空市'));
  await build();
  expect(readFileSync(join(out, 'kakuu/index.html'), 'utf8')).toBe(pageOf('別の市'));
});

test('a bug of the engine is reported as such, and the last good site stays', async () => {
  await build();
  const { isBuilt, told } = await build(undefined, () => {
    throw new Error('no such thing');
  });
  expect(isBuilt).toBe(false);
  expect(told).toContain('このプログラムの誤りです');
  expect(told).toContain('no such thing');
  expect(readFileSync(join(out, 'index.html'), 'utf8')).toBe(PAGE);
});
