import type { TemplateResult } from 'lit-html';
import type { Look } from '#workbench/look.ts';
import type { Drawn } from '#workbench/looks/seen.ts';
import type { EditOpen } from '../acts/editing.ts';
import type { Desk } from '../desk.ts';
import type { FileView } from '../views/file.ts';
import type { Mend } from '../views/problems/remedies.ts';

/** What the views of every kind of file use. */
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

/** The result of a file, above and below its problems. */
export interface Result {
  readonly title: string;
  /** Null if the file cannot be understood. */
  readonly sentence: (look: Look) => TemplateResult | null;
  /** What is still missing although the file has no errors. */
  readonly missing?: (look: Look) => readonly string[];
  /** The figures arrive last: null while they are drawn. */
  readonly below: (look: Look, figures: readonly Drawn[] | null) => TemplateResult;
}

/** How a kind of file is edited and what its result shows. Every kind also has a tab with the text. */
export interface Kind {
  readonly tabs: (use: Use) => readonly Tab[];
  readonly result: Result;
}
