import { filled } from './filled.ts';

/** The most that a part may weigh, compressed: some 3,000 documents. A smaller site has one part. */
const MOST = 8_000_000;

export interface Weighed {
  readonly id: string;
  readonly bytes: number;
}

/**
 * Groups neighbouring municipalities into parts. The end of a part depends on its size and on the id of its
 * last municipality, so that an added or grown municipality changes only nearby parts.
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

/** True for one id in four. */
function isEnd(id: string): boolean {
  let sum = 0;
  for (let at = 0; at < id.length; at++) sum = (sum * 31 + id.charCodeAt(at)) % 65_521;
  return sum % 4 === 0;
}
