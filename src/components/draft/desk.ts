// The workbench: the actions on the draft. Views show its state and call these actions.
import type { ISODate } from '#calendar/date.ts';
import type { Draft } from '#drafting/draft.ts';
import type { Ask } from './ask.ts';
import type { Form } from './begun.ts';
import type { Kept } from './kept.ts';
import type { State, Trial } from './state.ts';

/** What is put on the desk together with a draft. */
export interface Taken {
  readonly kept?: Kept | null;
  readonly name: string;
  readonly open: string;
  readonly tab?: string;
  readonly told?: string;
  readonly trial?: Trial | null;
}

export interface Desk {
  readonly state: State;
  readonly ask: Ask;
  /** The day in Japan, as an ISO date. */
  readonly today: ISODate;
  readonly set: (change: Partial<State>) => void;
  readonly take: (draft: Draft, on: Taken) => void;
  /** `notice`: what was done. Empty while somebody types. */
  readonly write: (path: string, text: string, notice?: string) => void;
  /** Replaces the draft after a change that is not an edit of one file. It can be undone if texts changed. */
  readonly become: (draft: Draft, notice: string) => void;
  readonly open: (path: string) => void;
  /** Renames a file that is not published yet. */
  readonly move: (path: string, to: string) => void;
  readonly drop: (path: string) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  /** Opens a form. An open form that was changed is laid aside. */
  readonly begin: (form: Form) => void;
  /** `finish` closes the open form for good; `layAside` keeps it to be continued. */
  readonly finish: () => void;
  readonly layAside: () => void;
  /** Keeps the text of a field that is written to the file later. */
  readonly type: (name: string, text: string) => void;
  /** Forgets the text of a field, because it is in the file, unless the person has typed since. */
  readonly untype: (name: string, text: string | undefined) => void;
  readonly throwAway: () => void;
  readonly leave: () => void;
}

/** What the parts of the desk are created with. */
export interface At {
  readonly state: () => State;
  readonly set: (change: Partial<State>) => void;
}

/** Puts a draft on the desk and checks it after a pause in milliseconds. */
export type Put = (draft: Draft, change: Partial<State>, pause?: number) => void;
