import { codeBlock } from './markdown.ts';
import type { Message } from './message.ts';

/** The part of a message that does not depend on a case. */
export type Explanation = Pick<Message<never>, 'severity' | 'title' | 'explanation' | 'example'>;

/** Explanations by code, such as `messages` of codes.ts. */
export type Explanations = Readonly<Record<string, Explanation>>;

/** The explanation of a code as Markdown, then a wrong and a right example. */
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

/** Examples with a heading are Markdown bodies, all others YAML fields. */
function languageOf(example: string): string {
  return /^##/m.test(example) ? 'markdown' : 'yaml';
}
