import type { ChangeRow } from '#archive/4-link/overview/rows.ts';
import { shortPrintedDate } from '#telling/dates.ts';
import { kindWords, statusWords } from '#telling/verbs.ts';
import type { FoundChange } from './found-changes.ts';

/** Adds the displayed words, so that the search for changes does not have to load the word lists. */
export function changeInWords(row: ChangeRow): FoundChange {
  return {
    ...row,
    when: shortPrintedDate({ text: row.when }),
    what: kindWords[row.kind],
    mark: row.status === 'in force' ? null : statusWords[row.status],
  };
}
