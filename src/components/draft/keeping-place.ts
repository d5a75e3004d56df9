// When the focused element disappears, the focus does not fall back to the top of the page.

/** Where the focus goes, by the part of the page that contained the element. */
const HEADS = {
  '#draft-panel': '[role="tab"][aria-selected="true"]',
  '.draft-result': '#draft-problems',
  '.draft-out': '#draft-out',
} as const;

/** Calls `show`. If the focused element disappears and no other takes the focus, focuses a head nearby. */
export function keepingPlace(page: HTMLElement, show: () => void): void {
  const at = document.activeElement;
  const head = at !== null && page.contains(at) ? headOf(at) : null;
  show();
  if (head === null || at?.isConnected || document.activeElement !== document.body) return;
  page.querySelector<HTMLElement>(head)?.focus({ preventScroll: true });
}

function headOf(at: Element): string | null {
  return Object.entries(HEADS).find(([part]) => at.closest(part) !== null)?.[1] ?? null;
}
