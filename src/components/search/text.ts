import { DATE } from '#layouts/unbroken.ts';
import type { Piece } from '#search/types.ts';
import { element } from './element.ts';

const DATES = new RegExp(`(${DATE.source})`);

/** The name of a unit after its parents in small letters: 市長戦略部 戦略推進課. */
export function unitText(pieces: readonly Piece[]): readonly Node[] {
  const above: Node[] = [];
  const name: Node[] = [];
  const depth = pieces.reduce((sum, { text }) => sum + text.split('/').length - 1, 0);
  let level = 0;
  for (const { text, marked } of pieces) {
    for (const [at, part] of text.split('/').entries()) {
      if (at > 0) level++;
      const place = level < depth ? above : name;
      if (at > 0 && level < depth) above.push(document.createTextNode(' '));
      if (part !== '') place.push(marked ? element('mark', {}, part) : document.createTextNode(part));
    }
  }
  return above.length === 0 ? name : [element('small', {}, ...above), document.createTextNode(' '), ...name];
}

/** Text with `<mark>` around the words searched for. Paths of units may break after each slash. */
export function markedText(pieces: readonly Piece[]): readonly Node[] {
  return pieces.flatMap(({ text, marked }) =>
    marked ? [element('mark', {}, ...breaking(text))] : breaking(text),
  );
}

function breaking(text: string): readonly Node[] {
  return text
    .split(/(?<=\/)/)
    .flatMap((part, index): Node[] => [...(index > 0 ? [element('wbr')] : []), ...withDatesWhole(part)]);
}

/** Text whose dates stay on one line. */
export function withDatesWhole(text: string): readonly Node[] {
  return text.split(DATES).map((part, index) => {
    if (index % 2 === 0) return document.createTextNode(part);
    const date = document.createElement('d-');
    date.append(part);
    return date;
  });
}
