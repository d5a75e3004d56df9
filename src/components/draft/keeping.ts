// Stores the draft: texts at once, unfinished input when the person pauses or leaves the page.
import { isNothing, type KeptBegun, keptBegun } from './begun.ts';
import type { At } from './desk.ts';
import { type Kept, keep, keptRevision, throwAway, watchDrafts } from './kept.ts';
import type { State } from './state.ts';

export interface Keeping {
  readonly now: () => void;
  readonly soon: () => void;
  /** Continues from a stored draft. Null for a new draft, or for none. */
  readonly from: (kept: Kept | null) => void;
  readonly begunNow: () => Readonly<Record<string, KeptBegun>>;
}

/** Milliseconds. */
const PAUSE = 250;

export function keepingOf({ state, set }: At): Keeping {
  let last: Content | null = null;
  let at = 0;
  // The revision in the store as far as this window knows, and whether this window wrote it.
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
    // Read from the store each time: events from other windows may arrive late.
    const isElsewhere = keptRevision(id) !== revision;
    if (isElsewhere && state().elsewhere !== 'written') set({ elsewhere: 'written' });
    if (!isNews && (isElsewhere || isNoted(last, content))) return;
    last = content;
    // A discarded draft must not come back at the next visit.
    if (Object.keys(content.written).length === 0 && Object.keys(content.begun).length === 0) {
      if (isElsewhere) return;
      throwAway(id);
      revision = null;
      return;
    }
    if (isNews) at = Date.now();
    // If another window has written the draft, this one is stored beside it under its own id.
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
    // Both windows wrote at once, and this window's draft was overwritten: store it again, beside the other.
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

/** Asks before leaving a page whose draft could not be stored. */
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

function contentOf({ name, draft, past, future, errors, sent }: State, begun: Content['begun']): Content {
  const { written = {}, over = {} } = draft ?? {};
  return { name, written, over, past, future, begun, errors, sent };
}

/** A name that no other window generates. */
function unlike(): string {
  return `${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 10)}`;
}

/** Whether nothing was written since. A new check alone is no change. */
function isSame(a: Content, b: Content): boolean {
  return CONTENT.every((key) => isAlike(a[key], b[key]));
}

/** Whether the store has the number of errors and the marks of files too. They are no news to another window. */
function isNoted(last: Content | null, { errors, sent }: Content): boolean {
  return last?.errors === errors && isAlike(last.sent, sent);
}

const CONTENT = ['written', 'over', 'past', 'future', 'begun'] as const;

/** Values are never mutated, so most comparisons end at `===`. */
function isAlike(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const [own, other] = [Object.entries(a), b as Readonly<Record<string, unknown>>];
  return own.length === Object.keys(b).length && own.every(([key, value]) => isAlike(value, other[key]));
}
