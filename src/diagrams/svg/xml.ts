import type { Caption } from '../figure.ts';
import { text } from '../measure/label.ts';

/** Escapes the text of an element, where quotes and `>` need no escaping. */
export function escapeText(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

export function escapeXml(words: string): string {
  return words
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

interface Sheet {
  readonly width: number;
  readonly height: number;
  /** The font size. */
  readonly size?: number;
  readonly classes?: string;
}

/** The outermost element, with its title and description, or with the id of the element that names it. */
export function svg(
  { id, title, description, labelledBy, part }: Caption,
  { width, height, size = text.size, classes }: Sheet,
  inner: readonly string[],
): string {
  const name =
    part === undefined
      ? `aria-labelledby="${labelledBy ?? `${id}-title ${id}-desc`}"`
      : `aria-label="図（${part}）"`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" class="${classes === undefined ? 'figure' : `figure ${classes}`}" role="group" ${name} width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-size="${size}">`,
    labelledBy === undefined
      ? `<title id="${id}-title">${escapeXml(title)}</title><desc id="${id}-desc">${escapeXml(description)}</desc>`
      : '',
    ...inner,
    '</svg>',
  ].join('');
}
