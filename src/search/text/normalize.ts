import { type Mapped, mapped } from './mapped.ts';

const CLUSTER = /[\s\S][\p{M}ﾞﾟ]*/uy;
const MARK = /[\p{M}ﾞﾟ]/u;
const DASH = /[‐‑‒–—―−─━﹣-]/;
const KATAKANA = /[ァ-ヺー]/;
const WORD = /[a-z0-9]/;
const SPACE = /[^\S\n]/;
const IGNORED = /[\u200b-\u200d\u2060\ufeff\u00ad]/;

/**
 * The normal form of index and query: NFKC, lower case, one kind of dash, tilde and long vowel mark; spaces
 * only between Latin words, and not within spaced letters (Ｉ Ｓ Ｅ Ｃ Ａ). Line breaks are kept.
 */
export function normalize(original: string): Mapped {
  return mapped(spelt(original, null), () => {
    const from: number[] = [];
    const to: number[] = [];
    spelt(original, (start, end) => {
      from.push(start);
      to.push(end);
    });
    return { from, to };
  });
}

/** Calls `note` for each character of the result with the stretch that it came from. */
function spelt(original: string, note: ((start: number, end: number) => void) | null): string {
  let text = '';
  // Reading the end of a text that grows copies all of it.
  let last = '';
  const put = (characters: string, start: number, end: number) => {
    text += characters;
    last = characters.at(-1) ?? last;
    if (note !== null) for (let count = 0; count < characters.length; count++) note(start, end);
  };
  let space = -1;
  for (let index = 0, end = 0; index < original.length; index = end) {
    end = endOfSimple(original, index, space >= 0);
    if (end > index) {
      text += original.slice(index, end);
      last = original.charAt(end - 1);
      if (note !== null) for (let at = index; at < end; at++) note(at, at + 1);
      space = -1;
      continue;
    }
    CLUSTER.lastIndex = index;
    const cluster = CLUSTER.exec(original)?.[0] ?? original.charAt(index);
    end = index + cluster.length;
    const plain = spell(cluster, last);
    if (plain === '\n') {
      space = -1;
      if (last !== '' && last !== '\n') put('\n', index, index + 1);
      continue;
    }
    if (plain === '') continue;
    if (SPACE.test(plain)) {
      if (space < 0) space = index;
      continue;
    }
    if (space >= 0 && WORD.test(last) && WORD.test(plain) && !isSpelledOut(original, index))
      put(' ', space, index);
    space = -1;
    put(plain, index, end);
  }
  return text;
}

/**
 * The end of a run of characters that normalization leaves unchanged; a combining mark excludes the character
 * before it.
 */
function endOfSimple(original: string, start: number, isAfterSpace: boolean): number {
  let end = start;
  for (; end < original.length; end++) {
    const code = original.charCodeAt(end);
    if (!isPlain(code) && !(isWord(code) && (end > start || !isAfterSpace))) break;
  }
  return end > start && isMark(original, end) ? end - 1 : end;
}

/** Kana, kanji with a single form, and 、。: characters that normalization never changes. */
function isPlain(code: number): boolean {
  return (
    (code >= 0x3041 && code <= 0x3096) ||
    (code >= 0x30a1 && code <= 0x30fc) ||
    (code >= 0x4e00 && code <= 0x9fff) ||
    code === 0x3001 ||
    code === 0x3002
  );
}

/** Digits and lower-case Latin letters: a space before them may be kept. */
function isWord(code: number): boolean {
  return (code >= 0x30 && code <= 0x39) || (code >= 0x61 && code <= 0x7a);
}

function isMark(original: string, index: number): boolean {
  const code = original.charCodeAt(index);
  // No character below U+0300 is a combining mark, and the regular expression is slow.
  return code >= 0x300 && !isPlain(code) && MARK.test(original.charAt(index));
}

function spell(cluster: string, before: string): string {
  if (cluster === '\r' || cluster === '\n') return cluster === '\n' ? '\n' : '';
  if (IGNORED.test(cluster)) return '';
  const plain = cluster.normalize('NFKC').toLowerCase();
  if (plain === '') return '';
  if (DASH.test(plain)) return KATAKANA.test(before) ? 'ー' : '-';
  if (/^[～〜∼˜]$/.test(plain)) return '~';
  if (/^\s+$/.test(plain)) return ' ';
  return plain;
}

/** Whether the space before this position separates spaced letters: D X, I S E C A. */
function isSpelledOut(original: string, index: number): boolean {
  const before = original
    .slice(Math.max(0, index - 40), index)
    .normalize('NFKC')
    .toLowerCase();
  const after = original
    .slice(index, index + 2)
    .normalize('NFKC')
    .toLowerCase();
  return /(?:^|[^a-z0-9])(?:[a-z] +)+$/.test(before) && /^[a-z](?![a-z0-9])/.test(after);
}
