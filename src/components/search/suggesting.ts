import { element } from './element.ts';
import { engine } from './engine.ts';
import { newest } from './newest.ts';
import { suggestedWords } from './sentences.ts';
import { type Suggestions, suggestionsFor } from './suggestions.ts';

/** Milliseconds without input before the number of suggestions is announced, not after every key. */
const PAUSE = 600;
/** Milliseconds without input before the search is run in advance. */
const READY = 300;

/** Suggestions for the words in a field, listed below it and counted for screen readers. */
export interface Suggesting {
  readonly list: Suggestions;
  readonly suggest: () => Promise<void>;
  readonly close: () => void;
}

/** Adds its elements at the end of `part`. */
export function suggestingFor(field: HTMLInputElement, part: HTMLElement): Suggesting {
  const list = suggestionsFor(field, part);
  const status = element('p', { role: 'status', class: 'visually-hidden' });
  part.append(status);
  const names = newest((text: string) => engine.suggest(text));
  let announcing: ReturnType<typeof setTimeout> | undefined;
  let ahead: ReturnType<typeof setTimeout> | undefined;

  const keepStill = () => {
    clearTimeout(announcing);
    status.textContent = '';
  };
  // Fetches what the search will need, for this page and, through the cache, for the page of results.
  const searchAhead = (text: string) => {
    clearTimeout(ahead);
    if (savesData()) return;
    ahead = setTimeout(() => {
      engine.search(text).catch(() => {});
    }, READY);
  };
  const close = () => {
    names.forget();
    clearTimeout(ahead);
    keepStill();
    list.close();
  };
  return {
    list,
    close,
    suggest: async () => {
      const text = field.value.trim();
      if (text === '') {
        close();
        return;
      }
      searchAhead(text);
      // A search works without suggestions: if they cannot be fetched, none are shown.
      const found = await names.ask(text).catch(() => []);
      if (found === null || document.activeElement !== field) return;
      list.show(found);
      keepStill();
      announcing = setTimeout(() => {
        status.textContent = suggestedWords(found.length);
      }, PAUSE);
    },
  };
}

/** Whether the reader's browser asks sites to save data. */
export function savesData(): boolean {
  const { connection } = navigator as { readonly connection?: { readonly saveData?: boolean } };
  return connection?.saveData === true;
}
