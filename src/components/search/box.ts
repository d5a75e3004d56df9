import { readAddress } from './address.ts';
import { engine } from './engine.ts';
import { type Suggesting, savesData, suggestingFor } from './suggesting.ts';
import { watchTyping } from './typing.ts';

/**
 * Makes the search form of the page suggest names while one types. Without this the form still searches: Enter with no
 * suggestion chosen sends it, as does its button.
 */
export function start(part: HTMLElement): void {
  const field = part.querySelector('input');
  if (!field) return;
  // This was loaded because a reader turned to the box: what every search begins with is there before the first words are.
  if (!savesData()) engine.prepare().catch(() => {});
  suggestIn(field, part);
}

function suggestIn(field: HTMLInputElement, part: HTMLElement): void {
  const suggesting = suggestingFor(field, part);
  const { suggest, close } = suggesting;
  const typing = watchTyping(field, suggest, part.dataset.composing !== undefined);
  field.addEventListener('keydown', (event) => {
    // Whether the key belongs to the list, and to nobody else.
    if (!typing.isComposing(event) && keys[event.key]?.(suggesting, event, field)) event.preventDefault();
  });
  field.addEventListener('blur', close);
  // On the way down, before whoever would act on it.
  part.addEventListener(
    'submit',
    (event) => {
      if (typing.isComposing()) {
        event.preventDefault();
        event.stopPropagation();
      } else close();
    },
    { capture: true },
  );

  // Words may have been typed while this was on its way.
  if (!typing.isComposing() && field.value.trim() !== readAddress(location.search).query) suggest();
}

/** What a key does; whether nobody else is to act on it. */
type Key = (suggesting: Suggesting, event: KeyboardEvent, field: HTMLInputElement) => boolean;

const keys: Readonly<Record<string, Key>> = {
  ArrowDown: (suggesting, { altKey }) => move(suggesting, altKey, 1),
  ArrowUp: (suggesting, { altKey }) => {
    if (!altKey) return move(suggesting, altKey, -1);
    suggesting.close();
    return true;
  },
  Enter: ({ list, close }) => {
    const option = list.active();
    if (!option) return false;
    close();
    option.click();
    return true;
  },
  /** Once for the list, once for the words. */
  Escape: ({ list, close }, _, field) => {
    if (!list.isOpen() && field.value === '') return false;
    if (!list.isOpen()) {
      field.value = '';
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    }
    close();
    return true;
  },
  Home: release,
  End: release,
  ArrowLeft: release,
  ArrowRight: release,
};

function move({ list, suggest }: Suggesting, altKey: boolean, by: 1 | -1): boolean {
  if (!list.isOpen()) suggest();
  else if (!altKey) list.move(by);
  return true;
}

/** These move within the words, so the list lets go. */
function release({ list }: Suggesting): boolean {
  list.release();
  return false;
}
