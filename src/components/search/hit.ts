import { hitWords } from '#search/hit-words.ts';
import type { Hit, Piece, Place } from '#search/types.ts';
import { element } from './element.ts';
import { markedText, unitText, withDatesWhole } from './text.ts';

/** The classes of badges for states that readers must not overlook. */
const stateClasses: Readonly<Record<string, string>> = {
  廃止: 'ends',
  統合: 'ends',
  編入: 'ends',
  分割: 'ends',
  再編: 'ends',
  予定: 'late',
  議決: 'late',
};

/** A hit, with its main link first. `municipality` is the name of its municipality. */
export function hitItem(hit: Hit, municipality: string | null): HTMLLIElement {
  const { type, url, title, context, sentence, excerpt, date, state, route, today } = hit;
  // For a unit directly below the municipality, `context` equals `municipality`.
  const about = [...new Set([municipality, date, context])]
    .filter((one) => one !== null && one !== '')
    .join('・');
  // Printed pages show the address after the link (results.css).
  const address = new URL(url, document.baseURI).href;
  return element(
    'li',
    { 'data-result': true, 'data-type': type },
    element('a', { href: url, 'data-address': address }, ...(type === 'unit' ? unitText : markedText)(title)),
    sentence.length > 0 && element('p', { class: 'says' }, ...markedText(sentence)),
    // An excerpt that only repeats the title is left out.
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
