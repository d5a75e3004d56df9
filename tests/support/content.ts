import { openSite } from '#site/open.ts';

/** The content of this repository, as on the day that the tests' site is built for. */
export const { archiveOf, historyOf, municipalityIds, gists, changeRows } = openSite({
  root: '.',
  asOf: '2026-11-21',
});
export const summaries = () => gists().map(({ summary }) => summary);
