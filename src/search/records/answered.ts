import type { Answer } from '#telling/answer.ts';
import { lineText } from '#telling/inline.ts';
import type { AnswerPiece, RecordAnswer } from '../types.ts';

/** The lede of a page in the form that search results show. */
export function answered({ lede, support = [] }: Pick<Answer, 'lede' | 'support'>): RecordAnswer {
  const pieces: AnswerPiece[] = [];
  for (const one of lede) {
    const tone = one.kind === 'name' ? one.tone : 'none';
    const last = pieces.at(-1);
    if (tone !== 'none') pieces.push([lineText([one]), tone]);
    else if (typeof last === 'string') pieces[pieces.length - 1] = last + lineText([one]);
    else pieces.push(lineText([one]));
  }
  return { lede: pieces, support: lineText(support) };
}
