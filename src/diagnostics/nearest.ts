import { editDistance } from './edit-distance.ts';
import { fold } from './fold.ts';

/** Names are shorter than this; a longer text is not a typo of one. */
const LONGEST = 200;

/**
 * Everything but the characters that tell 第一係 from 第二係, ver1 from ver2, 東支所 from 西支所 or 上水道課 from 下水道課; a
 * difference in those is never a typo.
 */
const DISTINGUISHING = /[^0-9一二三四五六七八九十東西南北上下]/g;

interface Folded {
  /** All segments but the last. */
  readonly parents: readonly string[];
  readonly last: string;
  /** The whole path without separators. */
  readonly joined: string;
}

interface Hit {
  readonly candidate: string;
  readonly cost: number;
  /** Whether the candidate has other parents: suggested only if a single candidate matches. */
  readonly elsewhere: boolean;
}

/**
 * The known name that was probably meant, or null if none is near: no suggestion is better than a silly one.
 * Names may be paths (部/課/係); a path also matches by its last segment under another parent. The order of the
 * candidates does not matter.
 */
export function nearest(name: string, candidates: Iterable<string>): string | null {
  if (name.length > LONGEST) return null;
  const asked = foldPath(name);
  if (asked.last === '') return null;
  let best: Hit | null = null;
  let ambiguous = false;
  for (const candidate of candidates) {
    if (candidate === name || candidate.length > LONGEST) continue;
    const hit = compare(asked, candidate);
    if (hit === null) continue;
    const order = best === null ? -1 : hit.cost - best.cost || Number(hit.elsewhere) - Number(best.elsewhere);
    if (order < 0) ambiguous = false;
    else if (order === 0 && hit.elsewhere && candidate !== best?.candidate) ambiguous = true;
    if (best === null || order < 0 || (order === 0 && precedes(candidate, best.candidate))) best = hit;
  }
  return best === null || (best.elsewhere && ambiguous) ? null : best.candidate;
}

// A build compares many names with the same candidates, and folding takes most of the time.
const REMEMBERED = 10_000;
const remembered = new Map<string, Folded>();

function foldPath(name: string): Folded {
  const known = remembered.get(name);
  if (known !== undefined) return known;
  if (remembered.size >= REMEMBERED) remembered.clear();
  const folded = foldParts(name);
  remembered.set(name, folded);
  return folded;
}

function foldParts(name: string): Folded {
  const parts = name.split(/[/／]/).map(fold);
  const joined = parts.join('').replace(/[・>→]/g, '');
  return { parents: parts.slice(0, -1), last: parts.at(-1) ?? '', joined };
}

function compare(asked: Folded, candidate: string): Hit | null {
  const known = foldPath(candidate);
  if (known.joined === asked.joined)
    return { candidate, cost: known.last === asked.last ? 0 : 0.5, elsewhere: false };
  const last = difference(asked.last, known.last);
  if (last === Infinity) return null;
  const inPlace = last + parentsDifference(asked.parents, known.parents);
  if (inPlace !== Infinity) return { candidate, cost: inPlace, elsewhere: false };
  const shared = asked.parents.filter((parent) => known.parents.includes(parent)).length;
  if (last > 0 && shared === 0) return null;
  return { candidate, cost: last + 2 - shared / Math.max(asked.parents.length, 1), elsewhere: true };
}

function parentsDifference(asked: readonly string[], known: readonly string[]): number {
  if (asked.length !== known.length) return Infinity;
  return asked.reduce((sum, parent, index) => sum + difference(parent, known[index] ?? ''), 0);
}

/** The edit distance of two folded names; Infinity if they are different names rather than typos. */
function difference(a: string, b: string): number {
  if (a === b) return 0;
  if (Math.abs(a.length - b.length) > 6) return Infinity;
  const letters = Math.max(countLetters(a), countLetters(b));
  const limit = slipsAllowed(letters);
  if (limit === 0 || a.replace(DISTINGUISHING, '') !== b.replace(DISTINGUISHING, '')) return Infinity;
  const slips = editDistance(a, b, limit);
  // Of three characters two carry the meaning: 総務都 is 総務部, but 税務課 is not 総務課.
  const meansTheSame =
    letters > 3 || a.slice(0, 2) === b.slice(0, 2) || sortedCharacters(a) === sortedCharacters(b);
  return meansTheSame ? slips : Infinity;
}

function slipsAllowed(letters: number): number {
  if (letters < 3) return 0;
  if (letters < 8) return 1;
  return letters < 13 ? 2 : 3;
}

function countLetters(name: string): number {
  return name.match(/\p{L}/gu)?.length ?? 0;
}

function sortedCharacters(name: string): string {
  return [...name].sort().join('');
}

function precedes(a: string, b: string): boolean {
  const depth = a.split('/').length - b.split('/').length;
  return depth === 0 ? a < b : depth < 0;
}
