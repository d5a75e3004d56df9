import { readAddress } from './address.ts';
import { element } from './element.ts';
import { engine } from './engine.ts';
import { newest } from './newest.ts';
import { suggestedWords } from './sentences.ts';
import { suggestionsFor } from './suggestions.ts';
import { watchTyping } from './typing.ts';

/** How long a reader has to pause before the number of suggestions is said: every key would say another. */
const PAUSE = 600;

/**
 * Makes the search form of the page suggest names while one types. Without this the form still searches: Enter with no
 * suggestion chosen sends it, as does its button.
 */
export function start(part: HTMLElement): void {
  const field = part.querySelector('input');
  if (field) suggestIn(field, part);
}

function suggestIn(field: HTMLInputElement, part: HTMLElement): void {
  const list = suggestionsFor(field, part);
  const status = element('p', { role: 'status', class: 'visually-hidden' });
  part.append(status);
  const names = newest((text: string) => engine.suggest(text));
  let said: ReturnType<typeof setTimeout> | undefined;

  const close = () => {
    names.forget();
    clearTimeout(said);
    status.textContent = '';
    list.close();
  };
  const suggest = async () => {
    const text = field.value.trim();
    if (text === '') {
      close();
      return;
    }
    // A search works without suggestions: where they cannot be fetched, there are none.
    const found = await names.ask(text).catch(() => []);
    if (found === null || document.activeElement !== field) return;
    list.show(found);
    clearTimeout(said);
    status.textContent = '';
    said = setTimeout(() => {
      status.textContent = suggestedWords(found.length);
    }, PAUSE);
  };
  const typing = watchTyping(field, suggest, part.dataset.composing !== undefined);

  field.addEventListener('keydown', (event) => {
    if (typing.isComposing(event)) return;
    switch (event.key) {
      case 'ArrowDown':
      case 'ArrowUp':
        event.preventDefault();
        if (event.altKey && event.key === 'ArrowUp') close();
        else if (!list.isOpen()) suggest();
        else if (!event.altKey) list.move(event.key === 'ArrowDown' ? 1 : -1);
        return;
      case 'Enter': {
        const option = list.active();
        if (!option) return;
        event.preventDefault();
        close();
        option.click();
        return;
      }
      case 'Escape':
        if (!list.isOpen() && field.value === '') return;
        event.preventDefault();
        // Once for the list, once for the words.
        if (!list.isOpen()) {
          field.value = '';
          field.dispatchEvent(new InputEvent('input', { bubbles: true }));
        }
        close();
        return;
      // These move within the words, so the list lets go.
      case 'Home':
      case 'End':
      case 'ArrowLeft':
      case 'ArrowRight':
        list.release();
    }
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
