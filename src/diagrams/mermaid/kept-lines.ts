/** Mermaid text in which every line stands where the parser counts it. */
export interface KeptLines {
  readonly text: string;
  /** Lines of the source before the first one of the text. */
  readonly above: number;
}

/**
 * Mermaid takes frontmatter, directives and comments away before it counts lines, and blank lines at the beginning.
 * Here they are empty lines, and the beginning is counted.
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
  // Blank lines behind a brace go as well before a flowchart is read, and an empty statement does not.
  const blanks = (end: string) => `}${'\n;'.repeat(end.split('\n').length - 2)}\n`;
  return { text: text.replace(/\}\s*\n/g, blanks), above };
}
