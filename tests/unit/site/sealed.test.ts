import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serialize } from 'node:v8';
import { afterAll, expect, test } from 'vitest';
import { readSealed, writeSealed } from '#site/made/sealed.ts';

const folder = mkdtempSync(join(tmpdir(), 'hensen-sealed-'));
afterAll(() => rmSync(folder, { recursive: true }));
const file = join(folder, 'one');

test('what was sealed is read as it was', () => {
  writeSealed(file, { key: 'a' });
  expect(readSealed(file)).toEqual({ key: 'a' });
});

test('what was cut or spoiled is not there', () => {
  writeSealed(file, { key: 'a' });
  const bytes = readFileSync(file);
  writeFileSync(file, bytes.subarray(0, -1));
  expect(readSealed(file)).toBeNull();
  expect(readSealed(join(folder, 'none'))).toBeNull();
});

test('what a program with other forms sealed is not there, however whole it is', () => {
  const body = serialize('a key alone');
  writeFileSync(file, Buffer.concat([createHash('sha256').update(body).digest(), body]));
  expect(readSealed(file)).toBeNull();
});
