import { textsOf } from '#drafting/draft.ts';
import type { Look } from '#workbench/look.ts';
import type { Desk } from '../desk.ts';
import type { Mend } from '../views/problems/remedies.ts';

interface Mending {
  readonly mend: Mend;
  /** Called after every render. Once the mended text is checked, returns the focus to the same place. */
  readonly goOn: () => void;
}

/** Applies remedies, which refer to the texts of the last check. */
export function mendingOf(desk: Desk): Mending {
  let waiting: { readonly place: string; readonly lookedAt: Look | null } | null = null;
  return {
    mend: async (remedy, answer) => {
      const { draft, look } = desk.state;
      if (!draft) return false;
      const place = document.activeElement?.closest('[data-place]')?.id;
      const text = await desk.ask('mended', textsOf(draft)[remedy.file] ?? '', remedy, answer);
      if (text === null) {
        desk.set({ told: '書き込めませんでした。点検が終わってから、もう一度押してください。' });
        return false;
      }
      if (place !== undefined) waiting = { place, lookedAt: look };
      desk.write(remedy.file, text, `直しました（${remedy.label}）。「元に戻す」で戻せます。`);
      if (remedy.does.kind === 'file') desk.open(remedy.file);
      return true;
    },
    goOn: () => {
      const { isBusy, look } = desk.state;
      if (waiting === null || isBusy || look === waiting.lookedAt) return;
      focusAt(waiting.place);
      waiting = null;
    },
  };
}

/** Focuses the place or, if it is gone, the nearest one before it, or the heading of the problems. */
function focusAt(id: string): void {
  const [, list = '', index] = /^(.*-)(\d+)$/.exec(id) ?? [];
  const ids = Array.from({ length: Number(index) + 1 }, (_, at) => `${list}${Number(index) - at}`);
  const places = [...ids, 'draft-problems'].map((one) => document.getElementById(one));
  places.find((one) => one !== null)?.focus();
}
