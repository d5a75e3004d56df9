import { createHash } from 'node:crypto';
import { realpathSync } from 'node:fs';

/** The folder that keeps results between builds of `root`. Each root has its own, so that builds do not discard each other's. */
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
