// East Asian Width W and F (Unicode 17), first and last. Unassigned code points between two wide blocks count
// as wide. What is "ambiguous" (①, ※, …) is narrow, as it is in terminals that follow Unicode.
const WIDE: readonly (readonly [number, number])[] = [
  [0x1100, 0x115f],
  [0x2329, 0x232a],
  [0x2630, 0x2637],
  [0x268a, 0x268f],
  [0x2e80, 0x303e],
  [0x3041, 0x3247],
  [0x3250, 0xa4cf],
  [0xa960, 0xa97c],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe10, 0xfe19],
  [0xfe30, 0xfe6b],
  [0xff01, 0xff60],
  [0xffe0, 0xffe6],
  [0x16fe0, 0x18dff],
  [0x1aff0, 0x1b2ff],
  [0x1d300, 0x1d376],
  [0x1f200, 0x1f265],
  [0x20000, 0x3fffd],
];

// A flag is two letters of one column each.
const EMOJI = /(?![\u{1F1E6}-\u{1F1FF}])\p{Emoji_Presentation}/u;
/** Marks that stand on the character before them, joiners, and the vowels and finals of conjoining hangul. */
const ZERO = /\p{Mn}|\p{Me}|\u200C|\u200D|[\u1160-\u11FF]/u;

/** How many columns of a terminal the text takes. It holds no control characters. */
export function columns(text: string): number {
  let sum = 0;
  for (const character of text) sum += columnsOf(character);
  return sum;
}

function columnsOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x300) return 1;
  if (ZERO.test(character)) return 0;
  return WIDE.some(([first, last]) => first <= code && code <= last) || EMOJI.test(character) ? 2 : 1;
}
