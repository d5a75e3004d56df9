/** Mermaid text in which every line has the number that the parser counts. */
export interface KeptLines {
  readonly text: string;
  /** The number of source lines before the first line of the text. */
  readonly above: number;
}

/**
 * Mermaid removes frontmatter, directives, comments and leading blank lines before it counts lines. Here they
 * become empty lines, and the leading ones are counted in `above`.
 */
export function keptLines(source: string): KeptLines {
  const frontmatter = /^\s*---[^\S\n]*\n[\s\S]*?\n[^\S\n]*---[^\S\n]*(?=\n)/;
  const emptied = [frontmatter, /%%\{[\s\S]*?(?:\}%%|$)/g, /^[^\S\n]*%%.*$/gm].reduce<string>(
    (text, hidden) => text.replace(hidden, (part) => part.replace(/[^\n]/g, '')),
    source.replace(/\r\n?/g, '\n').trimEnd(),
  );
  const text = emptied.trimStart();
  const above = emptied.slice(0, emptied.length - text.length).split('\n').length - 1;
  if (!/^(?:flowchart|graph)\b/.test(text)) return { text, above };
  // Mermaid also removes blank lines after a brace before it reads a flowchart, but keeps empty statements.
  const blanks = (end: string) => `}${'\n;'.repeat(end.split('\n').length - 2)}\n`;
  return { text: text.replace(/\}\s*\n/g, blanks), above };
}
