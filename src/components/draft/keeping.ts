// Keeps what is on the desk: its texts at once, and what is begun when a person pauses or the page goes away.
import { isNothing, type KeptBegun, keptBegun } from './begun.ts';
import type { State } from './desk.ts';
import { type Kept, keep, keptDraft, throwAway, watchDrafts } from './kept.ts';

interface Use {
  readonly state: () => State;
  readonly set: (change: Partial<State>) => void;
}

export interface Keeping {
  readonly now: () => void;
  readonly soon: () => void;
  /** Another draft is taken, or none: what was kept last says nothing of it. */
  readonly stop: () => void;
  /** What is begun at every file. */
  readonly begunNow: () => Readonly<Record<string, KeptBegun>>;
}

const BESIDE = '別の画面でも書かれているため、こちらは別の下書きとして保存しました。どちらも残っています。';

/** In milliseconds. */
const PAUSE = 250;

export function keepingOf({ state, set }: Use): Keeping {
  let last: Content | null = null;
  let at = 0;
  let waiting: ReturnType<typeof setTimeout> | undefined;

  const begunNow = () => {
    const { open, begun } = state();
    if (open === null) return begun;
    const { [open]: _, ...others } = begun;
    const own = keptBegun(state());
    return isNothing(own) ? others : { ...others, [open]: own };
  };

  const now = () => {
    clearTimeout(waiting);
    waiting = undefined;
    const { draft, open, trial, id, isWrittenElsewhere } = state();
    if (!draft || open === null || trial !== null) return;
    const content = contentOf(state(), begunNow());
    const before = last ?? keptDraft(id);
    const isNews = before === null || !isSame(before, content);
    last = content;
    if (!isNews && (isWrittenElsewhere || before.errors === content.errors)) return;
    // What was discarded is not to come back with the next visit.
    if (Object.keys(content.written).length === 0 && Object.keys(content.begun).length === 0) {
      if (!isWrittenElsewhere) throwAway(id);
      return;
    }
    if (isNews) at = Date.now();
    // What another window wrote stays beside it.
    const { municipality } = draft;
    const own = isWrittenElsewhere ? `${municipality}~${Date.now().toString(36)}` : id;
    const saved = keep({ ...content, id: own, municipality, open, at });
    if (own !== id) set({ id: own, saved, isWrittenElsewhere: false, told: BESIDE });
    else if (saved !== state().saved) set({ saved });
  };

  addEventListener('pagehide', () => waiting !== undefined && now());
  addEventListener('beforeunload', (event) => {
    const { draft, trial, saved } = state();
    if (waiting !== undefined) now();
    if (draft !== null && trial === null && saved === 'nothing') event.preventDefault();
  });
  watchDrafts((id) => {
    const { draft, trial } = state();
    if (draft !== null && trial === null && id === state().id) set({ isWrittenElsewhere: true });
  });
  return {
    now,
    soon: () => {
      waiting ??= setTimeout(now, PAUSE);
    },
    stop: () => {
      clearTimeout(waiting);
      waiting = undefined;
      last = null;
      at = 0;
    },
    begunNow,
  };
}

type Content = Omit<Kept, 'id' | 'municipality' | 'open' | 'at'>;

function contentOf({ name, draft, past, future, errors }: State, begun: Content['begun']): Content {
  const { written = {}, over = {} } = draft ?? {};
  return { name, written, over, past, future, begun, errors };
}

/** Whether nothing was written since: that it was looked at is no news. */
function isSame(a: Content, b: Content): boolean {
  return CONTENT.every((key) => isAlike(a[key], b[key]));
}

const CONTENT = ['written', 'over', 'past', 'future', 'begun'] as const;

/** Values are never changed in place: most are told apart without being read. */
function isAlike(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const [own, other] = [Object.entries(a), b as Readonly<Record<string, unknown>>];
  return own.length === Object.keys(b).length && own.every(([key, value]) => isAlike(value, other[key]));
}
