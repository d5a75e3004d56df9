// The workbench: what is on the desk, and what can be done with it. Views show it and call what stands here.

import type { ISODate } from '#calendar/date.ts';
import type { ChangeForms } from '#drafting/changes/change-field.ts';
import { type Draft, isNew, textsOf, withoutText, withText } from '#drafting/draft.ts';
import type { MunicipalityField } from '#drafting/municipality/fields.ts';
import { NO_WAY_BACK, redone, remembered, undone, type WayBack } from '#drafting/way-back.ts';
import type { Look } from '#workbench/look.ts';
import type { Drawn } from '#workbench/looks/seen.ts';
import type { Ask } from './ask.ts';
import { type Begun, begunAgain, type KeptBegun, laidAside, NOTHING_BEGUN, typedIn } from './begun.ts';
import { keepingOf } from './keeping.ts';
import { isGuided, type Kept, keepStart, keptDrafts, keptStart, type Saved, throwAway } from './kept.ts';
import { stillAt } from './still-at.ts';
import { type Acting, NOT_ACTING } from './views/acting.ts';
import type { Again } from './views/again.ts';
import type { Asking } from './views/asking.ts';
import type { Form } from './views/form.ts';
import type { Minting } from './views/mint.ts';
import type { Doubted } from './views/opened.ts';

export interface Municipality {
  readonly id: string;
  readonly name: string;
}

/** What is on the desk. Of the open file stands in it what was begun there. */
export interface State extends WayBack, Begun {
  readonly municipalities: readonly Municipality[];
  readonly kept: readonly Kept[];
  /** Whose draft is to be begun: the id of a municipality, or none of one that is nowhere yet. */
  readonly chosen: string;
  /** What is asked before there is a file, a file that is there already, and one of which something must be asked. */
  readonly asking: Asking | null;
  readonly again: Again | null;
  readonly doubted: Doubted | null;
  /** The draft's own, by which it is kept. */
  readonly id: string;
  readonly name: string;
  readonly draft: Draft | null;
  /** The file that is written on. */
  readonly open: string | null;
  /** What was begun at the others. */
  readonly begun: Readonly<Record<string, KeptBegun>>;
  /** One of those that the kind of the file has; else the first of them. */
  readonly tab: string;
  /** As the texts were when they were last looked at. */
  readonly look: Look | null;
  /** Those of the look; null while they are drawn, which comes after everything else. */
  readonly figures: readonly Drawn[] | null;
  /** How many errors were found at the last look. */
  readonly errors: number | null;
  readonly isBusy: boolean;
  /** What went wrong that is nobody's mistake. */
  readonly fault: string | null;
  /** What was done, to be told once. */
  readonly told: string;
  readonly saved: Saved;
  /** Whether another window has written on the same draft, and whether this one is kept beside it since. */
  readonly elsewhere: 'nothing' | 'written' | 'parted';
  /** What the form of each change asks for; null until it was asked. */
  readonly forms: ChangeForms | null;
  /** What is asked about a municipality; null until it was asked. */
  readonly municipalityFields: readonly MunicipalityField[] | null;
  readonly acting: Acting;
  /** Why a table could not be read, and whether one is being read. */
  readonly refusedTable: string | null;
  readonly isReading: boolean;
  readonly minting: Minting | null;
  /** What is on the desk is only tried out: nothing of it is kept. */
  readonly trial: Trial | null;
  /** Of the steps of a first draft: whether they are told, and whether something was taken out. */
  readonly isGuided: boolean;
  readonly isTakenOut: boolean;
}

/** A reorganization that is on the site, to be written again out of next year's chart. */
export interface Trial {
  /** That chart, as it would be copied from a spreadsheet. */
  readonly table: string;
}

/** Nothing is shown of a file yet. */
const NOTHING_SHOWN = {
  figures: null,
  acting: NOT_ACTING,
  refusedTable: null,
  isReading: false,
  minting: null,
} as const satisfies Partial<State>;

