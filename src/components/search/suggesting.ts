import { element } from './element.ts';
import { engine } from './engine.ts';
import { newest } from './newest.ts';
import { suggestedWords } from './sentences.ts';
import { type Suggestions, suggestionsFor } from './suggestions.ts';

/** How long a reader has to pause before the number of suggestions is said: every key would say another. */
const PAUSE = 600;
/** How long a reader pauses who may be about to search. */
const READY = 300;

/** Names for what stands in a field, listed below it and counted for who does not see them. */
export interface Suggesting {
  readonly list: Suggestions;
  readonly suggest: () => Promise<void>;
  readonly close: () => void;
}

/** What it adds to the page comes at the end of `part`. */
export function suggestingFor(field: HTMLInputElement, part: HTMLElement): Suggesting {
  const list = suggestionsFor(field, part);
  const status = element('p', { role: 'status', class: 'visually-hidden' });
  part.append(status);
  const names = newest((text: string) => engine.suggest(text));
  let said: ReturnType<typeof setTimeout> | undefined;
  let ahead: ReturnType<typeof setTimeout> | undefined;

  const keepStill = () => {
    clearTimeout(said);
    status.textContent = '';
  };
  // What the search will fetch is there then, for this page and for that of the results.
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
      // A search works without suggestions: where they cannot be fetched, there are none.
      const found = await names.ask(text).catch(() => []);
      if (found === null || document.activeElement !== field) return;
      list.show(found);
      keepStill();
      said = setTimeout(() => {
        status.textContent = suggestedWords(found.length);
      }, PAUSE);
    },
  };
}

/** Whether the reader has asked the browser to fetch nothing that may not be needed. */
export function savesData(): boolean {
  const { connection } = navigator as { readonly connection?: { readonly saveData?: boolean } };
  return connection?.saveData === true;
}
