// The opening of a page: the sentence that answers its question.
import { type Line, type Tone, text } from './inline.ts';

export interface Answer {
  /** What the page belongs to, and its date. */
  readonly eyebrow?: Line;
  /** The heading of the page. */
  readonly title: string;
  readonly lede: Line;
  /** One or two sentences for the reader's next question. */
  readonly support?: Line;
  readonly sums?: readonly Sum[];
}

/** A count, its label, and a sentence that names the counted units. */
export interface Sum {
  readonly tone: Tone;
  readonly count: number;
  /** Follows the number: 組織が始まった. */
  readonly label: string;
  readonly sentence: Line;
}

/** An answer without links. */
export function plainAnswer(title: string, lede: string, support = ''): Answer {
  return { title, lede: [text(lede)], ...(support !== '' && { support: [text(support)] }) };
}
