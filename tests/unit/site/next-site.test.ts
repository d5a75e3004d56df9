// A site replaces another one in steps. A build killed before the last step leaves whole files, keeps every
// file that both sites have, and leaves all that the next build needs to restore the site before.
import type * as FileSystem from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { type MadeFile, shelfIn } from '#site/made/files.ts';
import { nextSite } from '#site/next-site.ts';
import { bringBack, makeRoom, type Output, outputAt, replaceParts } from '#site/output.ts';

/** The number of steps after which the build is killed. */
const kill = vi.hoisted(() => ({ after: Number.POSITIVE_INFINITY, isDead: false }));

const {
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} = await vi.importActual<typeof FileSystem>('node:fs');

vi.mock('node:fs', async (original) => {
  const real = await original<typeof FileSystem>();
  const stopping =
    <A extends readonly unknown[]>(act: (...args: A) => unknown) =>
    (...args: A) => {
      if (kill.isDead || kill.after-- <= 0) {
        kill.isDead = true;
        throw new Error('killed');
      }
      return act(...args);
    };
  return {
    ...real,
    renameSync: stopping(real.renameSync),
    linkSync: stopping(real.linkSync),
    mkdirSync: stopping(real.mkdirSync),
    rmSync: stopping(real.rmSync),
    writeFileSync: stopping(real.writeFileSync),
  };
});

function heal(): void {
  Object.assign(kill, { after: Number.POSITIVE_INFINITY, isDead: false });
}

type Texts = Readonly<Record<string, string>>;

/** Paths and texts of a site; no path has a parent folder that is itself a file. */
const texts = fc
  .dictionary(
    fc.constantFrom('a', 'a/b', 'a/b/c', 'a/c', 'b/c/d', 'b/e', 'f', 'g/h'),
    fc.constantFrom('', 'x', 'y', 'yy'),
  )
  .map((all) =>
    Object.fromEntries(
      Object.entries(all).filter(([path]) => !Object.keys(all).some((other) => path.startsWith(`${other}/`))),
    ),
  );

/**
 * A change that someone makes to the published site: a link in place of a file or folder, an added file or
 * folder.
 */
const mischief = fc.option(
  fc.record({
    path: fc.constantFrom('a', 'b', 'f', 'g', 'a/b', 'b/z'),
    with: fc.constantFrom('link', 'file', 'folder'),
  }),
);

function doMischief(folder: string, what: { readonly path: string; readonly with: string }): void {
  const file = join(folder, what.path);
  if (!lstatSync(dirname(file), { throwIfNoEntry: false })?.isDirectory()) return;
  rmSync(file, { recursive: true, force: true });
  if (what.with === 'link') symlinkSync('../elsewhere', file);
  else if (what.with === 'file') writeFileSync(file, 'y');
  else mkdirSync(join(file, 'more'), { recursive: true });
}

/** The entries of a folder without its mark: the text of each file, and its inode and time. */
function tree(
  folder: string,
  within = '',
): ReadonlyMap<string, { readonly text: string; readonly file: string }> {
  const found = new Map<string, { readonly text: string; readonly file: string }>();
  if (!lstatSync(folder, { throwIfNoEntry: false })) return found;
  for (const entry of readdirSync(join(folder, within), { withFileTypes: true })) {
    const path = `${within}${entry.name}`;
    const { ino, mtimeMs } = lstatSync(join(folder, path));
    const file = `${ino} ${mtimeMs}`;
    if (path === '.hensen') continue;
    if (entry.isFile()) found.set(path, { text: readFileSync(join(folder, path), 'utf8'), file });
    else if (entry.isSymbolicLink())
      found.set(path, { text: `-> ${readlinkSync(join(folder, path))}`, file });
    else {
      found.set(`${path}/`, { text: '', file: '' });
      for (const one of tree(folder, `${path}/`)) found.set(...one);
    }
  }
  return found;
}

function textsIn(folder: string): Texts {
  const files = [...tree(folder)].filter(([path]) => !path.endsWith('/'));
  return Object.fromEntries(files.map(([path, { text }]) => [path, text]));
}

/** Publishes sites from one shelf. */
function shop() {
  const root = mkdtempSync(join(tmpdir(), 'hensen-next-'));
  const shelf = join(root, 'shelf');
  mkdirSync(shelf);
  mkdirSync(join(root, 'elsewhere'));
  let before: readonly MadeFile[] = [];
  return {
    root,
    output: outputAt(join(root, 'dist')),
    make(texts: Texts) {
      const made = shelfIn(shelf, before);
      for (const [path, text] of Object.entries(texts)) made.put(path, text);
      before = made.files();
    },
    publish(output: Output) {
      makeRoom(output);
      const site = nextSite(output.folder, output.fresh);
      // Files that are already in place need not be read from the shelf.
      if (before.every(site.holds)) site.keep(shelf, before);
      else site.add(shelf, before);
      replaceParts(output, site.gone());
    },
  };
}

test('publishing leaves exactly the files of the site, and does not touch unchanged ones', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(texts, mischief), { minLength: 1, maxLength: 5 }), (sites) => {
      const { root, output, make, publish } = shop();
      for (const [site, what] of sites) {
        const before = tree(output.folder);
        make(site);
        publish(output);
        expect(textsIn(output.folder)).toEqual(site);
        // No empty folder is left.
        for (const path of tree(output.folder).keys())
          if (path.endsWith('/')) expect(Object.keys(site).some((file) => file.startsWith(path))).toBe(true);
        for (const [path, { text, file }] of tree(output.folder))
          if (before.get(path)?.text === text) expect(before.get(path)?.file).toBe(file);
        expect(readdirSync(root).sort()).toEqual(['dist', 'elsewhere', 'shelf']);
        expect(readdirSync(join(root, 'elsewhere'))).toEqual([]);
        if (what !== null) doMischief(output.folder, what);
      }
      rmSync(root, { recursive: true });
    }),
    { numRuns: Math.ceil(Number(process.env.HENSEN_RUNS ?? 200) / 4), seed: 20261126 },
  );
});

test('a build killed at any step leaves whole files, and the next build restores the site before', () => {
  fc.assert(
    fc.property(texts, texts, mischief, (old, site, what) => {
      for (let after = 0, isOver = false; !isOver; after++) {
        const { root, output, make, publish } = shop();
        make(old);
        publish(output);
        if (what !== null) doMischief(output.folder, what);
        const before = tree(output.folder);
        make(site);
        kill.after = after;
        try {
          publish(output);
          isOver = true;
        } catch {
          expect(kill.isDead).toBe(true);
        }
        isOver = isOver && !kill.isDead;
        heal();
        const meanwhile = textsIn(output.folder);
        for (const [path, text] of Object.entries(meanwhile))
          expect([before.get(path)?.text, site[path]]).toContain(text);
        for (const path of Object.keys(site))
          if (before.has(path) && !before.get(path)?.text.startsWith('->'))
            expect(meanwhile).toHaveProperty([path]);
        // The restoring build is killed, too.
        kill.after = after % 3;
        try {
          bringBack(output);
        } catch {}
        heal();
        bringBack(output);
        const now = tree(output.folder);
        const texts = textsIn(output.folder);
        const isDone =
          JSON.stringify(Object.entries(texts).sort()) === JSON.stringify(Object.entries(site).sort());
        if (!isDone) expect([...now].sort()).toEqual([...before].sort());
        if (isOver) expect(isDone).toBe(true);
        rmSync(root, { recursive: true });
      }
    }),
    { numRuns: Math.ceil(Number(process.env.HENSEN_RUNS ?? 200) / 16), seed: 20261126 },
  );
});
