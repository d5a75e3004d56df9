/** Normalizes a name: width, spaces, brackets and separators do not count. */
export function normal(name: string): string {
  return normalCode(name).replace(/[・.]/gu, '');
}

/** The same, but keeps separators between numbers: 1.1 and 1・1 differ from 11. */
export function normalCode(code: string): string {
  return code
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s「」『』（）()［］[\]、。，,:：]/gu, '')
    .replace(/[・.]+$/u, '');
}

/** The key of a word or mark: Ａ and A, 〇 and ◯ are one, however they were typed. */
export function wordKey(word: string): string {
  const plain = normal(word) || word.trim();
  return plain.replace(/[〇◯]/gu, '○').replace(/[✕✖]/gu, '×');
}
