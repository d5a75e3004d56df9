// Numbers before names, and the levels that their styles show.

/** A number before the name: 1-1 総務課, ①総務課, (1) 総務課, ア 総務課, 第1 総務課. */
export const NUMBER_BEFORE =
  /^([\s│┃|｜├└┣┗┌┬┏┳╰╭─━・]*)((?:[①-⑳㉑-㉟㊱-㊿]|[(（](?:[\d０-９]{1,3}|[ア-ン一二三四五六七八九十]|[a-zａ-ｚ])[)）]|(?:[\d０-９]{1,3}(?:[-－.．][\d０-９]{1,3})*|[ア-ンⅠ-Ⅻa-zａ-ｚ])[.．、)）\s]|第[\d０-９一二三四五六七八九十]{1,3}\s)\s*)(?=\p{L})/u;

/** The number before the name; empty if there is none. */
export function numberBefore(cell: string): string {
  return NUMBER_BEFORE.exec(cell)?.[2] ?? '';
}

/** A number before the name: 1 窓口の改善, 1-2．窓口の改善, ①窓口の改善. */
export const NUMBERED =
  /^([①-⑳㉑-㊿]|[(（][\d０-９]{1,3}[)）]|[\d０-９]{1,3}(?:[-－.．][\d０-９]{1,3})*(?=[.．、)）\s]))[.．、)）\s]*(?=[\p{L}\p{N}「『])/u;

/** Numbers of one level have one style: ① and ②, 1-1 and 1-2. */
export function styleOf(number: string): string {
  return number
    .normalize('NFKC')
    .replace(/\d+/g, '1')
    .replace(/[ア-ン]/g, 'ア')
    .replace(/[IVX]+/g, 'I')
    .replace(/[a-z]/g, 'a')
    .replace(/[一二三四五六七八九十]+/g, '一')
    .replace(/^\s*/, /[①-⑳㉑-㉟㊱-㊿]/.test(number) ? '○' : '')
    .replace(/[\s.．、]+$/, '');
}

/** A style that is new stands below the one above it; a style that is open goes on at its depth. */
export function openStyles(open: readonly string[], style: string): readonly string[] {
  const at = open.indexOf(style);
  return at < 0 ? [...open, style] : open.slice(0, at + 1);
}

/** The style of the number of a heading, with the word before it: Ⅰ, (1), 基本方針1. Empty without a number. */
export function numberStyle(heading: string): string {
  const [named = ''] = /^[^\d\s]{1,6}\d+/.exec(heading.normalize('NFKC')) ?? [];
  return styleOf(numberBefore(heading) || named);
}
