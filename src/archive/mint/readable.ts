import { words } from './words.ts';

const longest = Math.max(...Object.keys(words).map((word) => word.length));

/** A name in ASCII, word by word; null where a word in it cannot be read. `kana` reads what is written in kana. */
export function readable(
  name: string,
  reading: string | undefined,
  kana: (text: string) => string,
): string | null {
  const parts: string[] = [];
  const text = name.normalize('NFKC');
  for (let at = 0; at < text.length; ) {
    const word = wordAt(text, at);
    if (word) {
      parts.push(words[word] ?? '');
      at += word.length;
      continue;
    }
    const ascii = /^[A-Za-z0-9]+/.exec(text.slice(at))?.[0];
    if (ascii) {
      parts.push(ascii.toLowerCase());
      at += ascii.length;
      continue;
    }
    const syllables = /^[ぁ-ゖァ-ヶー]+/.exec(text.slice(at))?.[0];
    if (syllables) {
      parts.push(kana(syllables).toLowerCase());
      at += syllables.length;
      continue;
    }
    if (/[\p{L}\p{N}]/u.test(text[at] ?? '')) return reading ? slug(kana(reading)) : null;
    at++;
  }
  return slug(parts.filter(Boolean).join('-'));
}

function wordAt(text: string, at: number): string | null {
  for (let length = Math.min(longest, text.length - at); length > 0; length--) {
    const word = text.slice(at, at + length);
    if (Object.hasOwn(words, word)) return word;
  }
  return null;
}

function slug(text: string): string | null {
  const plain = text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return plain || null;
}
