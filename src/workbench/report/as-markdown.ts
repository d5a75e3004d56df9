import { visible } from '#diagnostics/render/visible.ts';
import type { Group, Item, Part } from './group.ts';
import type { Report } from './report.ts';

/** GitHub's limit for a comment is 65,536 characters. */
const LONGEST = 60_000;

/** Longer lists are folded. */
const FEW = 8;

/** Maximum number of lines per list: the largest that fits is used. */
const STEPS = [Number.POSITIVE_INFINITY, 400, 200, 100, 50, 20, 10, 5, 2, 0] as const;

/** For a comment on a pull request. Text from the content is escaped: no markup, no links, no mentions. */
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
  const shown = lines.slice(0, most);
  const rest = lines.length - shown.length;
  const head = `**${isWrong ? '❌ ' : ''}${asText(title)}**`;
  const body = [
    ...(note === undefined ? [] : [`${asText(note)}\n`]),
    ...(shown.length === 0 ? [] : [`${shown.join('\n')}\n`]),
    ...(rest === 0 ? [] : [`ほかに${rest}行ある。手もとの「npm run report」で、すべてを読める。\n`]),
  ].join('\n');
  if (lines.length <= FEW || isWrong) return `${head}\n\n${body}`;
  return `<details>\n<summary>${asText(title)}</summary>\n\n${body}\n</details>\n`;
}

function linesOf({ words, under = [] }: Item): readonly string[] {
  return [`- ${asText(words)}`, ...under.map((line) => `  - ${asText(line)}`)];
}

const INVISIBLE = '&#8203;';

/** Escapes text for Markdown, HTML and GitHub's autolinks. */
function asText(words: string): string {
  return (
    visible(words.replace(/\s+/g, ' ').trim())
      .replace(/[!-/:-@[-`{-~]/g, '\\$&')
      // GitHub links mentions, issue numbers and URLs after rendering Markdown, even if escaped.
      .replace(/\\[@#]/g, `$&${INVISIBLE}`)
      .replace(/\\:\\\/\\\//g, `\\:${INVISIBLE}\\/\\/`)
      .replace(/www\\\./gi, (found) => found.slice(0, 3) + INVISIBLE + found.slice(3))
  );
}
