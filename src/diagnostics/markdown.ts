/** A Markdown table. Cells may hold inline Markdown. */
export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map(cell).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

function cell(text: string): string {
  return text.replace(/\s*\n\s*/g, ' ').replaceAll('|', '\\|');
}

/** A fenced code block; the fence is longer than any run of backticks in the text. */
export function codeBlock(language: string, text: string): string {
  const runs = text.match(/`+/g) ?? [];
  const fence = '`'.repeat(Math.max(3, ...runs.map((run) => run.length + 1)));
  return `${fence}${language}\n${text.replace(/^\n+|\s+$/g, '')}\n${fence}`;
}

/** The comment at the top of a generated page. */
export function generatedFrom(place: string): string {
  return `<!-- npm run docs が ${place} から作ったページです。ここは直さず、もとを直してください。 -->`;
}
