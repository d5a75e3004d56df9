import { codeBlock } from './markdown.ts';
import type { Message } from './message.ts';

/** The part of a message that needs no facts of a case. */
export type Explanation = Pick<Message<never>, 'severity' | 'title' | 'explanation' | 'example'>;

/** By code. `messages` of codes.ts is one. */
export type Explanations = Readonly<Record<string, Explanation>>;

/** What is explained about a code, in Markdown: the reason, then what is wrong and what is right. */
export function explanationMarkdown({ explanation, example }: Explanation): string {
  if (example === undefined) return explanation.trim();
  return [
    explanation.trim(),
    '誤り:',
    codeBlock(languageOf(example.wrong), example.wrong),
    '正しい書き方:',
    codeBlock(languageOf(example.right), example.right),
  ].join('\n\n');
}

/** Most examples are fields; those about headings are from the body. */
function languageOf(example: string): string {
  return /^##/m.test(example) ? 'markdown' : 'yaml';
}
