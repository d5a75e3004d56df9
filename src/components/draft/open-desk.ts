// An empty desk.
import type { ISODate } from '#calendar/date.ts';
import type { Draft } from '#drafting/draft.ts';
import { NO_WAY_BACK } from '#drafting/way-back.ts';
import type { Ask } from './ask.ts';
import { NOTHING_BEGUN, restoredBegun } from './begun.ts';
import type { At, Desk, Put, Taken } from './desk.ts';
import { formingOf } from './forming.ts';
import { keepingOf } from './keeping.ts';
import { isGuided, keptDrafts, keptStart, throwAway } from './kept.ts';
import { lookingOf } from './looking.ts';
import { type Municipality, NOT_ACTING, type State } from './state.ts';
import { writingOf } from './writing.ts';

/** The state of a file that was just opened. */
const NOTHING_SHOWN = {
  figures: null,
  acting: NOT_ACTING,
  item: null,
  comparison: null,
  refusedTable: null,
  isReading: false,
  minting: null,
} as const satisfies Partial<State>;

/** The state without a draft. */
const EMPTY = {
  id: '',
  name: '',
  draft: null,
  open: null,
  begun: {},
  look: null,
  errors: null,
  sent: [],
  saved: 'all',
  elsewhere: 'nothing',
  trial: null,
  ...NO_WAY_BACK,
  ...NOTHING_BEGUN,
  ...NOTHING_SHOWN,
} as const satisfies Partial<State>;

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
    const { draft: before, sent } = state;
    const isAsSent = (path: string) => draft.written[path] === before?.written[path];
    set({ sent: sent.filter(isAsSent), ...change, draft });
    keeping.now();
    looking.after(pause);
  };
  const turnTo = (path: string | null): Partial<State> => {
    if (path === state.open || path === null) return {};
    const begun = keeping.begunNow();
    return { open: path, look: null, begun, ...restoredBegun(begun[path]), ...NOTHING_SHOWN };
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
  const { id = municipality, begun = {}, past = [], future = [], errors = null, sent = [] } = kept ?? {};
  return {
    ...EMPTY,
    ...restoredBegun(begun[open]),
    ...{ id, name, open, tab, told, trial, begun, past, future, errors, sent },
    isTakenOut: false,
    chosen: municipality,
    asking: null,
    again: null,
    doubted: null,
  };
}
