import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { sourceText } from '#archive/1-read/files.ts';
import { renderGithub } from '#diagnostics/render/github.ts';
import { renderJson } from '#diagnostics/render/json.ts';
import { renderSarif } from '#diagnostics/render/sarif.ts';
import { renderTerminal } from '#diagnostics/render/terminal.ts';
import { filesOnDisk } from '#site/files-on-disk.ts';
import { emptyFolder } from '../../support/folder.ts';
import { diagnosticsOf } from '../archive/cases.ts';

const TEXT =
  'name: 架空市\nreading: かくうし\ncode: "999997"\nprefecture: 架空県\nwebsite: https://city.example\n';

const root = emptyFolder();

beforeEach(() => {
  mkdirSync(join(root, 'content/kakuu/charts'), { recursive: true });
  writeFileSync(join(root, 'content/kakuu/municipality.yaml'), TEXT);
});

function toldOf() {
  return diagnosticsOf(filesOnDisk(root)).map(({ code, position }) => `${code} ${position.file}`);
}

test('a link out of content/ is an error', () => {
  writeFileSync(join(root, 'secret.yaml'), 'asOf: 2025-04-01\n');
  symlinkSync(join(root, 'secret.yaml'), join(root, 'content/kakuu/charts/2025-04-01.yaml'));
  expect(toldOf()).toEqual(['H005 content/kakuu/charts/2025-04-01.yaml']);
});

test('a link to a folder beside content/ with the same prefix is an error', () => {
  mkdirSync(join(root, 'content-old'));
  writeFileSync(join(root, 'content-old/ids.yaml'), 'units: {}\n');
  symlinkSync('../../content-old/ids.yaml', join(root, 'content/kakuu/ids.yaml'));
  expect(toldOf()).toEqual(['H005 content/kakuu/ids.yaml']);
});

test('a dangling link is an error', () => {
  symlinkSync('nowhere.yaml', join(root, 'content/kakuu/ids.yaml'));
  expect(toldOf()).toEqual(['H005 content/kakuu/ids.yaml']);
});

test('a ring of links is an error', () => {
  symlinkSync('units.yaml', join(root, 'content/kakuu/ids.yaml'));
  symlinkSync('ids.yaml', join(root, 'content/kakuu/units.yaml'));
  expect(toldOf()).toEqual(['H005 content/kakuu/ids.yaml', 'H005 content/kakuu/units.yaml']);
});

test('a link to a parent folder is an error', () => {
  symlinkSync('..', join(root, 'content/kakuu/charts/all'));
  expect(toldOf()).toEqual(['H005 content/kakuu/charts/all']);
});

test('a link to another file of content/ is read like a file', () => {
  writeFileSync(join(root, 'content/kakuu/ids.yaml'), 'units: {}\n');
  mkdirSync(join(root, 'content/utsushi'));
  writeFileSync(join(root, 'content/utsushi/municipality.yaml'), TEXT.replace('999997', '999989'));
  symlinkSync('../kakuu/ids.yaml', join(root, 'content/utsushi/ids.yaml'));
  expect(toldOf()).toEqual([]);
});

describe('the target of a refused link is neither read nor quoted', () => {
  const SECRET = 'password: himitsu\n';
  /** Each creates a target that a link of the content must not lead to, and returns its path. */
  const targets: Readonly<Record<string, () => string>> = {
    'a file': () => {
      writeFileSync(join(root, 'secret.yaml'), SECRET);
      return join(root, 'secret.yaml');
    },
    'a link to a file': () => {
      writeFileSync(join(root, 'secret.yaml'), SECRET);
      symlinkSync('secret.yaml', join(root, 'second.yaml'));
      return '../../second.yaml';
    },
    'a link within content/ that leads out': () => {
      writeFileSync(join(root, 'secret.yaml'), SECRET);
      symlinkSync('../../secret.yaml', join(root, 'content/kakuu/units.yaml'));
      return 'units.yaml';
    },
    'a folder': () => {
      mkdirSync(join(root, 'secrets'));
      writeFileSync(join(root, 'secrets/2025-04-01.yaml'), SECRET);
      return join(root, 'secrets');
    },
    'a pipe': () => {
      execFileSync('mkfifo', [join(root, 'pipe')]);
      return join(root, 'pipe');
    },
    'a pipe within content/': () => {
      execFileSync('mkfifo', [join(root, 'content/kakuu/pipe')]);
      return 'pipe';
    },
    'a file of the kernel': () => '/proc/self/environ',
    'an endless device': () => '/dev/zero',
  };

  test.each(Object.keys(targets))('%s', (name) => {
    const target = targets[name]?.() ?? '';
    for (const place of ['ids.yaml', 'charts/2025-04-01.yaml', 'reorganizations/2025-04-01.md', 'memo.txt']) {
      const path = join(root, 'content/kakuu', place);
      mkdirSync(dirname(path), { recursive: true });
      symlinkSync(place.includes('/') && target.startsWith('.') ? `../${target}` : target, path);
    }
    symlinkSync(target, join(root, 'content/glossary.yaml'));
    const files = filesOnDisk(root);
    const source = sourceText(files);
    const diagnostics = diagnosticsOf(files);
    expect(diagnostics.filter(({ code }) => code === 'H005').length).toBeGreaterThanOrEqual(5);
    for (const { position } of diagnostics) expect(source(position.file)).toBeNull();
    const printed = [
      renderTerminal(diagnostics, { source, color: false }),
      renderGithub(diagnostics),
      renderSarif(diagnostics),
      renderJson(diagnostics),
    ].join('\n');
    expect(printed).toContain('H005');
    for (const word of ['himitsu', 'PATH=']) expect(printed).not.toContain(word);
  });

  test('a path out of content/ is refused', () => {
    writeFileSync(join(root, 'secret.yaml'), SECRET);
    const files = filesOnDisk(root);
    expect(sourceText(files)('content/../secret.yaml')).toBeNull();
    expect(() => files.read('content/../secret.yaml')).toThrow();
  });
});

test('files that file managers leave behind are ignored', () => {
  writeFileSync(join(root, 'content/.DS_Store'), '');
  writeFileSync(join(root, 'content/kakuu/Thumbs.db'), '');
  writeFileSync(join(root, 'content/kakuu/~$memo.docx'), '');
  expect(toldOf()).toEqual([]);
});

test('a file name that is not UTF-8 is an error', () => {
  const path = Buffer.concat([
    Buffer.from(join(root, 'content/kakuu/reorganizations/')),
    Buffer.from([0xff, 0x2e, 0x6d, 0x64]),
  ]);
  mkdirSync(join(root, 'content/kakuu/reorganizations'));
  writeFileSync(path, '---\n---\n');
  expect(toldOf()).toEqual(['H016 content/kakuu/reorganizations/\uFFFD.md']);
});

test('a folder that cannot be opened is an error', () => {
  const path = Buffer.concat([Buffer.from(join(root, 'content/kakuu/')), Buffer.from([0xff])]);
  // A name that is not UTF-8, because a folder without permissions can still be opened by root.
  mkdirSync(path);
  expect(toldOf()).toEqual(['H021 content/kakuu/\uFFFD']);
});
