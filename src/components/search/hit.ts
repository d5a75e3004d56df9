import { hitWords } from '#search/hit-words.ts';
import type { Hit, Piece, Place } from '#search/types.ts';
import { element } from './element.ts';
import { markedText, unitText, withDatesWhole } from './text.ts';

/** What a state looks like, where its word alone would be overlooked. */
const stateClasses: Readonly<Record<string, string>> = {
  廃止: 'ends',
  統合: 'ends',
  編入: 'ends',
  分割: 'ends',
  再編: 'ends',
  予定: 'late',
  議決: 'late',
};

/** A hit, its main link first. `municipality` is how its municipality is called. */
export function hitItem(hit: Hit, municipality: string | null): HTMLLIElement {
  const { type, url, title, context, sentence, excerpt, date, state, route, today } = hit;
  // What stands in a municipality itself is told of by its name alone.
  const about = [...new Set([municipality, date, context])]
    .filter((one) => one !== null && one !== '')
    .join('・');
  // On paper a link is only as good as its address.
  const address = new URL(url, document.baseURI).href;
  return element(
    'li',
    { 'data-result': true, 'data-type': type },
    element('a', { href: url, 'data-address': address }, ...(type === 'unit' ? unitText : markedText)(title)),
    sentence.length > 0 && element('p', { class: 'says' }, ...markedText(sentence)),
    // An excerpt that only says the title again tells nothing.
    wordsOf(excerpt) !== '' &&
      wordsOf(excerpt) !== wordsOf(title) &&
      element('p', { class: 'excerpt' }, ...markedText(excerpt)),
    element(
      'p',
      { class: 'small quiet' },
      element('span', { class: 'badge' }, hitWords[type]),
      ' ',
      state !== null && element('span', { class: `badge ${stateClasses[state] ?? ''}`.trim() }, state),
      ' ',
      ...withDatesWhole(about),
    ),
    today.length > 0 &&
      element('p', { class: 'u' }, type === 'duty' ? '現在の担当は' : '現在は', ...places(today)),
    route !== null && element('p', { class: 'small quiet' }, `見つけ方：${route}`),
  );
}

function wordsOf(pieces: readonly Piece[]): string {
  return pieces
    .map(({ text }) => text)
    .join('')
    .trim();
}

function places(today: readonly Place[]): readonly Node[] {
  return today.flatMap(({ title, url }, index): Node[] => [
    ...(index > 0 ? [document.createTextNode('、')] : []),
    element('a', { href: url }, ...unitText([{ text: title, marked: false }])),
  ]);
}
