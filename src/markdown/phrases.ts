import type { Parser } from 'budoux';

// The main module of budoux imports 190 modules of a simulated DOM: a fifth of the start-up time of a build.
const within = (path: string) => new URL(path, import.meta.resolve('budoux')).href;
const [{ Parser: PhraseParser }, { model }] = await Promise.all([
  import(/* @vite-ignore */ within('parser.js')),
  import(/* @vite-ignore */ within('data/models/ja.js')),
]);
const parser: Parser = new PhraseParser(model);

/** Cuts a heading into phrases, between which a line may break. */
export function phrasesOf(text: string): readonly string[] {
  const phrases: string[] = [];
  for (const phrase of parser.parse(text)) {
    const last = phrases.at(-1);
    if (last !== undefined && isTornFrom(last, phrase)) phrases[phrases.length - 1] = last + phrase;
    else phrases.push(phrase);
  }
  return phrases;
}

/** Whether the parser split a word: 方針, 部局総括課 and 第2次 must stay whole. */
function isTornFrom(before: string, phrase: string): boolean {
  if (before.endsWith('第')) return /^\d/.test(phrase);
  return (
    /^\p{Script=Han}/u.test(phrase) &&
    (/(?<!\p{Script=Han})\p{Script=Han}$/u.test(before) ||
      (/\p{Script=Han}$/u.test(before) && !/^\p{Script=Han}{2}/u.test(phrase)))
  );
}
