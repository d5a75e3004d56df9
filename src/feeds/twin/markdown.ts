// Writes Markdown in which no text can be mistaken for markup. A block is text without blank lines at its
// ends.

/** Text on one line with all marks escaped; web addresses stay links. */
export function words(text: string): string {
  const line = oneLine(text);
  let written = '';
  let at = 0;
  for (const { 0: found, index } of line.matchAll(WEB)) {
    const url = found.replace(/(?<![.,;:!?'()])[.,;:!?'()]+$/, '');
    written += escaped(line.slice(at, index)) + (isWhole(url) ? `<${url}>` : escaped(url));
    at = index + url.length;
  }
  return atStart(written + escaped(line.slice(at)));
}

/** A link with an absolute address; plain text if the address is unsafe. */
export function link(label: string, url: string): string {
  const destination = linkDestination(url);
  const shown = atStart(escaped(oneLine(label)));
  return destination === null || shown === '' ? shown : `[${shown}](${destination})`;
}

/** An address as a link to itself. */
export function bareLink(url: string): string {
  return `<${url}>`;
}

/** An address escaped for the parentheses of a link; null if its protocol is unsafe. */
export function linkDestination(url: string): string | null {
  const parsed = URL.parse(url);
  if (parsed === null || !SAFE.has(parsed.protocol)) return null;
  return parsed.href
    .replace(/[()<>|`\\*_[\]~]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`)
    .replaceAll('&', '\\&');
}

/** `inline` is Markdown already: the result of `words` or `link`. */
export function heading(depth: number, inline: string): string {
  return `${'#'.repeat(Math.min(depth, 6))} ${inline || '（無題）'}`;
}

/** A list of one-line items; empty items are left out. */
export function list(items: readonly string[]): string {
  return items
    .filter((item) => item !== '')
    .map((item) => `- ${item}`)
    .join('\n');
}

/** `label: value`, or an empty string without a value. */
export function fact(label: string, inline: string | null | undefined): string {
  return inline ? `${words(label)}: ${inline}` : '';
}

/** A table; cells are Markdown already, short rows are filled up. Empty without rows. */
export function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return '';
  const row = (cells: readonly string[]) => `| ${header.map((_, at) => cells[at] || ' ').join(' | ')} |`;
  return [row(header), `|${header.map(() => ' --- ').join('|')}|`, ...rows.map(row)].join('\n');
}

/** A table without the columns that are empty in every row. */
export function filledTable(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const isFilled = (_: string, at: number) => rows.some((cells) => cells[at]);
  return table(
    header.filter(isFilled),
    rows.map((cells) => cells.filter(isFilled)),
  );
}

/** Joins blocks with blank lines; empty blocks are left out. */
export function blocks(parts: readonly string[]): string {
  return parts.filter((part) => part.trim() !== '').join('\n\n');
}

/** A heading and its content; empty without content. */
export function section(depth: number, title: string, parts: readonly string[]): string {
  const inner = blocks(parts);
  return inner === '' ? '' : blocks([heading(depth, words(title)), inner]);
}

/** A section with a list of things; empty without things. */
export function listed<T>(title: string, all: readonly T[], lineOf: (one: T) => string): string {
  return section(2, title, [list(all.map(lineOf))]);
}

const WEB = /https?:\/\/[A-Za-z0-9.~:/?#@!$&'()*+,;=%_-]+/g;
const SAFE: ReadonlySet<string> = new Set(['http:', 'https:', 'mailto:', 'tel:']);
// biome-ignore lint/suspicious/noControlCharactersInRegex: Markdown has no place for them.
const CONTROL = /[\u0000-\u0008\u000E-\u001F\u007F]/g;

function oneLine(text: string): string {
  return text
    .toWellFormed()
    .replace(CONTROL, '')
    .replace(/[ \t\r\n\f\v]+/g, ' ')
    .replace(/^ | $/g, '');
}

function isWhole(url: string): boolean {
  return /^https?:\/\/./.test(url) && URL.canParse(url);
}

function escaped(text: string): string {
  return (
    text
      .replace(/[\\`*_[\]<|~&@]/g, '\\$&')
      // GitHub turns any text with `://` or `www.` into a link.
      .replaceAll('://', '\\://')
      .replace(/www\./gi, (found) => `${found.slice(0, 3)}\\.`)
      .replace(/ (#+)$/, ' \\$1')
  );
}

/** Escapes marks that start a list, a rule or a heading at the beginning of a line. */
function atStart(line: string): string {
  return line.replace(/^([#+>=:-])/, '\\$1').replace(/^(\d+)([.)])/, '$1\\$2');
}
