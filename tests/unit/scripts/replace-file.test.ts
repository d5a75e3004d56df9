import type * as FileSystem from 'node:fs';
import { lstatSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test, vi } from 'vitest';
import { replaceFile } from '../../../scripts/replace-file.ts';
import { emptyFolder, putIn } from '../../support/folder.ts';

const disk = vi.hoisted(() => ({ isFull: false }));

vi.mock('node:fs', async (original) => {
  const real = await original<typeof FileSystem>();
  const writeFileSync = (file: string, text: string, how: object) => {
    if (!disk.isFull) return real.writeFileSync(file, text, how);
    real.writeFileSync(file, text.slice(0, text.length >> 1), how);
    throw Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' });
  };
  return { ...real, writeFileSync };
});

const root = emptyFolder();
const put = putIn(root);
const file = join(root, 'ids.yaml');
const text = () => readFileSync(file, 'utf8');

beforeEach(() => {
  disk.isFull = false;
  put('ids.yaml', 'units: {}\n');
});

test('a file is replaced, or made', () => {
  const { mode } = statSync(file);
  replaceFile(file, 'duties: {}\n');
  expect(text()).toBe('duties: {}\n');
  expect(statSync(file).mode).toBe(mode);
  replaceFile(join(root, 'new.yaml'), 'x');
  expect(readdirSync(root).sort()).toEqual(['ids.yaml', 'new.yaml']);
});

test('on a full disk it keeps what it held', () => {
  disk.isFull = true;
  expect(() => replaceFile(file, 'duties: {}\n')).toThrow('ENOSPC');
  expect(text()).toBe('units: {}\n');
  expect(readdirSync(root)).toEqual(['ids.yaml']);
});

test('a link stays a link', () => {
  const link = join(root, 'link.yaml');
  symlinkSync(file, link);
  replaceFile(link, 'duties: {}\n');
  expect(lstatSync(link).isSymbolicLink()).toBe(true);
  expect(text()).toBe('duties: {}\n');
});
