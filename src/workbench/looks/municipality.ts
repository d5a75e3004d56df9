import type { Archive } from '#archive/4-link/types.ts';
import type { Seen } from './seen.ts';

/** The facts about the municipality. */
export type LookedMunicipality = Pick<Archive, 'name' | 'reading' | 'prefecture' | 'code' | 'website'>;

export function lookAtMunicipality({ source }: Seen): LookedMunicipality | null {
  const file = source.municipality;
  if (!file) return null;
  const { name, reading, prefecture, code, website } = file.data;
  return { name, reading, prefecture, code, website };
}
