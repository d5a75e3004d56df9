import type { Credits } from '../figures/credits.ts';

/** Mermaid text with a title that is drawn, and as remarks where it comes from and of which day it is. */
export function textWithCredits(mermaid: string, { title, of, from }: Credits): string {
  const remarks = from.map((line) => `%% ${line.replace(/\s+/g, ' ')}`);
  return ['---', `title: ${JSON.stringify(`${of} ${title}`)}`, '---', ...remarks, mermaid].join('\n');
}
