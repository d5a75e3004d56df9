// Installing from the lockfile gives exactly the intended packages.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

interface Entry {
  readonly version?: string;
  readonly integrity?: string;
  readonly resolved?: string;
  readonly link?: boolean;
  readonly os?: unknown;
  readonly hasInstallScript?: boolean;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const { allowScripts } = JSON.parse(readFileSync('package.json', 'utf8'));
const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
  readonly packages: Readonly<Record<string, Entry>>;
};
/** Without the project itself and the packages in its own folders. */
const installed = Object.entries(packages).filter(
  ([path, { link }]) => path.includes('node_modules/') && !link,
);

function namesWhere(isSo: (entry: Entry, path: string) => boolean): readonly string[] {
  return installed.filter(([path, entry]) => isSo(entry, path)).map(([path]) => path);
}

test('every package of the lockfile has a digest and one exact version', () => {
  expect(installed.length).toBeGreaterThan(500);
  expect(namesWhere(({ integrity }) => !/^sha512-[\w+/]{86}==$/.test(integrity ?? ''))).toEqual([]);
  expect(namesWhere(({ version }) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version ?? ''))).toEqual([]);
});

test('no package comes from a repository, a file or an unencrypted address', () => {
  expect(
    namesWhere(({ resolved }) => resolved !== undefined && !/^https:\/\/\S+\.tgz$/.test(resolved)),
  ).toEqual([]);
});

test('every dependency of a package is in the lockfile', () => {
  const missing = Object.entries(packages).flatMap(([path, entry]) =>
    Object.keys({ ...entry.dependencies, ...entry.optionalDependencies })
      .filter((name) => !isFound(path, name))
      .map((name) => `${path}: ${name}`),
  );
  expect(missing).toEqual([]);
});

test('a package for one system is not installed on another', () => {
  const systems = /[/-](android|darwin|freebsd|linux|netbsd|openbsd|openharmony|sunos|win32|windows)-/;
  expect(namesWhere(({ os }, path) => systems.test(path) && os === undefined)).toEqual([]);
});

test('no package runs a script when it is installed', () => {
  const scripted = namesWhere(({ hasInstallScript }) => hasInstallScript === true);
  const allowed = scripted.filter((path) => allowScripts[path.replace(/^.*node_modules\//, '')] !== false);
  expect(allowed).toEqual([]);
});

/** Resolves like Node: beside the package, then further up. */
function isFound(path: string, name: string): boolean {
  const folders = path
    .split('/node_modules/')
    .map((_, i, parts) => parts.slice(0, i + 1).join('/node_modules/'));
  return ['', ...folders].some(
    (folder) => packages[`${folder}/node_modules/${name}`.replace(/^\//, '')] !== undefined,
  );
}
