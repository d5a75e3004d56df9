import type { Seen } from './seen.ts';

/** What the site says of a municipality itself. */
export interface LookedMunicipality {
  readonly name: string;
  readonly reading: string;
  readonly prefecture: string;
  readonly code: string;
  readonly website: string;
}

export function lookAtMunicipality({ source }: Seen): LookedMunicipality | null {
  const file = source.municipality;
  if (!file) return null;
  const { name, reading, prefecture, code, website } = file.data;
  return { name, reading, prefecture, code, website };
}
