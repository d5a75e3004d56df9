// The comparison of two editions of a document, measure by measure and section by section.
import type { Edition } from '../../1-read/schema/edition.ts';
import type { ComparedDeadline } from './compare-deadlines.ts';
import type { LinkedSection } from './sections.ts';

export type Fate = 'continued' | 'revised' | 'merged' | 'split' | 'new' | 'ended' | 'unknown';

/** The parts of a measure that can differ. */
export type ChangedPart = 'title' | 'text' | 'deadlines' | 'owners' | 'supporters' | 'serves' | 'targets';

/** `unsaid`: at least one of the editions names none. */
export type ComparedNames = 'changed' | 'same' | 'unsaid';

export interface ComparedItem {
  readonly fate: Fate;
  /** `older`: keys of the measures it continues in the older edition. `newer`: its own key. */
  readonly older: readonly string[];
  readonly newer: readonly string[];
  readonly changed: readonly ChangedPart[];
  readonly deadlines: readonly ComparedDeadline[];
  readonly owners: ComparedNames;
  /** Units that take part (関係課). */
  readonly supporters: ComparedNames;
  /** The parts of other documents that it carries out. */
  readonly serves: ComparedNames;
}

export interface Comparison {
  readonly url: string;
  readonly older: string;
  readonly newer: string;
  /** By `areWordsCompared`. */
  readonly areWordsCompared: boolean;
  /** Whether each edition names any owner. */
  readonly namesOwners: { readonly older: boolean; readonly newer: boolean };
  /** Empty if one of the editions has no measures. */
  readonly items: readonly ComparedItem[];
  readonly sections: readonly ComparedSection[];
}

/** Whether wording is compared. It is not if an edition is a summary: its words are ours and prove no change. */
export function areWordsCompared(older: Worded, newer: Worded): boolean {
  return older.data.fidelity === 'full' && newer.data.fidelity === 'full';
}

interface Worded {
  readonly data: Pick<Edition, 'fidelity'>;
}

/** A heading that is not a measure, and the text below it. */
export interface SectionText extends Omit<LinkedSection, 'depth'> {
  readonly text: string;
}

/**
 * One section on each side if it continues; several where its measures went to or came from several sections.
 */
export interface ComparedSection {
  readonly fate: Fate;
  readonly older: readonly SectionText[];
  readonly newer: readonly SectionText[];
}
