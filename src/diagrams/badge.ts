/** A name and its badge as one line of text: 政策係〔移管・改称〕. */
export function badged(name: string, badge: string | null): string {
  return badge === null ? name : `${name}〔${badge}〕`;
}

/** Splits such a line into name and badge; `badge` is null if the line has none. */
export function badgeIn(line: string): { readonly name: string; readonly badge: string | null } {
  const [, name, badge] = /^(.*?)\s*〔([^〔〕]+)〕$/.exec(line) ?? [];
  return name === undefined || badge === undefined ? { name: line, badge: null } : { name, badge };
}
