// Markdown, written so that no words can be taken for markup. A block is text without a blank line at its ends.

/** Words of the content on one line, every mark in them escaped. An address on the web stays a link. */
export function words(text: string): string {
  const line = oneLine(text);
  let written = '';
  let at = 0;
  for (const { 0: found, index } of line.matchAll(WEB)) {
    const url = found.replace(/[.,;:!?'()]+$/, '');
    written += escaped(line.slice(at, index)) + (isWhole(url) ? `<${url}>` : escaped(url));
    at = index + url.length;
  }
  return atStart(written + escaped(line.slice(at)));
}

/** A link by its whole address; words alone where it leads nowhere that is safe. */
export function link(label: string, url: string): string {
  const destination = linkDestination(url);
  const shown = atStart(escaped(oneLine(label)));
  return destination === null || shown === '' ? shown : `[${shown}](${destination})`;
}

/** An address of the site, shown as it is. */
export function bareLink(url: string): string {
  return `<${url}>`;
}

/** An address as it can stand between the parentheses of a link; null for one that could run something. */
export function linkDestination(url: string): string | null {
  const parsed = URL.parse(url);
  if (parsed === null || !SAFE.has(parsed.protocol)) return null;
  return parsed.href
    .replace(/[()<>|`\\*_[\]~]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`)
    .replaceAll('&', '\\&');
}

/** `inline` is written: words that have been through `words` or `link`. */
export function heading(depth: number, inline: string): string {
  return `${'#'.repeat(Math.min(depth, 6))} ${inline || '（無題）'}`;
}

/** Items of one line each; empty ones are left out. */
export function list(items: readonly string[]): string {
  return items
    .filter((item) => item !== '')
    .map((item) => `- ${item}`)
    .join('\n');
}

/** `label: value`, or nothing where there is no value. */
export function fact(label: string, inline: string | null | undefined): string {
  return inline ? `${words(label)}: ${inline}` : '';
}

/** Cells are written inlines; short rows are filled. Nothing where there is no row. */
export function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return '';
  const row = (cells: readonly string[]) => `| ${header.map((_, at) => cells[at] || ' ').join(' | ')} |`;
  return [row(header), `|${header.map(() => ' --- ').join('|')}|`, ...rows.map(row)].join('\n');
}

/** The same without the columns in which nothing is said of anything. */
export function filledTable(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const isFilled = (_: string, at: number) => rows.some((cells) => cells[at]);
  return table(
    header.filter(isFilled),
    rows.map((cells) => cells.filter(isFilled)),
  );
}

/** Blocks with a blank line between them, those without a word left out. */
export function blocks(parts: readonly string[]): string {
  return parts.filter((part) => part.trim() !== '').join('\n\n');
}

/** A section with its heading, unless there is nothing below it. */
export function section(depth: number, title: string, parts: readonly string[]): string {
  const inner = blocks(parts);
  return inner === '' ? '' : blocks([heading(depth, words(title)), inner]);
}

/** A section with a line for each of several things, unless there are none. */
export function listed<T>(title: string, all: readonly T[], tell: (one: T) => string): string {
  return section(2, title, [list(all.map(tell))]);
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
      // What GitHub would make a link of, whatever stands in it.
      .replaceAll('://', '\\://')
      .replace(/www\./gi, (found) => `${found.slice(0, 3)}\\.`)
      .replace(/ (#+)$/, ' \\$1')
  );
}

/** At the start of a line a number, a dash or a hash opens a list, a rule or a heading. */
function atStart(line: string): string {
  return line.replace(/^([#+>=:-])/, '\\$1').replace(/^(\d+)([.)])/, '$1\\$2');
}
