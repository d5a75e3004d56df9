/** Text together with the line that each of its characters was written on. */
interface Tracked {
  readonly text: string;
  readonly lines: readonly number[];
}

/**
 * Mermaid takes frontmatter, directives, comments and blank lines away before it counts. This leads from a line
 * as Mermaid counts it back to the line as it was written; both begin at 1.
 */
export function writtenLine(source: string, type: string | null): (counted: number) => number {
  const normal = source.replace(/\r\n?/g, '\n');
  let line = 1;
  const lines = [...splitUnits(normal)].map((unit) => (unit === '\n' ? line++ : line));
  let tracked: Tracked = { text: normal, lines };
  tracked = replaced(tracked, /^[^\S\n]*---[^\S\n]*\n[\s\S]*?\n[^\S\n]*---\s*?\n/, '');
  tracked = replaced(
    tracked,
    /%{2}{\s*(?:(\w+)\s*:|(\w+))\s*(?:(\w+)|((?:(?!}%{2}).|\r?\n)*))?\s*(?:}%{2})?/gi,
    '',
  );
  tracked = replaced(tracked, /^\s*%%(?!{)[^\n]+\n?/gm, '');
  tracked = replaced(tracked, /^\s+/, '');
  // Before a flowchart is read, blank lines behind a brace go as well.
  if (type === null || type.startsWith('flowchart')) tracked = replaced(tracked, /}\s*\n/g, '}\n');

  const starts = [0, ...[...tracked.text.matchAll(/\n/g)].map(({ index }) => index + 1)];
  const lastLine = normal.trimEnd().split('\n').length;
  return (counted) => {
    const start = starts[Math.max(0, counted - 1)];
    return Math.min(start === undefined ? lastLine : (tracked.lines[start] ?? lastLine), lastLine);
  };
}

/** Code units, as the indices of regular expressions count them. */
function splitUnits(text: string): readonly string[] {
  return text.split('');
}

function replaced({ text, lines }: Tracked, pattern: RegExp, by: '' | '}\n'): Tracked {
  let [result, at]: [string, number] = ['', 0];
  const kept: number[] = [];
  const matches = pattern.global
    ? [...text.matchAll(pattern)]
    : [pattern.exec(text)].filter((one) => one !== null);
  for (const match of matches) {
    const end = match.index + match[0].length;
    result += text.slice(at, match.index) + by;
    kept.push(...lines.slice(at, match.index), ...lines.slice(match.index, match.index + by.length));
    at = end;
  }
  return { text: result + text.slice(at), lines: [...kept, ...lines.slice(at)] };
}
