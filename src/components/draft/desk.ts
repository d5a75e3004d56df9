// The workbench: what is on the desk, and what can be done with it. Views show it and call what stands here.

import type { ISODate } from '#calendar/date.ts';
import type { ChangeForms } from '#drafting/changes/change-field.ts';
import type { Draft } from '#drafting/draft.ts';
import type { MunicipalityField } from '#drafting/municipality/fields.ts';
import { NO_WAY_BACK, type WayBack } from '#drafting/way-back.ts';
import type { Look } from '#workbench/look.ts';
import type { Drawn } from '#workbench/looks/seen.ts';
import type { Ask } from './ask.ts';
import { type Begun, begunAgain, type KeptBegun, NOTHING_BEGUN } from './begun.ts';
import { formingOf } from './forming.ts';
import { keepingOf } from './keeping.ts';
import { isGuided, type Kept, keptDrafts, keptStart, type Saved, throwAway } from './kept.ts';
import { lookingOf } from './looking.ts';
import { type Acting, NOT_ACTING } from './views/acting.ts';
import type { Again } from './views/again.ts';
import type { Asking } from './views/asking.ts';
import type { Form } from './views/form.ts';
import type { Minting } from './views/mint.ts';
import type { Doubted } from './views/opened.ts';
import { writingOf } from './writing.ts';

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

/** What comes onto the desk with a draft. */
export interface Taken {
  /** What was kept of it. */
  readonly kept?: Kept | null;
  readonly name: string;
  readonly open: string;
  readonly tab?: string;
  readonly told?: string;
  readonly trial?: Trial | null;
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
  let state = emptyDesk(municipalities);
  const set = (change: Partial<State>) => {
    state = { ...state, ...change };
    if (state.draft !== null) keeping.soon();
    show(desk);
  };
  const at: At = { state: () => state, set };
  const keeping = keepingOf(at);
  const looking = lookingOf({ ...at, ask, today });
  const put: Put = (draft, change, pause = 0) => {
    set({ ...change, draft });
    keeping.now();
    looking.after(pause);
  };
  const turnTo = (path: string | null): Partial<State> => {
    if (path === state.open || path === null) return {};
    const begun = keeping.begunNow();
    return { open: path, look: null, begun, ...begunAgain(begun[path]), ...NOTHING_SHOWN };
  };
  const clear = () => {
    looking.forget();
    keeping.from(null);
    set({ ...EMPTY, told: '', kept: keptDrafts(), typed: keptStart() });
  };
  const desk: Desk = {
    get state() {
      return state;
    },
    ask,
    today,
    set,
    take: (draft, taken) => {
      keeping.now();
      keeping.from(taken.kept ?? null);
      put(draft, stateOf(draft, taken));
    },
    ...writingOf({ ...at, put, turnTo }),
    ...formingOf(at),
    throwAway: () => {
      if (state.trial === null) throwAway(state.id);
      clear();
    },
    leave: () => {
      keeping.now();
      clear();
    },
  };
  return desk;
}

/** What the parts of the desk are made with. */
export interface At {
  readonly state: () => State;
  readonly set: (change: Partial<State>) => void;
}

/** Puts a draft on the desk; it is looked at after a pause, in ms. */
export type Put = (draft: Draft, change: Partial<State>, pause?: number) => void;

function emptyDesk(municipalities: readonly Municipality[]): State {
  const start = keptStart();
  return {
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
}

function stateOf(
  { municipality }: Draft,
  { kept, name, open, tab = '', told = '', trial = null }: Taken,
): Partial<State> {
  const { id = municipality, begun = {}, past = [], future = [], errors = null } = kept ?? {};
  return {
    ...EMPTY,
    ...begunAgain(begun[open]),
    ...{ id, name, open, tab, told, trial, begun, past, future, errors },
    isTakenOut: false,
    chosen: municipality,
    asking: null,
    again: null,
    doubted: null,
  };
}
