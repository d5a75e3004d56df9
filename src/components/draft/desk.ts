// The workbench: what is on the desk, and what can be done with it. Views show it and call what stands here.

import type { ISODate } from '#calendar/date.ts';
import type { ChangeForms } from '#drafting/changes/change-field.ts';
import { type Draft, isNew, textsOf, withoutText, withText } from '#drafting/draft.ts';
import type { Look } from '#workbench/look.ts';
import type { Drawn } from '#workbench/looks/seen.ts';
import type { Ask } from './ask.ts';
import { isGuided, type Kept, keep, keptDrafts, throwAway } from './kept.ts';
import type { Pasted } from './pasted.ts';
import { type Acting, NOT_ACTING } from './views/acting.ts';
import type { Asking } from './views/asking.ts';
import type { Form } from './views/form.ts';
import type { Minting } from './views/mint.ts';
import type { Doubted } from './views/opened.ts';

export interface Municipality {
  readonly id: string;
  readonly name: string;
}

/** What is on the desk. */
export interface State {
  readonly municipalities: readonly Municipality[];
  readonly kept: readonly Kept[];
  /** Whose draft is to be begun: the id of a municipality, or none of one that is nowhere yet. */
  readonly chosen: string;
  /** What is asked before there is a file, and a file of which something must be asked. */
  readonly asking: Asking | null;
  readonly doubted: Doubted | null;
  readonly name: string;
  readonly draft: Draft | null;
  /** The file that is written on. */
  readonly open: string | null;
  /** One of those that the kind of the file has; else the first of them. */
  readonly tab: string;
  /** As the texts were when they were last looked at. */
  readonly look: Look | null;
  /** Those of the look; null while they are drawn, which comes after everything else. */
  readonly figures: readonly Drawn[] | null;
  readonly isBusy: boolean;
  /** What went wrong that is nobody's mistake. */
  readonly fault: string | null;
  /** What was done, to be told once. */
  readonly told: string;
  readonly hasRoom: boolean;
  /** What the form of each change asks for; null until it was asked. */
  readonly forms: ChangeForms | null;
  readonly acting: Acting;
  /** The change that is being written. */
  readonly form: Form | null;
  /** A table that was pasted; why one could not be read; and whether one is being read. */
  readonly pasted: Pasted | null;
  readonly refusedTable: string | null;
  readonly isReading: boolean;
  readonly minting: Minting | null;
  /** What is on the desk is only tried out: nothing of it is kept. */
  readonly trial: Trial | null;
  /** Of the steps of a first draft: whether they are told, and whether something was taken out. */
  readonly isGuided: boolean;
  readonly isTakenOut: boolean;
  readonly past: readonly Draft[];
  readonly future: readonly Draft[];
}

/** A reorganization that is on the site, to be written again out of next year's chart. */
export interface Trial {
  /** That chart, as it would be copied from a spreadsheet. */
  readonly table: string;
}

/** No form is open, no table is there. */
const NOTHING_BEGUN = {
  figures: null,
  acting: NOT_ACTING,
  form: null,
  pasted: null,
  refusedTable: null,
  isReading: false,
  minting: null,
} as const satisfies Partial<State>;

/** Steps back that are remembered. */
const REMEMBERED = 100;
/** Whoever types is let finish, in ms: one look for a word, and one step back for what was written in one go. */
const PAUSE = 300;

export interface Desk {
  readonly state: State;
  readonly ask: Ask;
  /** The day on which it is known already to hold what is to come. */
  readonly today: ISODate;
  readonly set: (change: Partial<State>) => void;
  readonly take: (
    draft: Draft,
    on: Pick<State, 'name'> & {
      readonly open: string;
      readonly tab?: string;
      readonly told?: string;
      readonly trial?: Trial;
    },
  ) => void;
  /** `said`: what was done; nothing where somebody types. */
  readonly write: (path: string, text: string, said?: string) => void;
  readonly open: (path: string) => void;
  /** Gives a file that is not published yet another name. */
  readonly move: (path: string, to: string) => void;
  readonly drop: (path: string) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly throwAway: () => void;
  readonly leave: () => void;
}

