import type { Suggestion } from '#search/types.ts';
import { element } from './element.ts';
import { suggestionOption } from './suggestion.ts';

/** The list below a combobox. The focus stays in the field, and at most one option is active. */
export interface Suggestions {
  readonly isOpen: () => boolean;
  /** Replaces the options, none of them active. An empty list closes. */
  readonly show: (suggestions: readonly Suggestion[]) => void;
  readonly close: () => void;
  /** Moves to the next or previous option. Beyond either end, no option is active. */
  readonly move: (by: 1 | -1) => void;
  readonly release: () => void;
  readonly active: () => HTMLAnchorElement | null;
}

/** The least height of a useful list, in pixels. */
const LEAST_ROOM = 160;
const MARGIN = 8;

/** Turns a field into a combobox (ARIA 1.2). Its list is added at the end of `part`. */
export function suggestionsFor(field: HTMLInputElement, part: HTMLElement): Suggestions {
  const list = element('div', {
    role: 'listbox',
    id: `${field.id}-options`,
    class: 'suggestions',
    'aria-label': '候補',
    hidden: true,
  });
  part.append(list);
  field.setAttribute('role', 'combobox');
  field.setAttribute('aria-autocomplete', 'list');
  field.setAttribute('aria-haspopup', 'listbox');
  field.setAttribute('aria-controls', list.id);
  field.setAttribute('aria-expanded', 'false');
  let options: readonly HTMLAnchorElement[] = [];
  let at = -1;

  const setActive = (index: number) => {
    options[at]?.setAttribute('aria-selected', 'false');
    at = index;
    const option = options[at];
    option?.setAttribute('aria-selected', 'true');
    option?.scrollIntoView({ block: 'nearest' });
    if (option) field.setAttribute('aria-activedescendant', option.id);
    else field.removeAttribute('aria-activedescendant');
  };
  const room = () => {
    const view = window.visualViewport;
    const end = view ? view.offsetTop + view.height : window.innerHeight;
    return end - list.getBoundingClientRect().top - MARGIN;
  };
  // The keyboard of a phone covers half of the screen, and only the visual viewport reports it.
  const keepOnScreen = () => {
    if (list.hidden) return;
    if (room() < LEAST_ROOM) field.scrollIntoView({ block: 'start', behavior: 'instant' });
    list.style.maxBlockSize = `${Math.max(room(), LEAST_ROOM)}px`;
  };
  window.visualViewport?.addEventListener('resize', keepOnScreen);
  // A press on an option must not take the focus from the field: that would close the list before the click.
  list.addEventListener('mousedown', (event) => event.preventDefault());

  const close = () => {
    setActive(-1);
    list.hidden = true;
    field.setAttribute('aria-expanded', 'false');
  };
  return {
    isOpen: () => !list.hidden,
    show: (suggestions) => {
      if (suggestions.length === 0) {
        close();
        return;
      }
      setActive(-1);
      options = suggestions.map((one, index) => suggestionOption(one, `${list.id}-${index}`));
      list.replaceChildren(...options);
      list.scrollTop = 0;
      list.hidden = false;
      field.setAttribute('aria-expanded', 'true');
      keepOnScreen();
    },
    close,
    move: (by) => {
      const stops = options.length + 1;
      setActive(((at + 1 + by + stops) % stops) - 1);
    },
    release: () => setActive(-1),
    active: () => options[at] ?? null,
  };
}
