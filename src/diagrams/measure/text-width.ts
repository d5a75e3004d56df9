import { advances, letter } from './advances.ts';

/** How much wider a reader's font may be than the measured one. */
export const widestFace = 1.08;

export type Weight = 'normal' | 'bold';

/** The width of a line of text in px, set in Noto Sans CJK JP. */
export function textWidth(text: string, fontSize: number, weight: Weight = 'normal'): number {
  const known = weight === 'bold' ? advances.bold : advances.regular;
  let sum = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    sum += known.get(code) ?? otherAdvance(code, weight);
  }
  return (sum * fontSize) / 1000;
}

/** The width in the widest font that readers may have. */
export function fitWidth(text: string, fontSize: number, weight: Weight = 'normal'): number {
  return textWidth(text, fontSize, weight) * widestFace;
}

function otherAdvance(code: number, weight: Weight): number {
  if (isCombining(code)) return 0;
  // Half-width katakana and signs.
  if ((code >= 0xff61 && code <= 0xff9f) || (code >= 0xffe8 && code <= 0xffee)) return 500;
  // Latin with marks, Greek, Cyrillic: the widest letters among them are nearly an em.
  if (code >= 0xc0 && code < 0x530) return weight === 'bold' ? letter.bold : letter.regular;
  // Another font draws pictographs, wider than an em.
  if (code >= 0x1f000 && code <= 0x1faff) return 1370;
  if (code === 0x2e3a) return 1700;
  if (code === 0x2e3b) return 2500;
  return 1000;
}

/** Marks that are drawn on the character before them, and characters that are not drawn at all. */
function isCombining(code: number): boolean {
  return (
    code < 0x20 ||
    (code >= 0x300 && code <= 0x36f) ||
    (code >= 0x200b && code <= 0x200f) ||
    (code >= 0x2028 && code <= 0x202e) ||
    (code >= 0x2060 && code <= 0x206f) ||
    (code >= 0x20d0 && code <= 0x20ff) ||
    (code >= 0x302a && code <= 0x302d) ||
    code === 0x3099 ||
    code === 0x309a ||
    (code >= 0xfe00 && code <= 0xfe0f) ||
    (code >= 0x1f3fb && code <= 0x1f3ff) ||
    (code >= 0xe0000 && code <= 0xe01ef) ||
    code === 0xfeff
  );
}
