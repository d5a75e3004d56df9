// The subset of RFC 5545 that writing a calendar needs.

/** A property of a component, such as SUMMARY. */
export interface Property {
  readonly name: string;
  readonly parameters?: Readonly<Record<string, string>>;
  /** The value as written to the file; text goes through `textValue`. */
  readonly value: string;
}

export interface Component {
  readonly name: string;
  readonly properties: readonly Property[];
  readonly components?: readonly Component[];
}

const MAX_OCTETS = 75;

export function writeComponent({ name, properties, components = [] }: Component): string {
  return [
    folded(`BEGIN:${name}`),
    ...properties.map(contentLine),
    ...components.map(writeComponent),
    folded(`END:${name}`),
  ].join('');
}

/** Text as a property value: special characters are escaped, forbidden ones removed. */
export function textValue(words: string): string {
  return words
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(CONTROL, '')
    .replace(/[\\;,]/g, (mark) => `\\${mark}`)
    .replaceAll('\n', '\\n');
}

/** 20260401 */
export function dateValue(date: string): string {
  return date.replaceAll('-', '');
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what the format forbids.
const CONTROL = /[\u0000-\u0008\u000B-\u001F\u007F]/g;

function contentLine({ name, parameters = {}, value }: Property): string {
  const written = Object.entries(parameters).map(([key, one]) => `;${key}=${one}`);
  return folded(`${name}${written.join('')}:${value}`);
}

/**
 * Folds a line into lines of at most 75 octets, without splitting a character; continuation lines start with
 * a space.
 */
function folded(line: string): string {
  const parts: string[] = [];
  let part = '';
  let octets = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > MAX_OCTETS) {
      parts.push(part);
      part = ' ';
      octets = 1;
    }
    part += character;
    octets += size;
  }
  return `${[...parts, part].join('\r\n')}\r\n`;
}
