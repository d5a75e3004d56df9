/** The anchor of the list of measures that carry out a section. */
export function placeOfServing(section: string): string {
  return `serving-${section}`;
}
