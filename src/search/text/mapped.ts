/**
 * A text in another spelling. Each of its characters knows the stretch of the original that it came from, so
 * that what is found in it can be marked in the original.
 */
export interface Mapped {
  readonly text: string;
  /** Found out when it is asked: of most texts nobody does. */
  readonly origins: () => Origins;
}

/** Of each character, where the stretch begins and ends. */
interface Origins {
  readonly from: readonly number[];
  readonly to: readonly number[];
}

/** `find` is asked once. */
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

/** What takes the place of a stretch of a text, by its length. */
type Edit = readonly [start: number, end: number, length: number];

/** Replaces what the pattern (global) finds; the new characters stand for the whole of what they replace. */
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

/** The stretch of the original that a stretch of the text stands for. */
export function originOf({ origins }: Mapped, start: number, end: number): readonly [number, number] {
  const { from, to } = origins();
  return [from[start] ?? 0, to[end - 1] ?? 0];
}
