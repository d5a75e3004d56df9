import { light } from '#styles/palette.ts';
import type { Sum } from '#telling/answer.ts';
import type { Line, Tone } from '#telling/inline.ts';
import type { CardFigure, Room } from '../card.ts';
import { fitted, linesAt, setLine, wordsAt } from '../set-text.ts';

/** A count with its label and some of the counted names. */
export interface Column extends Pick<Sum, 'tone' | 'count' | 'label'> {
  readonly names: readonly string[];
  /** Shown in place of the names. */
  readonly sentence?: Line;
}

const GAP = 36;
const NUMBER = 76;
const LABEL = 28;
const HEAD = 96;
const LINE = 42;
const NAME = 27;
/** The most columns; more would be too narrow to read. */
const MOST = 4;

/** Counts side by side, with as many names below as fit. */
export function columnsFigure(columns: readonly Column[]): CardFigure {
  return (room) => {
    const shown = columns.slice(0, MOST);
    if (shown.length === 0 || room.height < HEAD) return null;
    const width = (room.width - GAP * (shown.length - 1)) / shown.length;
    return shown
      .map((column, at) => drawColumn(column, Math.round(at * (width + GAP)), { ...room, width }))
      .join('');
  };
}

function drawColumn(
  { tone, count, label, names, sentence = [] }: Column,
  x: number,
  { width, height }: Room,
): string {
  const number = fitted(String(count), width * 0.6, 'serif', { from: NUMBER, to: 24 });
  const words = fitted(label, width - number.width - 12, 'bold', { from: LABEL, to: 16 });
  const most = Math.floor((height - HEAD) / LINE);
  const shown = names.length <= most ? names : names.slice(0, Math.max(0, most - 1));
  const left = count - shown.length;
  const more = shown.length > 0 && left > 0 && shown.length < most ? [`ほか${left}`] : [];
  return [
    rule(tone, x, Math.round(width)),
    wordsAt(number, x, 78, tone === 'none' ? 'ink' : tone),
    wordsAt(words, Math.round(x + number.width + 12), 78, 'ink'),
    sentence.length > 0 && most > 0 ? drawSentence(sentence, x, width, most) : '',
    ...[...shown, ...more].map((name, at) => {
      const set = fitted(name, width, 'sans', { from: NAME, to: 22 });
      const fill = at < shown.length ? 'ink' : 'ink-quiet';
      return wordsAt(set, x, HEAD + 30 + at * LINE, fill);
    }),
  ].join('');
}

function drawSentence(sentence: Line, x: number, width: number, most: number): string {
  const set = setLine(sentence, width, 'sans', [{ size: 25, most }]);
  return linesAt(set, x, HEAD + 30, LINE);
}

/** The line above a column; dashed for what ended, so that the meaning does not depend on colour alone. */
function rule(tone: Tone, x: number, width: number): string {
  const dash = tone === 'ends' ? ' stroke-dasharray="12 6"' : '';
  const colour = light(tone === 'none' ? 'ink' : tone);
  return `<path d="M${x} 2h${width}" stroke="${colour}" stroke-width="4"${dash} fill="none"/>`;
}
