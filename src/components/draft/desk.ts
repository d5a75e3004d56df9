// The workbench: what is on the desk, and what can be done with it. Views show it and call what stands here.
import { type Draft, textsOf, withoutText, withText } from '#drafting/draft.ts';
import type { Look } from '#workbench/look.ts';
import type { Ask } from './ask.ts';
import { type Kept, keep, keptDrafts, throwAway } from './kept.ts';
import type { Form } from './views/form.ts';
import type { Minting } from './views/mint.ts';
import type { Pasted } from './views/table.ts';

export interface Municipality {
  readonly id: string;
  readonly name: string;
}

export type Tab = 'changes' | 'table' | 'facts' | 'statements' | 'file';

/** What is on the desk. */
export interface State {
  readonly municipalities: readonly Municipality[];
  readonly kept: readonly Kept[];
  readonly isNewMunicipality: boolean;
  readonly name: string;
  readonly draft: Draft | null;
  /** The file that is written on. */
  readonly open: string | null;
  readonly tab: Tab;
  /** As the texts were when they were last looked at. */
  readonly look: Look | null;
  readonly isBusy: boolean;
  /** What went wrong that is nobody's mistake. */
  readonly fault: string | null;
  /** What was done, to be told once. */
  readonly told: string;
  readonly hasRoom: boolean;
  /** The change that is being written. */
  readonly form: Form | null;
  /** A chart that was pasted; and why a table could not be read. */
  readonly pasted: Pasted | null;
  readonly refusedTable: string | null;
  readonly minting: Minting | null;
  readonly past: readonly Draft[];
  readonly future: readonly Draft[];
}

/** Steps back that are remembered. */
const REMEMBERED = 100;

export interface Desk {
  readonly state: State;
  readonly ask: Ask;
  readonly set: (change: Partial<State>) => void;
  readonly take: (
    draft: Draft,
    on: Pick<State, 'name'> & { readonly open: string; readonly tab?: Tab },
  ) => void;
  readonly write: (path: string, text: string, said?: string) => void;
  readonly open: (path: string) => void;
  readonly drop: (path: string) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly throwAway: () => void;
  readonly leave: () => void;
}

interface Surroundings {
  readonly ask: Ask;
  readonly municipalities: readonly Municipality[];
  /** Whether it is known already to hold: what day it is, for what is to come. */
  readonly today: string;
  readonly show: (desk: Desk) => void;
}

export function deskOf({ ask, municipalities, today, show }: Surroundings): Desk {
  let state: State = {
    municipalities,
    kept: keptDrafts(),
    isNewMunicipality: false,
    name: '',
    draft: null,
    open: null,
    tab: 'changes',
    look: null,
    isBusy: false,
    fault: null,
    told: '',
    hasRoom: true,
    form: null,
    pasted: null,
    minting: null,
    refusedTable: null,
    past: [],
    future: [],
  };
  let looked = 0;

  const set = (change: Partial<State>) => {
    state = { ...state, ...change };
    show(desk);
  };

  /** The newest question counts; an answer to an older one comes too late. */
  const look = async () => {
    const { draft, open } = state;
    if (!draft || open === null) return;
    const mine = ++looked;
    set({ isBusy: true });
    try {
      const found = await ask('look', {
        municipality: draft.municipality,
        texts: textsOf(draft),
        open,
        asOf: today,
      });
      if (mine === looked) set({ look: found, isBusy: false, fault: null });
    } catch (error) {
      if (mine === looked) set({ isBusy: false, fault: String(error) });
    }
  };

  const remember = () => {
    const { draft, name, open } = state;
    if (!draft || open === null) return;
    const over = Object.fromEntries(
      Object.keys(draft.written).flatMap((path) => {
        const published = draft.published[path];
        return published === undefined ? [] : [[path, published]];
      }),
    );
    const { municipality, written } = draft;
    const hasRoom = keep({ municipality, name, written, over, open, at: Date.now() });
    if (hasRoom !== state.hasRoom) set({ hasRoom });
  };

  const become = (draft: Draft, change: Partial<State>) => {
    set({ draft, ...change });
    remember();
    look();
  };

  const desk: Desk = {
    get state() {
      return state;
    },
    ask,
    set,
    take: (draft, { name, open, tab = 'changes' }) =>
      become(draft, { name, open, tab, look: null, past: [], future: [] }),
    write: (path, text, said = '') => {
      const { draft, past } = state;
      if (!draft || textsOf(draft)[path] === text) return;
      become(withText(draft, path, text), {
        past: [...past, draft].slice(-REMEMBERED),
        future: [],
        told: said,
      });
    },
    open: (path) => {
      if (state.draft) become(state.draft, { open: path, look: null });
    },
    drop: (path) => {
      const { draft, past } = state;
      if (!draft) return;
      const left = withoutText(draft, path);
      const [open = null] = Object.keys(left.written);
      become(left, {
        past: [...past, draft].slice(-REMEMBERED),
        future: [],
        open: state.open === path && left.published[path] === undefined ? open : state.open,
        told: `${path} の下書きを捨てました。「元に戻す」で戻せます。`,
      });
    },
    undo: () => {
      const { past, draft, future } = state;
      const last = past.at(-1);
      if (last && draft)
        become(last, { past: past.slice(0, -1), future: [draft, ...future], told: '一つ前に戻しました。' });
    },
    redo: () => {
      const { past, draft, future } = state;
      const [next, ...rest] = future;
      if (next && draft) become(next, { past: [...past, draft], future: rest, told: 'やり直しました。' });
    },
    throwAway: () => {
      const { draft } = state;
      if (!draft) return;
      looked++;
      throwAway(draft.municipality);
      set({ draft: null, open: null, look: null, past: [], future: [], kept: keptDrafts() });
    },
    leave: () => {
      looked++;
      set({ draft: null, open: null, look: null, kept: keptDrafts() });
    },
  };
  return desk;
}
