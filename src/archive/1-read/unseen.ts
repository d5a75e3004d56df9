/** Why a character is not allowed in text. */
type Unseen = 'control' | 'direction' | 'width' | 'none' | 'damaged' | 'bullet' | 'private';

const KINDS: readonly (readonly [Unseen, RegExp])[] = [
  ['control', /[\p{Cc}\u2028\u2029\uFFF9-\uFFFB]/u],
  // Text would be displayed in another order than it is stored, and copies would differ from what was seen.
  ['direction', /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u206F]/u],
  [
    'width',
    // biome-ignore lint/suspicious/noMisleadingCharacterClass: each character is matched by itself.
    /\u034F|[\u00AD\u115F\u1160\u17B4\u17B5\u180B-\u180F\u200B-\u200D\u2060-\u2065\u3164\uFEFF\uFFA0\u{E0000}-\u{E00FF}]/u,
  ],
  ['damaged', /[\p{Cs}\uFFFD]/u],
  ['none', /\p{Noncharacter_Code_Point}/u],
  // The characters of the fonts Symbol and Wingdings, as Word stores them.
  ['bullet', /[\uF020-\uF0FF]/u],
  ['private', /\p{Co}/u],
];

const ANY = new RegExp(
  // Line ends and tabs are allowed.
  `(?![\\t\\n\\r])(?:${KINDS.map(([, { source }]) => source).join('|')})`,
  'gu',
);
// Anything but ASCII and common Japanese characters. Tested first, as most texts have nothing else.
const UNUSUAL = /[^\t\n\r -~\u3000-\u30FF\u4E00-\u9FFF\uFF01-\uFF5E]/;
const JOINED = /(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\uFE0F)\u200D$/u;

/** The first character that is invisible or that systems display differently. */
export function unseenIn(
  text: string,
): { readonly index: number; readonly character: string; readonly kind: Unseen } | null {
  if (!UNUSUAL.test(text)) return null;
  for (const { index, 0: character } of text.matchAll(ANY)) {
    if (!isJoin(text, character, index)) return { index, character, kind: kindOf(character) };
  }
  return null;
}

/** Whether the character is a joiner between the parts of an emoji. */
function isJoin(text: string, character: string, at: number): boolean {
  return character === '\u200D' && JOINED.test(text.slice(Math.max(0, at - 3), at + 1));
}

function kindOf(character: string): Unseen {
  return KINDS.find(([, pattern]) => pattern.test(character))?.[0] ?? 'control';
}

/** Removes zero-width and direction characters, which leaves the visible text as it is. */
export function withoutUnseen(text: string): string {
  if (!UNUSUAL.test(text)) return text;
  return text.replace(ANY, (character, at: number) => {
    const kind = isJoin(text, character, at) ? null : kindOf(character);
    return kind === 'width' || kind === 'direction' ? '' : character;
  });
}

/** Its code point, such as U+200B. */
export function shownCharacter(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
