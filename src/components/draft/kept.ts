// Drafts in localStorage: they survive reloads and crashes, and leave the machine only by the person's act.
import type { Texts } from '#drafting/draft.ts';
import type { WayBack } from '#drafting/way-back.ts';
import type { KeptBegun, Typed } from './begun.ts';
import { forgetTables } from './kept-tables.ts';
import { put, store } from './store.ts';

export interface Kept extends WayBack {
  /** The id of the municipality or, for a second draft of the same municipality, an id of its own. */
  readonly id: string;
  readonly municipality: string;
  /** The name of the municipality, if no file of the site tells it. */
  readonly name: string;
  readonly written: Texts;
  /** The published texts when each file was first overwritten. They may have changed since. */
  readonly over: Texts;
  readonly open: string;
  /** Unfinished input by the path of its file. */
  readonly begun: Readonly<Record<string, KeptBegun>>;
  /** The number of errors at the last check. Null before the first one. */
  readonly errors: number | null;
  /** The files that the person has copied to the forge as they are. */
  readonly sent: readonly string[];
  /** When the draft was last changed, in milliseconds. */
  readonly at: number;
  /** A new id each time the draft is stored, and the revision that it replaced. */
  readonly revision: string;
  readonly after: string | null;
}

/** How much of a draft fitted into the store. */
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

/** The revision in the store. Null if there is no such draft. */
export function keptRevision(id: string): string | null {
  return keptDraft(id)?.revision ?? null;
}

/** Stores a draft. If there is too little room, without its history and unfinished input. */
export function keep(draft: Kept): Saved {
  if (put(PREFIX + draft.id, written(draft))) return 'all';
  const files = { ...draft, past: [], future: [], begun: {} };
  return put(PREFIX + draft.id, written(files)) ? 'files' : 'nothing';
}

export function throwAway(id: string): void {
  store()?.removeItem(PREFIX + id);
  forgetTables(id);
}

/** Calls `changed` when another window stores or deletes a draft, with what it stored. */
export function watchDrafts(changed: (id: string, written: Kept | null) => void): void {
  addEventListener('storage', ({ key, newValue }) => {
    if (key?.startsWith(PREFIX)) changed(key.slice(PREFIX.length), read(newValue)[0] ?? null);
  });
}

/** The text in the fields of the page before there is a draft. */
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

/** Whether to show the steps of a first draft: until they are completed or dismissed. */
export function isGuided(): boolean {
  return (store()?.getItem(GUIDED) ?? null) === null;
}

export function endGuide(): void {
  put(GUIDED, 'done');
}

/** The bytes of a spreadsheet file are stored as base64. */
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
      sent: [],
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
