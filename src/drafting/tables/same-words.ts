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
