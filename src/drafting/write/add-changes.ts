import { appended } from './edit-file.ts';
import type { Value } from './to-piece.ts';

/** A change exactly as it is written: `{ rename: '企画部/企画調整課', to: '経営企画課' }`. */
export type PlainChange = Readonly<Record<string, Value>>;

/** The text of a reorganization with more changes at the end of its list. Null where it cannot be understood. */
export function addChanges(text: string, changes: readonly PlainChange[]): string | null {
  return changes.length === 0 ? text : appended(text, ['changes'], changes, 'x/reorganizations/x.md');
}
