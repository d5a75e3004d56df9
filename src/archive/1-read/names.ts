/** What an address may be made of: lower-case ASCII letters, digits and hyphens. */
export const ID = /[a-z0-9]+(?:[.-][a-z0-9]+)*/;

/** Two of them make the name of a file, which may have 255 letters. */
export const MOST_LETTERS = 80;

const WHOLE_ID = new RegExp(`^${ID.source}$`);

export function isId(name: string): boolean {
  return WHOLE_ID.test(name) && name.length <= MOST_LETTERS;
}

/** Whether the page of this name is at the address of this name: servers take others for the name of a file. */
export function isNameOfPage(name: string): boolean {
  return name !== 'index' && !/\.[a-z][a-z0-9]*$/.test(name);
}
