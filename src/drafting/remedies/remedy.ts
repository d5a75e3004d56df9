import type { Position } from '#diagnostics/diagnostic.ts';
import type { Edit } from '../write/edit-file.ts';

/** A fix that a button applies. Plain data. */
export interface Remedy {
  /** Label of the button. */
  readonly label: string;
  readonly file: string;
  readonly does: Doing;
  /** What the editor must answer first. */
  readonly asks: Asked | null;
  /** Label of the menu that contains this remedy; without it the remedy has a button of its own. */
  readonly among?: string | null;
}

type Doing =
  /** Replaces the text at a position. */
  | { readonly kind: 'letters'; readonly at: Position; readonly was: string; readonly text: string }
  | { readonly kind: 'edits'; readonly edits: readonly Edit[] }
  /** Removes the BOM and converts line ends to LF. */
  | { readonly kind: 'plain' }
  | { readonly kind: 'file'; readonly text: string };

/** The answer is written to `key` of the first inserted item, or replaces the first `set` value. */
export interface Asked {
  readonly label: string;
  readonly help: string;
  readonly key: string;
}
