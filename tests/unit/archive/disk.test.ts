import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { filesOnDisk } from '#archive/1-read/disk.ts';
import { diagnosticsOf } from './cases.ts';

const TEXT =
  'name: 架空市\nreading: かくうし\ncode: "999997"\nprefecture: 架空県\nwebsite: https://city.example\n';

let root = '';

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'hensen-'));
  mkdirSync(join(root, 'content/kakuu/charts'), { recursive: true });
  writeFileSync(join(root, 'content/kakuu/municipality.yaml'), TEXT);
});

afterEach(() => rmSync(root, { recursive: true }));

function toldOf() {
  return diagnosticsOf(filesOnDisk(root)).map(({ code, position }) => `${code} ${position.file}`);
}

test('a link that leaves content/', () => {
  writeFileSync(join(root, 'secret.yaml'), 'asOf: 2025-04-01\n');
  symlinkSync(join(root, 'secret.yaml'), join(root, 'content/kakuu/charts/2025-04-01.yaml'));
  expect(toldOf()).toEqual(['H005 content/kakuu/charts/2025-04-01.yaml']);
});

test('a link out of content/ by a folder whose name begins alike', () => {
  mkdirSync(join(root, 'content-old'));
  writeFileSync(join(root, 'content-old/ids.yaml'), 'units: {}\n');
  symlinkSync('../../content-old/ids.yaml', join(root, 'content/kakuu/ids.yaml'));
  expect(toldOf()).toEqual(['H005 content/kakuu/ids.yaml']);
});

test('a link to nothing', () => {
  symlinkSync('nowhere.yaml', join(root, 'content/kakuu/ids.yaml'));
  expect(toldOf()).toEqual(['H005 content/kakuu/ids.yaml']);
});

test('a ring of links', () => {
  symlinkSync('units.yaml', join(root, 'content/kakuu/ids.yaml'));
  symlinkSync('ids.yaml', join(root, 'content/kakuu/units.yaml'));
  expect(toldOf()).toEqual(['H005 content/kakuu/ids.yaml', 'H005 content/kakuu/units.yaml']);
});

test('a folder that links to the one above it', () => {
  symlinkSync('..', join(root, 'content/kakuu/charts/all'));
  expect(toldOf()).toEqual(['H005 content/kakuu/charts/all']);
});

test('a link to a file beside it is read like any other', () => {
  writeFileSync(join(root, 'content/kakuu/ids.yaml'), 'units: {}\n');
  mkdirSync(join(root, 'content/utsushi'));
  writeFileSync(join(root, 'content/utsushi/municipality.yaml'), TEXT);
  symlinkSync('../kakuu/ids.yaml', join(root, 'content/utsushi/ids.yaml'));
  expect(toldOf()).toEqual([]);
});

test('what file managers leave behind is nobody’s mistake', () => {
  writeFileSync(join(root, 'content/.DS_Store'), '');
  writeFileSync(join(root, 'content/kakuu/Thumbs.db'), '');
  writeFileSync(join(root, 'content/kakuu/~$memo.docx'), '');
  expect(toldOf()).toEqual([]);
});
