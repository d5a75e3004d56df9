/** An id, as used in URLs: lower-case ASCII letters, digits, hyphens and dots. */
export const ID = /[a-z0-9]+(?:[.-][a-z0-9]+)*/;

/** A file name of two ids must fit within 255 characters. */
export const MOST_LETTERS = 80;

const WHOLE_ID = new RegExp(`^${ID.source}$`);

export function isId(name: string): boolean {
  return WHOLE_ID.test(name) && name.length <= MOST_LETTERS;
}

/**
 * Whether a page with this id gets the URL of this id: servers treat `index` and names like `a.html`
 * differently.
 */
export function isNameOfPage(name: string): boolean {
  return name !== 'index' && !/\.[a-z][a-z0-9]*$/.test(name);
}
