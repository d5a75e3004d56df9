// What is on the desk of the workbench.
import type { Proposal } from '#archive/mint/propose.ts';
import type { ChangeForms } from '#drafting/changes/change-field.ts';
import type { UnitValue } from '#drafting/changes/unit-value.ts';
import type { Draft, Texts } from '#drafting/draft.ts';
import type { DraftKind } from '#drafting/draft-kind.ts';
import type { MunicipalityField } from '#drafting/municipality/fields.ts';
import type { Outcome } from '#drafting/tables/table.ts';
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

/** What is on the desk. Of the open file stands in it what was begun there. */
export interface State extends WayBack, Begun {
  readonly municipalities: readonly Municipality[];
  readonly kept: readonly Kept[];
  /** Whose draft is to be begun: the id of a municipality, or none of one that is nowhere yet. */
  readonly chosen: string;
  /** What is asked before there is a file, a file that is there already, and one of which something must be asked. */
  readonly asking: Asking | null;
  readonly again: Again | null;
  readonly doubted: Doubted | null;
  /** The draft's own, by which it is kept. */
  readonly id: string;
  readonly name: string;
  readonly draft: Draft | null;
  /** The file that is written on. */
  readonly open: string | null;
  /** What was begun at the others. */
  readonly begun: Readonly<Record<string, KeptBegun>>;
  /** One of those that the kind of the file has; else the first of them. */
  readonly tab: string;
  /** As the texts were when they were last looked at. */
  readonly look: Look | null;
  /** Those of the look; null while they are drawn, which comes after everything else. */
  readonly figures: readonly Drawn[] | null;
  /** How many errors were found at the last look. */
  readonly errors: number | null;
  readonly isBusy: boolean;
  /** What went wrong that is nobody's mistake. */
  readonly fault: string | null;
  /** What was done, to be told once. */
  readonly told: string;
  readonly saved: Saved;
  /** Whether another window has written on the same draft, and whether this one is kept beside it since. */
  readonly elsewhere: 'nothing' | 'written' | 'parted';
  /** What the form of each change asks for; null until it was asked. */
  readonly forms: ChangeForms | null;
  /** What is asked about a municipality; null until it was asked. */
  readonly municipalityFields: readonly MunicipalityField[] | null;
  readonly acting: Acting;
  /** Which item of a list has its form open. */
  readonly item: { readonly list: ItemList; readonly index: number } | null;
  /** Why a table could not be read, and whether one is being read. */
  readonly refusedTable: string | null;
  readonly isReading: boolean;
  readonly minting: Minting | null;
  /** What the text of a source came to that was pasted last. */
  readonly comparison: Outcome<WithSource> | null;
  /** What is on the desk is only tried out: nothing of it is kept. */
  readonly trial: Trial | null;
  /** Of the steps of a first draft: whether they are told, and whether something was taken out. */
  readonly isGuided: boolean;
  readonly isTakenOut: boolean;
}

/** A reorganization that is on the site, to be written again out of next year's chart. */
export interface Trial {
  /** That chart, as it would be copied from a spreadsheet. */
  readonly table: string;
}

export interface Acting {
  /** What the names that are shown have in them. */
  readonly filter: string;
  /** Whether a press chooses a unit besides others, instead of opening its menu. */
  readonly isSeveral: boolean;
  readonly chosen: ReadonlySet<string>;
  /** The unit whose menu is open. */
  readonly on: Target | null;
  /** Where the keyboard enters the chart. */
  readonly at: string | null;
}

export const NOT_ACTING: Acting = { filter: '', isSeveral: false, chosen: new Set(), on: null, at: null };

/** A unit or a post of the chart. */
export interface Target {
  readonly key: string;
  readonly name: string;
  readonly value: UnitValue;
  /** What units may stand below. */
  readonly path: string | null;
  readonly changes: readonly number[];
  readonly ends: boolean;
}

/** What is asked before there is a file, and all that is known already. */
export interface Asking {
  readonly what: Beginning;
  readonly municipality: string;
  readonly name: string;
  readonly published: Texts;
  readonly written: Texts;
  readonly documents: readonly KnownDocument[];
  readonly answers: BeginAnswers;
  /** Why it cannot be begun so. */
  readonly refused: string | null;
}

/** A file that is there already, of the municipality and the day for which another was to begin. */
export interface Again {
  readonly asking: Asking;
  readonly path: string;
  readonly text: string;
  /** In a draft, or else on the site. */
  readonly isDrafted: boolean;
}

/** A file of which something must be asked before it is opened. */
export interface Doubted {
  readonly municipality: string;
  readonly opening: Opening;
  readonly kind: DraftKind | null;
  /** Of an edition or a report: the folder of its document. */
  readonly document: string;
}

/** Ids that could be given. What an editor writes for some of them is typed at the desk. */
interface Minting {
  readonly proposals: readonly Proposal[];
}
