/**
 * A rewritten text. Each character knows the stretch of the original that it came from, so that matches can
 * be marked in the original.
 */
export interface Mapped {
  readonly text: string;
  /** Computed on the first call, because most texts never need it. */
  readonly origins: () => Origins;
}

/** For each character, where its stretch of the original begins and ends. */
interface Origins {
  readonly from: readonly number[];
  readonly to: readonly number[];
}

/** Calls `find` at most once. */
export function mapped(text: string, find: () => Origins): Mapped {
  let found: Origins | undefined;
  return {
    text,
    origins: () => {
      found ??= find();
      return found;
    },
  };
}

/** A replaced stretch of a text, and the length of its replacement. */
type Edit = readonly [start: number, end: number, length: number];

/** Replaces all matches of a global pattern; each new character maps to the whole replaced stretch. */
export function rewrite(before: Mapped, pattern: RegExp, by: (found: RegExpExecArray) => string): Mapped {
  pattern.lastIndex = 0;
  let found = pattern.exec(before.text);
  if (!found) return before;
  let text = '';
  let at = 0;
  const edits: Edit[] = [];
  for (; found; found = pattern.exec(before.text)) {
    if (found[0] === '') {
      pattern.lastIndex++;
      continue;
    }
    const next = by(found);
    const end = found.index + found[0].length;
    text += before.text.slice(at, found.index) + next;
    edits.push([found.index, end, next.length]);
    at = end;
  }
  return mapped(text + before.text.slice(at), () => originsAfter(edits, before));
}

function originsAfter(edits: readonly Edit[], before: Mapped): Origins {
  const { from: froms, to: tos } = before.origins();
  const from: number[] = [];
  const to: number[] = [];
  let at = 0;
  for (const [start, end, length] of [...edits, [before.text.length, before.text.length, 0]] as Edit[]) {
    for (; at < start; at++) {
      from.push(froms[at] ?? 0);
      to.push(tos[at] ?? 0);
    }
    for (let count = 0; count < length; count++) {
      from.push(froms[start] ?? 0);
      to.push(tos[end - 1] ?? 0);
    }
    at = end;
  }
  return { from, to };
}

/** The stretch of the original behind a stretch of the text. */
export function originOf({ origins }: Mapped, start: number, end: number): readonly [number, number] {
  const { from, to } = origins();
  return [from[start] ?? 0, to[end - 1] ?? 0];
}
