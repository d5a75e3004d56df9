import { textWidth, type Weight } from './text-width.ts';

/** Characters that never begin a line (行頭禁則). */
const notFirst =
  '、。，．,.・:;：；?!？！‼⁇⁈⁉゛゜´｀¨ヽヾゝゞ々〻ー—–-‐゠〜～）)〕］]｝}〉》」』】〙〗〟’”»｣､｡･ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶㇰㇱㇲㇳㇴㇵㇶㇷㇸㇹㇺㇻㇼㇽㇾㇿｧｨｩｪｫｬｭｮｯｰ%％‰℃°′″〃';
/** Characters that never end a line (行末禁則). */
const notLast = '（(〔［[｛{〈《「『【〘〖〝‘“«｢￥¥$＄£￡#＃';
/** Pairs of characters that are never separated (分離禁則). */
const together = new Set(['――', '……', '‥‥', '——']);

const graphemes = new Intl.Segmenter('ja', { granularity: 'grapheme' });
const first = new Set(notFirst);
const last = new Set(notLast);

/**
 * Breaks text into lines no wider than `maxWidth`, as far as the rules allow: punctuation stays with the text
 * that it belongs to and a Latin word stays whole, unless there is no other way. The joined lines are the
 * text.
 */
export function breakLines(
  text: string,
  maxWidth: number,
  fontSize: number,
  weight: Weight = 'normal',
): readonly string[] {
  const widthOf = (piece: string) => textWidth(piece, fontSize, weight);
  const fits = (one: string) => widthOf(one.trimEnd()) <= maxWidth;
  return text.split(/(?<=\n)/).flatMap((paragraph) => {
    const parts = asides(paragraph, fits);
    const lines = fill(parts, maxWidth, widthOf);
    const whole = phrases(parts);
    const better = whole.every(fits) ? fill(whole, maxWidth, widthOf) : lines;
    return better.length > lines.length ? lines : better;
  });
}

/** The pieces between which a reader pauses: 手続きの｜簡素化, and not 手続きの簡素｜化. */
function phrases(parts: readonly string[]): readonly string[] {
  const found: string[] = [];
  for (const part of parts) {
    const before = found.at(-1);
    if (before === undefined || isPause(before, part)) found.push(part);
    else found[found.length - 1] = before + part;
  }
  return found;
}

/** After punctuation or a particle that no hiragana follows; around brackets, spaces and arrows. */
function isPause(before: string, after: string): boolean {
  return (
    /[\s、・）」』]$/u.test(before) ||
    /^[（「『←→]/u.test(after) ||
    (/[のをにはがとでもへや]$/u.test(before) && !/^\p{sc=Hiragana}/u.test(after))
  );
}

/**
 * Pieces that are not broken. An aside is one piece if it fits on a line: （検討）, or ← 表1 No.6 at the end.
 */
function asides(text: string, fits: (aside: string) => boolean): readonly string[] {
  const found: string[] = [];
  for (const [at, part] of text.split(/((?<!^)（[^（）]*）|← .*$)/).entries())
    for (const piece of at % 2 === 1 && fits(part) ? [part] : pieces(part)) {
      const before = found.at(-1)?.at(-1);
      if (before !== undefined && !mayBreak(before, piece.charAt(0))) found[found.length - 1] += piece;
      else found.push(piece);
    }
  return found;
}

function fill(
  parts: readonly string[],
  maxWidth: number,
  widthOf: (piece: string) => number,
): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const part of parts) {
    // A space at the end of a line takes no room.
    if (line !== '' && widthOf((line + part).trimEnd()) > maxWidth) {
      lines.push(line);
      line = '';
    }
    if (line === '' && widthOf(part.trimEnd()) > maxWidth) {
      const shorter = cut(part, maxWidth, widthOf);
      lines.push(...shorter.slice(0, -1));
      line = shorter.at(-1) ?? '';
    } else {
      line += part;
    }
  }
  return line === '' && lines.length > 0 ? lines : withoutOrphan([...lines, line], maxWidth, widthOf);
}

/** A last line of one character takes the one before it along: 協力及び｜調整, not 協力及び調｜整. */
function withoutOrphan(
  lines: readonly string[],
  maxWidth: number,
  widthOf: (piece: string) => number,
): readonly string[] {
  const [line = '', last = ''] = lines.slice(-2);
  const moved = [...line].at(-1) ?? '';
  const isWhole = /\p{L}\p{sc=Han}$/u.test(line) && /^\p{sc=Han}$/u.test(last);
  if (!isWhole || widthOf(moved + last) > maxWidth) return lines;
  return [...lines.slice(0, -2), line.slice(0, -moved.length), moved + last];
}

/** Pieces that are not broken as long as the lines are wide enough. */
function pieces(text: string): readonly string[] {
  const found: string[] = [];
  let before = '';
  for (const { segment } of graphemes.segment(text)) {
    if (before !== '' && !mayBreak(before, segment)) found[found.length - 1] += segment;
    else found.push(segment);
    before = segment;
  }
  return found;
}

function mayBreak(before: string, after: string): boolean {
  const isSpace = /^\s$/u.test(after);
  if (isSpace || first.has(after) || last.has(before) || together.has(before + after)) return false;
  return !(isWordPart(before) && isWordPart(after));
}

/** Letters, digits and the characters that join them in a word, an address or a number. */
function isWordPart(segment: string): boolean {
  return (
    /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Nd}'’.,:/_@&+=~%#?-]/u.test(segment) &&
    !/^[０-９Ａ-Ｚａ-ｚ]/u.test(segment)
  );
}

/** Breaks a piece wider than a line between any two characters, following the rules where possible. */
function cut(piece: string, maxWidth: number, widthOf: (piece: string) => number): readonly string[] {
  const lines: string[] = [];
  let line: string[] = [];
  for (const { segment } of graphemes.segment(piece)) {
    if (line.length > 0 && widthOf([...line, segment].join('').trimEnd()) > maxWidth) {
      const good = goodEnd([...line, segment]);
      // If the rest would again be too wide, the width matters more than the rules.
      const isRoom = widthOf([...line.slice(good), segment].join('').trimEnd()) <= maxWidth;
      const end = isRoom ? good : line.length;
      lines.push(line.slice(0, end).join(''));
      line = line.slice(end);
    }
    line.push(segment);
  }
  return [...lines, line.join('')];
}

/** The last place, before the last character, at which punctuation stays with the text that it belongs to. */
function goodEnd(line: readonly string[]): number {
  for (let end = line.length - 1; end > 0; end--) {
    const [before = '', after = ''] = line.slice(end - 1, end + 1);
    if (!/^\s$/u.test(after) && !first.has(after) && !last.has(before)) return end;
  }
  return line.length - 1;
}
