// What a message says: plain text, and what the file or a form calls by a name of its own. Whoever shows it renders the terms.

/** A field, a value of it, or a way of writing, by how the schema names it. */
export type Term =
  /** A field: `ref`. `about`: what it is, told besides where its name does not say so itself. */
  | { readonly kind: 'key'; readonly key: string; readonly isQuoted: boolean; readonly about?: string }
  /** A field by what it is, and by its name besides where that is to be looked for: 出典の箇所（ref）. */
  | { readonly kind: 'named'; readonly words: string; readonly key: string }
  /** A field with one of the words that it may have: `basis: editor`. */
  | { readonly kind: 'word'; readonly key: string; readonly word: string }
  /** A field with what is to stand in it: `supervisedBy: 副市長`. */
  | { readonly kind: 'pair'; readonly key: string; readonly value: string }
  /** One of the words that a field may have, alone, and what it says: in force（施行）. */
  | { readonly kind: 'choice'; readonly key: string; readonly word: string; readonly words: string }
  /** Several fields between braces: `{ unit: 名前, parent: unknown }`. `form`: how a form calls that way of writing. */
  | { readonly kind: 'piece'; readonly entries: Entries; readonly form: string }
  /** A command of a terminal, and what does the same at the workbench. */
  | { readonly kind: 'command'; readonly command: string; readonly act: Act };

/** What is done at the workbench, by the words on it. */
export type Act = 'IDの案を出す' | '資料と照らし合わせる';

type Entries = readonly (readonly [key: string, value: string])[];

type Piece = string | Term;
export type Words = string | readonly Piece[];

export function say(text: TemplateStringsArray, ...inner: readonly (Words | Term | number)[]): Words {
  return text.flatMap((part, at): readonly Piece[] => {
    const next = inner[at];
    return [part, ...(next === undefined ? [] : piecesOf(next))];
  });
}

function piecesOf(words: Words | Term | number): readonly Piece[] {
  if (typeof words === 'number') return [`${words}`];
  if (typeof words === 'string' || 'kind' in words) return [words];
  return words;
}

export function key(name: string): Term {
  return { kind: 'key', key: name, isQuoted: false };
}

/** 「ref」, where a key stands as what is spoken of. */
export function quotedKey(name: string, about = ''): Term {
  return { kind: 'key', key: name, isQuoted: true, ...(about === '' ? {} : { about }) };
}

export function named(words: string, name: string): Term {
  return { kind: 'named', words, key: name };
}

export function command(one: string, act: Act): Term {
  return { kind: 'command', command: one, act };
}

export function word(name: string, one: string): Term {
  return { kind: 'word', key: name, word: one };
}

export function pair(name: string, value: string): Term {
  return { kind: 'pair', key: name, value };
}

export function choice(name: string, one: string, words = ''): Term {
  return { kind: 'choice', key: name, word: one, words };
}

export function piece(entries: Readonly<Record<string, string>>, form: string): Term {
  return { kind: 'piece', entries: Object.entries(entries), form };
}

/** What fields and their words are called. */
export interface Names {
  readonly key: (key: string) => string;
  readonly word: (key: string, word: string) => string;
}

const asInTheSchema: Names = { key: (one) => one, word: (_, one) => one };

/** As it is written in a file. */
export function wordsText(words: Words, names: Names = asInTheSchema): string {
  return partsOf(words)
    .map((part) => (typeof part === 'string' ? part : termText(part, names)))
    .join('');
}

export function partsOf(words: Words): readonly Piece[] {
  return typeof words === 'string' ? [words] : words;
}

function termText(term: Term, { key, word }: Names): string {
  switch (term.kind) {
    case 'key':
      return `${term.isQuoted ? `「${key(term.key)}」` : key(term.key)}${aboutOf(term, key(term.key))}`;
    case 'named':
      return besides(term.words, key(term.key));
    case 'command':
      return `「${term.command}」`;
    case 'word':
      return `${key(term.key)}: ${word(term.key, term.word)}`;
    case 'pair':
      return `${key(term.key)}: ${term.value}`;
    case 'choice':
      return besides(word(term.key, term.word), term.words);
    case 'piece':
      return `{ ${term.entries.map(([name, value]) => `${key(name)}: ${word(name, value)}`).join(', ')} }`;
  }
}

/** What a field is, in brackets, where it is called otherwise. */
export function aboutOf({ about = '' }: Extract<Term, { kind: 'key' }>, called: string): string {
  return about === '' || about === called ? '' : `（${about}）`;
}

/** Two names of one thing, the second between brackets where it says more. */
function besides(name: string, other: string): string {
  return other === '' || other === name ? name : `${name}（${other}）`;
}
