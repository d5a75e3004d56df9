// Every installed package, and every package shipped to readers, may be redistributed; and both are listed.
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { reproducible, withoutDevelopment } from '#site/licences/bill.ts';
import { fitsInstalling, fitsReaders } from '#site/licences/fit.ts';
import { packagesOfLockfile } from '#site/licences/lockfile.ts';
import { noticesText, packagesInNotices } from '#site/licences/notices.ts';
import { folderOfPackage, readPackage } from '#site/licences/package.ts';
import { putIn, sharedFolder } from '../../support/folder.ts';

const folder = sharedFolder();

const locked = packagesOfLockfile(readFileSync('package-lock.json', 'utf8'));
const installed = locked.filter(({ isForDevelopment }) => !isForDevelopment);

test('every package installed with the engine has an accepted licence', () => {
  expect(installed.length).toBeGreaterThan(300);
  expect(installed.filter(({ licence }) => !fitsInstalling(licence))).toEqual([]);
});

test.each([
  ['MIT', true],
  ['(MPL-2.0 OR Apache-2.0)', true],
  ['MIT AND OFL-1.1', true],
  ['MIT AND GPL-3.0-only', false],
  ['MPL-2.0', false],
  ['GPL-3.0-or-later', false],
  ['MIT OR (GPL-3.0-only AND ISC)', false],
  ['SEE LICENSE IN LICENSE.txt', false],
  [null, false],
])('packages shipped to readers have a licence that asks only for a notice: %s', (licence, fits) => {
  expect(fitsReaders(licence)).toBe(fits);
});

describe('the notices', () => {
  const put = putIn(folder);
  put('node_modules/@a/b/package.json', '{"name":"@a/b","version":"1.2.0","license":"MIT"}');
  put('node_modules/@a/b/LICENSE', 'MIT License\r\n(c) b\r\n');
  put('node_modules/@a/b/lib/package.json', '{"type":"module"}');
  put('node_modules/c/package.json', '{"name":"c","version":"2.0.0","license":"ISC"}');

  test('name the package that contains a module', () => {
    expect(folderOfPackage(join(folder, 'node_modules/@a/b/lib/deep/x.js?worker'))).toMatch(
      /node_modules\/@a\/b$/,
    );
    expect(folderOfPackage('/src/components/x.ts')).toBeNull();
    expect(folderOfPackage('\0virtual:live/search')).toBeNull();
  });

  test('contain the licence of a part of a package too', () => {
    put('node_modules/c/maps/LICENSE', 'Notice of the maps');
    const [folderOfC, maps] = ['c', 'c/maps'].map((name) => join(folder, 'node_modules', name));
    expect(readPackage(folderOfC ?? '', [maps ?? '']).texts).toEqual(['Notice of the maps']);
    // A folder may be called so too.
    mkdirSync(join(maps ?? '', 'notices'));
    expect(readPackage(folderOfC ?? '', [maps ?? '']).texts).toEqual(['Notice of the maps']);
  });

  test('contain the licence text of each package, and can be parsed', () => {
    const packages = ['@a/b', 'c'].map((name) => readPackage(join(folder, 'node_modules', name)));
    const text = noticesText(packages);
    expect(text).toContain('@a/b 1.2.0（MIT）\n\nMIT License\n(c) b\n');
    expect(text).toContain('c 2.0.0（ISC）\n\nISC（部品に許諾の文書は入っていない）');
    expect(packagesInNotices(text)).toEqual(packages.map(({ texts: _, ...one }) => one));
  });
});

describe('the bill of materials', () => {
  const bill = JSON.parse(readFileSync('docs/sbom.cdx.json', 'utf8'));

  test('names every package installed with the engine, with its digest (else run npm run sbom)', () => {
    const listed = bill.components.map(
      ({
        name,
        version,
        hashes,
      }: {
        name: string;
        version: string;
        hashes: { alg: string; content: string }[];
      }) => `${name}@${version} ${hashes.map(({ alg, content }) => `${alg} ${content}`).join()}`,
    );
    const expected = installed.map(
      ({ name, version, integrity }) =>
        `${name}@${version} SHA-512 ${Buffer.from(integrity?.replace('sha512-', '') ?? '', 'base64').toString('hex')}`,
    );
    expect(listed.toSorted()).toEqual(expected.toSorted());
  });

  test('has the CycloneDX format, with unique references that all resolve', () => {
    expect(bill).toMatchObject({ bomFormat: 'CycloneDX', specVersion: '1.5', version: 1 });
    expect(bill.serialNumber).toMatch(
      /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/,
    );
    expect(bill.metadata.component).toMatchObject({ type: 'library', name: 'hensen' });
    const refs = new Set([bill.metadata.component, ...bill.components].map((one) => one['bom-ref']));
    expect(refs.size).toBe(bill.components.length + 1);
    for (const { ref, dependsOn } of bill.dependencies)
      for (const one of [ref, ...dependsOn]) expect(refs.has(one), one).toBe(true);
  });

  test('does not depend on time or order', () => {
    const one = (when: string, refs: readonly string[]) => ({
      serialNumber: `urn:uuid:${when}`,
      metadata: { timestamp: when, tools: [when], component: { 'bom-ref': 'hensen@0.1.0', name: when } },
      components: refs.map((ref) => ({ 'bom-ref': ref })),
      dependencies: refs.map((ref) => ({ ref, dependsOn: refs })),
    });
    const bills = [one('1', ['a@1.0.0', 'b@1.0.0']), one('2', ['b@1.0.0', 'a@1.0.0'])].map(reproducible);
    expect(bills[0]).toEqual(bills[1]);
    expect(bills[0]?.metadata.component.name).toBe('hensen');
  });

  test('leaves out packages only needed for development', () => {
    const left = withoutDevelopment(
      {
        metadata: { component: { 'bom-ref': 'hensen@0.1.0', name: 'hensen' } },
        components: [{ 'bom-ref': 'a@1.0.0' }, { 'bom-ref': 'b@1.0.0' }],
        dependencies: [{ ref: 'hensen@0.1.0', dependsOn: ['a@1.0.0', 'b@1.0.0'] }],
      },
      ['a', 'b'].map((name) => ({
        name,
        version: '1.0.0',
        licence: 'MIT',
        integrity: null,
        isForDevelopment: name === 'b',
      })),
    );
    expect(left.components).toEqual([{ 'bom-ref': 'a@1.0.0' }]);
    expect(left.dependencies).toEqual([{ ref: 'hensen@0.1.0', dependsOn: ['a@1.0.0'] }]);
  });
});
