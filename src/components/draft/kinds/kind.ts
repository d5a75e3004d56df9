import type { TemplateResult } from 'lit-html';
import type { Look } from '#workbench/look.ts';
import type { Drawn } from '#workbench/looks/seen.ts';
import type { EditOpen } from '../acts/editing.ts';
import type { Desk } from '../desk.ts';
import type { FileView } from '../views/file.ts';
import type { Mend } from '../views/problems/remedies.ts';

/** What every kind of file is shown and edited with. */
export interface Use {
  readonly desk: Desk;
  readonly edit: EditOpen;
  readonly file: FileView;
  readonly mend: Mend;
}

export interface Tab {
  readonly id: string;
  readonly title: string;
  readonly view: () => TemplateResult;
}

/** What comes of a file, above and below what is wrong with it. */
export interface Result {
  readonly title: string;
  /** Null where it cannot be understood. */
  readonly sentence: (look: Look) => TemplateResult | null;
  /** What is still to be written, although nothing of what is written is wrong. */
  readonly missing?: (look: Look) => readonly string[];
  /** The figures come after everything else: null while they are drawn. */
  readonly below: (look: Look, figures: readonly Drawn[] | null) => TemplateResult;
}

/** How a kind of file is written, and what comes of it. The text itself is a tab of every kind. */
export interface Kind {
  readonly tabs: (use: Use) => readonly Tab[];
  readonly result: Result;
}
