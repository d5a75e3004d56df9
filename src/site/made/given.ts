import { serialize } from 'node:v8';
import type { Given } from '../compiled/pages.ts';
import { digestOf } from './files.ts';

/** Walking more objects than this takes as long as making the page again. */
const MOST = 4000;

const known = new WeakMap<Given, string | null>();

/** Digest of the props that a page was given; null if they are not plain data, or too many. */
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
    // Not `push(...values)`: a long list would exceed the number of arguments that a call can take.
    for (const value of Object.values(one)) left.push(value);
  }
  return true;
}

/** Whether it is a list or a plain object, not an instance of a class. */
function isData(one: object): boolean {
  return Array.isArray(one) || Object.getPrototypeOf(one) === Object.prototype;
}
