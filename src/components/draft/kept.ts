// The draft in the browser's own store: it survives a reload and a crash, and leaves the machine only by the person's act.
import type { Texts } from '#drafting/draft.ts';

export interface Kept {
  readonly municipality: string;
  /** What it is called where no file of the site says so. */
  readonly name: string;
  readonly written: Texts;
  /** What was published where a file was first written over: it may have changed since. */
  readonly over: Texts;
  readonly open: string;
  /** When it was kept last, in milliseconds. */
  readonly at: number;
}

const PREFIX = 'hensen-draft:';

export function keptDrafts(): readonly Kept[] {
  return Object.keys(localStorage)
    .filter((key) => key.startsWith(PREFIX))
    .flatMap((key) => read(localStorage.getItem(key)))
    .toSorted((a, b) => b.at - a.at);
}

/** Whether there was room for it. */
export function keep(draft: Kept): boolean {
  try {
    localStorage.setItem(PREFIX + draft.municipality, JSON.stringify(draft));
    return true;
  } catch {
    return false;
  }
}

export function throwAway(municipality: string): void {
  localStorage.removeItem(PREFIX + municipality);
}

const GUIDED = 'hensen-guided';

/** Whether the steps of a first draft are told: until they were gone through, or sent away. */
export function isGuided(): boolean {
  return localStorage.getItem(GUIDED) === null;
}

export function endGuide(): void {
  localStorage.setItem(GUIDED, 'done');
}

function read(text: string | null): readonly Kept[] {
  try {
    const kept = JSON.parse(text ?? '');
    return typeof kept?.municipality === 'string' && typeof kept.written === 'object' ? [kept] : [];
  } catch {
    return [];
  }
}
