// The state of the workbench.
import type { Proposal } from '#archive/mint/propose.ts';
import type { Outcome } from '#diagnostics/outcome.ts';
import type { ChangeForms } from '#drafting/changes/change-field.ts';
import type { UnitValue } from '#drafting/changes/unit-value.ts';
import type { Draft, Texts } from '#drafting/draft.ts';
import type { DraftKind } from '#drafting/draft-kind.ts';
import type { MunicipalityField } from '#drafting/municipality/fields.ts';
import type { WayBack } from '#drafting/way-back.ts';
import type { BeginAnswers, Begun as Beginning, KnownDocument } from '#workbench/beginning.ts';
import type { ItemList } from '#workbench/item-forms.ts';
import type { Look } from '#workbench/look.ts';
import type { Drawn } from '#workbench/looks/seen.ts';
import type { Opening } from '#workbench/opening.ts';
import type { WithSource } from '#workbench/with-source.ts';
import type { Begun, KeptBegun } from './begun.ts';
import type { Kept, Saved } from './kept.ts';

export interface Municipality {
  readonly id: string;
  readonly name: string;
}

/** The state of the workbench, with what was begun in the open file. */
export interface State extends WayBack, Begun {
  readonly municipalities: readonly Municipality[];
  readonly kept: readonly Kept[];
  /** The id of the municipality whose draft is to be begun. Empty for one that is not on the site. */
  readonly chosen: string;
  /** Before a file is open: questions about a new file, a file that already exists, a file in doubt. */
  readonly asking: Asking | null;
  readonly again: ExistingFile | null;
  readonly doubted: Doubted | null;
  /** The id under which the draft is stored. */
  readonly id: string;
  readonly name: string;
  readonly draft: Draft | null;
  /** The path of the open file. */
  readonly open: string | null;
  /** What was begun in other files, by path. */
  readonly begun: Readonly<Record<string, KeptBegun>>;
  /** The id of a tab of the file's kind. Any other value means the first tab. */
  readonly tab: string;
  /** The result of the last check. */
  readonly look: Look | null;
  /** The figures of the last check. Null while they are drawn, which comes last. */
  readonly figures: readonly Drawn[] | null;
  /** The files that the person has copied to the forge as they are. */
  readonly sent: readonly string[];
  /** The number of errors at the last check. */
  readonly errors: number | null;
  readonly isBusy: boolean;
  /** A failure that is not the person's mistake. */
  readonly fault: string | null;
  /** What was just done, shown once. */
  readonly told: string;
  readonly saved: Saved;
  /** Whether another window has written the same draft, and whether this draft is since stored beside it. */
  readonly elsewhere: 'nothing' | 'written' | 'parted';
  /** The fields of the form of each change. Null until loaded. */
  readonly forms: ChangeForms | null;
  /** The fields of a municipality. Null until loaded. */
  readonly municipalityFields: readonly MunicipalityField[] | null;
  readonly acting: Acting;
  /** The item whose form is open. */
  readonly item: { readonly list: ItemList; readonly index: number } | null;
  /** Why a table could not be read, and whether one is being read: until then, what was read before is not taken. */
  readonly refusedTable: string | null;
  readonly isReading: boolean;
  readonly minting: Minting | null;
  /** The comparison with the text of a source that was pasted last. */
  readonly comparison: Outcome<WithSource> | null;
  /** Set while the draft is only a trial, which is not stored. */
  readonly trial: Trial | null;
  /** Whether the steps of a first draft are shown, and whether something has been exported. */
  readonly isGuided: boolean;
  readonly isTakenOut: boolean;
}

/** A published reorganization, to be written again from the next year's chart. */
export interface Trial {
  /** The next year's chart, as copied from a spreadsheet. */
  readonly table: string;
}

export interface Acting {
  /** The text that shown names must contain. */
  readonly filter: string;
  /** Whether a click selects several units instead of opening the menu of one. */
  readonly isSeveral: boolean;
  readonly chosen: ReadonlySet<string>;
  /** The unit whose menu is open. */
  readonly on: Target | null;
  /** The key of the unit where the keyboard enters the chart. */
  readonly at: string | null;
}

export const NOT_ACTING: Acting = { filter: '', isSeveral: false, chosen: new Set(), on: null, at: null };

/** A unit or a post of the chart. */
export interface Target {
  readonly key: string;
  readonly name: string;
  readonly value: UnitValue;
  /** The path under which other units can be placed. Null if they cannot. */
  readonly path: string | null;
  readonly changes: readonly number[];
  readonly ends: boolean;
}

/** The questions before there is a file, with everything known so far. */
export interface Asking {
  readonly what: Beginning;
  readonly municipality: string;
  readonly name: string;
  readonly published: Texts;
  readonly written: Texts;
  readonly documents: readonly KnownDocument[];
  readonly answers: BeginAnswers;
  /** Why the file cannot be created with these answers. */
  readonly refused: string | null;
}

/** A file that already exists for the municipality and day of the new one. */
export interface ExistingFile {
  readonly asking: Asking;
  readonly path: string;
  readonly text: string;
  /** Whether the file is in a draft. If not, it is on the site. */
  readonly isDrafted: boolean;
}

/** A file that needs an answer before it is opened. */
export interface Doubted {
  readonly municipality: string;
  readonly opening: Opening;
  readonly kind: DraftKind | null;
  /** The folder of the document, for an edition or a report. */
  readonly document: string;
}

/** Proposed ids. Ids that an editor writes instead are kept in `typed`. */
interface Minting {
  readonly proposals: readonly Proposal[];
}
