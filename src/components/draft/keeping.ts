// Keeps what is on the desk: its texts at once, and what is begun when a person pauses or the page goes away.
import { isNothing, type KeptBegun, keptBegun } from './begun.ts';
import type { At } from './desk.ts';
import { type Kept, keep, keptRevision, throwAway, watchDrafts } from './kept.ts';
import type { State } from './state.ts';

export interface Keeping {
  readonly now: () => void;
  readonly soon: () => void;
  /** A draft is taken as it was kept; nothing of one that begins, and where none is taken. */
  readonly from: (kept: Kept | null) => void;
  readonly begunNow: () => Readonly<Record<string, KeptBegun>>;
}

/** In milliseconds. */
const PAUSE = 250;

export function keepingOf({ state, set }: At): Keeping {
  let last: Content | null = null;
  let at = 0;
  // What stands in the store, as far as this window knows, and whether it wrote it.
  let revision: string | null = null;
  let isOwn = false;
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
    const { draft, open, trial, id } = state();
    if (!draft || open === null || trial !== null) return;
    const content = contentOf(state(), begunNow());
    const isNews = last === null || !isSame(last, content);
    // Asked of the store each time: what is told of other windows may come late.
    const isElsewhere = keptRevision(id) !== revision;
    if (isElsewhere && state().elsewhere !== 'written') set({ elsewhere: 'written' });
    if (!isNews && (isElsewhere || last?.errors === content.errors)) return;
    last = content;
    // What was discarded is not to come back with the next visit.
    if (Object.keys(content.written).length === 0 && Object.keys(content.begun).length === 0) {
      if (isElsewhere) return;
      throwAway(id);
      revision = null;
      return;
    }
    if (isNews) at = Date.now();
    // What another window wrote stays beside it.
    const { municipality } = draft;
    const own = isElsewhere ? `${municipality}~${unlike()}` : id;
    const after = isElsewhere ? null : revision;
    const next = unlike();
    const saved = keep({ ...content, id: own, municipality, open, at, revision: next, after });
    isOwn = saved !== 'nothing';
    revision = isOwn ? next : after;
    if (own !== id) set({ id: own, saved, elsewhere: 'parted' });
    else if (saved !== state().saved) set({ saved });
  };

  beforeLeaving(
    () => waiting !== undefined && now(),
    () => isUnkept(state()),
  );
  watchDrafts((id, written) => {
    const { draft, trial, elsewhere } = state();
    if (draft === null || trial !== null || id !== state().id || elsewhere === 'written') return;
    if (keptRevision(id) === revision) return;
    set({ elsewhere: 'written' });
    // Both wrote at once: what this window wrote stands nowhere any more.
    if (!isOwn || written === null || written.after === revision) return;
    last = null;
    now();
  });
  return {
    now,
    soon: () => {
      waiting ??= setTimeout(now, PAUSE);
    },
    from: (kept) => {
      clearTimeout(waiting);
      waiting = undefined;
      last = kept;
      at = kept?.at ?? 0;
      revision = kept?.revision ?? null;
      isOwn = false;
    },
    begunNow,
  };
}

/** Whoever goes away from what stands nowhere else is asked first. */
function beforeLeaving(keepWaiting: () => void, isLost: () => boolean): void {
  addEventListener('pagehide', keepWaiting);
  addEventListener('beforeunload', (event) => {
    keepWaiting();
    if (isLost()) event.preventDefault();
  });
}

function isUnkept({ draft, trial, saved }: State): boolean {
  return draft !== null && trial === null && saved === 'nothing';
}

type Content = Omit<Kept, 'id' | 'municipality' | 'open' | 'at' | 'revision' | 'after'>;

function contentOf({ name, draft, past, future, errors }: State, begun: Content['begun']): Content {
  const { written = {}, over = {} } = draft ?? {};
  return { name, written, over, past, future, begun, errors };
}

/** A name that no other window gives. */
function unlike(): string {
  return `${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 10)}`;
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