/** Nothing is on the desk. */
const EMPTY = {
  id: '',
  name: '',
  draft: null,
  open: null,
  begun: {},
  look: null,
  errors: null,
  saved: 'all',
  elsewhere: 'nothing',
  trial: null,
  ...NO_WAY_BACK,
  ...NOTHING_BEGUN,
  ...NOTHING_SHOWN,
} as const satisfies Partial<State>;

/** Whoever types is let finish, in ms: one look for a word, and one step back for what was written in one go. */
const PAUSE = 300;

/** What comes onto the desk with a draft. */
export interface Taken {
  /** What was kept of it. */
  readonly kept?: Kept | null;
  readonly name: string;
  readonly open: string;
  readonly tab?: string;
  readonly told?: string;
  readonly trial?: Trial;
}

export interface Desk {
  readonly state: State;
  readonly ask: Ask;
  /** The day on which it is known already to hold what is to come. */
  readonly today: ISODate;
  readonly set: (change: Partial<State>) => void;
  readonly take: (draft: Draft, on: Taken) => void;
  /** `said`: what was done; nothing where somebody types. */
  readonly write: (path: string, text: string, said?: string) => void;
  /** The draft as it is after something that no edit of a file is; it can be undone where texts changed. */
  readonly become: (draft: Draft, said: string) => void;
  readonly open: (path: string) => void;
  /** Gives a file that is not published yet another name. */
  readonly move: (path: string, to: string) => void;
  readonly drop: (path: string) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  /** Opens a form; one that is open is laid aside where something was said in it. */
  readonly begin: (form: Form) => void;
  /** Closes the form that is open, as one that is finished or as one that may be taken up again. */
  readonly finish: () => void;
  readonly layAside: () => void;
  /** What stands in a field that is put in later. */
  readonly type: (name: string, text: string) => void;
  /** What stood in a field is in the file: it is forgotten, where nothing was typed since. */
  readonly untype: (name: string, text: string | undefined) => void;
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
  const start = keptStart();
  let state: State = {
    municipalities,
    kept: keptDrafts(),
    asking: null,
    again: null,
    doubted: null,
    tab: '',
    forms: null,
    municipalityFields: null,
    isBusy: false,
    fault: null,
    told: '',
    isGuided: isGuided(),
    isTakenOut: false,
    ...EMPTY,
    chosen: start.chosen ?? municipalities[0]?.id ?? '',
    typed: start,
  };
  let looked = 0;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let typing = { path: '', at: 0 };

