import { jaModel, Parser } from 'budoux';

const parser = new Parser(jaModel);

/** A heading cut where a reader would breathe, so that no line of it ends within a phrase. */
export function phrasesOf(text: string): readonly string[] {
  const phrases: string[] = [];
  for (const phrase of parser.parse(text)) {
    const last = phrases.at(-1);
    if (last !== undefined && isTornFrom(last, phrase)) phrases[phrases.length - 1] = last + phrase;
    else phrases.push(phrase);
  }
  return phrases;
}

/** 方針 is one word, and its second letter no phrase of its own. */
function isTornFrom(before: string, phrase: string): boolean {
  return /\p{Script=Han}$/u.test(before) && /^\p{Script=Han}(?!\p{Script=Han})/u.test(phrase);
}