interface Surroundings {
  readonly ask: Ask;
  readonly municipalities: readonly Municipality[];
  readonly today: ISODate;
  readonly show: (desk: Desk) => void;
}

export function deskOf({ ask, municipalities, today, show }: Surroundings): Desk {
  let state: State = {
    municipalities,
    kept: keptDrafts(),
    chosen: municipalities[0]?.id ?? '',
    asking: null,
    doubted: null,
    name: '',
    draft: null,
    open: null,
    tab: '',
    look: null,
    forms: null,
    isBusy: false,
    fault: null,
    told: '',
    hasRoom: true,
    trial: null,
    isGuided: isGuided(),
    isTakenOut: false,
    past: [],
    future: [],
    ...NOTHING_BEGUN,
  };
  let looked = 0;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let typed = { path: '', at: 0 };

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
    const looking = { municipality: draft.municipality, texts: textsOf(draft), open, asOf: today };
    try {
      const [found, forms] = await Promise.all([ask('look', looking), state.forms ?? ask('changeForms')]);
      if (mine !== looked) return;
      set({ look: found, forms, isBusy: false, fault: null });
      // What is wrong is told before the figures are drawn, and those of older texts stand until then.
      const figures = await ask('figures', looking);
      if (mine === looked) set({ figures });
    } catch (error) {
      if (mine === looked) set({ isBusy: false, fault: String(error) });
    }
  };

  const remember = () => {
    const { draft, name, open, trial } = state;
    if (!draft || trial !== null) return;
    // What was discarded is not to come back with the next visit.
    if (Object.keys(draft.written).length === 0) throwAway(draft.municipality);
    if (open === null || Object.keys(draft.written).length === 0) return;
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

  const become = (draft: Draft, change: Partial<State>, pause = 0) => {
    set({ draft, ...change });
    remember();
    clearTimeout(waiting);
    if (pause > 0) waiting = setTimeout(look, pause);
    else look();
  };

  const desk: Desk = {
    get state() {
      return state;
    },
    ask,
    today,
    set,
    take: (draft, { name, open, tab = '', told = '', trial = null }) =>
      become(draft, {
        name,
        open,
        tab,
        told,
        trial,
        isTakenOut: false,
        chosen: draft.municipality,
        asking: null,
        doubted: null,
        look: null,
        past: [],
        future: [],
        ...NOTHING_BEGUN,
      }),
    write: (path, text, said = '') => {
      const { draft, past } = state;
      if (!draft || textsOf(draft)[path] === text) return;
      const isTyped = said === '';
      const now = Date.now();
      const goesOn = isTyped && typed.path === path && now - typed.at < PAUSE * 5;
      typed = { path: isTyped ? path : '', at: now };
      const change = {
        past: goesOn ? past : [...past, draft].slice(-REMEMBERED),
        future: [],
        told: said,
      };
      become(withText(draft, path, text), change, isTyped ? PAUSE : 0);
    },
    open: (path) => {
      if (state.draft) become(state.draft, { open: path, look: null, ...NOTHING_BEGUN });
    },
    move: (path, to) => {
      const { draft } = state;
      const text = draft?.written[path];
      if (!draft || text === undefined || !isNew(draft, path) || textsOf(draft)[to] !== undefined) return;
      become(withText(withoutText(draft, path), to, text), { open: to, look: null });
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
      typed = { path: '', at: 0 };
      const { past, draft, future } = state;
      const last = past.at(-1);
      if (last && draft)
        become(last, { past: past.slice(0, -1), future: [draft, ...future], told: '一つ前に戻しました。' });
    },
    redo: () => {
      typed = { path: '', at: 0 };
      const { past, draft, future } = state;
      const [next, ...rest] = future;
      if (next && draft) become(next, { past: [...past, draft], future: rest, told: 'やり直しました。' });
    },
    throwAway: () => {
      const { draft, trial } = state;
      if (!draft) return;
      looked++;
      if (trial === null) throwAway(draft.municipality);
      set({ draft: null, open: null, look: null, past: [], future: [], told: '', kept: keptDrafts() });
    },
    leave: () => {
      looked++;
      set({ draft: null, open: null, look: null, told: '', kept: keptDrafts() });
    },
  };
  return desk;
}
