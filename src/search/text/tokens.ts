// The tokenizer of index and query. Tokens are letters only and sort by character, so that those of one
// script are neighbours in the index.

const CONTENT = /[々〆一-鿿豈-﫿ァ-ヺーa-z0-9]/;
const RUN = /[々〆一-鿿豈-﫿ァ-ヺーa-z0-9]+|[ぁ-ゖゝゞ]+/g;

/**
 * Tokens of all single characters and all pairs of neighbouring characters within runs of one kind of script.
 */
export function tokensOf(...forms: readonly string[]): readonly string[] {
  // Each pair is held as one number: a string per pair would take longer than everything else here.
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
 * The fewest tokens that cover the words. Hiragana is looked up only if there is nothing else: most of it is
 * grammar.
 */
export function probesOf(normal: string): readonly string[] {
  const runs = [...normal.matchAll(RUN)].map(([run]) => run);
  const written = runs.filter((run) => CONTENT.test(run));
  return (written.length > 0 ? written : runs).flatMap((run) => {
    if (run.length === 1) return [encode(run)];
    const starts = Array.from({ length: Math.floor(run.length / 2) }, (_, index) => index * 2);
    if (run.length % 2 === 1) starts.push(run.length - 2);
    return starts.map((at) => encode(run.slice(at, at + 2)));
  });
}

/** Encodes each character as four letters. */
function encode(characters: string): string {
  let token = '';
  for (let at = 0; at < characters.length; at++) token += encodeOne(characters.charCodeAt(at));
  return token;
}

/** Caches the codes: texts share most of their characters. */
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

/** The range of the codes of hiragana and katakana. */
const KANA = [encode('ぁ'), encode('ヿ')] as const;

/** The tokens of a reading: one, two and three letters from each position. */
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

/** What a call token stands for: a whole name, a whole reading, or a whole number such as 3(2)⑧. */
type Call = 'name' | 'reading' | 'code';

/** The number of letters in a call token after its beginning: `z` and six letters of a hash. */
const OF_CALL = 7;

/**
 * The token of a whole name, reading or number. Its beginning is a token that is looked up anyway, so that
 * both lie in the same file.
 */
export function callToken(call: Call, words: string): string {
  const beginning = call === 'reading' ? `y${words.slice(0, 3)}` : encode(words.slice(0, 2));
  let token = `${beginning}z`;
  for (
    let left = hashOf(`${call} ${words}`), place = 1;
    place < OF_CALL;
    place++, left = Math.floor(left / 26)
  )
    token += String.fromCharCode(97 + (left % 26));
  return token;
}

/** The number of index files is this or a doubling of it. */
export const FEWEST_FILES = 8;

/**
 * The index file of a token: an eighth of the files is for readings, an eighth for kana, which have many
 * tokens per word, the rest for all others. Depends on nothing else in the index.
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
