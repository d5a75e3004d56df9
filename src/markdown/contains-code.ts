/**
 * Whether a heading already contains its number. A heading below another often contains the end alone:
 * 「(1) 窓口の改善」 that of 1(1), 「No.1 窓口の改善」 that of 表1 No.1.
 */
export function containsCode(code: string, heading: string): boolean {
  return [...code].some((_, at) => {
    const tail = code.slice(at);
    const isPart = at === 0 || /^\p{Ps}|^[①-⑳]/u.test(tail) || /\s$/u.test(code.slice(0, at));
    return isPart && heading.startsWith(tail);
  });
}
