import { type Asked, addressOf, readAddress } from './address.ts';
import type { Unfolded } from './hit-list.ts';

/** What an entry of the browser's history keeps besides the address, so that going back shows what was left. */
interface Kept {
  readonly unfolded: Unfolded;
  /** Whether everything was read. */
  readonly isWhole: boolean;
  readonly scrolled: number | null;
}

interface Visit {
  readonly asked: Asked;
  readonly kept: Kept;
}

/** The entry of the browser's history that is shown, and the way to others. */
export interface Visits {
  readonly now: () => Visit;
  readonly keep: (change: Partial<Kept>) => void;
  readonly go: (to: Asked) => void;
  /** Takes what the browser went back or on to; whether that asks for something else. */
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
      // A link to a place on this page asks for nothing else.
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
