import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { emptyFolder } from '../../support/folder.ts';

const folder = emptyFolder();

test('Ctrl+C leaves nothing behind', async () => {
  const command = [join('scripts', 'dev.ts'), '--port', '4390', '--root', 'scripts/init/city'];
  const dev = spawn(process.execPath, command, { env: { ...process.env, TMPDIR: folder } });
  await once(dev.stdout, 'data');
  const ended = once(dev, 'exit');
  dev.kill('SIGINT');
  await ended;
  expect(readdirSync(folder).filter((name) => name.startsWith('hensen-'))).toEqual([]);
}, 120_000);
