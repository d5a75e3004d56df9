import { visible } from '#diagnostics/render/visible.ts';
import type { Group } from './group.ts';
import type { Report } from './report.ts';

/** The full report for a terminal. */
export function reportAsText({ gist, parts }: Report): string {
  if (parts.length === 0) return gist;
  return parts
    .map(({ title, groups }) => [`■ ${visible(title)}`, ...groups.map(groupText)].join('\n'))
    .join('\n\n');
}

function groupText({ title, note, items, isWrong }: Group): string {
  return [
    `${isWrong ? '✕' : '・'}${visible(title)}`,
    ...(note === undefined ? [] : [`  ${visible(note)}`]),
    ...items.flatMap(({ words, under = [] }) => [
      `    ${visible(words)}`,
      ...under.map((line) => `      ${visible(line)}`),
    ]),
  ].join('\n');
}
