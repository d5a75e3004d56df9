import type { Piece } from '#search/types.ts';
import { element } from './element.ts';

/** Text in which a path of units may break after each of its parts: 市長戦略部/戦略推進課. */
export function pathText(text: string): readonly Node[] {
  return text
    .split(/(?<=\/)/)
    .flatMap((part, index): Node[] => [
      ...(index > 0 ? [element('wbr')] : []),
      document.createTextNode(part),
    ]);
}

/** Pieces of text, with <mark> around those that were asked for. */
export function markedText(pieces: readonly Piece[]): readonly Node[] {
  return pieces.flatMap(({ text, marked }) =>
    marked ? [element('mark', {}, ...pathText(text))] : pathText(text),
  );
}
