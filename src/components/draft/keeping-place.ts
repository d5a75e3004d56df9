// Who presses what then goes away is not sent back to the top of the page.

/** Where one goes on, by where that stood which went away. */
const HEADS = {
  '#draft-panel': '[role="tab"][aria-selected="true"]',
  '.draft-result': '#draft-problems',
  '.draft-out': '#draft-out',
} as const;

/** Shows; what stands above takes the focus of what went away, unless another was given it. */
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
