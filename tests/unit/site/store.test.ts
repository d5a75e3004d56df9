// Entries of the store are changed in place. After a killed build or any foreign change an incomplete entry
// is never taken for complete, and sites that share files with the store are not touched.
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pathOnShelf } from '#site/made/files.ts';
import { noParts } from '#site/made/made.ts';
import { writeSealed } from '#site/made/sealed.ts';
import { type Kept, type Store, storeIn } from '#site/made/store.ts';
import { nextSite } from '#site/next-site.ts';

const RUNS = { numRuns: Math.ceil(Number(process.env.HENSEN_RUNS ?? 200) / 2), seed: 20261126 };
const NAME = 'aozora';

type Texts = Readonly<Record<string, string>>;

/** Writes an entry of these files; stops without finishing it after `most` files. */
function make(store: Store, texts: Texts, most = Number.POSITIVE_INFINITY): void {
  const shelf = store.begin(NAME);
  for (const [at, [path, text]] of Object.entries(texts).entries()) {
    if (at >= most) return;
    shelf.put(path, text);
  }
  if (most === Number.POSITIVE_INFINITY)
    store.finish(NAME, { key: keyOf(texts), files: shelf.files() }, noParts);
}

const keyOf = (texts: Texts) => JSON.stringify(texts);

function textsIn(store: Store, { files }: Kept): Texts {
  const text = (path: string) => readFileSync(pathOnShelf(store.folderOf(NAME), path), 'utf8');
  return Object.fromEntries(files.map(({ path }) => [path, text(path)]));
}

/** What someone may do to a file of the store, or beside it. */
const mischief = {
  remove: (file: string) => rmSync(file, { recursive: true, force: true }),
  exchange(file: string) {
    mischief.remove(file);
    writeFileSync(file, 'somebody’s own');
  },
  link(file: string) {
    mischief.remove(file);
    symlinkSync('/nowhere', file);
  },
  folder(file: string) {
    mischief.remove(file);
    mkdirSync(join(file, 'within'), { recursive: true });
  },
  beside: (file: string) => writeFileSync(`${file}x`, 'somebody’s own'),
} satisfies Record<string, (file: string) => void>;

const texts = fc.dictionary(
  fc.constantFrom('a', 'a/b', 'c.md', 'c/index.html', 'd'),
  fc.constantFrom('', 'x', 'y', 'yy'),
);
const step = fc.oneof(
  fc.record({ make: texts }),
  fc.record({ make: texts, most: fc.nat(4) }),
  fc.record({
    what: fc.constantFrom(...(Object.keys(mischief) as (keyof typeof mischief)[])),
    to: fc.constantFrom('', 'made', 'before', 'ids', 'left', 'site', 'site/a', 'site/d'),
  }),
);

test('an entry is complete and right or rejected, and sites made from it stay the same', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
      const folder = mkdtempSync(join(tmpdir(), 'hensen-store-'));
      const sites: { readonly site: string; readonly texts: Texts }[] = [];
      const store = storeIn(join(folder, 'made'));
      let last: Texts | null = null;
      for (const one of steps) {
        if ('make' in one) {
          make(store, one.make, 'most' in one ? one.most : undefined);
          last = 'most' in one ? null : one.make;
          if (last !== null) {
            const site = join(folder, `site-${sites.length}`);
            mkdirSync(site);
            const files = store.readMade(NAME).files;
            nextSite(join(folder, 'none'), site).add(
              store.folderOf(NAME),
              files.filter(({ path }) => path !== 'a'),
            );
            sites.push({ site, texts: last });
          }
        } else {
          const path = one.to.replace(/(?<=^site\/).*/, (path) => pathOnShelf('', path));
          const file = join(folder, 'made', NAME, path);
          if (existsSync(`${dirname(file)}/.`)) mischief[one.what](file);
        }
        const kept = store.read(NAME);
        if (last === null) expect(kept).toBeNull();
        if (kept !== null) expect(textsIn(store, kept)).toEqual(last);
        for (const { site, texts } of sites)
          for (const [path, text] of Object.entries(texts))
            if (path !== 'a') expect(readFileSync(join(site, path), 'utf8')).toBe(text);
      }
      make(store, { a: 'x', d: 'y' });
      expect(store.read(NAME)?.key).toBe(keyOf({ a: 'x', d: 'y' }));
      rmSync(folder, { recursive: true });
    }),
    RUNS,
  );
});

test('files that the site has need not be on the shelf, and the key is known without reading the files', () => {
  const folder = mkdtempSync(join(tmpdir(), 'hensen-store-'));
  const store = storeIn(folder);
  expect(store.known(NAME)?.key).not.toBe(keyOf({ a: 'x' }));
  make(store, { a: 'x', b: 'y' });
  expect(store.known(NAME)?.key).toBe(keyOf({ a: 'x', b: 'y' }));
  expect(store.known(NAME)?.key).not.toBe(keyOf({ a: 'x', b: 'z' }));
  mischief.exchange(pathOnShelf(store.folderOf(NAME), 'b'));
  expect(store.read(NAME)).toBeNull();
  expect(store.read(NAME, ({ path }) => path === 'a')).toBeNull();
  expect(store.read(NAME, ({ path }) => path === 'b')?.files.map(({ path }) => path)).toEqual(['a', 'b']);
  // A build that is killed before it finishes the entry leaves no key.
  store.makeRoom(NAME);
  expect(store.known(NAME)?.key).not.toBe(keyOf({ a: 'x', b: 'y' }));
  rmSync(folder, { recursive: true });
});

test('an entry in the format of another engine is made again', () => {
  const folder = mkdtempSync(join(tmpdir(), 'hensen-store-'));
  const store = storeIn(folder);
  make(store, { a: 'x' });
  writeSealed(join(folder, NAME, 'whole'), { key: keyOf({ a: 'x' }), files: [{ path: 'a' }] });
  expect(store.read(NAME)).toBeNull();
  make(store, { a: 'y' });
  expect(store.read(NAME)?.key).toBe(keyOf({ a: 'y' }));
  rmSync(folder, { recursive: true });
});

test('an unchanged file is not touched, and an outdated one is removed', () => {
  const folder = mkdtempSync(join(tmpdir(), 'hensen-store-'));
  const store = storeIn(folder);
  const found = (path: string) => {
    const { ino, mtimeMs } = statSync(pathOnShelf(store.folderOf(NAME), path));
    return { ino, mtimeMs };
  };
  make(store, { a: 'x', b: 'x', c: 'x' });
  const before = found('a');
  make(store, { a: 'x', b: 'y' });
  expect(found('a')).toEqual(before);
  // Also after an interrupted build that wrote other files.
  make(store, { b: 'z', a: 'x' }, 1);
  make(store, { a: 'x', b: 'y' });
  expect(found('a')).toEqual(before);
  expect(() => found('c')).toThrow('ENOENT');
  rmSync(folder, { recursive: true });
});
