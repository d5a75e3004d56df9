import type { Files } from './files.ts';
import { readMunicipality } from './read.ts';
import type { Shelf } from './shelf.ts';

export interface Namesake {
  readonly id: string;
  readonly prefecture: string;
}

/** The municipalities whose name another one has: 府中市 is in 東京都 and in 広島県. */
export type Namesakes = ReadonlyMap<string, readonly Namesake[]>;

export function namesakesIn(files: Files, { municipalities }: Shelf): Namesakes {
  // Of one alone nobody has to be told apart.
  if (municipalities.size < 2) return new Map();
  const all = [...municipalities].flatMap(([id, entries]) => {
    const own = entries.filter(({ path }) => path === `content/${id}/municipality.yaml`);
    const data = readMunicipality(files, id, own).source.municipality?.data;
    return data ? [{ name: data.name, id, prefecture: data.prefecture }] : [];
  });
  return new Map([...Map.groupBy(all, ({ name }) => name)].filter(([, alike]) => alike.length > 1));
}

/** The name by which a municipality is told from all others: 府中市（東京都）. */
export function nameApart(name: string, { id, prefecture }: Namesake, namesakes: Namesakes): string {
  const alike = namesakes.get(name) ?? [];
  if (alike.length === 0) return name;
  const near = alike.filter((one) => one.prefecture === prefecture);
  return `${name}（${prefecture}${near.length > 1 ? `・${id}` : ''}）`;
}
