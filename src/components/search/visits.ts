import { type Asked, addressOf, readAddress } from './address.ts';
import type { Unfolded } from './hit-list.ts';

/** State kept in an entry of the browser's history, so that going back restores the page. */
interface Kept {
  readonly unfolded: Unfolded;
  /** Whether the whole index was searched. */
  readonly isWhole: boolean;
  readonly scrolled: number | null;
}

interface Visit {
  readonly asked: Asked;
  readonly kept: Kept;
}

/** The current entry of the browser's history. */
export interface Visits {
  readonly now: () => Visit;
  readonly keep: (change: Partial<Kept>) => void;
  readonly go: (to: Asked) => void;
  /** Handles `popstate`. Returns whether the entry holds another search. */
  readonly arrive: (state: unknown) => boolean;
}

const fresh: Kept = { unfolded: {}, isWhole: false, scrolled: null };

export function visitsOfPage(): Visits {
  let visit: Visit = { asked: readAddress(location.search), kept: keptIn(history.state) };
  const keep = (change: Partial<Kept>) => {
    visit = { ...visit, kept: { ...visit.kept, ...change } };
    history.replaceState(visit.kept, '');
  };
  return {
    now: () => visit,
    keep,
    go: (asked) => {
      keep({ scrolled: scrollY });
      visit = { asked, kept: fresh };
      const address = addressOf(asked);
      if (address === location.pathname + location.search) history.replaceState(fresh, '');
      else history.pushState(fresh, '', address);
    },
    arrive: (state) => {
      const asked = readAddress(location.search);
      // A link to an anchor on this page is not another search.
      if (addressOf(asked) === addressOf(visit.asked)) {
        keep({});
        return false;
      }
      visit = { asked, kept: keptIn(state) };
      return true;
    },
  };
}

function keptIn(state: unknown): Kept {
  return typeof state === 'object' && state !== null ? { ...fresh, ...state } : fresh;
}
