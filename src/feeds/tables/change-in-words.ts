import type { ChangeRow } from '#archive/4-link/overview/rows.ts';
import { shortPrintedDate } from '#telling/dates.ts';
import { kindWords, statusWords } from '#telling/verbs.ts';
import type { FoundChange } from './found-changes.ts';

/** With the words that it is listed with, so that the finder need not know them. */
export function changeInWords(row: ChangeRow): FoundChange {
  return {
    ...row,
    when: shortPrintedDate({ text: row.when }),
    what: kindWords[row.kind],
    mark: row.status === 'in force' ? null : statusWords[row.status],
  };
}
