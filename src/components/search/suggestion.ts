import { hitWords } from '#search/hit-words.ts';
import type { Suggestion } from '#search/types.ts';
import { element } from './element.ts';
import { unitText } from './text.ts';

/**
 * A suggestion as an option of the list. It is a real link, so that readers can open it in a new tab, see
 * where it leads and copy it. The keyboard reaches it through the field.
 */
export function suggestionOption(suggestion: Suggestion, id: string): HTMLAnchorElement {
  const { text, type, municipality, url, note } = suggestion;
  const aside = [municipality, note].filter((one) => one !== null).join('・');
  return element(
    'a',
    { role: 'option', id, href: url, tabindex: -1, 'aria-selected': 'false', 'data-type': type },
    element('span', { class: 'badge' }, hitWords[type]),
    ' ',
    element('span', { class: 'name' }, ...unitText([{ text, marked: false }])),
    ' ',
    aside !== '' && element('small', { class: 'quiet' }, aside),
  );
}
