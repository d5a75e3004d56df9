// Estimates of HTML size in bytes, because lists are split into pages before they are rendered.
import type { Line } from '#telling/inline.ts';

/** A line in its own paragraph. */
export function bytesOfLine(line: Line): number {
  return line.reduce((sum, one) => sum + bytesOfInline(one), 7);
}

function bytesOfInline(one: Line[number]): number {
  if (one.kind === 'note') return 36 + bytesOfLine(one.inner);
  const url = 'url' in one ? (one.url ?? '') : '';
  // Dates and names are wrapped in elements.
  return bytesOfWords(one.text) + (url === '' ? 10 : 15 + url.length);
}

export function bytesOfWords(words: string): number {
  return Buffer.byteLength(words);
}
