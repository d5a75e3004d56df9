/** A place that somebody wants to point to. */
export interface Cited {
  readonly title: string;
  readonly edition?: string | null;
  /** Where in it: a number and a heading. */
  readonly place?: string | null;
  readonly municipality: string;
  /** With everything before the path. */
  readonly url: string;
}

/** Title, edition, place and address on one line, to be pasted into a paper: 「大綱」第3次改訂、1(3)、見本市。https://… */
export function citation({ title, edition, place, municipality, url }: Cited): string {
  const parts = [`「${title}」${edition ?? ''}`, place ?? '', municipality].filter((part) => part !== '');
  return `${parts.join('、')}。${url}`;
}
