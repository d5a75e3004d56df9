/**
 * Escapes a name for use between quotes in a flowchart, or as a task or title elsewhere. Mermaid shows the
 * name unchanged: characters left bare mean nothing in its grammar, in Markdown or in HTML.
 */
export function escapeLabel(name: string): string {
  return [...name].map((char, at, all) => (isPlain(char, at, all) ? char : entity(char))).join('');
}

export function quoted(lines: readonly string[]): string {
  return `"${lines.map(escapeLabel).join('<br>')}"`;
}

/**
 * Escapes a task or section of a gantt chart, where a keyword or date at the beginning would be read as such.
 */
export function escapeTask(name: string): string {
  const escaped = escapeLabel(name);
  return /^[0-9A-Za-z]/.test(escaped) ? entity(escaped.charAt(0)) + escaped.slice(1) : escaped;
}

function isPlain(char: string, at: number, all: readonly string[]): boolean {
  const isAtEdge = at === 0 || at === all.length - 1;
  if (char === ' ') return !isAtEdge;
  if (char === '-' || char === '+') return at > 0;
  // `1. 総務` and `1) 総務` begin a list in Markdown.
  if (char === '.' || char === ')') return !all.slice(0, at).every((before) => /[0-9]/.test(before));
  if (char <= '~') return /[0-9A-Za-z,/(]/.test(char);
  // Mermaid writes entities with these characters while it parses, and HTML has a name for the no-break
  // space.
  if (/[ﬂ¶°\u00a0]/.test(char)) return false;
  return !/[\p{Cc}\p{Zl}\p{Zp}]/u.test(char) && !(isAtEdge && /\s/.test(char));
}

const names: Readonly<Record<string, string>> = { '"': 'quot', '&': 'amp', '<': 'lt', '>': 'gt' };

/** Control characters become U+FFFD, because XML cannot contain them. */
function entity(char: string): string {
  const code = char.codePointAt(0) ?? 0xfffd;
  const isControl = code < 0x20 && char !== '\n' && char !== '\t';
  return `#${names[char] ?? (isControl ? 0xfffd : code)};`;
}
