// What a page says first: the sentence that answers its question.
import { type Line, lineText, type Tone, text } from './inline.ts';

export interface Answer {
  /** Whose page it is, and of when. */
  readonly eyebrow?: Line;
  /** What the page is called. */
  readonly title: string;
  readonly lede: Line;
  /** What a reader asks next, in a sentence or two. */
  readonly support?: Line;
  readonly sums?: readonly Sum[];
}

/** A number, what it counts, and a sentence that names what was counted. */
export interface Sum {
  readonly tone: Tone;
  readonly count: number;
  /** Follows the number: 組織が始まった. */
  readonly label: string;
  readonly sentence: Line;
}

/** One that names nothing. */
export function plainAnswer(title: string, lede: string, support = ''): Answer {
  return { title, lede: [text(lede)], ...(support !== '' && { support: [text(support)] }) };
}

/** What it says, in words alone. */
export function answerWords({ lede, support = [] }: Pick<Answer, 'lede' | 'support'>): string {
  return lineText(lede) + lineText(support);
}
