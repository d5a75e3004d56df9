import { jaModel, Parser } from 'budoux';

const parser = new Parser(jaModel);

/** A heading cut where a reader would breathe, so that no line of it ends within a phrase. */
export function phrasesOf(text: string): readonly string[] {
  return parser.parse(text);
}
