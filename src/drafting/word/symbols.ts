/** Letters of fonts of symbols, by font and by the last two hexadecimal digits of the letter. */
const SYMBOLS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  wingdings: {
    '4A': '☺',
    '6C': '●',
    '6E': '■',
    '6F': '□',
    '71': '□',
    '74': '◆',
    '75': '◆',
    '76': '❖',
    '9F': '・',
    A1: '○',
    A4: '◎',
    A7: '■',
    A8: '□',
    AB: '★',
    D8: '➢',
    DF: '←',
    E0: '→',
    E1: '↑',
    E2: '↓',
    E7: '←',
    E8: '→',
    EF: '⇦',
    F0: '⇨',
    FB: '×',
    FC: '✓',
    FD: '☒',
    FE: '☑',
  },
  'wingdings 2': { '50': '✓', '52': '☑', '54': '☒', '98': '●', '99': '○', A2: '■', A3: '□' },
  symbol: { AE: '→', AC: '←', AD: '↑', AF: '↓', B0: '°', B1: '±', B4: '×', B7: '・', D7: '・', DE: '⇒' },
};

/** The letter of `w:sym`; null if the font is not known. */
export function symbolOf(font: string, written: string): string | null {
  const code = Number.parseInt(written, 16);
  if (!(code > 0 && code <= 0xffff)) return null;
  // Fonts of symbols have their letters in the private area.
  if (code >= 0x100 && (code < 0xf000 || code > 0xf0ff)) return String.fromCharCode(code);
  const last = (code & 0xff).toString(16).toUpperCase().padStart(2, '0');
  return SYMBOLS[font.toLowerCase()]?.[last] ?? null;
}
