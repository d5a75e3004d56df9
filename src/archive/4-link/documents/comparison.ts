// Two editions of a document beside each other, item by item and section by section.
import type { LinkedSection } from '../types.ts';
import type { ComparedDeadline } from './compare-deadlines.ts';

export type Fate = 'continued' | 'revised' | 'merged' | 'split' | 'new' | 'ended' | 'unknown';

/** What of a measure is not as it was. */
export type ChangedPart = 'title' | 'text' | 'deadlines' | 'owners' | 'supporters' | 'serves' | 'targets';

/** An edition that names no owners has not changed them. */
export type ComparedNames = 'changed' | 'same' | 'unsaid';

export interface ComparedItem {
  readonly fate: Fate;
  /** Keys of measures: those that it goes back to in the older edition, and what it is in the newer. */
  readonly older: readonly string[];
  readonly newer: readonly string[];
  readonly changed: readonly ChangedPart[];
  readonly deadlines: readonly ComparedDeadline[];
  readonly owners: ComparedNames;
  /** The same of those who take part. */
  readonly supporters: ComparedNames;
  /** The same of the parts of another document that it carries out. */
  readonly serves: ComparedNames;
}

export interface Comparison {
  readonly url: string;
  readonly older: string;
  readonly newer: string;
  /** Whether the words are those of the documents: those of a summary are ours, and prove no change. */
  readonly areWordsCompared: boolean;
  /** Whether each edition names an owner anywhere. */
  readonly namesOwners: { readonly older: boolean; readonly newer: boolean };
  /** Empty where one of the editions has none. */
  readonly items: readonly ComparedItem[];
  readonly sections: readonly ComparedSection[];
}

/** The words below a heading that is no measure, as one edition has them. */
export interface SectionText extends Omit<LinkedSection, 'depth'> {
  readonly text: string;
}

/** One of each where a section goes on; several where measures of it went on in several, or came from several. */
export interface ComparedSection {
  readonly fate: Fate;
  readonly older: readonly SectionText[];
  readonly newer: readonly SectionText[];
}
