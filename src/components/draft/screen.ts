// The page shows one screen at a time. When the screen changes, the focus moves to its heading.

import { clearAnnouncement } from './announce.ts';
import type { Desk } from './desk.ts';

interface Screen {
  /** Called after every render. */
  readonly goOn: (page: HTMLElement) => void;
}

export function screenOf(desk: Desk): Screen {
  let last = shownNow(desk);
  return {
    goOn: (page) => {
      const shown = shownNow(desk);
      if (shown === last) return;
      last = shown;
      clearAnnouncement();
      page.querySelector<HTMLElement>('[data-screen]')?.focus();
    },
  };
}

function shownNow({ state: { draft, again, asking, doubted, id } }: Desk): string {
  if (draft !== null) return `draft ${id.replace(/~.*$/, '')}`;
  if (again !== null) return 'again';
  if (asking !== null) return `asking ${asking.what}`;
  return doubted === null ? 'begin' : 'doubted';
}
