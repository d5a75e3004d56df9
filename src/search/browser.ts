import { openEngine } from './engine.ts';
import type { Engine } from './types.ts';

/**
 * The search engine of a site; `base` is the address of its folder search/. Fetches nothing until it is used.
 */
export function createEngine(base: string): Engine {
  const folder = base.endsWith('/') ? base : `${base}/`;
  return openEngine(async (path) => {
    const response = await fetch(`${folder}${path}`);
    if (!response.ok) throw new Error(`${folder}${path}: ${response.status}`);
    return new Uint8Array(await response.arrayBuffer());
  });
}
