/** 政策係〔移管・改称〕: a name with what happened to it, as one line of text. */
export function badged(name: string, badge: string | null): string {
  return badge === null ? name : `${name}〔${badge}〕`;
}

/** The name and the badge in a line that somebody wrote so. */
export function badgeIn(line: string): { readonly name: string; readonly badge: string | null } {
  const [, name, badge] = /^(.*?)\s*〔([^〔〕]+)〕$/.exec(line) ?? [];
  return name === undefined || badge === undefined ? { name: line, badge: null } : { name, badge };
}
