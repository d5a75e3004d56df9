import { filled } from './filled.ts';

/** What a part may weigh, as its blocks are when they are compressed: some 3,000 documents. A site of less has one. */
const MOST = 8_000_000;

export interface Weighed {
  readonly id: string;
  readonly bytes: number;
}

/**
 * Neighbours that make a part together. Where a part ends depends on what it holds and on whom it ends with, so that
 * one municipality more, or one that grew, leaves the parts alone that are far from it.
 */
export function partition<T extends Weighed>(all: readonly T[], most = MOST): readonly (readonly T[])[] {
  const least = most / 3;
  if (all.reduce((sum, { bytes }) => sum + bytes, 0) <= most) return [all];
  return filled(
    all,
    ({ bytes }) => bytes,
    (held, last, next) => held > most || (held - next.bytes >= least && isEnd(last.at(-1)?.id ?? '')),
  );
}

/** Of one in four. */
function isEnd(id: string): boolean {
  let sum = 0;
  for (let at = 0; at < id.length; at++) sum = (sum * 31 + id.charCodeAt(at)) % 65_521;
  return sum % 4 === 0;
}
