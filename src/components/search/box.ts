import { readAddress } from './address.ts';
import { engine } from './engine.ts';
import { type Suggesting, savesData, suggestingFor } from './suggesting.ts';
import { watchTyping } from './typing.ts';

/**
 * Adds suggestions to the search form. Without this script the form still works: it is sent by its button, or
 * by Enter while no suggestion is active.
 */
export function start(part: HTMLElement): void {
  const field = part.querySelector('input');
  if (!field) return;
  // The reader has turned to the box: load what every search needs before the first words are typed.
  if (!savesData()) engine.prepare().catch(() => {});
  suggestIn(field, part);
}

function suggestIn(field: HTMLInputElement, part: HTMLElement): void {
  const suggesting = suggestingFor(field, part);
  const { suggest, close } = suggesting;
  const typing = watchTyping(field, suggest, part.dataset.composing !== undefined);
  field.addEventListener('keydown', (event) => {
    // A key that the list handles has no other effect.
    if (!typing.isComposing(event) && keys[event.key]?.(suggesting, event, field)) event.preventDefault();
  });
  field.addEventListener('blur', close);
  // In the capture phase, before other listeners.
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

  // The reader may have typed while this script was loading.
  if (!typing.isComposing() && field.value.trim() !== readAddress(location.search).query) suggest();
}

/** Acts on a key. Returns true if the key must have no other effect. */
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
  /** First closes the list, then clears the words. */
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

/** These keys move within the words, so no suggestion stays active. */
function release({ list }: Suggesting): boolean {
  list.release();
  return false;
}
