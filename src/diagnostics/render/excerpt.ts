import columns from 'string-width';
import { visible } from './visible.ts';

/**
 * The maximum width of an excerpt in terminal columns, and the characters examined on each side of the span.
 */
const WIDTH = 100;
const REACH = 400;
const TAB = '    ';

/** A span with the text around it, ready for a terminal. */
interface Excerpt {
  readonly before: string;
  readonly span: string;
  readonly after: string;
  /** Spaces, then carets exactly below the span. */
  readonly caret: string;
}

/**
 * An excerpt of a line around a span, with … where it is cut. `column` counts from 1, in UTF-16 code units.
 */
export function excerpt(line: string, column: number, length: number): Excerpt {
  const start = boundary(line, column - 1, -1);
  const end = boundary(line, start + Math.max(length, 1), 1);
  const before = shown(line.slice(Math.max(0, start - REACH), start));
  const span = shown(line.slice(start, Math.min(end, start + REACH)));
  const after = shown(line.slice(end, end + REACH));

  const spanPart = first(span, WIDTH);
  const room = WIDTH - columns(spanPart);
  const beforePart = last(before, room - Math.min(columns(after.join('')), Math.floor(room / 2)));
  const afterPart = spanPart === span.join('') ? first(after, room - columns(beforePart)) : '';

  const lead = columns(beforePart) < columns(before.join('')) || start > REACH ? '…' : '';
  const cutBehind = spanPart !== span.join('') || afterPart !== after.join('') || line.length > end + REACH;
  return {
    before: lead + beforePart,
    span: spanPart,
    after: afterPart + (cutBehind ? '…' : ''),
    caret: ' '.repeat(columns(lead + beforePart)) + '^'.repeat(Math.max(columns(spanPart), 1)),
  };
}

/** The index, clamped to the line and moved out of a surrogate pair. */
function boundary(line: string, index: number, step: -1 | 1): number {
  const inside = Math.min(Math.max(index, 0), line.length);
  const splits = /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(line.slice(Math.max(inside - 1, 0), inside + 1));
  return splits ? inside + step : inside;
}

function shown(text: string): readonly string[] {
  return Array.from(text, (character) => (character === '\t' ? TAB : visible(character)));
}

/** As many characters from the start as fit. */
function first(characters: readonly string[], room: number): string {
  return fitting(characters, room).join('');
}

/** As many characters from the end as fit. */
function last(characters: readonly string[], room: number): string {
  return fitting(characters.toReversed(), room).reverse().join('');
}

function fitting(characters: readonly string[], room: number): string[] {
  let width = 0;
  const end = characters.findIndex((character) => {
    width += columns(character);
    return width > room;
  });
  return characters.slice(0, end < 0 ? undefined : end);
}
