import { textsOf } from '#drafting/draft.ts';
import type { Look } from '#workbench/look.ts';
import type { Desk } from '../desk.ts';
import type { Mend } from '../views/problems/remedies.ts';

interface Mending {
  readonly mend: Mend;
  /** Whenever something else is shown: once what was written is looked at, the reader goes on in the same place. */
  readonly goOn: () => void;
}

/** What is wrong is mended; it was found in the texts as they were looked at last. */
export function mendingOf(desk: Desk): Mending {
  let waiting: { readonly place: string; readonly lookedAt: Look | null } | null = null;
  return {
    mend: async (remedy, said) => {
      const { draft, look } = desk.state;
      if (!draft) return false;
      const place = document.activeElement?.closest('[data-place]')?.id;
      const text = await desk.ask('mended', textsOf(draft)[remedy.file] ?? '', remedy, said);
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

/** What stands there, or else the last before it, or else the heading of what is wrong. */
function focusAt(id: string): void {
  const [, list = '', index] = /^(.*-)(\d+)$/.exec(id) ?? [];
  const ids = Array.from({ length: Number(index) + 1 }, (_, at) => `${list}${Number(index) - at}`);
  const places = [...ids, 'draft-problems'].map((one) => document.getElementById(one));
  places.find((one) => one !== null)?.focus();
}
