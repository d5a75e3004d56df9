import { type Draft, isNew, textsOf, withoutText, withText } from '#drafting/draft.ts';
import { NO_WAY_BACK, redone, remembered, undone } from '#drafting/way-back.ts';
import type { At, Desk, Put } from './desk.ts';
import type { State } from './state.ts';

interface Use extends At {
  readonly put: Put;
  /** The state after opening another file. */
  readonly turnTo: (path: string | null) => Partial<State>;
}

/** Milliseconds to wait while somebody types: one check per word, and one undo step per run of typing. */
const PAUSE = 300;

/** Actions on the texts of a draft, with undo and redo. */
export function writingOf({
  state,
  set,
  put,
  turnTo,
}: Use): Pick<Desk, 'write' | 'become' | 'open' | 'move' | 'drop' | 'undo' | 'redo'> {
  let typing = { path: '', at: 0 };
  const goTo = (draft: Draft | null, way: Partial<State>, notice: string) => {
    typing = { path: '', at: 0 };
    if (draft === null)
      set({ ...NO_WAY_BACK, told: 'ファイルがそのあと変わったため、ここから先へは戻せません。' });
    else put(draft, { ...way, told: notice, ...turnTo(openIn(draft, state().open)) });
  };
  return {
    write: (path, text, notice = '') => {
      const { draft } = state();
      if (!draft || textsOf(draft)[path] === text) return;
      const isTyped = notice === '';
      const now = Date.now();
      const goesOn = isTyped && typing.path === path && now - typing.at < PAUSE * 5;
      typing = { path: isTyped ? path : '', at: now };
      const after = withText(draft, path, text);
      put(after, { ...remembered(state(), draft, after, goesOn), told: notice }, isTyped ? PAUSE : 0);
    },
    become: (after, notice) => {
      const { draft } = state();
      if (draft) put(after, { ...remembered(state(), draft, after), told: notice });
    },
    open: (path) => {
      const { draft } = state();
      if (draft) put(draft, { told: '', ...turnTo(path) });
    },
    move: (path, to) => {
      const { draft } = state();
      const text = draft?.written[path];
      if (!draft || text === undefined || !isNew(draft, path) || textsOf(draft)[to] !== undefined) return;
      const after = withText(withoutText(draft, path), to, text);
      put(after, { open: to, look: null, ...remembered(state(), draft, after, true) });
    },
    drop: (path) => {
      const { draft, open } = state();
      if (!draft) return;
      const left = withoutText(draft, path);
      const notice = `${path} の下書きを捨てました。「元に戻す」で戻せます。`;
      put(left, { ...remembered(state(), draft, left), told: notice, ...turnTo(openIn(left, open)) });
    },
    undo: () => {
      const { draft, past, future } = state();
      const last = past.at(-1);
      if (!last || !draft) return;
      goTo(
        undone(draft, last),
        { past: past.slice(0, -1), future: [last, ...future] },
        '一つ前に戻しました。',
      );
    },
    redo: () => {
      const { draft, past, future } = state();
      const [next, ...rest] = future;
      if (next && draft)
        goTo(redone(draft, next), { past: [...past, next], future: rest }, 'やり直しました。');
    },
  };
}

/** The open file or, if it is gone, another one. */
function openIn(draft: Draft, path: string | null): string | null {
  const texts = textsOf(draft);
  return path !== null && texts[path] !== undefined ? path : (Object.keys(draft.written)[0] ?? path);
}
