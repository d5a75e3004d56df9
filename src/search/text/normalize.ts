import type { Mapped } from './mapped.ts';

const CLUSTER = /[\s\S][\p{M}ﾞﾟ]*/uy;
const MARK = /[\p{M}ﾞﾟ]/u;
const DASH = /[‐‑‒–—―−─━﹣-]/;
const KATAKANA = /[ァ-ヺー]/;
const WORD = /[a-z0-9]/;
const SPACE = /[^\S\n]/;
const IGNORED = /[\u200b-\u200d\u2060\ufeff\u00ad]/;

/**
 * The normal form of index and query: NFKC, lower case, one kind of dash, tilde and long vowel, no spaces but
 * between Latin words, and none within spaced letters (Ｉ Ｓ Ｅ Ｃ Ａ). A line break stays one.
 */
export function normalize(original: string): Mapped {
  let text = '';
  const from: number[] = [];
  const to: number[] = [];
  const put = (characters: string, start: number, end: number) => {
    text += characters;
    for (let count = 0; count < characters.length; count++) {
      from.push(start);
      to.push(end);
    }
  };
  let space = -1;
  for (let index = 0, end = 0; index < original.length; index = end) {
    const code = original.charCodeAt(index);
    const isSimple = isPlain(code) || (space < 0 && isWord(code));
    if (isSimple && !isMark(original, index + 1)) {
      end = index + 1;
      space = -1;
      text += original.charAt(index);
      from.push(index);
      to.push(end);
      continue;
    }
    CLUSTER.lastIndex = index;
    const cluster = CLUSTER.exec(original)?.[0] ?? original.charAt(index);
    end = index + cluster.length;
    const plain = spell(cluster, text.at(-1) ?? '');
    if (plain === '\n') {
      space = -1;
      if (text !== '' && !text.endsWith('\n')) put('\n', index, index + 1);
      continue;
    }
    if (plain === '') continue;
    if (SPACE.test(plain)) {
      if (space < 0) space = index;
      continue;
    }
    if (space >= 0 && WORD.test(text.at(-1) ?? '') && WORD.test(plain) && !isSpelledOut(original, index))
      put(' ', space, index);
    space = -1;
    put(plain, index, end);
  }
  return { text, from, to };
}

/** Kana, kanji that have one form only, and 、。: what no form of normalization touches. */
function isPlain(code: number): boolean {
  return (
    (code >= 0x3041 && code <= 0x3096) ||
    (code >= 0x30a1 && code <= 0x30fc) ||
    (code >= 0x4e00 && code <= 0x9fff) ||
    code === 0x3001 ||
    code === 0x3002
  );
}

/** Digits and small letters, before which a space may count. */
function isWord(code: number): boolean {
  return (code >= 0x30 && code <= 0x39) || (code >= 0x61 && code <= 0x7a);
}

function isMark(original: string, index: number): boolean {
  const code = original.charCodeAt(index);
  // No mark is among the first letters, and asking what kind of letter each is takes long.
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

/** Whether the space stands within spaced letters: D X, or I S E C A. */
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
