/** So many changes stand on a page. */
export const MOST_CHANGES = 100;
