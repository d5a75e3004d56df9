// One tokenizer for both sides. Tokens are letters only, and sort
// by character, so that those of one script lie together in the index.

const CONTENT = /[々〆一-鿿豈-﫿ァ-ヺーa-z0-9]/;
const RUN = /[々〆一-鿿豈-﫿ァ-ヺーa-z0-9]+|[ぁ-ゖゝゞ]+/g;

/** Every pair of neighbouring characters of a run of one sort of script, and every character alone. */
export function tokensOf(...forms: readonly string[]): readonly string[] {
  // Two characters as one number: a string of each would take longer than all that follows.
  const pairs = new Set<number>();
  for (const normal of forms)
    for (const { 0: run, index } of normal.matchAll(RUN)) {
      const last = index + run.length - 1;
      for (let at = index; at <= last; at++) pairs.add(normal.charCodeAt(at) << 16);
      for (let at = index; at < last; at++)
        pairs.add((normal.charCodeAt(at) << 16) | normal.charCodeAt(at + 1));
    }
  return Array.from(pairs, (pair) => {
    const [first, second] = [pair >>> 16, pair & 0xffff];
    return second === 0 ? encodeOne(first) : encodeOne(first) + encodeOne(second);
  });
}

/**
 * The fewest tokens that cover the words. Hiragana is looked up only where there is nothing else: it says
 * little, and hardly anything that speaks of a thing is without kanji, katakana or letters.
 */
export function probesOf(normal: string): readonly string[] {
  const runs = [...normal.matchAll(RUN)].map(([run]) => run);
  const telling = runs.filter((run) => CONTENT.test(run));
  return (telling.length > 0 ? telling : runs).flatMap((run) => {
    if (run.length === 1) return [encode(run)];
    const starts = Array.from({ length: Math.floor(run.length / 2) }, (_, index) => index * 2);
    if (run.length % 2 === 1) starts.push(run.length - 2);
    return starts.map((at) => encode(run.slice(at, at + 2)));
  });
}

/** Four letters for each character. */
function encode(characters: string): string {
  let token = '';
  for (let at = 0; at < characters.length; at++) token += encodeOne(characters.charCodeAt(at));
  return token;
}

/** Texts have most of their characters in common. */
const encoded = new Map<number, string>();

function encodeOne(code: number): string {
  const known = encoded.get(code);
  if (known !== undefined) return known;
  let letters = '';
  for (let place = 0, left = code; place < 4; place++, left = Math.floor(left / 26))
    letters = String.fromCharCode(97 + (left % 26)) + letters;
  encoded.set(code, letters);
  return letters;
}

/** Hiragana and katakana. */
const KANA = [encode('ぁ'), encode('ヿ')] as const;

/** The tokens of a reading in Latin letters: one, two and three letters from every place on. */
export function readingTokens(key: string): readonly string[] {
  return Array.from(key, (_, at) => [1, 2, 3].map((length) => `y${key.slice(at, at + length)}`)).flat();
}

export function readingProbes(key: string): readonly string[] {
  if (key.length < 3) return [`y${key}`];
  const starts = Array.from({ length: Math.floor(key.length / 3) }, (_, index) => index * 3);
  if (key.length % 3 > 0) starts.push(key.length - 3);
  return starts.map((at) => `y${key.slice(at, at + 3)}`);
}

export function yearToken(kind: 'fiscal' | 'calendar', year: number): string {
  const letters = Array.from(String(year), (digit) => String.fromCharCode(97 + Number(digit))).join('');
  return `x${kind === 'fiscal' ? 'f' : 'y'}${letters}`;
}

/** What something is called as a whole: by a name, by how that is read, or by the number that it is printed under. */
type Call = 'name' | 'reading' | 'code';

/** Its letters after those that what is called so begins with. */
const OF_CALL = 7;

/** Lies in the index where the first letters of what is called so do, which are looked up anyway. */
export function callToken(call: Call, said: string): string {
  const beginning = call === 'reading' ? `y${said.slice(0, 3)}` : encode(said.slice(0, 2));
  let token = `${beginning}z`;
  for (
    let left = hashOf(`${call} ${said}`), place = 1;
    place < OF_CALL;
    place++, left = Math.floor(left / 26)
  )
    token += String.fromCharCode(97 + (left % 26));
  return token;
}

/** An index has eight files, or sixteen and so on. */
export const FEWEST_FILES = 8;

/**
 * In which file of an index a token lies: of eight one holds kana and one how things are read, for words in these have many
 * tokens. That depends on nothing else in the index.
 */
export function fileOfToken(token: string, files: number): number {
  if (token.startsWith('x')) return 0;
  const eighth = files / FEWEST_FILES;
  const isReading = token.startsWith('y');
  const isCall = token.length > (isReading ? 4 : 8);
  const hash = hashOf(isCall ? token.slice(0, -OF_CALL) : token);
  if (isReading) return hash % eighth;
  const isKana = token >= KANA[0] && token < KANA[1];
  return isKana ? eighth + (hash % eighth) : 2 * eighth + (hash % (files - 2 * eighth));
}

/** FNV-1a. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}
