/** The most changes on one page. */
export const MOST_CHANGES = 100;
