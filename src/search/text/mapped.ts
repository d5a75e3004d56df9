/**
 * A text in another spelling. Each of its characters knows the stretch of the original that it came from, so
 * that what is found in it can be marked in the original.
 */
export interface Mapped {
  readonly text: string;
  readonly from: readonly number[];
  readonly to: readonly number[];
}

/** Replaces what the pattern (global) finds; the new characters stand for the whole of what they replace. */
export function rewrite(mapped: Mapped, pattern: RegExp, by: (found: RegExpExecArray) => string): Mapped {
  pattern.lastIndex = 0;
  let found = pattern.exec(mapped.text);
  if (!found) return mapped;
  let text = '';
  const from: number[] = [];
  const to: number[] = [];
  let at = 0;
  const keep = (end: number) => {
    text += mapped.text.slice(at, end);
    for (; at < end; at++) {
      from.push(mapped.from[at] ?? 0);
      to.push(mapped.to[at] ?? 0);
    }
  };
  for (; found; found = pattern.exec(mapped.text)) {
    if (found[0] === '') {
      pattern.lastIndex++;
      continue;
    }
    keep(found.index);
    const end = found.index + found[0].length;
    const next = by(found);
    text += next;
    for (let count = 0; count < next.length; count++) {
      from.push(mapped.from[at] ?? 0);
      to.push(mapped.to[end - 1] ?? 0);
    }
    at = end;
  }
  keep(mapped.text.length);
  return { text, from, to };
}

/** The stretch of the original that a stretch of the text stands for. */
export function originOf(mapped: Mapped, start: number, end: number): readonly [number, number] {
  return [mapped.from[start] ?? 0, mapped.to[end - 1] ?? 0];
}
