import { visible } from '#diagnostics/render/visible.ts';
import type { Group, Item, Part } from './group.ts';
import type { Report } from './report.ts';

/** What a comment may hold, with something to spare. */
const LONGEST = 60_000;

/** More of them are folded. */
const FEW = 8;

/** How many lines of a list are told, the more the better: the most that fit. */
const STEPS = [Number.POSITIVE_INFINITY, 400, 200, 100, 50, 20, 10, 5, 2, 0] as const;

/** For the comment on a pull request. Whatever the content says stays text: no mark-up, no link, nobody is called. */
export function reportAsMarkdown(report: Report): string {
  for (const most of STEPS) {
    const text = written(report, most);
    if (text.length <= LONGEST) return text;
  }
  return `${written({ ...report, parts: [] }, 0).slice(0, LONGEST)}\n`;
}

function written({ isWrong, gist, parts }: Report, most: number): string {
  const mark = isWrong ? '直すところがある。' : '';
  const start = `## この変更で変わること\n\n${mark}${asText(cut(gist))}\n`;
  return [start, ...parts.map((part) => partText(part, most))].join('\n');
}

function cut(gist: string): string {
  return gist.length > 2000 ? `${gist.slice(0, 2000)}…` : gist;
}

function partText({ title, groups }: Part, most: number): string {
  return [`### ${asText(title)}\n`, ...groups.map((group) => groupText(group, most))].join('\n');
}

function groupText({ title, note, items, isWrong }: Group, most: number): string {
  const lines = items.flatMap(linesOf);
  const told = lines.slice(0, most);
  const rest = lines.length - told.length;
  const head = `**${isWrong ? '❌ ' : ''}${asText(title)}**`;
  const body = [
    ...(note === undefined ? [] : [`${asText(note)}\n`]),
    ...(told.length === 0 ? [] : [`${told.join('\n')}\n`]),
    ...(rest === 0 ? [] : [`ほかに${rest}行ある。手もとの「npm run report」で、すべてを読める。\n`]),
  ].join('\n');
  if (lines.length <= FEW || isWrong) return `${head}\n\n${body}`;
  return `<details>\n<summary>${asText(title)}</summary>\n\n${body}\n</details>\n`;
}

function linesOf({ words, under = [] }: Item): readonly string[] {
  return [`- ${asText(words)}`, ...under.map((line) => `  - ${asText(line)}`)];
}

const INVISIBLE = '&#8203;';

/** Words that Markdown, HTML and GitHub leave as they are. */
function asText(words: string): string {
  return (
    visible(words.replace(/\s+/g, ' ').trim())
      .replace(/[!-/:-@[-`{-~]/g, '\\$&')
      // Whoever reads it after Markdown finds people, numbers of issues and addresses all the same.
      .replace(/\\[@#]/g, `$&${INVISIBLE}`)
      .replace(/\\:\\\/\\\//g, `\\:${INVISIBLE}\\/\\/`)
      .replace(/www\\\./gi, (found) => found.slice(0, 3) + INVISIBLE + found.slice(3))
  );
}
