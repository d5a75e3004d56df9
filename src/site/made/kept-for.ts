import { createHash } from 'node:crypto';
import { realpathSync } from 'node:fs';

/** Where builds of one folder of content keep what they made. Those of another folder do not throw it away. */
export function keptFor(root: string): string {
  const real = realPath(root);
  const name = real === realPath('.') ? 'here' : createHash('sha256').update(real).digest('hex').slice(0, 12);
  return `.astro/kept/${name}`;
}

function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}
