import type { Position } from '#diagnostics/diagnostic.ts';
import type { Edit } from '../write/edit-file.ts';

/** What mends a problem at the press of a button. Plain data. */
export interface Remedy {
  /** What the button says. */
  readonly label: string;
  readonly file: string;
  readonly does: Doing;
  /** What the person is to say first. */
  readonly asks: Asked | null;
  /** Chosen among others, under these words; a button of its own where there are none. */
  readonly among?: string | null;
}

type Doing =
  /** Other letters in the place of these. */
  | { readonly kind: 'letters'; readonly at: Position; readonly was: string; readonly text: string }
  | { readonly kind: 'edits'; readonly edits: readonly Edit[] }
  /** No mark at the beginning, and lines that end as everywhere. */
  | { readonly kind: 'plain' }
  | { readonly kind: 'file'; readonly text: string };

/** The words go into the first item that the edits insert, or set. */
export interface Asked {
  readonly label: string;
  readonly help: string;
  readonly key: string;
}