  const set = (change: Partial<State>) => {
    state = { ...state, ...change };
    if (state.draft !== null) keeping.soon();
    show(desk);
  };
  const keeping = keepingOf({ state: () => state, set });

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
      const errors = found.diagnostics.filter(({ severity }) => severity === 'error').length;
      const form = state.form && stillAt(state.form, found.rows);
      set({ look: found, forms, form, errors, isBusy: false, fault: null });
      // What is wrong is told before the figures are drawn, and those of older texts stand until then.
      const figures = await ask('figures', looking);
      if (mine === looked) set({ figures });
    } catch (error) {
      if (mine === looked) set({ isBusy: false, fault: String(error) });
    }
  };

  const put = (draft: Draft, change: Partial<State>, pause = 0) => {
    set({ ...change, draft });
    keeping.now();
    clearTimeout(waiting);
    if (pause > 0) waiting = setTimeout(look, pause);
    else look();
  };
  /** The file that is open, or, where it is gone, another. */
  const openIn = (draft: Draft, path: string | null): string | null => {
    const texts = textsOf(draft);
    return path !== null && texts[path] !== undefined ? path : (Object.keys(draft.written)[0] ?? path);
  };
  const turnTo = (path: string | null): Partial<State> => {
    if (path === state.open || path === null) return {};
    const begun = keeping.begunNow();
    return { open: path, look: null, begun, ...begunAgain(begun[path]), ...NOTHING_SHOWN };
  };
  const goTo = (draft: Draft | null, way: Partial<State>, told: string) => {
    typing = { path: '', at: 0 };
    if (draft === null)
      return set({ ...NO_WAY_BACK, told: 'ファイルがそのあと変わったため、ここから先へは戻せません。' });
    put(draft, { ...way, told, ...turnTo(openIn(draft, state.open)) });
  };
  const clear = (told = ''): Partial<State> => ({ ...EMPTY, told, kept: keptDrafts(), typed: keptStart() });

  const desk: Desk = {
    get state() {
      return state;
    },
    ask,
    today,
    set,
    take: (draft, { kept = null, name, open, tab = '', told = '', trial = null }) => {
      const { id = draft.municipality, begun = {}, past = [], future = [], errors = null } = kept ?? {};
      keeping.now();
      keeping.from(kept);
      put(draft, {
        ...EMPTY,
        ...begunAgain(begun[open]),
        id,
        name,
        open,
        tab,
        told,
        trial,
        begun,
        past,
        future,
        errors,
        isTakenOut: false,
        chosen: draft.municipality,
        asking: null,
        again: null,
        doubted: null,
      });
    },
    write: (path, text, said = '') => {
      const { draft } = state;
      if (!draft || textsOf(draft)[path] === text) return;
      const isTyped = said === '';
      const now = Date.now();
      const goesOn = isTyped && typing.path === path && now - typing.at < PAUSE * 5;
      typing = { path: isTyped ? path : '', at: now };
      const after = withText(draft, path, text);
      put(after, { ...remembered(state, draft, after, goesOn), told: said }, isTyped ? PAUSE : 0);
    },
    become: (draft, said) => {
      if (state.draft) put(draft, { ...remembered(state, state.draft, draft), told: said });
    },
    open: (path) => {
      if (state.draft) put(state.draft, { told: '', ...turnTo(path) });
    },
    move: (path, to) => {
      const { draft } = state;
      const text = draft?.written[path];
      if (!draft || text === undefined || !isNew(draft, path) || textsOf(draft)[to] !== undefined) return;
      const after = withText(withoutText(draft, path), to, text);
      put(after, { open: to, look: null, ...remembered(state, draft, after, true) });
    },
    drop: (path) => {
      const { draft } = state;
      if (!draft) return;
      const left = withoutText(draft, path);
      put(left, {
        ...remembered(state, draft, left),
        told: `${path} の下書きを捨てました。「元に戻す」で戻せます。`,
        ...turnTo(openIn(left, state.open)),
      });
    },
    undo: () => {
      const { draft, past, future } = state;
      const last = past.at(-1);
      if (last && draft)
        goTo(
          undone(draft, last),
          { past: past.slice(0, -1), future: [last, ...future] },
          '一つ前に戻しました。',
        );
    },
    redo: () => {
      const { draft, past, future } = state;
      const [next, ...rest] = future;
      if (next && draft)
        goTo(redone(draft, next), { past: [...past, next], future: rest }, 'やり直しました。');
    },
    begin: (form) => set({ form, aside: laidAside(state), told: '' }),
    finish: () => set({ form: null }),
    layAside: () => {
      const aside = laidAside(state);
      const told = aside === state.aside ? '' : '書きかけとして残しました。「変更」の欄から続けられます。';
      set({ form: null, aside, told });
    },
    type: (name, text) => {
      const typed = typedIn(state.typed, name, text);
      set({ typed });
      if (state.draft === null) keepStart(typed);
    },
    untype: (name, text) => {
      if (state.typed[name] === text) desk.type(name, '');
    },
    throwAway: () => {
      looked++;
      keeping.from(null);
      if (state.trial === null) throwAway(state.id);
      set(clear());
    },
    leave: () => {
      looked++;
      keeping.now();
      keeping.from(null);
      set(clear());
    },
  };
  return desk;
}
