/** Whether a heading already contains its number: 「(1) 窓口の改善」 contains the end of 1(1). */
export function containsCode(code: string, heading: string): boolean {
  return [...code].some((_, at) => {
    const tail = code.slice(at);
    return heading.startsWith(tail) && (at === 0 || /^\p{Ps}|^[①-⑳]/u.test(tail));
  });
}
