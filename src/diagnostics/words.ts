// The text of messages: plain text mixed with terms, whose names differ between files and forms. `wordsText`
// and the workbench render them.

/** A part of a message that is named differently in files and forms. */
export type Term =
  /** A field: `ref`. `about` describes it, for cases where its name does not. */
  | { readonly kind: 'key'; readonly key: string; readonly isQuoted: boolean; readonly about?: string }
  /** A field by its description, with its name in parentheses: 出典の箇所（ref）. */
  | { readonly kind: 'named'; readonly words: string; readonly key: string }
  /** A field with one of its allowed values: `basis: editor`. */
  | { readonly kind: 'word'; readonly key: string; readonly word: string }
  /** A field with a free value: `supervisedBy: 副市長`. */
  | { readonly kind: 'pair'; readonly key: string; readonly value: string }
  /** One of the allowed values of a field with its meaning: in force（施行）. */
  | { readonly kind: 'choice'; readonly key: string; readonly word: string; readonly words: string }
  /** A flow mapping: `{ unit: 名前, parent: unknown }`. `form` is the name of this notation in a form. */
  | { readonly kind: 'piece'; readonly entries: Entries; readonly form: string }
  /** A terminal command, and the button of the workbench that does the same. */
  | { readonly kind: 'command'; readonly command: string; readonly act: Act };

/** The label of a button of the workbench. */
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

/** 「ref」, for a sentence about the field. */
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

/** The displayed names of fields and of their allowed values. */
export interface Names {
  readonly key: (key: string) => string;
  readonly word: (key: string, word: string) => string;
}

const asInTheSchema: Names = { key: (one) => one, word: (_, one) => one };

/** The words as text; by default with the names that stand in files. */
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
      return `「${term.command}」（下書きの机なら「${term.act}」）`;
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

/** The description of a field in parentheses, unless it equals the name. */
export function aboutOf({ about = '' }: Extract<Term, { kind: 'key' }>, called: string): string {
  return about === '' || about === called ? '' : `（${about}）`;
}

/** A name with another one in parentheses, unless they are equal. */
function besides(name: string, other: string): string {
  return other === '' || other === name ? name : `${name}（${other}）`;
}
