// Joiners belong to visible characters (emoji, some scripts) and do nothing on their own.
const HIDDEN = /(?![\u200C\u200D])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

/**
 * The text with every control character, direction mark and invisible character as a symbol that can be seen,
 * so that nothing in a file can command a terminal or hide from its reader.
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
