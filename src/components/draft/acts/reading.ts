import type { Outcome } from '#diagnostics/outcome.ts';
import type { Desk } from '../desk.ts';
import type { Pasted } from '../pasted.ts';

let last = 0;

/**
 * Reads a table and shows it, or the reason why it cannot be read. Only the latest call counts. A table that
 * cannot be read leaves the previous one in place.
 */
export async function reading<T>(
  desk: Desk,
  read: () => Promise<Outcome<T>>,
  show: (found: T) => Pasted,
): Promise<T | null> {
  const mine = ++last;
  desk.set({ isReading: true, refusedTable: null });
  try {
    const found = await read();
    if (mine !== last) return null;
    if (!found.ok) {
      desk.set({ isReading: false, refusedTable: found.why, waiting: null });
      return null;
    }
    desk.set({ isReading: false, pasted: show(found.value), waiting: null });
    return found.value;
  } catch {
    if (mine === last)
      desk.set({
        isReading: false,
        waiting: null,
        refusedTable: '表を読み取れませんでした（プログラムの不具合です）。書いたものは残っています。',
      });
    return null;
  }
}
