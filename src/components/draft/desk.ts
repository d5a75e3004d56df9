// The workbench: what can be done with what is on the desk. Views show it and call what stands here.
import type { ISODate } from '#calendar/date.ts';
import type { Draft } from '#drafting/draft.ts';
import type { Ask } from './ask.ts';
import type { Form } from './begun.ts';
import type { Kept } from './kept.ts';
import type { State, Trial } from './state.ts';

/** What comes onto the desk with a draft. */
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
  /** The day on which it is known already to hold what is to come. */
  readonly today: ISODate;
  readonly set: (change: Partial<State>) => void;
  readonly take: (draft: Draft, on: Taken) => void;
  /** `said`: what was done; nothing where somebody types. */
  readonly write: (path: string, text: string, said?: string) => void;
  /** The draft as it is after something that no edit of a file is; it can be undone where texts changed. */
  readonly become: (draft: Draft, said: string) => void;
  readonly open: (path: string) => void;
  /** Gives a file that is not published yet another name. */
  readonly move: (path: string, to: string) => void;
  readonly drop: (path: string) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  /** Opens a form; one that is open is laid aside where something was said in it. */
  readonly begin: (form: Form) => void;
  /** Closes the form that is open, as one that is finished or as one that may be taken up again. */
  readonly finish: () => void;
  readonly layAside: () => void;
  /** What stands in a field that is put in later. */
  readonly type: (name: string, text: string) => void;
  /** What stood in a field is in the file: it is forgotten, where nothing was typed since. */
  readonly untype: (name: string, text: string | undefined) => void;
  readonly throwAway: () => void;
  readonly leave: () => void;
}

/** What the parts of the desk are made with. */
export interface At {
  readonly state: () => State;
  readonly set: (change: Partial<State>) => void;
}

/** Puts a draft on the desk; it is looked at after a pause, in ms. */
export type Put = (draft: Draft, change: Partial<State>, pause?: number) => void;
