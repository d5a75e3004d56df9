// The page shows one screen at a time. When the screen changes, the focus moves to its heading.
import type { Desk } from './desk.ts';
import { unsay } from './said.ts';

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
      unsay();
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
