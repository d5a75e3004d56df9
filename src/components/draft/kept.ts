// The draft in the browser's own store: it survives a reload and a crash, and leaves the machine only by the person's act.
import type { Texts } from '#drafting/draft.ts';
import type { WayBack } from '#drafting/way-back.ts';
import type { KeptBegun, Typed } from './begun.ts';
import { forgetTables } from './kept-tables.ts';
import { put, store } from './store.ts';

export interface Kept extends WayBack {
  /** The municipality's; of a draft that was written beside another of the same, one of its own. */
  readonly id: string;
  readonly municipality: string;
  /** What it is called where no file of the site says so. */
  readonly name: string;
  readonly written: Texts;
  /** What was published where a file was first written over: it may have changed since. */
  readonly over: Texts;
  readonly open: string;
  /** What was begun, by the file at which it was. */
  readonly begun: Readonly<Record<string, KeptBegun>>;
  /** How many errors were found at the last look; null before there was one. */
  readonly errors: number | null;
  /** When it was written on last, in milliseconds. */
  readonly at: number;
  /** Another each time that it is kept, and the one that it took the place of. */
  readonly revision: string;
  readonly after: string | null;
}

/** How much of a draft there was room for. */
export type Saved = 'all' | 'files' | 'nothing';

const PREFIX = 'hensen-draft:';
const GUIDED = 'hensen-guided';
const START = 'hensen-start';

export function keptDrafts(): readonly Kept[] {
  return Object.keys(store() ?? {})
    .filter((key) => key.startsWith(PREFIX))
    .flatMap((key) => read(store()?.getItem(key) ?? null))
    .toSorted((a, b) => b.at - a.at);
}

export function keptDraft(id: string): Kept | null {
  return read(store()?.getItem(PREFIX + id) ?? null)[0] ?? null;
}

/** Which one stands there; null where none does. */
export function keptRevision(id: string): string | null {
  return keptDraft(id)?.revision ?? null;
}

/** Where there is too little room, the files without what leads back and what was begun. */
export function keep(draft: Kept): Saved {
  if (put(PREFIX + draft.id, written(draft))) return 'all';
  const files = { ...draft, past: [], future: [], begun: {} };
  return put(PREFIX + draft.id, written(files)) ? 'files' : 'nothing';
}

export function throwAway(id: string): void {
  store()?.removeItem(PREFIX + id);
  forgetTables(id);
}

/** Tells when another window writes or throws away a draft, and what it wrote. */
export function watchDrafts(changed: (id: string, written: Kept | null) => void): void {
  addEventListener('storage', ({ key, newValue }) => {
    if (key?.startsWith(PREFIX)) changed(key.slice(PREFIX.length), read(newValue)[0] ?? null);
  });
}

/** What stands in the fields of the page before there is a draft. */
export function keptStart(): Typed {
  try {
    const typed = JSON.parse(store()?.getItem(START) ?? '{}');
    return typeof typed === 'object' && typed !== null ? typed : {};
  } catch {
    return {};
  }
}

export function keepStart(typed: Typed): void {
  if (Object.keys(typed).length === 0) store()?.removeItem(START);
  else put(START, JSON.stringify(typed));
}

/** Whether the steps of a first draft are told: until they were gone through, or sent away. */
export function isGuided(): boolean {
  return (store()?.getItem(GUIDED) ?? null) === null;
}

export function endGuide(): void {
  put(GUIDED, 'done');
}

/** The bytes of a workbook have letters of their own. */
function written(draft: Kept): string {
  return JSON.stringify(draft, (_, value) =>
    value instanceof Uint8Array ? { base64: lettersOf(value) } : value,
  );
}

function read(text: string | null): readonly Kept[] {
  try {
    const kept = JSON.parse(text ?? '', (_, value) =>
      typeof value?.base64 === 'string'
        ? Uint8Array.from(atob(value.base64), (one) => one.charCodeAt(0))
        : value,
    );
    if (typeof kept?.municipality !== 'string' || typeof kept.written !== 'object') return [];
    const nothing = {
      id: kept.municipality,
      over: {},
      past: [],
      future: [],
      begun: {},
      errors: null,
      revision: '',
      after: null,
    };
    return [{ ...nothing, ...kept }];
  } catch {
    return [];
  }
}

const AT_ONCE = 0x8000;

function lettersOf(bytes: Uint8Array): string {
  let letters = '';
  for (let at = 0; at < bytes.length; at += AT_ONCE)
    letters += String.fromCharCode(...bytes.subarray(at, at + AT_ONCE));
  return btoa(letters);
}
