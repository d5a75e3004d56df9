import type { APIRoute } from 'astro';
import { statusWords } from '#archive/words.ts';
import { isISODate } from '#calendar/date.ts';
import { formatDate } from '#calendar/era.ts';
import type { FoundChange } from '#components/changes/finder.ts';
import { kindWords } from '#components/changes/words.ts';
import { allChangeRows } from '#site/this-build.ts';

export function getStaticPaths() {
  const years = new Set(allChangeRows().map(({ fiscalYear }) => fiscalYear));
  return [...years].map((year) => ({ params: { year: String(year) } }));
}

/** The changes of a fiscal year, for the finder: with the words that it shows, so that it need not know them. */
export const GET: APIRoute = ({ params }) =>
  new Response(
    JSON.stringify(
      allChangeRows()
        .filter(({ fiscalYear }) => String(fiscalYear) === params.year)
        .map(
          (row): FoundChange => ({
            ...row,
            when: isISODate(row.when) ? formatDate(row.when) : row.when,
            what: kindWords(row),
            mark: row.status === 'in force' ? null : statusWords[row.status],
          }),
        ),
    ),
  );
