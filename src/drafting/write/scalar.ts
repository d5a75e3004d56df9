import { type Circumstances, isSafePlain } from './plain.ts';

/** The text as a plain scalar if that is safe, otherwise quoted. */
export function scalarText(value: string, circumstances: Circumstances): string {
  return isSafePlain(value, circumstances) ? value : quoted(value);
}

/** Double quotes; single quotes if the text has `"` or `\` but nothing unprintable. */
export function quoted(value: string): string {
  if (/["\\]/.test(value) && !UNPRINTABLE.test(value)) return `'${value.replaceAll("'", "''")}'`;
  return JSON.stringify(value).replace(ESCAPED_BESIDES, escaped);
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for.
const UNPRINTABLE = /[\u0000-\u001F\u007F-\u009F\u2028\u2029\uFEFF\uFFFE\uFFFF\uD800-\uDFFF]/;
const ESCAPED_BESIDES = /[\u007F-\u009F\u2028\u2029\uFEFF\uFFFE\uFFFF]/g;

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
