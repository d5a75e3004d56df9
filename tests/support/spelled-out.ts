// Pages are written in as few letters as may be: for a test that looks into their text.
import { parse, serialize } from 'parse5';

/** The same page with every quote and every end tag. */
export function spelledOut(html: string): string {
  return serialize(parse(html));
}

export function hasId(html: string, id: string): boolean {
  return [`id="${id}"`, `id=${id} `, `id=${id}>`].some((written) => html.includes(written));
}
