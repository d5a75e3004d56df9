/** Why a character may not stand in a text. */
type Unseen = 'control' | 'direction' | 'width' | 'none' | 'damaged' | 'private';

const KINDS: readonly (readonly [Unseen, RegExp])[] = [
  ['control', /[\p{Cc}\u2028\u2029\uFFF9-\uFFFB]/u],
  // A name would be read in another order than it is written, and what is copied is not what was seen.
  ['direction', /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u206F]/u],
  [
    'width',
    // biome-ignore lint/suspicious/noMisleadingCharacterClass: each is looked for by itself.
    /\u034F|[\u00AD\u115F\u1160\u17B4\u17B5\u180B-\u180F\u200B-\u200D\u2060-\u2065\u3164\uFEFF\uFFA0\u{E0000}-\u{E00FF}]/u,
  ],
  ['damaged', /[\p{Cs}\uFFFD]/u],
  ['none', /\p{Noncharacter_Code_Point}/u],
  ['private', /\p{Co}/u],
];

const ANY = new RegExp(
  // Line ends and tabs are part of every text, and the parts of an emoji are joined.
  `(?![\\t\\n\\r])(?:${KINDS.map(([, { source }]) => source).join('|')})`,
  'gu',
);
/** Whatever is neither ASCII nor a common Japanese letter or mark: told apart first, because texts are full of those. */
const UNUSUAL = /[^\t\n\r -~\u3000-\u30FF\u4E00-\u9FFF\uFF01-\uFF5E]/;
const JOINED = /(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\uFE0F)\u200D$/u;

/** The first character that nobody can see, or of which everybody sees something else. */
export function unseenIn(
  text: string,
): { readonly index: number; readonly character: string; readonly kind: Unseen } | null {
  if (!UNUSUAL.test(text)) return null;
  for (const { index, 0: character } of text.matchAll(ANY)) {
    if (!isJoin(text, character, index)) return { index, character, kind: kindOf(character) };
  }
  return null;
}

function isJoin(text: string, character: string, at: number): boolean {
  return character === '\u200D' && JOINED.test(text.slice(Math.max(0, at - 3), at + 1));
}

function kindOf(character: string): Unseen {
  return KINDS.find(([, pattern]) => pattern.test(character))?.[0] ?? 'control';
}

/** Without what has no width and what turns letters round: nobody sees that it is gone. */
export function withoutUnseen(text: string): string {
  if (!UNUSUAL.test(text)) return text;
  return text.replace(ANY, (character, at: number) => {
    const kind = isJoin(text, character, at) ? null : kindOf(character);
    return kind === 'width' || kind === 'direction' ? '' : character;
  });
}

/** By its number. */
export function shownCharacter(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
