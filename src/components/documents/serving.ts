/** Where it is listed what carries a section out. */
export function placeOfServing(section: string): string {
  return `serving-${section}`;
}
