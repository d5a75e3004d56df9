/** Names that differ in width, in spaces or in brackets alone are one name. */
export function normal(name: string): string {
  return normalCode(name).replace(/[・.]/gu, '');
}

/** As of names, but for what parts the numbers in a code: 1.1 and 1・1 are not 11. */
export function normalCode(code: string): string {
  return code
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s「」『』（）()［］[\]、。，,:：]/gu, '')
    .replace(/[・.]+$/u, '');
}
