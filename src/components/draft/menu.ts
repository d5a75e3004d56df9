// Menus at the button that opened them, and moving between buttons with the arrow keys.

/** The button of the open menu, and its position when the menu opened. */
let opener: { readonly button: HTMLElement; readonly top: number } | null = null;

/** The id of the menu. Only one is open at a time. */
export const MENU = 'draft-act';

export function openMenu(button: HTMLElement): void {
  const menu = document.getElementById(MENU);
  if (menu === null) return;
  menu.showPopover();
  // On narrow screens, the style sheet places the menu at the bottom.
  const isAtFoot = matchMedia('(width < 40rem)').matches;
  if (isAtFoot) menu.removeAttribute('style');
  else placeAt(menu, button);
  opener = isAtFoot ? null : { button, top: button.getBoundingClientRect().top };
  menu.querySelector('button')?.focus({ preventScroll: true });
}

function placeAt(menu: HTMLElement, button: HTMLElement): void {
  const at = button.getBoundingClientRect();
  const { offsetWidth, offsetHeight } = menu;
  const isBelow = at.bottom + offsetHeight <= innerHeight || at.top < offsetHeight;
  menu.style.insetBlockStart = `${Math.max(4, isBelow ? Math.min(at.bottom, innerHeight - offsetHeight - 4) : at.top - offsetHeight)}px`;
  menu.style.insetInlineStart = `${Math.max(4, Math.min(at.left, document.documentElement.clientWidth - offsetWidth - 4))}px`;
}

export function closeMenu(): void {
  const menu = document.getElementById(MENU);
  if (menu?.matches(':popover-open')) menu.hidePopover();
}

/**
 * Closes the menu once its button has moved. Compares positions, because the event of the scroll that brought
 * the button into view may arrive only now.
 */
export function closeMenuLeftBehind(): void {
  if (opener !== null && opener.button.getBoundingClientRect().top !== opener.top) closeMenu();
}

const STEPS: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowDown: (at, count) => Math.min(at + 1, count - 1),
  ArrowUp: (at) => Math.max(at - 1, 0),
  Home: () => 0,
  End: (_, count) => count - 1,
};

/** Moves the focus among the elements that match `selector`. */
export function stepThrough(event: KeyboardEvent, selector: string): void {
  const step = STEPS[event.key];
  const within = event.currentTarget as HTMLElement;
  const all = [...within.querySelectorAll<HTMLElement>(selector)];
  const at = all.indexOf(document.activeElement as HTMLElement);
  if (step === undefined || at < 0) return;
  event.preventDefault();
  all[step(at, all.length)]?.focus();
}
