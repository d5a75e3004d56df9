import { lookupIn } from '#archive/4-link/lookup.ts';
import type { Archive, LinkedEdition } from '#archive/4-link/types.ts';
import type { YearContents } from '#archive/4-link/years/year-contents.ts';
import { deadlineChanges, movedWords } from '#telling/documents/comparison.ts';
import { isCalledAfterItsDate } from '#telling/documents/editions.ts';
import { editionName, itemName } from '#telling/names.ts';
import { titleOf } from '#telling/titles.ts';
import { shownDate } from '../inline/dates.ts';

export function issuedEdition({ url, data }: LinkedEdition) {
  return { url, title: editionName(data), note: isCalledAfterItsDate(data) ? '' : shownDate(data.issued) };
}

/** With more deadlines than these, each comparison of editions gets one row with its count. */
const MANY = 60;

/** Links to the comparisons that moved the deadlines. */
export function movedDeadlines(archive: Archive, moved: YearContents['moved']) {
  if (moved.length > MANY)
    return [...Map.groupBy(moved, ({ comparison }) => comparison.url)].map(([url, { length }]) => ({
      url,
      title: titleOf(archive, url),
      note: `${length}件`,
    }));
  const { measures } = lookupIn(archive);
  return moved.flatMap(({ newer, comparison, deadline }) => {
    const measure = measures.get(newer);
    if (!measure) return [];
    return {
      url: `${comparison.url}#${measure.id}`,
      title: itemName(measure.data),
      note: `${deadlineChanges[deadline.change].word}、${movedWords(deadline)}`,
    };
  });
}
