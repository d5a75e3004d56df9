// Joiners are kept: emoji and some scripts need them, and they have no effect of their own.
const HIDDEN = /(?![\u200C\u200D])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

/**
 * Replaces control characters, direction marks and invisible characters by visible symbols, so that a file
 * can neither control a terminal nor hide text.
 */
export function visible(text: string): string {
  return text.replace(HIDDEN, symbolOf);
}

function symbolOf(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x20) return String.fromCodePoint(0x2400 + code);
  if (code === 0x7f) return '␡';
  return `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>`;
}
