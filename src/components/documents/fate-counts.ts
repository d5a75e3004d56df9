import type { Fate } from '#archive/4-link/types.ts';
import { fateWords } from '#archive/words.ts';

/** 継続 3件, 改訂 12件: how many there are of each fate, without those of which there are none. */
export function fateCounts(
  items: readonly { readonly fate: Fate }[],
): readonly { readonly fate: Fate; readonly word: string; readonly count: number }[] {
  return (Object.keys(fateWords) as Fate[])
    .map((fate) => ({
      fate,
      word: fateWords[fate],
      count: items.filter((item) => item.fate === fate).length,
    }))
    .filter(({ count }) => count > 0);
}
