import { serialize } from 'node:v8';
import type { Given } from '../compiled/pages.ts';
import { digestOf } from './files.ts';

/** More things than these take as long to tell as a page takes that is made of them. */
const MOST = 4000;

const known = new WeakMap<Given, string | null>();

/** The digest of what a page was given; null where that is more than plain data, or much. */
export function givenDigest(given: Given | undefined): string | null {
  if (given === undefined) return '';
  const digest = known.get(given) ?? (isPlain(given.what) ? digestOf(serialize(given.what)) : null);
  known.set(given, digest);
  return digest;
}

function isPlain(whole: unknown): boolean {
  const seen = new Set<object>();
  const left = [whole];
  while (left.length > 0) {
    const one = left.pop();
    if (typeof one === 'function' || typeof one === 'symbol') return false;
    if (typeof one !== 'object' || one === null || seen.has(one)) continue;
    if (seen.size === MOST || !isData(one)) return false;
    seen.add(one);
    // One after the other: a list may be too long to be given as arguments.
    for (const value of Object.values(one)) left.push(value);
  }
  return true;
}

/** Nothing is hidden in it. */
function isData(one: object): boolean {
  return Array.isArray(one) || Object.getPrototypeOf(one) === Object.prototype;
}
