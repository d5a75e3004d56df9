import { appended } from './edit-file.ts';
import type { Value } from './to-piece.ts';

/** A change in the form of its file: `{ rename: '企画部/企画調整課', to: '経営企画課' }`. */
export type PlainChange = Readonly<Record<string, Value>>;

/** Appends changes to a reorganization. Null if the file cannot be edited. */
export function addChanges(text: string, changes: readonly PlainChange[]): string | null {
  return changes.length === 0 ? text : appended(text, ['changes'], changes, 'x/reorganizations/x.md');
}
