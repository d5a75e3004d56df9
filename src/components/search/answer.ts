import { hitWords } from '#search/hit-words.ts';
import type { FoundAnswer } from '#search/types.ts';
import { clausesOf } from '../inline/clauses.ts';
import { element } from './element.ts';
import { unitText, withDatesWhole } from './text.ts';

/** The elements of an answer: its subject, its sentence, and how it was found. */
export function answerParts(
  { type, title, url, lede, support, route }: FoundAnswer,
  municipality: string | null,
): readonly Node[] {
  const about = [municipality, type && hitWords[type]].filter((one) => one !== null).join('・');
  const clauses = clausesOf(
    lede,
    (piece) => (typeof piece === 'string' ? piece : null),
    (words) => words,
  );
  const words = clauses.map((clause) =>
    element(
      'span',
      {},
      ...clause.flatMap((piece) =>
        typeof piece === 'string' ? withDatesWhole(piece) : [element('b', { class: piece[1] }, piece[0])],
      ),
    ),
  );
  const name =
    type === 'unit' ? unitText([{ text: title, marked: false }]) : [document.createTextNode(title)];
  return [
    about !== '' && element('p', { class: 'eyebrow' }, about),
    element('p', { class: 'lede' }, ...words),
    support !== '' && element('p', { class: 'support' }, ...withDatesWhole(support)),
    url !== null && element('p', { class: 'leads u' }, element('a', { href: url }, ...name)),
    route !== null && element('p', { class: 'small quiet' }, `${foundBy(route)}`),
  ].filter((part) => part !== false);
}

/** 旧名「企画調整課」で見つかりました。 */
function foundBy(route: string): string {
  return route.startsWith('旧名') ? `${route}で見つかりました。` : `見つけ方：${route}`;
}
